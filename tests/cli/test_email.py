"""`email` writes a draft, or sends it by a real server once; what it is asked for in vain, it says."""

from __future__ import annotations

import hashlib
import io
import json
import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default, strict
from typing import TYPE_CHECKING

import pikepdf
import pytest

# Fixtures, which pytest finds by their names in this module.
from tests.mailing.conftest import PASSWORD, USER, Postbox, authority, certificate, postbox, trusted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

__all__ = ["authority", "certificate", "postbox", "trusted"]

SEND = ("email", "--to", "ana@example.org", "--from", "desk@example.org", "--send")


@pytest.fixture
def built(haiti_report: Callable[..., Ran], news: Path, tmp_path: Path) -> Path:
    """Build the brief of one article, and give its folder."""
    assert haiti_report("build", news.name, "-q", "-f", "json", "-f", "pdf").code == 0
    return tmp_path / "reports"


@pytest.fixture
def server(postbox: Postbox, monkeypatch: pytest.MonkeyPatch) -> Postbox:
    """Name the server in the environment, as a job does."""
    monkeypatch.setenv("HAITI_REPORT_SMTP_HOST", "127.0.0.1")
    monkeypatch.setenv("HAITI_REPORT_SMTP_PORT", str(postbox.port))
    monkeypatch.setenv("HAITI_REPORT_SMTP_USER", USER)
    monkeypatch.setenv("HAITI_REPORT_SMTP_PASSWORD", PASSWORD)
    return postbox


def opened(data: bytes) -> EmailMessage:
    return message_from_bytes(data, policy=default)


def attached(message: EmailMessage) -> tuple[str | None, str]:
    [part] = message.iter_attachments()
    return part.get_filename(), hashlib.sha256(part.get_content()).hexdigest()


def test_a_draft(haiti_report: Callable[..., Ran], built: Path) -> None:
    ran = haiti_report("email", "--to", "José Díaz <jose@example.org>", "--subject", "L’état des lieux à 8 h")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "Wrote reports/haiti-brief-2024-10-11.eml, with haiti-brief-2024-10-11.pdf attached.\n"
    data = (built / "haiti-brief-2024-10-11.eml").read_bytes()
    message = message_from_bytes(data, policy=strict)  # which raises where anything is not as the standards have it
    assert isinstance(message, EmailMessage)
    assert [part.get_content_type() for part in message.walk() if not part.is_multipart()] == [
        "text/plain",
        "text/html",
        "application/pdf",
    ]
    assert (message["X-Unsent"], message["Subject"]) == ("1", "L’état des lieux à 8 h")
    digest = hashlib.sha256((built / "brief.pdf").read_bytes()).hexdigest()
    assert attached(message) == ("haiti-brief-2024-10-11.pdf", digest)
    again = haiti_report(
        "email", "--to", "José Díaz <jose@example.org>", "--subject", "L’état des lieux à 8 h", "-o", "-"
    )
    assert again.out.encode().splitlines() == data.splitlines()


def test_a_mail_of_an_edition_says_what_changed(haiti_report: Callable[..., Ran], news: Path) -> None:
    assert haiti_report("build", news.name, "-q", "-f", "json", "--edition").code == 0
    later = "PORT-AU-PRINCE, November 3, 2024 - More than 810,000 people have been displaced in Haiti, the UN said.\n"
    (news / "two.txt").write_text(later, encoding="utf-8")
    assert haiti_report("build", news.name, "-q", "-f", "json", "--edition").code == 0
    first, second = (
        opened(haiti_report("email", "--to", "a@b.org", "--edition", number, "-o", "-").out.encode())
        for number in ("1", "2")
    )
    assert second["Subject"] == "Haiti brief as of 3 November 2024, edition 2"
    assert "First edition" in plain_text(first)
    assert re.search(r"Since edition 1, .*People displaced: .*700,000 .*→ .*810,000", plain_text(second))


def plain_text(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert part is not None
    return " ".join(str(part.get_content()).split())


def test_sent_once(haiti_report: Callable[..., Ran], built: Path, server: Postbox) -> None:
    ran = haiti_report(*SEND)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "Sent to ana@example.org: Haiti brief as of 11 October 2024\n"
    again = haiti_report(*SEND, "--format", "json")
    told = json.loads(again.out)
    assert (again.code, told["sent"], list(told["had"])) == (0, [], ["ana@example.org"])
    [(_, recipients, content)] = server.arrived
    assert recipients == ["ana@example.org"]
    digest = hashlib.sha256((built / "brief.pdf").read_bytes()).hexdigest()
    assert attached(opened(content)) == ("haiti-brief-2024-10-11.pdf", digest)
    assert not list(built.glob("*.eml"))


def test_a_dry_run_sends_nothing(haiti_report: Callable[..., Ran], built: Path, server: Postbox) -> None:
    ran = haiti_report(*SEND, "--bcc", "chief@example.org", "--dry-run")
    assert (ran.code, ran.err) == (0, "")
    assert "Bcc:      chief@example.org\nSubject:  Haiti brief as of 11 October 2024\n" in ran.out
    assert ran.out.endswith(
        f"Server:   127.0.0.1:{server.port} as {USER}\nWould go to ana@example.org, chief@example.org.\n"
    )
    assert PASSWORD not in ran.out
    assert (server.arrived, (built / "sent.jsonl").exists()) == ([], False)


def test_one_who_cannot_be_reached(haiti_report: Callable[..., Ran], built: Path, server: Postbox) -> None:
    assert built.is_dir()
    server.to_rcpt = {"ben@example.org": ["550 no such user"]}
    ran = haiti_report(*SEND, "--cc", "ben@example.org")
    assert (ran.code, ran.out) == (1, "Sent to ana@example.org: Haiti brief as of 11 October 2024\n")
    assert ran.err == "haiti-report: error: not sent to ben@example.org: 550 no such user\n"


def test_pdf_and_model_of_two_builds(haiti_report: Callable[..., Ran], built: Path, news: Path) -> None:
    (news / "one.txt").write_text("Kenya deployed 900 police officers to Haiti.\n", encoding="utf-8")
    assert haiti_report("build", "news", "-q", "-f", "json").code == 0
    ran = haiti_report("email", "--to", "a@b.org")
    assert (ran.code, ran.out) == (1, "")
    assert "brief.pdf and brief.json beside it are not of one build" in ran.err
    (built / "brief.pdf").unlink()
    assert haiti_report("email", "--to", "a@b.org").out.endswith("with haiti-brief.pdf attached.\n")


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        ("email", 2, "Missing option '--to'."),
        ("email --to ana", 2, "not an address: 'ana'"),
        ("email --to a@b.org --edition 7", 2, "no edition 7 in reports"),
        ("email elsewhere --to a@b.org", 2, "no such folder: elsewhere"),
        ("email news --to a@b.org", 1, "no brief.json in news"),
        ("email --to a@b.org --dry-run", 2, "'--dry-run' means nothing without '--send'."),
        ("email --to a@b.org --send -o x.eml", 2, "'--send' writes no draft: leave out '--output'."),
        ("email --to a@b.org --send", 2, "'--send' needs '--from', or HAITI_REPORT_MAIL_FROM in the environment."),
        ("email --to a@b.org --send --from c@d.org", 2, "no mail server is named"),
        ("email --to a@b.org --send --from c@d.org --server h:x", 2, "no port of a mail server: 'x'"),
    ],
)
def test_what_cannot_be_done(
    haiti_report: Callable[..., Ran], built: Path, monkeypatch: pytest.MonkeyPatch, words: str, code: int, message: str
) -> None:
    for name in ("HAITI_REPORT_SMTP_HOST", "HAITI_REPORT_MAIL_FROM"):
        monkeypatch.delenv(name, raising=False)
    ran = haiti_report(*words.split())
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(f"haiti-report: error: {message}")
    assert [path.name for path in sorted(built.iterdir())] == ["brief.json", "brief.pdf"]


def test_a_mail_speaks_the_language_of_its_pdf(haiti_report: Callable[..., Ran], news: Path, tmp_path: Path) -> None:
    assert haiti_report("build", news.name, "-q", "-f", "json", "-f", "pdf", "--lang", "fr").code == 0
    draft = ("email", "--to", "ana@example.org", "-o", "draft.eml")
    assert haiti_report(*draft).code == 0
    french = opened((tmp_path / "draft.eml").read_bytes())
    assert french["Subject"] == "Note sur Haïti, situation au 11 octobre 2024"
    plain = french.get_body(("plain",))
    assert plain
    assert plain.get_content().startswith("Haïti\u00a0: ")
    assert attached(french)[1] == hashlib.sha256((tmp_path / "reports" / "brief.pdf").read_bytes()).hexdigest()


def test_a_mail_in_another_language_brings_a_pdf_in_it(haiti_report: Callable[..., Ran], built: Path) -> None:
    ran = haiti_report("email", "--to", "ana@example.org", "--lang", "fr", "-o", "-")
    message = opened(ran.out.encode())
    assert message["Subject"] == "Note sur Haïti, situation au 11 octobre 2024"
    [part] = message.iter_attachments()
    with pikepdf.open(io.BytesIO(part.get_content())) as pdf:
        assert str(pdf.Root.Lang) == "fr"
    assert (built / "brief.pdf").is_file()
