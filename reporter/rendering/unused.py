"""Files among a user's templates that nothing uses, and which name was probably meant.

Comes in: `Templates`. Goes out: names. A file is used that has the name of one of ours, or that one which is used
includes, imports or extends. Must not know what the files print.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError
from jinja2.meta import find_referenced_templates

from reporter.rendering.environment import html_environment
from reporter.rendering.templates import Templates, template_names

# Style sheets and scripts name no other file.
_PLAIN = (".css", ".js")


def unused(templates: Templates) -> Iterator[tuple[str, str]]:
    """Give each file that nothing uses with the name that it resembles, empty where there is none."""
    known = template_names()
    used: set[str] = set()
    ahead = [name for name in templates.own if name in known]
    while ahead:
        name = ahead.pop()
        if name not in used:
            used.add(name)
            ahead += _named_in(name, templates)
    for name in templates.own:
        if name not in used:
            free = [one for one in known if one not in templates.own]
            close = difflib.get_close_matches(name, free, n=1, cutoff=0.75)
            yield name, close[0] if close else ""


def _named_in(name: str, templates: Templates) -> list[str]:
    """Give the files that a template names; all of them where it works a name out, none where it cannot be read."""
    if name.endswith(_PLAIN):
        return []
    try:
        found = list(find_referenced_templates(html_environment(templates).parse(templates.text(name))))
    except TemplateSyntaxError:
        return []
    return list(templates.own) if None in found else [one for one in found if one in templates.own]
