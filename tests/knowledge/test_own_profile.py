"""A desk's own profile: what it changes, and the one line that tells what is wrong with it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from reporter.errors import ReportError, UsageError
from reporter.facts import Kind
from reporter.knowledge.own_profile import read_profile
from reporter.knowledge.profile import Profile, default_profile


def profile(folder: Path, text: str) -> Profile:
    path = folder / "desk.toml"
    path.write_text(text, encoding="utf-8")
    return read_profile(path)


RATE = '[[rates]]\ncurrency = "KES"\ninto = "USD"\nrate = 0.0077\non = 2025-01-19\n'


def test_what_is_left_out_stays(tmp_path: Path) -> None:
    assert profile(tmp_path, "") == default_profile()


def test_what_is_given_counts(tmp_path: Path) -> None:
    text = f'handling = "For internal\\nuse"\nstale_after_days = 30\n{RATE}[limits]\n"killed" = 7_000\n'
    own = profile(tmp_path, text)
    assert (own.handling, own.stale_after_days) == ("For internal use", 30)
    [rate] = own.rates
    assert (rate.currency, rate.into, rate.rate, rate.on) == ("KES", "USD", Decimal("0.0077"), date(2025, 1, 19))
    assert own.limits == {**default_profile().limits, Kind.KILLED: 7000}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('handlin = "x"', "unknown key 'handlin'; did you mean 'handling'?"),
        ("handling = 3", "handling is no text"),
        ("stale_after_days = true", "stale_after_days is no whole number"),
        ("stale_after_days = 1.5", "stale_after_days is no whole number"),
        ("stale_after_days = 0", "stale_after_days is not above 0"),
        ("rates = 3", "rates is no list of tables"),
        (RATE.replace("KES", "KSH"), "rates, table 1: currency is no currency in use: 'KSH'"),
        (RATE.replace("0.0077", "0"), "rates, table 1: rate is not above 0"),
        (RATE.replace("0.0077", '"1"'), "rates, table 1: rate is no number"),
        (RATE.replace("0.0077", "inf"), "rates, table 1: rate is no number"),
        (RATE.replace("2025-01-19", '"2025"'), "rates, table 1: on is no date"),
        (RATE.replace("on = 2025-01-19", ""), "rates, table 1: on is missing"),
        (RATE.replace("currency", "curency"), "rates, table 1: unknown key 'curency'; did you mean 'currency'?"),
        (RATE.replace("USD", "KES"), "rates, table 1: a rate from KES into itself"),
        (RATE + RATE, "two rates for KES"),
        ('[limits]\n"kiled" = 3', "limits: unknown kind 'kiled'; did you mean 'killed'?"),
        ('[limits]\n"killed" = "3"', "limits: killed is no number"),
        ('[limits]\n"killed" = -3', "limits: killed is not above 0"),
        ("limits = 3", "limits is no table"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_key(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ReportError) as told:
        profile(tmp_path, text)
    assert told.value.message == f"{tmp_path / 'desk.toml'}: {message}"
    assert told.value.exit_code == 1


def test_broken_toml_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"desk\.toml:2: not valid TOML: "):
        profile(tmp_path, 'handling = "x"\nstale_after_days =\n')


def test_other_encodings_are_told(tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_bytes('handling = "é"'.encode("latin-1"))
    with pytest.raises(ReportError, match=r"desk\.toml is not UTF-8"):
        read_profile(tmp_path / "desk.toml")


@pytest.mark.parametrize(("name", "message"), [("gone.toml", "no such file: "), ("", "not a file: ")])
def test_a_file_that_is_not_there_is_a_mistake_of_the_call(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(UsageError) as told:
        read_profile(tmp_path / name)
    assert told.value.message == f"{message}{tmp_path / name}"
