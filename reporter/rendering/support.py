"""How well a headline is supported and why it was chosen, in the brief's status words.

Comes in: ledgers and key figures. Goes out: short strings. Must not know any output format.
"""

from __future__ import annotations

from reporter.briefing.model import KeyFigure, Ledger, Reason, Standing
from reporter.rendering import wording


def why_words(ledger: Ledger) -> str:
    """Say why the headline was chosen: `chosen as the newest, a total`; empty where no reason is given."""
    reasons = [wording.REASON[why] for why in Reason if why in ledger.why]
    return f"chosen as {', '.join(reasons)}" if reasons else ""


def status_words_of(ledger: Ledger) -> str:
    """Say in the brief's status words how well a headline is supported."""
    support = [_support(ledger)] if ledger.headline else []
    return "; ".join([*support, *([wording.DIFFER] if ledger.differ else [])])


def status_words(key: KeyFigure) -> str:
    """Say how well a key figure is supported and, where it is old, that too."""
    return "; ".join([status_words_of(key.ledger), *([wording.OLD] if key.old else [])])


def _support(ledger: Ledger) -> str:
    files, origins = ledger.support.files, ledger.support.origins
    if origins <= 1:
        return f"{wording.counted(files, 'file')}, one origin" if files > 1 else "one source"
    agreeing = [one.figure for one in ledger.entries if one.standing in (Standing.HEADLINE, Standing.AGREES)]
    if {one.attributed_to for one in agreeing} == {agreeing[0].attributed_to} != {None}:
        return f"{wording.counted(origins, 'source')}, one authority"
    return wording.counted(origins, "independent source")
