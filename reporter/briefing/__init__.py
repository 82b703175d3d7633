"""From what each article says to what they say together: reconcile, compute, admit.

Comes in: the extractions of all articles and the names of files that were not read. Goes out: a `Briefing`.
Must not know how facts were found nor how they are printed; nothing here is read from a text.
"""

from reporter.briefing.compile import compile_briefing
from reporter.briefing.model import Briefing

__all__ = ["Briefing", "compile_briefing"]
