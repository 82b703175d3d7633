"""What has changed between two briefs, by their meaning: the newer one seen from the older one.

Comes in: two `Briefing`s, the older one often read back from its archived file. Goes out: `Changes`. Compared is what
the briefs say, never their words: a sentence written anew with the same facts, a file renamed, and the order of files
are no change. A figure that a story of another origin repeats is corroboration. Must not know any file, format or
wording.

- `files`: which files of the two are one, and what became of a file
- `counts`: figures that say the same, and `figures`, `rows`, `leads`: those of them that have changed
- `mission`, `offices`, `promised`, `contests`: the same of what is no figure
- `sides`: one side of a change, with what it rests on
- `weighing`: what a reader must see first
"""

from reporter.briefing.changes.compare import compare
from reporter.briefing.changes.sides import quote_of

__all__ = ["compare", "quote_of"]
