"""Who says so: the person or body that an article names as the source of a number.

Comes in: a number in its article. Goes out: a canonical name or None. A spokesperson or head of an agency counts as
the agency; the first speaker counts, not who passed it on. The voices themselves are found in `voices`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reporter.extraction.voices import releaser, speaker

if TYPE_CHECKING:
    from reporter.extraction.reading import Article, Mention


__all__ = ["attributed_to", "releaser"]


def attributed_to(mention: Mention, article: Article) -> str | None:
    """Give who is named as a number's source."""
    return speaker(mention, article)
