"""Handing over to a real server: what arrives, who is left out, what is tried again, and that nothing goes twice."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import ssl
from collections.abc import Callable, Iterator
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller

from reporter.errors import ReportError
from reporter.mailing import Delivery, Mail, SentLog, Server, deliver, planned, sending
from tests.mailing.conftest import PDF, Postbox, free_port, letter, running

ANA, BEN = "ana@example.org", "ben@example.org"
WRONG = "not that one"
BOTH = f"Ana Núñez <{ANA}>, {BEN}"


@pytest.fixture
def pauses() -> list[float]:
    """Collect how long was waited before each try."""
    return []


@pytest.fixture
def send(tmp_path: Path, postbox: Postbox, pauses: list[float]) -> Callable[..., Delivery]:
    """Send with a log in this test's folder, without waiting."""

    def send(mail: Mail, server: Server | None = None, *, again: bool = False) -> Delivery:
        return deliver(mail, server or postbox.server, SentLog(tmp_path), again=again, pause=pauses.append)

    return send


def states(folder: Path) -> list[tuple[str, list[str]]]:
    records = map(json.loads, (folder / "sent.jsonl").read_text(encoding="utf-8").splitlines())
    return [(one["state"], one["recipients"]) for one in records]


def test_what_arrives(send: Callable[..., Delivery], postbox: Postbox, tmp_path: Path) -> None:
    subject = (
        "Mission multinationale : l’état des lieux – déployés, financés, déplacés – au 19 janvier 2025, édition n° 3"
    )
    mail = letter(BOTH, cc="team@example.org", bcc="chief@example.org", subject=subject)
    assert send(mail).sent == (ANA, BEN, "team@example.org", "chief@example.org")
    [(sender, recipients, content)] = postbox.arrived
    assert (sender, recipients) == ("desk@example.org", [ANA, BEN, "team@example.org", "chief@example.org"])
    assert postbox.logins
    message = message_from_bytes(content, policy=default)
    assert not message.defects
    assert (message["Subject"], message["To"]) == (subject, BOTH)
    assert message["Message-ID"] == mail.message_id
    assert message["Date"].datetime.tzinfo is not None
    assert (message["Bcc"], b"chief" in content) == (None, False)
    [attachment] = message.iter_attachments()
    assert attachment.get_filename() == "haiti-brief-2025-01-19.pdf"
    assert hashlib.sha256(attachment.get_content()).digest() == hashlib.sha256(PDF).digest()
    assert states(tmp_path) == [("sending", list(mail.envelope.recipients)), ("sent", list(mail.envelope.recipients))]


def test_a_second_time_nobody_gets_it(send: Callable[..., Delivery], postbox: Postbox) -> None:
    send(letter(ANA))
    again = send(letter(ANA))
    assert (again.sent, list(again.had)) == ((), [ANA])
    assert len(postbox.arrived) == 1


def test_who_is_added_gets_it_alone(send: Callable[..., Delivery], postbox: Postbox, tmp_path: Path) -> None:
    send(letter(ANA))
    plan = planned(letter(BOTH), SentLog(tmp_path))
    assert (plan.sent, list(plan.had)) == ((BEN,), [ANA])
    send(letter(BOTH))
    assert [recipients for _, recipients, _ in postbox.arrived] == [[ANA], [BEN]]


def test_again_when_it_is_wanted(send: Callable[..., Delivery], postbox: Postbox) -> None:
    send(letter(ANA))
    assert send(letter(ANA), again=True).sent == (ANA,)
    first, second = (message_from_bytes(content)["Message-ID"] for _, _, content in postbox.arrived)
    assert first == second


def test_another_brief_is_another_message(send: Callable[..., Delivery], postbox: Postbox) -> None:
    send(letter(ANA))
    send(replace(letter(ANA), pdf=PDF + b"%"))
    assert len(postbox.arrived) == 2


def test_a_busy_server_is_tried_again(send: Callable[..., Delivery], postbox: Postbox, pauses: list[float]) -> None:
    postbox.to_data = ["451 busy"]
    assert send(letter(ANA)).sent == (ANA,)
    assert len(postbox.arrived) == 1
    assert pauses == [0, 5]


def test_a_greylisted_recipient_is_tried_again_alone(send: Callable[..., Delivery], postbox: Postbox) -> None:
    postbox.to_rcpt = {BEN: ["450 come back later"]}
    done = send(letter(BOTH))
    assert (done.sent, done.refused) == ((ANA, BEN), {})
    assert [recipients for _, recipients, _ in postbox.arrived] == [[ANA], [BEN]]


def test_a_refused_recipient_costs_the_others_nothing(send: Callable[..., Delivery], postbox: Postbox) -> None:
    postbox.to_rcpt = {BEN: ["550 no such user"] * 9}
    done = send(letter(BOTH))
    assert (done.sent, done.refused) == ((ANA,), {BEN: "550 no such user"})
    assert len(postbox.arrived) == 1
    postbox.to_rcpt = {}
    assert send(letter(BOTH)).sent == (BEN,)


def test_a_server_that_stays_busy(send: Callable[..., Delivery], postbox: Postbox, pauses: list[float]) -> None:
    postbox.to_data = ["451 busy"] * 9
    done = send(letter(ANA))
    assert (done.sent, done.refused) == ((), {ANA: "451 busy"})
    assert pauses == [0, 5, 30]
    postbox.to_data = []
    assert send(letter(ANA)).sent == (ANA,)


def test_a_refused_text_is_not_tried_again(send: Callable[..., Delivery], postbox: Postbox, tmp_path: Path) -> None:
    postbox.to_data = ["554 looks like spam"] * 9
    with pytest.raises(ReportError, match="554 looks like spam"):
        send(letter(ANA))
    assert len(postbox.to_data) == 8
    assert states(tmp_path)[-1] == ("refused", [ANA])


def test_a_line_that_breaks_while_the_text_is_taken(send: Callable[..., Delivery], postbox: Postbox) -> None:
    postbox.hang_up = True
    with pytest.raises(ReportError, match="broke off while it took the message"):
        send(letter(ANA))
    postbox.hang_up = False
    with pytest.raises(ReportError, match=f"{ANA} may have had this message"):
        send(letter(ANA))
    assert postbox.arrived == []
    assert send(letter(ANA), again=True).sent == (ANA,)


def test_a_run_that_was_killed_in_between(send: Callable[..., Delivery], postbox: Postbox, tmp_path: Path) -> None:
    send(letter(ANA))
    log = tmp_path / "sent.jsonl"
    first, _ = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(first)
    with pytest.raises(ReportError, match="may have had this message"):
        send(letter(ANA))
    log.write_bytes(first[:-9])  # killed before the line was whole: nothing had been handed over
    assert send(letter(ANA)).sent == (ANA,)
    assert states(tmp_path) == [("sending", [ANA]), ("sent", [ANA])]
    assert len(postbox.arrived) == 2


def test_a_damaged_log_stops_the_mail(send: Callable[..., Delivery], postbox: Postbox, tmp_path: Path) -> None:
    (tmp_path / "sent.jsonl").write_text('{"state": "sent"}\n', encoding="utf-8")
    with pytest.raises(ReportError, match=r"sent\.jsonl:1: not a line of the log"):
        send(letter(ANA))
    assert postbox.arrived == []


def test_nobody_listens(send: Callable[..., Delivery], pauses: list[float]) -> None:
    port = free_port()
    done = send(letter(ANA), Server(host="127.0.0.1", port=port))
    assert done.sent == ()
    assert done.refused[ANA].startswith(f"no connection to 127.0.0.1:{port}")
    assert len(pauses) == 3


def test_a_wrong_password(send: Callable[..., Delivery], postbox: Postbox, tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        send(letter(ANA), replace(postbox.server, password=WRONG))
    assert "535" in caught.value.message
    assert WRONG not in caught.value.message + repr(postbox.server) + str(postbox.server)
    assert not (tmp_path / "sent.jsonl").read_bytes()


def test_a_certificate_that_nobody_vouches_for(
    send: Callable[..., Delivery], postbox: Postbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(ReportError, match="no safe connection"):
        send(letter(ANA))
    assert (postbox.arrived, postbox.logins) == ([], [])


def test_a_server_without_tls(send: Callable[..., Delivery]) -> None:
    box = Postbox()
    for plain in running(Controller(box, hostname="127.0.0.1", port=free_port()), box):
        with pytest.raises(ReportError, match="STARTTLS extension not supported"):
            send(letter(ANA), replace(plain.server, user="", password=""))
    assert box.arrived == []


@pytest.fixture
def implicit(certificate: ssl.SSLContext, trusted: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Postbox]:
    """Run a server where TLS begins at once; its port stands for 465, which no test may open."""
    del trusted
    box = Postbox()
    for one in running(Controller(box, hostname="127.0.0.1", port=free_port(), ssl_context=certificate), box):
        monkeypatch.setattr(sending, "SUBMISSIONS", one.port)
        yield one


def test_tls_from_the_start(send: Callable[..., Delivery], implicit: Postbox) -> None:
    assert send(letter(ANA), replace(implicit.server, user="", password="")).sent == (ANA,)
    assert len(implicit.arrived) == 1


@pytest.mark.parametrize(
    ("lines", "hint", "arrived"),
    [(0, "Nothing was sent.", 0), (1, "What the server answered is not noted", 1)],
)
def test_a_log_on_a_full_disk(
    lines: int,
    hint: str,
    arrived: int,
    send: Callable[..., Delivery],
    postbox: Postbox,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left = [lines]

    def full(_: int) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ReportError) as caught:
        send(letter())
    assert caught.value.message == f"cannot write {tmp_path / 'sent.jsonl'}: No space left on device"
    assert caught.value.hint.startswith(hint)
    assert len(postbox.arrived) == arrived


def test_a_folder_in_the_place_of_the_log(send: Callable[..., Delivery], postbox: Postbox, tmp_path: Path) -> None:
    (tmp_path / "sent.jsonl").mkdir()
    with pytest.raises(ReportError, match=r"cannot write .*sent.jsonl: Is a directory"):
        send(letter())
    with pytest.raises(ReportError, match=r"cannot read .*sent.jsonl: Is a directory"):
        planned(letter(), SentLog(tmp_path))
    assert postbox.arrived == []
