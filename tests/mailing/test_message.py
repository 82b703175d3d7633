"""The draft, read back by the standard library: headers, both texts, the attachment; and the same bytes each time."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reporter.errors import UsageError
from reporter.mailing import addresses, draft
from reporter.mailing.headers import address_line, line
from reporter.mailing.message import outgoing
from tests.mailing.conftest import PDF, letter

LONG = (
    "Résumé pour l’équipe de terrain : la mission, son financement et les personnes déplacées – "
    "édition spéciale à l’attention de Mme l’Ambassadrice et de ses collaborateurs à Genève et à New York"
)
NOON = datetime(2025, 1, 20, 12, tzinfo=UTC)


def parsed(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=default)
    assert not message.defects
    assert not any(part.defects for part in message.walk())
    return message


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    content: str = part.get_content()
    return content


def test_a_draft_opens_for_editing() -> None:
    message = parsed(draft(letter(cc="team@example.org", bcc="chief@example.org")))
    assert message["X-Unsent"] == "1"
    assert message["To"] == "Ana Núñez <ana@example.org>"
    assert (message["From"], message["Cc"], message["Bcc"]) == (
        "desk@example.org",
        "team@example.org",
        "chief@example.org",
    )
    assert message["Subject"] == "Haiti brief as of 19 January 2025"
    assert (message["Date"], message["Message-ID"]) == (None, None)
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/pdf",
    ]


def test_the_attachment_has_a_dated_name_and_every_byte() -> None:
    [attachment] = parsed(draft(letter())).iter_attachments()
    assert attachment.get_filename() == "haiti-brief-2025-01-19.pdf"
    assert attachment.get_content() == PDF


def test_a_draft_may_leave_the_sender_open() -> None:
    assert parsed(draft(letter(sender="")))["From"] is None


def test_the_same_mail_has_the_same_bytes() -> None:
    assert draft(letter()) == draft(letter())
    assert outgoing(letter(), NOON) == outgoing(letter(), NOON)
    assert letter().message_id == letter(to="someone@else.example").message_id  # the message is known by what it says
    assert letter().message_id != letter(subject="Another").message_id


def test_what_is_sent_has_a_date_and_no_blind_copy() -> None:
    data = outgoing(letter(bcc="chief@example.org"), NOON)
    message = parsed(data)
    assert message["Date"].datetime == NOON
    assert re.fullmatch(r"<[0-9a-f]{32}@example\.org>", message["Message-ID"])
    assert (message["Bcc"], message["X-Unsent"]) == (None, None)
    assert b"chief" not in data


def test_lines_are_those_of_the_standard() -> None:
    data = draft(letter(subject=LONG))
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 78
    assert data.isascii()


def test_a_long_subject_with_accents_comes_back() -> None:
    assert parsed(draft(letter(subject=LONG)))["Subject"] == LONG


TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=160)


@given(TEXT)
@settings(deadline=None)
def test_any_subject_comes_back(subject: str) -> None:
    said = " ".join(subject.split())
    header = line("Subject", said)
    assert parsed(header + b"\r\n")["Subject"] == said
    assert max(map(len, header.split(b"\r\n"))) <= 78


@given(TEXT.map(lambda text: " ".join(text.split())))
@settings(deadline=None)
def test_any_name_comes_back(name: str) -> None:
    several = (Address(name, "ana", "example.org"), Address("", "b", "example.org"))
    header = address_line("To", several)
    # By the library's older reader: its newer one puts a blank between two encoded words of a name.
    read = getaddresses([str(message_from_bytes(header + b"\r\n")["To"]).replace("\r\n", "")])
    decoded = [(str(make_header(decode_header(one))), address) for one, address in read]
    assert decoded == [(name, "ana@example.org"), ("", "b@example.org")]
    assert max(map(len, header.split(b"\r\n"))) <= 78


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a@b.org", ["a@b.org"]),
        ("a@b.org, c@d.org", ["a@b.org", "c@d.org"]),
        ("A <a@b.org>, a@B.org", ["a@b.org"]),
        ('"Díaz, José" <jose.diaz+haiti@b.org>', ["jose.diaz+haiti@b.org"]),
        ("Zoë <z@bücher.example>", ["z@xn--bcher-kva.example"]),
        ("root@localhost", ["root@localhost"]),
    ],
)
def test_addresses(written: str, read: list[str]) -> None:
    assert [one.addr_spec for one in addresses([written])] == read


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "ana",
        "ana@",
        "@b.org",
        "Díaz, José <jose@b.org>",
        "a@b.org\r\nBcc: x@y.org",
        "a@b org",
        "ana nunez@b.org",
        "añá@b.org",
        "a@-b.org",
        "a@b..org",
        "undisclosed-recipients:;",
        "a@b.org>",
    ],
)
def test_what_is_no_address(written: str) -> None:
    with pytest.raises(UsageError, match="not an address"):
        addresses([written])


# --- what it says ----------------------------------------------------------------------------------------------


def test_the_plain_text() -> None:
    text = body(parsed(draft(letter())), "plain").replace("\r\n", "\n")
    paragraphs = [" ".join(part.split()) for part in text.split("\n\n")]
    assert (
        paragraphs[0]
        == "Haiti: the security mission, its funding and the people affected As of 19 January 2025 - two sources read"
    )
    for title in ("BOTTOM LINE", "WHAT CHANGED", "KEY FIGURES"):
        assert title in paragraphs
    figures = paragraphs[paragraphs.index("KEY FIGURES") + 1]
    assert re.search(r"- Personnel deployed \(Kenya\): 617 \(400 \[\d+\] \+ 217 \[\d+\], computed\)", figures)
    assert re.search(r"More than 700,000 \[\d+\]\. As of October 2024; UN migration agency", figures)
    assert max(map(len, text.splitlines())) <= 72


def test_both_texts_say_the_same_numbers() -> None:
    message = parsed(draft(letter()))
    page = _Page(body(message, "html"))
    assert set(re.findall(r"\d[\d,]*", body(message, "plain"))) <= set(re.findall(r"\d[\d,]*", page.text))


class _Page(HTMLParser):
    """Reads a page's tags, attributes and visible text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_html_is_safe_for_mail_programs() -> None:
    page = _Page(body(parsed(draft(letter())), "html"))
    assert page.tags <= set("html head meta title body table tr td h1 h2 p b span br ul li".split())
    names = {name for name, _ in page.attributes}
    assert not names & {"src", "href", "class", "id", "background", "srcset"}
    assert not any(name.startswith("on") for name in names)
    assert not any("url(" in value or "://" in value for _, value in page.attributes)
    assert "style" in names
