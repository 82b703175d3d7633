"""The JSON Schema of `brief.json`, made from the types of the model: it cannot fall behind them.

Comes in: nothing. Goes out: a schema of draft 2020-12, the same at every call. Descriptions are the docstrings of the
types, and of a field the sentence there that names it. Must not know how a file is written or read.
"""

from __future__ import annotations

import inspect
import re
from typing import Any

from reporter.rendering.export.file import SCHEMA_VERSION, BriefFile, Place
from reporter.rendering.export.identity import LENGTH, keys_of
from reporter.rendering.export.shapes import Shape, fields_of, shape_of

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NAME = f"urn:haiti-report:brief:{SCHEMA_VERSION}"
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ASIDE = re.compile(r"\([^)]*\)")
_SENTENCE = re.compile(r"[^.\s][^.]*(?:\.(?!\s|$)[^.]*)*\.")

_Schema = dict[str, Any]

_PLAIN: dict[Shape, _Schema] = {
    Shape.TEXT: {"type": "string"},
    Shape.BOOLEAN: {"type": "boolean"},
    Shape.INTEGER: {"type": "integer", "minimum": 0},
    Shape.NUMBER: {"type": "number"},
    Shape.DATE: {"type": "string", "format": "date"},
    Shape.PARTIAL_DATE: {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
}
_NAMED: _Schema = {"type": "string", "pattern": f"^[0-9a-f]{{{LENGTH}}}$"}
_NAMES = {
    "id": "Names this thing within the file; made of content, the same however files are named, ordered or added.",
    "statement": "Names what is said: the same wherever the same sentence says the same, also in another edition.",
}


def schema() -> dict[str, Any]:
    """Give the schema that every `brief.json` of this version keeps to."""
    described: dict[str, _Schema] = {}
    whole = _object(BriefFile, described)
    whole["properties"]["schema_version"] = {"const": SCHEMA_VERSION}
    return {"$schema": _DIALECT, "$id": _NAME, **whole, "$defs": dict(sorted(described.items()))}


def _of(hint: object, described: dict[str, _Schema]) -> _Schema:
    """Describe a declared type; classes and enumerations are described once, under their name."""
    shape, inner = shape_of(hint)
    match shape:
        case Shape.OPTIONAL:
            return {"anyOf": [_of(inner, described), {"type": "null"}]}
        case Shape.ARRAY:
            return {"type": "array", "items": _of(inner, described)}
        case Shape.OBJECT | Shape.PLACE | Shape.CHOICE:
            cls = Place if shape is Shape.PLACE else inner
            if cls.__name__ not in described:
                described[cls.__name__] = {}  # holds the name while its parts are described
                described[cls.__name__] = _choice(cls) if shape is Shape.CHOICE else _object(cls, described)
            return {"$ref": f"#/$defs/{cls.__name__}"}
    return dict(_PLAIN[shape])


def _object(cls: type, described: dict[str, _Schema]) -> _Schema:
    head = _headed(cls)
    names = {key: {**_NAMED, "description": _NAMES[key]} for key in keys_of(cls)}
    fields = {name: _of(hint, described) | _field(name, head) for name, hint in fields_of(cls).items()}
    return {
        **head,
        "type": "object",
        "properties": names | fields,
        "required": [*names, *fields],
        "additionalProperties": False,
    }


def _choice(cls: Any) -> _Schema:  # noqa: ANN401 - any of the model's enumerations
    return {**_headed(cls), "type": "string", "enum": [one.value for one in cls]}


def _headed(cls: type) -> _Schema:
    """Give a class's name as a title and its docstring, in JSON's words and unwrapped, as a description."""
    told = (inspect.getdoc(cls) or "").replace("None", "null")
    paragraphs = [" ".join(paragraph.split()) for paragraph in told.split("\n\n")]
    return {"title": _WORDS.sub(" ", cls.__name__).capitalize(), "description": "\n\n".join(paragraphs)}


def _field(name: str, head: _Schema) -> _Schema:
    sentences = _SENTENCE.findall(head["description"])
    told = [one for one in sentences if f"`{name}`" in _ASIDE.sub("", one)]
    return {"description": " ".join(told)} if told else {}
