"""The brief as JSON, out and back: the whole model and its citations, for other programs and later editions.

Comes in: a `BriefContext`, or the text of a `brief.json`. Goes out: that text (`to_json`), the `Briefing` in it
(`read_brief`), or the JSON Schema of every such file (`schema`). All three walk the types of the model, so that a new
field of the model is written, read and described without a change here. Must not know wording or layout.

- `file`: the types of what surrounds the model in the file
- `shapes`: what a type of the model is in JSON; `numbers`: JSON text with exact numbers
- `identity`: the ids, and what each rests on
- `writing`, `reading`, `documents`: the model to JSON and back, with as much of the articles as is cited
- `schema`: the JSON Schema
"""

from reporter.rendering.export.file import SCHEMA_VERSION
from reporter.rendering.export.reading import read_brief
from reporter.rendering.export.schema import schema
from reporter.rendering.export.writing import to_json

__all__ = ["SCHEMA_VERSION", "read_brief", "schema", "to_json"]
