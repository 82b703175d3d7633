"""How well a headline is supported and why it was chosen, in the brief's status words.

Comes in: ledgers and key figures. Goes out: short strings. Must not know any output format.
"""

from __future__ import annotations

from reporter.briefing.model import KeyFigure, Ledger, Reason, Standing
from reporter.rendering import wording
from reporter.rendering.languages import say, say_number
from reporter.rendering.phrases import actor_words


def why_words(ledger: Ledger) -> str:
    """Say why the headline was chosen: `chosen as the newest, a total`; empty where no reason is given."""
    reasons = [wording.REASON[why] for why in Reason if why in ledger.why]
    return say("chosen as {reasons}", reasons=", ".join(reasons)) if reasons else ""


def status_words_of(ledger: Ledger) -> str:
    """Say in the brief's status words how well a headline is supported."""
    support = [_support(ledger)] if ledger.headline else []
    return str(wording.SEMICOLON).join([*support, *([str(wording.DIFFER)] if ledger.differ else [])])


def status_words(key: KeyFigure) -> str:
    """Say how well a key figure is supported and, where it is old, that too."""
    return str(wording.SEMICOLON).join([status_words_of(key.ledger), *([str(wording.OLD)] if key.old else [])])


def _support(ledger: Ledger) -> str:
    files, origins = ledger.support.files, ledger.support.origins
    if origins <= 1:
        if files > 1:
            return say_number("{count} file, one origin", "{count} files, one origin", files)
        return wording.counted(1, "source")
    agreeing = [one.figure for one in ledger.entries if one.standing in (Standing.HEADLINE, Standing.AGREES)]
    authors = {one.attributed_to for one in agreeing}
    named = sorted(author for author in authors if author)
    if None not in authors and len(named) > 1:
        return wording.counted(origins, "independent source")
    told = wording.counted(origins, "source")
    # An unnamed author may be the named one: nobody knows, so nobody counts as independent.
    if len(named) != 1:
        return told
    naming = len({one.evidence.document.name for one in agreeing if one.attributed_to})
    author = actor_words(named[0])
    if None not in authors:
        return say("{sources}, all naming {author}", sources=told, author=author)
    return say_number(
        "{sources}, {count} naming {author}", "{sources}, {count} naming {author}", naming, sources=told, author=author
    )
