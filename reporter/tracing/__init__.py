"""Why a figure stands in the brief as it does: the sentence, the reading, the rule, what lost, and the rivals.

Comes in: what is asked for (a figure as printed, a citation, an id), the extractions and the briefing made of them.
Goes out: an `Answer`, and lines or one mapping that tell it. Must not know how anything was decided, nor where it is
printed.

- `question`: what was asked; `cited`: where an earlier brief's citation stands
- `finding`, `matching`, `others`: what that means in this brief
- `telling`, `records`: the answer in words, or as a mapping for JSON
"""

from reporter.tracing.cited import Place, cited_in
from reporter.tracing.finding import Answer, Traced, Tracer
from reporter.tracing.question import Question, question
from reporter.tracing.records import as_record
from reporter.tracing.telling import told

__all__ = ["Answer", "Place", "Question", "Traced", "Tracer", "as_record", "cited_in", "question", "told"]
