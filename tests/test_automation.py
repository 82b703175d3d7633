"""The page on schedules is true: its script runs as cron runs it, its units pass systemd's own check, its options exist."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from reporter.cli.program import program

# Fixtures, which pytest finds by their names in this module.
from tests.mailing.conftest import PASSWORD, USER, Postbox, authority, certificate, postbox, trusted

__all__ = ["authority", "certificate", "postbox", "trusted"]

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "automation.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", PAGE, re.DOTALL)


def blocks(language: str) -> list[str]:
    return [text for name, text in BLOCKS if name == language]


@pytest.fixture
def place(tmp_path: Path, postbox: Postbox) -> Path:
    """Lay out `/srv/haiti` of the page in this test's folder."""
    (tmp_path / "news").mkdir()
    for article in sorted((ROOT / "seeds").glob("*.txt"))[:2]:
        shutil.copy(article, tmp_path / "news")
    programs = tmp_path / "venv" / "bin"
    programs.mkdir(parents=True)
    wrapper = f'#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {shlex.quote(sys.executable)} -m reporter "$@"\n'
    executable(programs / "haiti-report", wrapper)
    [script] = blocks("sh")
    executable(tmp_path / "brief.sh", script.replace("/srv/haiti", str(tmp_path)))
    values = {
        "HAITI_REPORT_SMTP_HOST": "127.0.0.1",
        "HAITI_REPORT_SMTP_PORT": postbox.port,
        "HAITI_REPORT_SMTP_USER": USER,
        "HAITI_REPORT_SMTP_PASSWORD": shlex.quote(PASSWORD),
        "HAITI_REPORT_MAIL_FROM": "desk@example.org",
        "SSL_CERT_FILE": tmp_path / "authority.pem",
    }
    assert set(re.findall(r"^\w+", blocks("ini")[0], re.MULTILINE)) <= values.keys()
    (tmp_path / "mail.env").write_text("".join(f"{name}={value}\n" for name, value in values.items()), encoding="utf-8")
    return tmp_path


def executable(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o700)


@pytest.mark.slow
def test_the_job_runs_as_cron_runs_it(place: Path, postbox: Postbox) -> None:
    line = blocks("crontab")[0].splitlines()[-1]
    job = line.split(maxsplit=5)[5].replace("/srv/haiti", str(place))
    bare = ["env", "-i", f"HOME={place}", "PATH=/usr/bin:/bin", "SHELL=/bin/sh", "/bin/sh", "-c", job]
    for _ in range(2):  # a job that is repeated
        done = subprocess.run(bare, cwd="/", capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    [(_, recipients, content)] = postbox.arrived
    assert recipients == ["desk@example.org"]
    [attached] = message_from_bytes(content, policy=default).iter_attachments()
    assert attached.get_content() == (place / "reports" / "brief.pdf").read_bytes()
    log = (place / "brief.log").read_text(encoding="utf-8")
    assert log.count("exit code 0 after") == 6
    assert PASSWORD not in log


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here")
def test_the_units_pass_the_check_of_systemd(tmp_path: Path) -> None:
    _, service, timer = blocks("ini")
    executable(tmp_path / "brief.sh", "#!/bin/sh\n")
    (tmp_path / "haiti-brief.service").write_text(
        service.replace("/srv/haiti/brief.sh", str(tmp_path / "brief.sh")), encoding="utf-8"
    )
    (tmp_path / "haiti-brief.timer").write_text(timer, encoding="utf-8")
    units = [str(tmp_path / f"haiti-brief.{kind}") for kind in ("service", "timer")]
    done = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


COMMANDS = re.compile(r"haiti-report ([a-z]+)((?: [^`|\n]*)?)")


@pytest.mark.parametrize("name", ["docs/automation.md", "README.md"])
def test_every_option_that_is_named_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    context = program.make_context("haiti-report", ["build"])
    said = COMMANDS.findall(text)
    assert said
    for command, rest in said:
        known = program.get_command(context, command)
        assert known is not None, command
        options = {option for one in known.params for option in one.opts} | {"-h", "--help"}
        assert set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", rest)) <= options, (command, rest)
