"""What WeasyPrint leaves out of a tagged PDF, added before the file is written.

Comes in: the page that was printed, and WeasyPrint's objects. Goes out: the objects with the scope of each header cell,
the index of the cells' names, words for each link, and each attachment listed once; words in another language than the
page's are tagged with it. Must not know what the page says.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
from weasyprint.pdf import tags

# Of our own pages; the text of a source holds no bare quotation mark inside a tag.
_LINK = re.compile(r"<a [^>]*>")
_ATTRIBUTE = re.compile(r' (href|aria-label)="([^"]*)"')


def finisher(page: str) -> Callable[[object, Any], None]:
    """Give what WeasyPrint is to do with the objects of a page before it writes them."""
    labels = _labels(page)

    def finish(_document: object, pdf: Any) -> None:  # noqa: ANN401 - pydyf has no types
        _name_links(pdf, labels)
        _scope_headers(pdf)
        _index_names(pdf)
        _list_attachments(pdf)

    return finish


@contextmanager
def languages_tagged() -> Iterator[None]:
    """Let each element of the tags name the language that its element of the page names.

    A voice then pronounces a quote as it is written. WeasyPrint takes over the language of the whole page only, and has
    no place of its own to say more: the function that makes its tags is called through this one.
    """
    make = tags._build_box_tree  # noqa: SLF001 - there is no other way

    def made(box: Any, *given: object) -> Iterator[Any]:  # noqa: ANN401 - WeasyPrint has no types
        element = getattr(box, "element", None)
        language = element.attrib.get("lang") if element is not None else None
        for tag in make(box, *given):
            if language:
                tag["Lang"] = pydyf.String(language)
            yield tag

    tags._build_box_tree = made  # noqa: SLF001
    try:
        yield
    finally:
        tags._build_box_tree = make  # noqa: SLF001


def _labels(page: str) -> dict[str, str]:
    """Give the words for each place that is linked to: what a screen reader says of a link without seeing it."""
    tags = (dict(_ATTRIBUTE.findall(tag)) for tag in _LINK.findall(page))
    return {html.unescape(one["href"])[1:]: html.unescape(one["aria-label"]) for one in tags if len(one) > 1}


def _dictionaries(pdf: Any) -> Iterator[Any]:  # noqa: ANN401 - pydyf has no types
    return (one for one in pdf.objects if isinstance(one, pydyf.Dictionary))


def _name_links(pdf: Any, labels: dict[str, str]) -> None:  # noqa: ANN401 - pydyf has no types
    """Describe links by their labels, where WeasyPrint writes the name of the place."""
    for one in _dictionaries(pdf):
        if one.get("Subtype") == "/Link" and "Dest" in one:
            place = one["Dest"].string
            one["Contents"] = pydyf.String(labels.get(place, place))


def _scope_headers(pdf: Any) -> None:  # noqa: ANN401 - pydyf has no types
    """Say of header cells whether they head a column or a row: those in the head of a table head columns."""
    for one in _dictionaries(pdf):
        if one.get("S") == "/TH" and "A" in one:
            row = _parent(pdf, one)
            one["A"]["Scope"] = "/Column" if _parent(pdf, row).get("S") == "/THead" else "/Row"


def _parent(pdf: Any, element: Any) -> Any:  # noqa: ANN401 - pydyf has no types
    return _referred(pdf, element["P"])


def _referred(pdf: Any, reference: bytes) -> Any:  # noqa: ANN401 - pydyf has no types
    return pdf.objects[int(reference.split()[0])]


def _index_names(pdf: Any) -> None:  # noqa: ANN401 - pydyf has no types
    """Index the elements that have a name: cells are told to which headers they belong by name."""
    named = {one["ID"].string: one for one in _dictionaries(pdf) if one.get("Type") == "/StructElem" and "ID" in one}
    roots = [one for one in _dictionaries(pdf) if one.get("Type") == "/StructTreeRoot"]
    if named and roots:
        pairs = [part for name in sorted(named) for part in (pydyf.String(name), named[name].reference)]
        tree = pydyf.Dictionary({"Names": pydyf.Array(pairs)})
        pdf.add_object(tree)
        roots[0]["IDTree"] = tree.reference


def _list_attachments(pdf: Any) -> None:  # noqa: ANN401 - pydyf has no types
    """List each attachment once, where WeasyPrint does so twice, under a name that readers decode as it was meant."""
    if "AF" not in pdf.catalog:
        return
    pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])
    names = _referred(pdf, pdf.catalog["Names"]["EmbeddedFiles"])
    listed = []
    for reference in names["Names"][1::2]:
        file = _referred(pdf, reference)
        file["F"] = file["UF"]
        listed.append((file["UF"], reference))
    names["Names"] = pydyf.Array(part for pair in sorted(listed, key=lambda pair: pair[0].data) for part in pair)
