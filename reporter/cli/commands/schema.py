"""The command `schema`: the JSON Schema of brief.json."""

from __future__ import annotations

import click

from reporter.cli.printing import as_json, print_lines
from reporter.cli.voice import voiced

_EXAMPLES = """\b
Examples:
  haiti-report schema > brief.schema.json
  check-jsonschema --schemafile brief.schema.json reports/brief.json
"""


@click.command("schema", short_help="Print the JSON Schema of brief.json.", epilog=_EXAMPLES)
@voiced
def command() -> None:
    """Print the JSON Schema (draft 2020-12) that every brief.json of this version keeps to."""
    from reporter.rendering.export import schema

    print_lines([as_json(schema())])
