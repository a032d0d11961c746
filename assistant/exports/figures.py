"""Numbers and amounts as each language writes them, exact whatever their length: a plan may hold a hundred digits."""

from decimal import Decimal, localcontext

from assistant.language.text import Language, Text

NBSP = "\u00a0"
NARROW = "\u202f"
_SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£"}
_PRECISION = 400
"""Digits kept in sums: more than any two numbers of a plan need (a hundred each)."""


def number(value: Decimal | int, language: Language) -> str:
    """Write a number: ``12 500,5`` in French, ``12,500.5`` in English."""
    text = format(Decimal(value), "f")
    sign = "−" if text.startswith("-") else ""
    text = text.removeprefix("-")
    whole, _, fraction = text.partition(".")
    groups: list[str] = []
    while len(whole) > 3:
        groups.insert(0, whole[-3:])
        whole = whole[:-3]
    grouped = (NARROW if language == "fr" else ",").join([whole, *groups])
    mark = "," if language == "fr" else "."
    return f"{sign}{grouped}{mark + fraction if fraction else ''}"


def money(value: Decimal, currency: str, language: Language) -> str:
    """Write an amount: ``12 500 €`` in French, ``€12,500`` in English; cents are shown in full or not at all.

    Args:
        value: The amount.
        currency: ISO 4217 code.
        language: Language of the reader.
    """
    if value == value.to_integral_value():
        text = number(value.to_integral_value(), language)
    else:
        whole, _, cents = format(value, "f").partition(".")
        text = number(Decimal(whole), language) + ("," if language == "fr" else ".") + cents[:2].ljust(2, "0")
    symbol = _SYMBOLS.get(currency)
    if language == "fr" or symbol is None:
        return f"{text}{NBSP}{symbol or currency}"
    return f"{symbol}{text}"


def percent(value: Decimal, language: Language, digits: int = 1) -> str:
    """Write a percentage, rounded half up to ``digits`` decimals; a whole one without decimals."""
    text = number(rounded(value, digits), language)
    return f"{text}{NBSP}%" if language == "fr" else f"{text}%"


def rounded(value: Decimal, digits: int) -> Decimal:
    """Round half up, and drop decimals that are zero."""
    with localcontext() as context:
        context.prec = _PRECISION
        result = value.quantize(Decimal(1).scaleb(-digits), rounding="ROUND_HALF_UP")
        whole = result.to_integral_value()
    return whole + 0 if whole == result else Decimal(format(result, "f").rstrip("0"))


def total(values: "list[Decimal]") -> Decimal:
    """Add amounts exactly, whatever their length."""
    with localcontext() as context:
        context.prec = _PRECISION
        return sum(values, Decimal(0))


def difference(a: Decimal, b: Decimal) -> Decimal:
    """Subtract amounts exactly, whatever their length."""
    with localcontext() as context:
        context.prec = _PRECISION
        return a - b


def counted(count: int, one: Text, many: Text, language: Language) -> str:
    """Write a count with its noun: zero is singular in French and plural in English."""
    single = count < 2 if language == "fr" else count == 1
    return f"{number(count, language)}{NBSP}{(one if single else many).get(language)}"
