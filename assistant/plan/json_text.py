"""Strict JSON: what Python's own parser lets through is refused here, with its line.

The fast path is the standard parser with hooks. Only when something is wrong is the text read again by `positions`,
which knows on which line each field stands.
"""

import json
from decimal import Decimal
from typing import Any, NoReturn

from assistant.errors import PlanFileError
from assistant.plan.base import NUMBER_DIGITS, digits_written_out
from assistant.plan.positions import locate

MAX_BYTES = 16 * 1024 * 1024
MAX_DEPTH = 64


class _Refused(ValueError):
    def __init__(self, fr: str, en: str, needle: str | None = None) -> None:
        super().__init__(en)
        self.fr, self.en, self.needle = fr, en, needle


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
        line = data.count(b"\n", 0, error.start) + 1
        raise PlanFileError(
            f"Ligne {line} : ce fichier n’est pas en UTF-8 (octet {data[error.start]:#04x}). Enregistrez-le en UTF-8.",
            f"Line {line}: this file is not UTF-8 (byte {data[error.start]:#04x}). Save it as UTF-8.",
            line=line,
        ) from None


def parse(text: str) -> Any:
    """Parse JSON text; numbers with a fraction come back as decimals.

    Raises:
        PlanFileError: Not JSON, a key given twice, NaN or Infinity, or over the limits of depth and number length.
    """
    try:
        data = json.loads(
            text,
            object_pairs_hook=_unique,
            parse_constant=_constant,
            parse_int=_integer,
            parse_float=_fraction,
        )
        _check_depth(data)
        return data
    except RecursionError:
        _raise_depth(text)
    except _Refused as refused:
        line = locate(text, refused.needle) if refused.needle is not None else None
        where = Where(line)
        raise PlanFileError(f"{where.fr}{refused.fr}", f"{where.en}{refused.en}", line=line) from None
    except json.JSONDecodeError as error:
        _raise_syntax(text, error)


class Where:
    """The beginning of a message: its line, where it is known."""

    def __init__(self, line: int | None) -> None:
        self.fr = f"Ligne {line} : " if line else ""
        self.en = f"Line {line}: " if line else ""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise _Refused(
                    f"la clé « {key} » est donnée deux fois dans le même objet ; attendu : une seule fois.",
                    f'the key "{key}" is given twice in one object; expected once.',
                    f"duplicate:{key}",
                )
            seen.add(key)
    return data


def _constant(name: str) -> NoReturn:
    raise _Refused(
        f"{name} n’est pas un nombre permis ; attendu un nombre fini.",
        f"{name} is no number here; expected a finite number.",
        f"constant:{name}",
    )


def _integer(digits: str) -> int:
    if len(digits.lstrip("-")) > NUMBER_DIGITS:
        _raise_length(digits)
    return int(digits)


def _fraction(digits: str) -> Decimal:
    # The exponent is looked at before the number is made: 1e999999999 must cost nothing.
    exponent = digits.lower().partition("e")[2]
    if len(digits) > 2 * NUMBER_DIGITS or len(exponent) > 4 or digits_written_out(Decimal(digits)) > NUMBER_DIGITS:
        _raise_length(digits)
    return Decimal(digits)


def _raise_length(digits: str) -> NoReturn:
    raise _Refused(
        f"le nombre {digits[:12]}… dépasse la limite de 100 chiffres.",
        f"the number {digits[:12]}… is over the limit of 100 digits.",
        f"number:{digits}",
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
    raise _Refused(
        f"imbrication de plus de {MAX_DEPTH} niveaux, c’est la limite.",
        f"nested deeper than {MAX_DEPTH} levels, which is the limit.",
        f"depth:{MAX_DEPTH}",
    )


def _raise_depth(text: str) -> NoReturn:
    line = locate(text, f"depth:{MAX_DEPTH}")
    where = Where(line)
    raise PlanFileError(
        f"{where.fr}imbrication de plus de {MAX_DEPTH} niveaux, c’est la limite.",
        f"{where.en}nested deeper than {MAX_DEPTH} levels, which is the limit.",
        line=line,
    )


def _raise_syntax(text: str, error: json.JSONDecodeError) -> NoReturn:
    where = Where(error.lineno)
    if not text.strip():
        fr, en = "le fichier est vide ; attendu un plan en JSON.", "the file is empty; expected a plan as JSON."
    elif error.pos >= len(text.rstrip()) or "Unterminated" in error.msg:
        fr = "le JSON s’arrête avant la fin : le fichier semble tronqué."
        en = "the JSON stops before its end: the file seems truncated."
    else:
        found = text[error.pos : error.pos + 12].splitlines()[0] if text[error.pos : error.pos + 12].strip() else " "
        expected = _EXPECTED_FR.get(error.msg, "valeur inattendue")
        fr = f"ce n’est pas du JSON, colonne {error.colno}, près de « {found} » ({expected})."
        en = f'this is not JSON, column {error.colno}, near "{found}" ({error.msg.lower()}).'
    raise PlanFileError(f"{where.fr}{fr}", f"{where.en}{en}", line=error.lineno) from None


_EXPECTED_FR = {
    "Expecting value": "attendu une valeur",
    "Expecting property name enclosed in double quotes": "attendu un nom de champ entre guillemets droits",
    "Expecting ':' delimiter": "attendu « : »",
    "Expecting ',' delimiter": "attendu « , »",
    "Illegal trailing comma before end of object": "virgule de trop avant « } »",
    "Illegal trailing comma before end of array": "virgule de trop avant « ] »",
    "Extra data": "texte après la fin du plan",
    "Invalid \\escape": "séquence d’échappement inconnue",
    "Invalid \\uXXXX escape": "séquence \\uXXXX incomplète",
    "Invalid control character at": "caractère de contrôle dans un texte",
}
