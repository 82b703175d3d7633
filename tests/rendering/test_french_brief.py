"""The brief in French: no English word outside quotes and names, in every format, and the same data as in English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pikepdf
import pytest

from reporter import BuildOptions, build
from reporter.briefing.changes import compare
from reporter.briefing.model import Briefing
from reporter.rendering import Format, Language, comparison, environment, render
from reporter.rendering.bottom_line import bottom_line
from reporter.rendering.context import BriefContext
from reporter.rendering.html import to_html
from reporter.rendering.languages import speaking
from reporter.rendering.languages.catalogue import read
from reporter.rendering.languages.foreign import END, START, foreign
from reporter.rendering.mail import to_mail
from tests.rendering.factory import Parts
from tests.rendering.full import Everything
from tests.rendering.messages import all_messages

SEEDS = Path(__file__).parents[2] / "seeds"
_WORD = re.compile(r"[^\W\d_]{2,}")
# English words of the messages that French, or a name in it, has too; what they mean there is seen by who reads it.
_SHARED = set(
    "article articles attribution chef contribution date description documents double figures force haiti https http "
    "important image information internet json message mission note notes on page pages place places port radio "
    "report rule second section sentence situation source sources style table title total type union url version van "
    "as or but son main an plus a de le la les en par pour sur des du et aux au dans ce qui si tout pas est".split()
)


def words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def english_words() -> set[str]:
    """Give the words of the English messages that no French message has."""
    placeless = (re.sub(r"\{[^}]*\}", " ", one.text + " " + one.plural) for one in all_messages())
    said = {word for text in placeless for word in words(text)}
    french = {
        word
        for one in read(Language.FR)
        if one.id
        for text in ([one.string] if isinstance(one.string, str) else one.string or ())
        for word in words(re.sub(r"\{[^}]*\}", " ", text))
    }
    return said - french - _SHARED


ENGLISH = english_words()


class _Texts(HTMLParser):
    """Collects what a page says in its own language: texts and spoken attributes, with neither quotes nor scripts."""

    _VOID = frozenset("meta br wbr path circle rect hr img input link".split())

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.languages: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        own = "skip" if tag in {"script", "style"} or ("lang" in given and given["lang"] != "fr") else ""
        if tag not in self._VOID:
            self._open.append(own)
        if not own and "skip" not in self._open:
            spoken = ("aria-label", "title", "alt", "data-opened", "data-closed", "data-shown")
            self.found += [given[name] for name in spoken if name in given]
            if given.get("name") == "description":
                self.found.append(given["content"])
        self.languages += [given["lang"]] if "lang" in given else []

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if "skip" not in self._open:
            self.found.append(data)


def own_words_of(page: str) -> set[str]:
    texts = _Texts()
    texts.feed(page)
    texts.close()
    return words(" ".join(texts.found))


@pytest.fixture
def quotes_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let text formats drop what is marked as foreign, not only its marks."""
    marked = re.compile(f"{START}[^{END}]*{END}")

    def dropped(text: str) -> str:
        return marked.sub("", text)

    monkeypatch.setattr(environment, "unmarked", dropped)
    monkeypatch.setattr(comparison, "unmarked", dropped)


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return build(BuildOptions(seeds=SEEDS, output=tmp_path_factory.mktemp("out"), formats=(Format.JSON,))).briefing


def changed() -> Briefing:
    """Give a brief with changes of many kinds against another."""
    old, new = replace(Parts().briefing(), edition=1), Everything().full()
    return replace(new, changes=compare(old, new), edition=2)


def without_quotes(markdown: str) -> str:
    """Leave out the notes, which quote, and the user's own handling line."""
    kept = [line for line in markdown.splitlines() if not line.startswith("[^")]
    return "\n".join(kept).replace("For internal use", "")


CASES: list[Callable[[Briefing], Briefing]] = [lambda seeds: seeds, lambda _: Everything().full(), lambda _: changed()]


@pytest.fixture(params=CASES, ids=["seeds", "everything", "changed"])
def brief(request: pytest.FixtureRequest, seeds: Briefing) -> Briefing:
    made: Briefing = request.param(seeds)
    return replace(made, handling="")


def test_the_words_that_are_looked_for() -> None:
    """A list that lacked the words of the page would find nothing."""
    assert len(ENGLISH) > 300
    assert {"as", "of", "the", "people", "killed", "funding", "undated", "evidence", "who", "says"} - {"as"} <= ENGLISH


@pytest.mark.parametrize("for_print", [False, True], ids=["screen", "print"])
def test_no_english_on_the_page(brief: Briefing, *, for_print: bool) -> None:
    with speaking(Language.FR):
        page = to_html(BriefContext.of(brief), for_print=for_print)
    assert own_words_of(page) & ENGLISH == set()
    assert START not in page
    assert END not in page


@pytest.mark.usefixtures("quotes_dropped")
def test_no_english_in_markdown(brief: Briefing) -> None:
    text = render(brief, [Format.MD], language=Language.FR)[Format.MD].decode()
    assert words(without_quotes(text)) & ENGLISH == set()


@pytest.mark.usefixtures("quotes_dropped")
def test_no_english_in_the_mail(brief: Briefing) -> None:
    with speaking(Language.FR):
        mail = to_mail(BriefContext.of(brief), edition=3)
    assert words(mail.subject) & ENGLISH == set()
    assert words(mail.plain) & ENGLISH == set()
    assert own_words_of(mail.html) & ENGLISH == set()


@pytest.mark.usefixtures("quotes_dropped")
def test_no_english_in_the_changes() -> None:
    new = changed()
    assert new.changes
    with speaking(Language.FR):
        text = [line for line in comparison.to_text(new.changes, new) if not line.startswith("  ")]
        marked = [line for line in comparison.to_markdown(new.changes, new) if not line.startswith("  ")]
    assert len(text) > 10
    assert words("\n".join([*text, *marked])) & ENGLISH == set()


def test_english_that_slips_in_is_found() -> None:
    """The checks above can fail: on a fixed word, on a name that is not marked, in an attribute."""
    with speaking(Language.FR):
        page = to_html(BriefContext.of(Everything().full()), for_print=True)
    for old, new in (
        ("Déployés", "Deployed"),
        ("« ", "« from whom: "),
        ('aria-label="extrait', 'aria-label="evidence'),
    ):
        changed = page.replace(old.replace(" ", "\u00a0"), new)
        assert changed != page
        assert own_words_of(changed) & ENGLISH - own_words_of(page) != set()


def test_quotes_names_and_files_bear_their_language() -> None:
    with speaking(Language.FR):
        page = to_html(BriefContext.of(Everything().full()))
    assert page.startswith('\n<!DOCTYPE html>\n<html lang="fr">') or '<html lang="fr">' in page
    assert '<blockquote lang="en" data-source="a.txt"' in page
    assert '<span lang="en">William Ruto</span>' in page
    assert '<th scope="row"><span lang="en">a.txt</span></th>' in page
    assert '<summary lang="en">a.txt</summary>' in page


def test_an_english_page_marks_nothing() -> None:
    page = to_html(BriefContext.of(Everything().full()))
    texts = _Texts()
    texts.feed(page)
    assert texts.languages == ["en"]
    assert foreign("Kenya") == "Kenya"


def test_what_a_source_says_cannot_end_its_own_mark() -> None:
    """The signs of the marks are no characters, but a hostile file can hold them."""
    hostile = f"Ken{END}ya <b>{START}"
    with speaking(Language.FR):
        said = str(environment._html_safe(f"Selon {foreign(hostile)}."))
        assert said == 'Selon <span lang="en">Ken\ufffdya &lt;b&gt;\ufffd</span>.'
        assert str(environment._html_safe(f"{END}x{START}")) == f"{END}x{START}"


def test_the_numbers_of_citations_and_the_data_are_those_of_english(seeds: Briefing) -> None:
    def notes(language: Language) -> list[tuple[str, str]]:
        text = render(seeds, [Format.MD], language=language)[Format.MD].decode()
        return re.findall(r"^\[\^(\d+)\]: (\S+),", text, re.MULTILINE)

    assert notes(Language.FR) == notes(Language.EN) != []
    data = [render(seeds, [Format.JSON], language=one)[Format.JSON] for one in Language]
    assert data[0] == data[1]


@pytest.mark.slow
def test_the_same_bytes_each_time(seeds: Briefing) -> None:
    first, second = (render(seeds, list(Format), language=Language.FR) for _ in range(2))
    assert first == second
    assert first[Format.PDF] != render(seeds, [Format.PDF])[Format.PDF]


@pytest.mark.slow
def test_the_pdf_names_both_languages(seeds: Briefing, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(render(seeds, [Format.PDF], language=Language.FR)[Format.PDF])
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == "fr"
        assert str(pdf.docinfo["/Title"]).startswith("Haïti")
        tagged = {(str(one.S), str(one.Lang)) for one in _elements(pdf) if "/Lang" in one}
        quotes = [one for one in _elements(pdf) if one.S == "/BlockQuote"]
        assert {("/Span", "en"), ("/BlockQuote", "en")} <= tagged
        assert all(str(one.Lang) == "en" for one in quotes)
        assert {str(one.Desc) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Desc" in one} == {
            "La note sous forme de données"
        }


def _elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/StructElem":
            yield one


def test_the_bottom_line_agrees_with_who_leads() -> None:
    parts = Everything()
    with speaking(Language.FR):
        sentences = ["".join(one.text for one in several) for several in bottom_line(parts.full())]
    assert sentences[0].replace("\u202f", " ") == (
        "Le Kenya dirige la Mission multinationale d’appui à la sécurité et a déployé 617 agents (calculé) "
        "sur 2 500 prévus pour l’ensemble de la mission."
    )
    assert all(one.endswith(".") for one in sentences)


def test_a_template_of_a_user_may_say_what_no_catalogue_has() -> None:
    made = environment.html_environment()
    template = made.from_string('{{ _("Our <own> words for {x}", x="<b>") }}; {{ _("Bottom line") }}')
    with speaking(Language.FR):
        assert template.render() == "Our &lt;own&gt; words for &lt;b&gt;; L’essentiel"
