"""French: what grammar and typography ask of dates, numbers, sums and names inside a French sentence.

Comes in: values of the model, and the words of a source that print one. Goes out: strings, with the forms that messages
ask for. Months, digits, currencies and states are those of the Unicode CLDR (Babel); articles, elision and the names
of bodies are here. Must not know what a brief says.
"""

from reporter.rendering.languages.french.dates import date_words, span
from reporter.rendering.languages.french.figures import counting, figure, qualified, rate
from reporter.rendering.languages.french.names import group, name, place
from reporter.rendering.languages.french.numbers import amount, bounded, digits, spelt

__all__ = [
    "amount",
    "bounded",
    "counting",
    "date_words",
    "digits",
    "figure",
    "group",
    "name",
    "place",
    "qualified",
    "rate",
    "span",
    "spelt",
]
