"""What a desk decides for itself: handling line, language, when a figure is old, exchange rates, limits of belief.

Comes in: profile.toml of this folder. Goes out: `Profile`. Must not know any article.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, field_validator, model_validator

from reporter.facts import Kind
from reporter.knowledge.currencies import currencies
from reporter.knowledge.table import Table, read_table

# What a brief can speak; a test holds it against the rendering, which knows more of it.
LANGUAGES = ("en", "fr")


def _number(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal) or not Decimal(value).is_finite():
        raise ValueError("is no number")
    return Decimal(str(value))


def _day(value: object) -> date:
    if not isinstance(value, date):
        raise ValueError("is no date")  # noqa: TRY004  # pydantic tells of ValueErrors
    return value.date() if isinstance(value, datetime) else value


_Number = Annotated[Decimal, BeforeValidator(_number), Field(gt=0)]


class Rate(Table):
    """What one unit of a currency is worth in another, on a day."""

    currency: Annotated[str, Field(strict=True)]
    into: Annotated[str, Field(strict=True)]
    rate: _Number
    on: Annotated[date, BeforeValidator(_day)]

    @field_validator("currency", "into")
    @classmethod
    def _is_used(cls, code: str) -> str:
        if code not in currencies().codes:
            raise ValueError(f"is no currency in use: {code!r}")
        return code

    @model_validator(mode="after")
    def _leads_elsewhere(self) -> Self:
        if self.currency == self.into:
            raise ValueError(f"a rate from {self.currency} into itself")
        return self


class Profile(Table):
    """The choices of a desk; each has a default."""

    handling: Annotated[str, Field(strict=True)] = ""
    language: Annotated[str, Field(strict=True)] = "en"
    stale_after_days: Annotated[int, Field(strict=True, gt=0)] = 90
    rates: tuple[Rate, ...] = ()
    limits: Mapping[Kind, _Number] = Field(default_factory=dict)

    @field_validator("handling")
    @classmethod
    def _on_one_line(cls, text: str) -> str:
        return " ".join(text.split())

    @field_validator("language")
    @classmethod
    def _is_spoken(cls, code: str) -> str:
        if code not in LANGUAGES:
            raise ValueError(f"no language of the brief: {code!r}; it speaks {' and '.join(LANGUAGES)}")
        return code

    @field_validator("rates")
    @classmethod
    def _one_rate_each(cls, rates: tuple[Rate, ...]) -> tuple[Rate, ...]:
        codes = [rate.currency for rate in rates]
        if twice := next((code for code in codes if codes.count(code) > 1), None):
            raise ValueError(f"two rates for {twice}")
        return rates


@cache
def default_profile() -> Profile:
    """Give the profile that the program comes with."""
    return Profile.model_validate(read_table("profile.toml"))
