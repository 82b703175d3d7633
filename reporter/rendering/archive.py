"""What makes a PDF both accessible (PDF/UA-1) and archival (PDF/A-3a).

Comes in: a document that WeasyPrint has laid out. Goes out: the same, its metadata claiming both standards and its
dates written to the second. WeasyPrint knows one standard at a time: asked for PDF/A-3a, which includes the tags, it
leaves out the identifier of PDF/UA, and PDF/A allows that only beside a schema which describes it. Must not know what
the page says.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from xml.etree.ElementTree import Element, SubElement, fromstring, register_namespace, tostring

from reporter.facts import PartialDate

VARIANT = "pdf/a-3a"
# Of a brief that has no date of its own.
_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_UA = "http://www.aiim.org/pdfua/ns/id/"
_EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
_SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
_PROPERTY = "http://www.aiim.org/pdfa/ns/property#"


def moment(as_of: PartialDate | None) -> datetime:
    """Give the moment that a brief bears: the first that its own date can mean, never the clock's."""
    if as_of is None:
        return _UNDATED
    first = as_of.earliest
    return datetime(first.year, first.month, first.day, tzinfo=UTC)


def claim(metadata: Any, as_of: PartialDate | None) -> None:  # noqa: ANN401 - WeasyPrint has no types
    """Let a document's metadata name both standards and bear the brief's own date."""
    metadata.created = metadata.modified = f"{moment(as_of):%Y-%m-%dT%H:%M:%SZ}"
    metadata.generate_rdf_metadata = _with_ua(metadata.generate_rdf_metadata)


def _with_ua(generate: Callable[..., bytes]) -> Callable[..., bytes]:
    def generated(*given: object, **named: object) -> bytes:
        rdf = fromstring(generate(*given, **named))  # noqa: S314 - WeasyPrint's own
        for prefix, address in (("pdfaExtension", _EXTENSION), ("pdfaSchema", _SCHEMA), ("pdfaProperty", _PROPERTY)):
            register_namespace(prefix, address)
        SubElement(_described(rdf), f"{{{_UA}}}part").text = "1"
        _describe_schema(rdf)
        return bytes(tostring(rdf, encoding="utf-8"))

    return generated


def _described(rdf: Element) -> Element:
    return SubElement(rdf, f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""})


def _describe_schema(rdf: Element) -> None:
    """Describe the identifier's schema, as PDF/A wants it of every schema that it does not define."""
    schema = _item(SubElement(_described(rdf), f"{{{_EXTENSION}}}schemas"), "Bag")
    _fill(schema, _SCHEMA, {"schema": "PDF/UA identification schema", "namespaceURI": _UA, "prefix": "pdfuaid"})
    part = _item(SubElement(schema, f"{{{_SCHEMA}}}property"), "Seq")
    words = {"name": "part", "valueType": "Integer", "category": "internal", "description": "The part of ISO 14289"}
    _fill(part, _PROPERTY, words)


def _item(parent: Element, container: str) -> Element:
    """Give the one item of a list, in which a structure may be written."""
    items = SubElement(parent, f"{{{_RDF}}}{container}")
    return SubElement(items, f"{{{_RDF}}}li", {f"{{{_RDF}}}parseType": "Resource"})


def _fill(parent: Element, address: str, words: dict[str, str]) -> None:
    for name, text in words.items():
        SubElement(parent, f"{{{address}}}{name}").text = text
