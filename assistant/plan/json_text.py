"""Strict JSON: what Python's own parser lets through is refused here, with its line.

The fast path is the standard parser with hooks. Only when something is wrong is the text looked at again, by
`positions`, to tell on which line.
"""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any, NoReturn

from assistant.errors import PlanFileError
from assistant.language.text import Text
from assistant.plan.base import NUMBER_DIGITS, digits_written_out
from assistant.plan.collector import paused_when_large
from assistant.plan.positions import line_at, path_at, place_of_depth, place_of_double, place_of_token
from assistant.plan.shown import shown

MAX_BYTES = 16 * 1024 * 1024
MAX_DEPTH = 64
NBSP = "\u00a0"


class _Refused(ValueError):
    """What is wrong, what was expected, and how to find its place."""

    def __init__(self, text: Text, expected: Text, place: Callable[[str], int | None]) -> None:
        super().__init__(text.en)
        self.text, self.expected, self.place = text, expected, place


def decode(data: bytes) -> str:
    """Decode the bytes of a file.

    Raises:
        PlanFileError: Too large, or not UTF-8 (a byte-order mark is fine).
    """
    if len(data) > MAX_BYTES:
        raise PlanFileError(
            f"Fichier trop gros : {len(data)} octets, la limite est de 16 Mio ({MAX_BYTES} octets).",
            f"File too large: {len(data)} bytes, the limit is 16 MiB ({MAX_BYTES} bytes).",
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Without the mark the codec counts from after it.
        start = error.start + len(data) - len(error.object)
        line = data.count(b"\n", 0, start) + 1
        raise PlanFileError(
            f"Ligne {line} : ce fichier n’est pas en UTF-8 (octet {data[start]:#04x}). Enregistrez-le en UTF-8.",
            f"Line {line}: this file is not UTF-8 (byte {data[start]:#04x}). Save it as UTF-8.",
            line=line,
            expected=("un texte en UTF-8", "a text in UTF-8"),
        ) from None


def parse(text: str) -> Any:
    """Parse JSON text; numbers with a fraction come back as decimals.

    Raises:
        PlanFileError: Not JSON, a key given twice, NaN or Infinity, or over the limits of depth and number length.
    """
    objects = _Objects()
    try:
        with paused_when_large(len(text)):
            data = json.loads(
                text,
                object_pairs_hook=objects.unique,
                parse_constant=_constant,
                parse_int=_integer,
                parse_float=_fraction,
            )
            _check_depth(data)
        return data
    except RecursionError:
        refused = _too_deep()
    except _Refused as error:
        refused = error
    except json.JSONDecodeError as error:
        _raise_syntax(text, error)
    raise _fault(text, refused.place(text), refused.text, refused.expected) from None


def line_prefix(line: int | None) -> Text:
    """Return the beginning of a message: its line, where it is known."""
    return Text(f"Ligne {line}\u00a0: ", f"Line {line}: ") if line else Text("", "")


def _fault(text: str, place: int | None, said: Text, expected: Text) -> PlanFileError:
    line = line_at(text, place) if place is not None else None
    path = path_at(text, place) if place is not None else ""
    where = line_prefix(line)
    return PlanFileError(
        f"{where.fr}{path}{NBSP}: {said.fr}" if path else f"{where.fr}{said.fr}",
        f"{where.en}{path}: {said.en}" if path else f"{where.en}{said.en}",
        line=line,
        field=path or None,
        expected=(expected.fr, expected.en),
    )


class _Objects:
    """Builds objects and counts them in the order in which they end."""

    def __init__(self) -> None:
        self._built = 0

    def unique(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        data = dict(pairs)
        if len(data) < len(pairs):
            self._raise_double(pairs)
        self._built += 1
        return data

    def _raise_double(self, pairs: list[tuple[str, Any]]) -> NoReturn:
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                break
            seen.add(key)
        raise _Refused(
            Text(
                f"la clé «{NBSP}{shown(key)}{NBSP}» est donnée deux fois dans le même objet.",
                f'the key "{shown(key)}" is given twice in one object.',
            ),
            Text("une seule fois chaque clé", "every key once"),
            lambda text: place_of_double(text, self._built, key),
        )


def _constant(name: str) -> NoReturn:
    raise _Refused(
        Text(
            f"{name} n’est pas un nombre permis{NBSP}; attendu un nombre fini.",
            f"{name} is no number here; expected a finite number.",
        ),
        Text("un nombre fini", "a finite number"),
        lambda text: place_of_token(text, name),
    )


def _integer(digits: str) -> int:
    if len(digits.lstrip("-")) > NUMBER_DIGITS:
        _raise_length(digits)
    return int(digits)


def _fraction(digits: str) -> Decimal:
    # The exponent is looked at before the number is made: 1e999999999 must cost nothing.
    exponent = digits.lower().partition("e")[2].lstrip("+-").lstrip("0")
    if len(digits) > 2 * NUMBER_DIGITS or len(exponent) > 4 or digits_written_out(Decimal(digits)) > NUMBER_DIGITS:
        _raise_length(digits)
    return Decimal(digits)


def _raise_length(digits: str) -> NoReturn:
    start = digits if len(digits) <= 12 else digits[:12] + "…"
    raise _Refused(
        Text(
            f"le nombre {start} dépasse la limite de {NUMBER_DIGITS} chiffres.",
            f"the number {start} is over the limit of {NUMBER_DIGITS} digits.",
        ),
        Text(f"un nombre d’au plus {NUMBER_DIGITS} chiffres", f"a number of at most {NUMBER_DIGITS} digits"),
        lambda text: place_of_token(text, digits),
    )


def _check_depth(data: Any) -> None:
    level = [data]
    for _ in range(MAX_DEPTH):
        level = [
            inner
            for value in level
            for inner in (value.values() if isinstance(value, dict) else value if isinstance(value, list) else ())
            if isinstance(inner, dict | list)
        ]
        if not level:
            return
    raise _too_deep()


def _too_deep() -> _Refused:
    return _Refused(
        Text(
            f"imbrication de plus de {MAX_DEPTH} niveaux, c’est la limite.",
            f"nested deeper than {MAX_DEPTH} levels, which is the limit.",
        ),
        Text(f"au plus {MAX_DEPTH} niveaux", f"at most {MAX_DEPTH} levels"),
        lambda text: place_of_depth(text, MAX_DEPTH),
    )


def _raise_syntax(text: str, error: json.JSONDecodeError) -> NoReturn:
    place, stops = error.pos, len(text.rstrip())
    whole = Text("un plan complet en JSON", "a complete plan as JSON")
    if not stops:
        said = Text(f"le fichier est vide{NBSP}; attendu {whole.fr}.", f"the file is empty; expected {whole.en}.")
        raise _fault(text, place, said, whole) from None
    if place >= stops or "Unterminated" in error.msg:
        said = Text(
            f"le JSON s’arrête avant la fin{NBSP}: le fichier semble tronqué.",
            "the JSON stops before its end: the file seems truncated.",
        )
        raise _fault(text, place, said, whole) from None
    found = shown(text[place : place + 12].split("\n")[0].rstrip() or text[place])
    expected = Text(
        _EXPECTED_FR.get(error.msg, "attendu une valeur"), error.msg[0].lower() + error.msg[1:].removesuffix(" at")
    )
    said = Text(
        f"ce n’est pas du JSON, colonne {error.colno}, près de «{NBSP}{found}{NBSP}» ({expected.fr}).",
        f'this is not JSON, column {error.colno}, near "{found}" ({expected.en}).',
    )
    raise _fault(text, place, said, expected) from None


_EXPECTED_FR = {
    "Expecting value": "attendu une valeur",
    "Expecting property name enclosed in double quotes": "attendu un nom de champ entre guillemets droits",
    "Expecting ':' delimiter": f"attendu «{NBSP}:{NBSP}»",
    "Expecting ',' delimiter": f"attendu «{NBSP},{NBSP}»",
    "Illegal trailing comma before end of object": f"virgule de trop avant «{NBSP}}}{NBSP}»",
    "Illegal trailing comma before end of array": f"virgule de trop avant «{NBSP}]{NBSP}»",
    "Extra data": "texte après la fin du plan",
    "Invalid \\escape": "séquence d’échappement inconnue",
    "Invalid \\uXXXX escape": "séquence \\uXXXX incomplète",
    "Invalid control character at": "caractère de contrôle dans un texte",
}
