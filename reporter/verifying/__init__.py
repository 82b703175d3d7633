"""Verify a brief that was built before: does each source, and each quote in it, still stand as the brief has it?

Comes in: a brief (`brief.json`, or the PDF or HTML that carries it) and the folder of articles. Goes out: a
`Verification`, and lines or one mapping that tell it. Nothing is asked of the network, and no text is read for its
meaning: only names, digests and characters are compared, those of the page with a page made anew. Must not know how
facts are found, nor where it is printed.

- `carried`: the data that a file carries; `claims`: what it says of sources and quotes, whichever version wrote it
- `seen`: what people read of the file, in a browser (`pages`) or on paper (`prints`)
- `shown`: whether that shows the evidence as the data has it; `anew`, `differing`: whether all of it reads as a page
  that is made anew of the data
- `checking`: what of all that still holds
- `telling`: the outcome in words, or as a mapping for JSON
"""

from reporter.verifying.anew import PageCheck, PageState
from reporter.verifying.carried import brief_in
from reporter.verifying.checking import Found, QuoteState, SentenceCheck, SourceCheck, SourceState, Verification, verify
from reporter.verifying.claims import claims_of
from reporter.verifying.telling import as_record, told

__all__ = [
    "Found",
    "PageCheck",
    "PageState",
    "QuoteState",
    "SentenceCheck",
    "SourceCheck",
    "SourceState",
    "Verification",
    "as_record",
    "brief_in",
    "claims_of",
    "told",
    "verify",
]
