"""What people see of a brief: the page in a browser, or the pages on paper.

Comes in: a file and its form. Goes out: `Seen`. Must not know what its data says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reporter.verifying.carried import Carried
from reporter.verifying.pages import ReadPage, read_page
from reporter.verifying.prints import Print, read_print, sound

# A line may break in it.
_LEFT_OUT = re.compile(r"-\s*-\s*whole\s*-\s*annexes")


@dataclass(frozen=True, slots=True)
class Seen:
    """Of a page in HTML `page`, of a PDF `printed`, of data alone nothing."""

    page: ReadPage | None = None
    printed: Print | None = None

    @property
    def language(self) -> str:
        """The code of the language in which it is told."""
        return (self.page or self.printed or Print(())).language

    @property
    def text(self) -> str:
        """All that is read, in lines."""
        lines = [*(self.page.blocks if self.page else ())]
        lines += [page.text for page in self.printed.pages] if self.printed else []
        return "\n".join(lines)

    @property
    def leaves_evidence_out(self) -> bool:
        """Whether it is a print that says so: in each language it names the option that prints all."""
        return self.printed is not None and bool(_LEFT_OUT.search(self.text))


def seen_in(carried: Carried, name: str) -> Seen:
    """Read a file as people do; `name` is what messages call it.

    Raises ReportError where a PDF is damaged.
    """
    match carried.form:
        case "html":
            return Seen(page=read_page(page_text(carried.file)))
        case "pdf":
            with sound(name):
                return Seen(printed=read_print(carried.file))
    return Seen()


def page_text(file: bytes) -> str:
    """Decode a page; how its lines end has no say."""
    return file.decode("utf-8-sig").replace("\r\n", "\n")
