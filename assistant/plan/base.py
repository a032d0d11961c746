"""What every part of a plan shares: the base model and the types of its fields.

Numbers and money are decimals, so that a figure comes out of a file exactly as it went in. Collections are tuples
and models are frozen: the only way to another plan is `assistant.plan.edit.apply_edits`.
"""

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from itertools import islice
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StrictBool,
    ValidationError,
    WithJsonSchema,
    WrapValidator,
    model_validator,
)
from pydantic_core import PydanticCustomError

NUMBER_DIGITS = 100
"""Longest number that a plan may hold, in digits written out."""

_HALF = re.compile("[\ud800-\udfff]")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONEY_TEXT = re.compile(r"[0-9]+(?:\.[0-9]+)?")
# A hostile file can be wrong in a million places. So many are looked at before the first of them are told.
_PART = 100
_UNKNOWN_KEYS = 10


class PlanModel(BaseModel):
    """Base of all parts of a plan: unknown keys are errors, null is the same as absent, nothing can be assigned."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def _null_is_absent(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        if None in data.values():
            # Of a field that exists, null is the same as absent; a name that does not exist stays a fault.
            fields = cls.__pydantic_fields__
            data = {key: value for key, value in data.items() if value is not None or key not in fields}
        if len(data) > len(cls.__pydantic_fields__) + _UNKNOWN_KEYS:
            known = {key: value for key, value in data.items() if key in cls.__pydantic_fields__}
            unknown = ((key, value) for key, value in data.items() if key not in cls.__pydantic_fields__)
            data = {**known, **dict(islice(unknown, _UNKNOWN_KEYS))}
        return data


def _in_parts(value: Any, validate: Callable[[Any], tuple[Any, ...]]) -> tuple[Any, ...]:
    """Validate a long list piece by piece, so that it stops soon after the first fault."""
    if not isinstance(value, list) or len(value) <= _PART:
        return validate(value)
    valid: list[Any] = []
    for start in range(0, len(value), _PART):
        try:
            valid.extend(validate(value[start : start + _PART]))
        except ValidationError:
            # Again behind what is valid already, so that the fault is told by its place in the whole list.
            return validate([*valid, *value[start : start + _PART]])
    return tuple(valid)


def marks_in_parts(value: Any, validate: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
    """Validate what is kept by field path: null is the same as absent, and many faults stop it soon."""
    if not isinstance(value, dict):
        return validate(value)
    marks = {key: mark for key, mark in value.items() if mark is not None}
    if len(marks) <= _PART:
        return validate(marks)
    valid: dict[str, Any] = {}
    rest = iter(marks.items())
    while part := dict(islice(rest, _PART)):
        valid.update(validate(part))
    return valid


def _text(value: Any) -> Any:
    if isinstance(value, str):
        if _HALF.search(value):
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
        if not _MONEY_TEXT.fullmatch(value):
            raise PydanticCustomError("money_text", "Input should be an amount like 1200 or 1200.50")
        value = Decimal(value)
    amount = _positive(value)
    # Multiplying by 100 would round a long amount; its digits are exact.
    _, digits, exponent = amount.as_tuple()
    assert isinstance(exponent, int)
    if exponent < -2 and any(digits[exponent + 2 :]):
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
Id = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,64}$"), BeforeValidator(_text)]
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
                {"type": "string", "pattern": r"^[0-9]+(\.[0-9]{1,2}0*)?$"},
            ]
        }
    ),
]
Date = Annotated[
    datetime.date,
    BeforeValidator(_date),
    WithJsonSchema({"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
]
Flag = StrictBool

_Item = TypeVar("_Item")
Items = Annotated[tuple[_Item, ...], WrapValidator(_in_parts)]
"""A list of a plan."""

Stage = Literal["awareness", "consideration", "conversion", "retention", "advocacy"]
STAGES: tuple[Stage, ...] = ("awareness", "consideration", "conversion", "retention", "advocacy")
Identifier = Literal["email", "phone", "postal_address", "social_profile", "cookie", "customer_id"]
IDENTIFIERS: tuple[Identifier, ...] = ("email", "phone", "postal_address", "social_profile", "cookie", "customer_id")
