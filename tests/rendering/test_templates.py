"""A user's templates: which file counts, what a template may have, and what is said where one cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reporter.errors import ReportError, UsageError
from reporter.rendering import Format, render
from reporter.rendering.context import BriefContext
from reporter.rendering.environment import html_environment, markdown_environment
from reporter.rendering.html import asset
from reporter.rendering.mail import to_mail
from reporter.rendering.templates import OURS, Templates, read_templates, template_names
from reporter.rendering.unused import unused
from tests.rendering.factory import EMPTY, Parts
from tests.rendering.full import Everything

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reporter.briefing.model import Briefing

BRIEF = Everything().full()


@pytest.fixture
def house(tmp_path: Path) -> Callable[..., Templates]:
    """Write files into a folder of templates, and read it."""

    def write(**files: str | bytes) -> Templates:
        for name, text in files.items():
            path = tmp_path / "house" / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_templates(tmp_path / "house")

    return write


def markdown(templates: Templates, brief: Briefing = BRIEF) -> str:
    return render(brief, [Format.MD], templates=templates)[Format.MD].decode()


# --- which file counts -------------------------------------------------------------------------------------------


def test_a_file_takes_the_place_of_ours_and_no_other(house: Callable[..., Templates]) -> None:
    templates = house(brief_md="# Our own\n\n{{ brief.as_of|date }}\n")
    made = render(BRIEF, [Format.MD, Format.HTML], templates=templates)
    assert made[Format.MD] == b"# Our own\n\n19 January 2025\n"
    assert made[Format.HTML] == render(BRIEF, [Format.HTML])[Format.HTML]


def test_an_empty_folder_changes_nothing(tmp_path: Path) -> None:
    assert markdown(read_templates(tmp_path)) == markdown(OURS)


def test_a_macro_is_taken_by_our_own_template(house: Callable[..., Templates]) -> None:
    text = OURS.text("macros/shared.jinja").replace("words.SIGN[computed.operation]", "'less'")
    assert "US$600 million[^4] less US$85 million[^4]" in markdown(house(macros__shared_jinja=text))


def test_ours_can_be_had_under_another_name(house: Callable[..., Templates]) -> None:
    made = markdown(house(brief_md='{% include "original/brief.md" %}\nThe desk'))
    assert made == markdown(OURS) + "\nThe desk\n"


def test_a_file_of_their_own_is_included(house: Callable[..., Templates]) -> None:
    assert markdown(house(brief_md='{% include "parts/head.md" %}', parts__head_md="{{ version }}!")).endswith("!\n")


def test_style_sheets_and_scripts_are_taken_as_they_are(house: Callable[..., Templates]) -> None:
    templates = house(brief_css="h1 { color: {{ red }} }\n", reader_js="let a = '{% if %}';\n")
    page = render(BRIEF, [Format.HTML], templates=templates)[Format.HTML].decode()
    assert "h1 { color: {{ red }} }" in page
    assert "let a = '{% if %}';" in page
    assert str(asset("screen.css")) in page


def test_a_mail_is_made_by_them(house: Callable[..., Templates]) -> None:
    mail = to_mail(BriefContext.of(BRIEF), templates=house(mail_txt="{{ subject }}\n"))
    assert mail.plain == "Haiti brief as of 19 January 2025\n"
    assert mail.html == to_mail(BriefContext.of(BRIEF)).html


@pytest.mark.slow
def test_the_pdf_is_printed_from_their_page(house: Callable[..., Templates]) -> None:
    page = OURS.text("brief.html").replace("<main>", "<main>\n<p>{{ for_print }} desk</p>")
    assert render(EMPTY, [Format.PDF], templates=house(brief_html=page)) != render(EMPTY, [Format.PDF])


def test_hidden_files_are_passed_over(house: Callable[..., Templates], tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / ".brief.md.swp").write_bytes(b"\0")
    assert list(house(brief_md="x").own) == ["brief.md"]


@pytest.mark.parametrize("name", ["gone", "file"])
def test_a_folder_that_is_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match=r"no such folder|not a folder"):
        read_templates(tmp_path / name)


def test_a_folder_of_anything_is_not_read(tmp_path: Path) -> None:
    for number in range(501):
        (tmp_path / f"{number}.txt").touch()
    with pytest.raises(UsageError, match="holds more than templates"):
        read_templates(tmp_path)


# --- names that are none -----------------------------------------------------------------------------------------


def test_what_nothing_uses_is_told_with_what_it_resembles(house: Callable[..., Templates]) -> None:
    templates = house(
        brief_md='{% include "mine.md" %}',
        mine_md='{% from "deep.md" import a %}',
        deep_md="{% macro a() %}{% endmacro %}",
        brief_htm="",
        macros__figure_md="",
        readme_rst='{% include "lonely.md" %}',
        lonely_md="",
    )
    assert dict(unused(templates)) == {
        "brief.htm": "brief.html",
        "macros/figure.md": "macros/figures.md",
        "readme.rst": "",
        "lonely.md": "",
    }


def test_a_name_that_is_worked_out_may_be_any(house: Callable[..., Templates]) -> None:
    assert not list(unused(house(brief_md='{% include "x" ~ ".md" %}', x_md="")))


def test_style_sheets_name_no_file(house: Callable[..., Templates]) -> None:
    assert dict(unused(house(brief_css='{% include "x.md" %}', x_md=""))).keys() == {"x.md"}


# --- what a template may have ------------------------------------------------------------------------------------

FORBIDDEN = [
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ brief.__class__ }}",
    "{{ brief|attr('__class__') }}",
    "{{ brief['__class__'] }}",
    "{{ '{0.__class__.__init__.__globals__}'.format(brief) }}",
    "{{ '{0.__class__}'|format(brief) ~ brief.__dict__ }}",
    "{{ words.__class__ }}",
    "{{ words.__dict__ }}",
    "{{ view.boxes.__globals__ }}",
    "{{ view.boxes.__code__ }}",
    "{{ view.boxes.__module__ }}",
    "{{ view.actors }}",
    "{{ view.front }}",
    "{{ words.Kind }}",
    "{{ dates.wording }}",
    "{{ annex.view }}",
    "{{ annex.unseen(brief) }}",
    "{{ words.OPENING_WORDS }}",
    "{{ pictures.locator.__wrapped__ }}",
    "{{ context.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ joiner().__init__ }}",
    "{{ namespace().__class__ }}",
    "{{ dict.mro() }}",
    "{{ lipsum() }}",
    "{{ [1, 2]|random }}",
    "{{ range(10000000)|list|length }}",
    "{{ open('/etc/hostname').read() }}",
    "{% include '/etc/hostname' %}",
    "{% include '../../README.md' %}",
    "{% include 'original/../../README.md' %}",
    "{% import 'os' as os %}",
    "{% set brief.handling = 'x' %}",
    "{% set _ = context.cite_all([]).append(1) %}",
    "{{ brief }}",
    "{{ brief.sources }}",
    "{{ view.boxes }}",
    "{{ cycler }}",
    "{{ self }}",
    "{{ context.numbers }}",
]


@pytest.mark.parametrize("text", FORBIDDEN)
@pytest.mark.parametrize("form", [Format.MD, Format.HTML])
def test_forbidden(house: Callable[..., Templates], text: str, form: Format) -> None:
    templates = house(brief_md=f"\n{text}\n", brief_html=f"\n{text}\n")
    with pytest.raises(ReportError, match=r"house/brief\.(?:md|html):\d: ") as fault:
        render(BRIEF, [form], templates=templates)
    assert " object at 0x" not in fault.value.message


def test_what_has_no_value_prints_as_nothing() -> None:
    for environment in (html_environment(), markdown_environment()):
        assert environment.from_string("[{{ place }}]").render(place=None) == "[]"


def test_a_source_cannot_act_in_their_page(house: Callable[..., Templates]) -> None:
    brief = Parts().briefing()
    text = "{{ '*<b>*' ~ brief.as_of }}"
    templates = house(brief_html=text, brief_md=text)
    made = render(brief, [Format.HTML, Format.MD], templates=templates)
    assert made[Format.HTML].decode().startswith("*&lt;b&gt;*2025")
    assert made[Format.MD].decode() == r"\*\<b\>\*2025-01-19" + "\n"


# --- what is said of a fault -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("\n{{ breif.as_of }}", 2, "'breif' is undefined"),
        ("\n\n{{ brief.asof }}", 3, "Briefing has no attribute 'asof'"),
        ("{{ words.TITEL }}", 1, "words has no attribute 'TITEL'"),
        ("a\n{% for one in %}{% endfor %}", 2, "Expected an expression, got 'end of statement block'"),
        ("{% if brief %}\n\n", 2, "Unexpected end of template"),
        ("\n{{ 1|nosuch }}", 2, "No filter named 'nosuch'."),
        ("{{ brief.as_of|counted }}", 1, "counted() missing 1 required positional argument: 'noun'"),
        ("{% include 'gone.md' %}", 1, "there is no template 'gone.md'"),
        ("\n\n{{ 1 / 0 }}", 3, "division by zero"),
        ("{{ view.boxes }}", 1, "cannot print a function, which has to be called"),
        ("{{ brief.funding }}", 1, "cannot print Funding, which has no text"),
        ("{{ brief.__class__ }}", 1, "not allowed: access to attribute '__class__' of 'Briefing' object is unsafe."),
        ("{% macro a() %}\n{{ a() }}\n{% endmacro %}{{ a() }}", 2, "it never ends"),
        (b"one\ntwo \xff\n", 2, "not UTF-8"),
    ],
)
def test_file_line_and_reason(house: Callable[..., Templates], text: str | bytes, line: int, reason: str) -> None:
    templates = house(brief_md=text)
    with pytest.raises(ReportError) as fault:
        markdown(templates)
    place, _, rest = fault.value.message.partition(": ")
    assert place == f"{templates.folder}/brief.md:{line}"
    assert rest.startswith(reason)
    assert fault.value.exit_code == 1


def test_the_file_at_fault_is_the_one_that_was_included(house: Callable[..., Templates]) -> None:
    templates = house(brief_md='{% include "part.md" %}', part_md="\n\n{{ nothing }}")
    with pytest.raises(ReportError, match=r"house/part\.md:3: 'nothing' is undefined"):
        markdown(templates)


def test_a_macro_that_is_missing_is_told_where_it_is_wanted(house: Callable[..., Templates]) -> None:
    with pytest.raises(ReportError, match=r"templates/brief\.md:\d+: .*'macros/figures.md'.*does not export") as fault:
        markdown(house(macros__figures_md="{# empty #}"))
    assert "docs/templates.md" in fault.value.hint


def test_a_fault_of_our_own_stays_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(markdown_environment(OURS).globals, "view", None)
    with pytest.raises(Exception, match="None") as fault:
        markdown(OURS)
    assert not isinstance(fault.value, ReportError)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("files", "place"),
    [
        ({"brief_css": "h1 { color: red; }\n\nh2 { colour: red; }\n"}, "house/brief.css:3: "),
        ({"pdf_css": "h2 { colour: red; }\n"}, "house/pdf.css:1: "),
        ({"print_css": "\nh2 { colour: red; }\n", "brief_css": "h1 { color: red; }\n"}, "house/print.css:2: "),
    ],
)
def test_a_style_that_cannot_be_printed(house: Callable[..., Templates], files: dict[str, str], place: str) -> None:
    with pytest.raises(ReportError, match=r"the PDF is not sound: Ignored `colour: ?red` at") as fault:
        render(EMPTY, [Format.PDF], templates=house(**files))
    assert place in fault.value.message


@pytest.mark.slow
@pytest.mark.parametrize("address", ["file:///etc/hostname", "https://example.org/a.png", "data:image/png;base64,AA=="])
def test_a_page_can_load_nothing(house: Callable[..., Templates], address: str) -> None:
    with pytest.raises(ReportError, match="the brief may not load"):
        render(EMPTY, [Format.PDF], templates=house(brief_html=f"<p>a<img src='{address}' alt=''></p>"))


def test_all_names_are_files_of_ours() -> None:
    assert {"brief.md", "brief.html", "mail.txt", "mail.html", "brief.css", "macros/shared.jinja"} <= {
        *template_names()
    }
