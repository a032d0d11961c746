"""What every part of a plan shares: the base model and the types of its fields.

Numbers and money are decimals, so that a figure comes out of a file exactly as it went in. Collections are tuples
and models are frozen: the only way to another plan is `assistant.plan.edit.apply_edits`.
"""

import datetime
import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StrictBool,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

NUMBER_DIGITS = 100
"""Longest number that a plan may hold, in digits written out."""

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONEY_TEXT = re.compile(r"\d+(?:\.\d+)?")
_CENT = Decimal(100)


class PlanModel(BaseModel):
    """Base of all parts of a plan: unknown keys are errors, null is the same as absent, nothing can be assigned."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def _null_is_absent(cls, data: Any) -> Any:
        if isinstance(data, dict):
            return {key: value for key, value in data.items() if value is not None}
        return data


def _text(value: Any) -> Any:
    if isinstance(value, str):
        if any("\ud800" <= c <= "\udfff" for c in value):
            raise PydanticCustomError("text_surrogate", "text holds half of a character pair")
        if "\x00" in value:
            raise PydanticCustomError("text_nul", "text holds a NUL character")
        return value
    if isinstance(value, bytes | bytearray):
        raise PydanticCustomError("string_type", "Input should be a valid string")
    return value


def digits_written_out(value: Decimal) -> int:
    """Count the digits of ``value`` written without an exponent (``1e3`` has four)."""
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    return max(len(digits) + max(exponent, 0), -exponent + 1)


def _decimal(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise PydanticCustomError("number_type", "Input should be a number")
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        raise PydanticCustomError("finite_number", "Input should be a finite number")
    if digits_written_out(number) > NUMBER_DIGITS:
        raise PydanticCustomError("number_length", "Number is longer than 100 digits")
    if number == number.to_integral_value():
        # 20.0 and 2E+1 are 20: one value, one spelling.
        return Decimal(int(number))
    return number


def _whole(value: Any) -> int:
    number = _decimal(value)
    if number != number.to_integral_value() or number < 0:
        raise PydanticCustomError("whole_number", "Input should be a whole number, zero or more")
    return int(number)


def _positive(value: Any) -> Decimal:
    number = _decimal(value)
    if number < 0:
        raise PydanticCustomError("not_negative", "Input should be zero or more")
    return number


def _money(value: Any) -> Decimal:
    if isinstance(value, str):
        if len(value) > NUMBER_DIGITS + 1:
            raise PydanticCustomError("number_length", "Number is longer than 100 digits")
        if not _MONEY_TEXT.fullmatch(value.strip()):
            raise PydanticCustomError("money_text", "Input should be an amount like 1200 or 1200.50")
        value = Decimal(value.strip())
    amount = _positive(value)
    cents = amount * _CENT
    if cents != cents.to_integral_value():
        raise PydanticCustomError("money_decimals", "Amount has more than two decimals")
    return amount


def _date(value: Any) -> datetime.date:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    if not isinstance(value, str) or not _ISO_DATE.fullmatch(value):
        raise PydanticCustomError("date_form", "Input should be a date like 2027-03-15")
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("date_impossible", "This date does not exist") from None


def plain_number(value: Decimal) -> int | float:
    """Return ``value`` as the nearest plain number, for consumers that know no decimals."""
    return int(value) if value == value.to_integral_value() else float(value)


_as_number = PlainSerializer(plain_number, return_type=float, when_used="json")

String = Annotated[str, BeforeValidator(_text)]
Id = Annotated[str, BeforeValidator(_text), Field(pattern=r"^[a-z0-9-]{1,64}$")]
Number = Annotated[Decimal, BeforeValidator(_decimal), _as_number, WithJsonSchema({"type": "number"})]
PositiveNumber = Annotated[
    Decimal, BeforeValidator(_positive), _as_number, WithJsonSchema({"type": "number", "minimum": 0})
]
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer", "minimum": 0})]
Money = Annotated[
    Decimal,
    BeforeValidator(_money),
    _as_number,
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "minimum": 0},
                {"type": "string", "pattern": r"^\d+(\.\d{1,2})?$"},
            ]
        }
    ),
]
Date = Annotated[datetime.date, BeforeValidator(_date)]
Flag = StrictBool

Stage = Literal["awareness", "consideration", "conversion", "retention", "advocacy"]
STAGES: tuple[Stage, ...] = ("awareness", "consideration", "conversion", "retention", "advocacy")
Identifier = Literal["email", "phone", "postal_address", "social_profile", "cookie", "customer_id"]
IDENTIFIERS: tuple[Identifier, ...] = ("email", "phone", "postal_address", "social_profile", "cookie", "customer_id")
