"""What a mail says of the brief that it brings: subject, plain text, HTML and the name of the attached file.

Comes in: a `BriefContext`. Goes out: `MailText`. Both texts hold bottom line, what changed and key figures, with the
citation numbers of the PDF. Must not know to whom it goes, nor how a message is made.
"""

from __future__ import annotations

from typing import NamedTuple

from reporter.briefing.model import Briefing
from reporter.rendering.bottom_line import bottom_line
from reporter.rendering.context import BriefContext
from reporter.rendering.environment import html_environment, rendered, text_environment
from reporter.rendering.given import GivenMail
from reporter.rendering.languages import say
from reporter.rendering.phrases import as_of_words
from reporter.rendering.templates import OURS, Templates
from reporter.rendering.view import changes


class MailText(NamedTuple):
    """The words of a mail, and the dated name under which the PDF goes with it."""

    subject: str
    plain: str
    html: str
    attachment: str


def to_mail(
    context: BriefContext, *, subject: str = "", edition: int | None = None, templates: Templates = OURS
) -> MailText:
    """Put a brief into the words of a mail; without a subject it gets its date and edition for one.

    Raises ReportError where a user's template cannot be used.
    """
    brief = context.brief
    subject = subject or default_subject(brief, edition)
    given = given_mail(context, subject=subject, edition=edition)
    plain = rendered(text_environment(templates), "mail.txt", given)
    page = rendered(html_environment(templates), "mail.html", given)
    return MailText(subject, _tidied(plain), page, file_name(brief))


def given_mail(context: BriefContext, *, subject: str, edition: int | None) -> GivenMail:
    """Give what both texts are made of."""
    return GivenMail(
        context=context,
        brief=context.brief,
        bottom_line=bottom_line(context.brief),
        changed=changes(context.brief),
        edition=edition,
        subject=subject,
    )


def default_subject(brief: Briefing, edition: int | None) -> str:
    """Name the brief by its date and edition."""
    subject = say("Haiti brief {as_of}", as_of=as_of_words(brief.as_of, later=brief.as_of_or_later))
    return say("{subject}, edition {number}", subject=subject, number=edition) if edition else subject


def file_name(brief: Briefing) -> str:
    """Name the attached file by the brief's date: `haiti-brief-2025-01-19.pdf`."""
    return f"haiti-brief-{brief.as_of}.pdf" if brief.as_of else "haiti-brief.pdf"


def _tidied(text: str) -> str:
    lines = [line.rstrip() for line in text.strip().splitlines()]
    kept = [line for line, before in zip(lines, ["x", *lines], strict=False) if line or before]
    return "\n".join(kept) + "\n"
