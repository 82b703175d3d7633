"""Every message has its translation, and every translation fits its message."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from reporter.rendering import wording
from reporter.rendering.languages import Inflected, Language, say, say_number, speaking
from reporter.rendering.languages.catalogue import catalogue, read
from reporter.rendering.languages.messages import Message
from tests.rendering.messages import Said, all_messages

if TYPE_CHECKING:
    from babel.messages.catalog import Message as Entry

# The forms that values may have; the tests of French grammar show what each is.
FORMS = {"the", "of", "to", "by", "on", "asof", "until", "f", ""}


def entries() -> list[Entry]:
    return [one for one in read(Language.FR) if one.id]


def as_said(one: Entry) -> Said:
    singular, plural = one.id if isinstance(one.id, tuple | list) else (one.id, "")
    return Said(singular, plural, one.context or "")


def places(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for _, name, spec, _ in Formatter().parse(text):
        if name is not None:
            found.setdefault(name, set()).add(spec or "")
    return found


def translations(one: Entry) -> tuple[str, ...]:
    return (one.string,) if isinstance(one.string, str) else tuple(one.string or ())


def test_the_catalogue_holds_every_message_and_no_other() -> None:
    have = {as_said(one) for one in entries()}
    wanted = all_messages()
    assert sorted(wanted - have) == [], "to be translated in languages/fr.po"
    assert sorted(have - wanted) == [], "said nowhere any more"


def test_messages_are_found_where_they_are_said() -> None:
    """A collector that finds nothing would prove nothing."""
    found = all_messages()
    assert len(found) > 300
    assert Said("Still to come") in found  # a template
    assert Said("Bars from zero.") in found  # code
    assert Said("People killed") in found  # a table
    assert Said("{count} origin", "{count} origins") in found  # a filter in a template
    assert Said("Authorised", context="mission") in found


def test_a_translation_has_the_places_of_its_message() -> None:
    for one in entries():
        said, several = as_said(one), translations(one)
        assert len(several) == (2 if said.plural else 1), said
        assert all(several), said
        assert not one.fuzzy, said
        for text, original in zip(several, (said.text, said.plural or said.text), strict=False):
            assert set(places(text)) == set(places(original)), said
            assert {form for forms in places(text).values() for form in forms} <= FORMS, said


def test_french_typography() -> None:
    for text in (text for one in entries() for text in translations(one)):
        if "counter(" in text:  # the notation of style sheets
            continue
        bare = re.sub(r"\{\w*(?::\w+)?\}", "x", text)
        assert "'" not in bare, text
        assert not re.search("[^\u202f][;?!]|[^\u00a0][:»]|«[^\u00a0]", bare), text


@pytest.mark.parametrize(
    ("number", "sources", "files"),
    [
        (0, "aucune source", "aucun fichier"),
        (1, "une source", "un fichier"),
        (2, "deux sources", "deux fichiers"),
        (10, "dix sources", "dix fichiers"),
        (1200, "1\u202f200 sources", "1\u202f200 fichiers"),
    ],
)
def test_plurals(number: int, sources: str, files: str) -> None:
    with speaking(Language.FR):
        assert (wording.counted(number, "source"), wording.counted(number, "file")) == (sources, files)


def test_english_needs_no_catalogue() -> None:
    catalogue.cache_clear()
    assert say("as of {date}", date="2024") == "as of 2024"
    assert str(wording.TITLE).startswith("Haiti: ")
    assert wording.counted(1, "file") == "one file"
    assert catalogue.cache_info().misses == 0


def test_a_message_without_a_translation_is_a_fault_and_not_english() -> None:
    with speaking(Language.FR), pytest.raises(LookupError, match="no fr for 'Never said'"):
        say("Never said")
    with speaking(Language.FR), pytest.raises(LookupError, match="no fr plural"):
        say_number("{count} goose", "{count} geese", 2)


def test_a_language_is_spoken_until_its_block_ends() -> None:
    with speaking(Language.FR):
        assert str(wording.UNDATED) == "sans date"
        with speaking(Language.EN):
            assert str(wording.UNDATED) == "undated"
        assert str(wording.UNDATED) == "sans date"
    assert str(wording.UNDATED) == "undated"


def test_values_are_not_read_as_messages() -> None:
    """What a source says may look like a place to be filled."""
    assert say("as of {date}", date="{actor.__class__}") == "as of {actor.__class__}"
    with speaking(Language.FR):
        assert say(" by {actor}", actor="{x}") == " {x}"
        assert say(" by {actor}", actor=Inflected("Kenya", by="par le Kenya")) == " par le Kenya"


def test_a_context_tells_the_same_words_apart() -> None:
    with speaking(Language.FR):
        assert str(Message("Authorised")) == "Autorisé"
        assert str(Message("Authorised", "mission")) == "Autorisation"
