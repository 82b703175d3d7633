"""The templates, style sheets and scripts of the outputs: the program's own, and a user's over them, file by file.

Comes in: a user's folder, read once. Goes out: `Templates`: what each name stands for, and the digests that a brief
depends on. Only files of these two folders can be had by a name, whatever a template asks for. Must stay quick to
import, and must not know Jinja.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice
from pathlib import Path

from reporter.digests import digest_of
from reporter.errors import ReportError, UsageError

_PACKAGE = Path(__file__).resolve().parent.parent
# The program's own files under this name, for templates that only add to them: `original/brief.md`.
ORIGINAL = "original/"
# Far more than any templates need; somebody's whole home must not be read.
_MOST_FILES, _MOST_BYTES = 500, 10_000_000


@dataclass(frozen=True)
class Templates:
    """A user's files by their names in `folder`; whatever is not among them is the program's own."""

    folder: Path | None = None
    files: tuple[tuple[str, bytes], ...] = ()

    @cached_property
    def own(self) -> dict[str, bytes]:
        """The user's files by name."""
        return dict(self.files)

    def path_of(self, name: str) -> Path | None:
        """Tell where the file of a name lies; None where there is none."""
        if name in self.own and self.folder is not None:
            return self.folder / name
        name = name.removeprefix(ORIGINAL)
        return templates_folder() / name if name in template_names() else None

    def text(self, name: str) -> str:
        """Give the text of a file.

        Raises KeyError where there is none of this name, ReportError where a user's is no UTF-8.
        """
        path = self.path_of(name)
        if path is None:
            raise KeyError(name)
        try:
            text = (self.own[name] if name in self.own else path.read_bytes()).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            raise ReportError(f"{path}:{line}: not UTF-8", hint="Save it as UTF-8.") from error
        return text.replace("\r\n", "\n")

    def content(self) -> list[object]:
        """Give all of the user's in brief: names, and digests of content."""
        return [[name, digest_of(data)] for name, data in self.files]


OURS = Templates()


def templates_folder() -> Path:
    """Find the templates: beside the package's modules in an installed wheel, beside the package in a checkout."""
    packaged = _PACKAGE / "templates"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "templates"


@cache
def template_names() -> tuple[str, ...]:
    """Name the program's own files, as paths in their folder."""
    return tuple(sorted(_names(templates_folder())))


def read_templates(folder: Path) -> Templates:
    """Read a user's files, hidden ones left out.

    Raises UsageError where that is no folder, or none of templates; ReportError where a file cannot be read.
    """
    if not folder.is_dir():
        what = "not a folder" if folder.exists() else "no such folder"
        raise UsageError(f"{what}: {folder}", hint="Name a folder of template files with --templates.")
    names = sorted(islice(_names(folder), _MOST_FILES + 1))
    paths = [folder / name for name in names]
    if len(names) > _MOST_FILES or sum(path.stat().st_size for path in paths) > _MOST_BYTES:
        hint = f"Name a folder of at most {_MOST_FILES} files with --templates."
        raise UsageError(f"{folder} holds more than templates", hint=hint)
    return Templates(folder, tuple((name, _read(path)) for name, path in zip(names, paths, strict=True)))


def _names(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        if path.is_file() and not any(part.startswith(".") for part in parts):
            yield "/".join(parts)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReportError(f"cannot read {path}: {error.strerror}", hint="Check its permissions.") from error
