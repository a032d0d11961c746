"""Text of a plan made fit to be shown: no character that a file format forbids or that reorders what follows."""

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Controls and non-characters, which XML forbids, and the marks that turn the reading direction of later text round.
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def clean(text: str | None) -> str:
    """Return a text of several lines, without blanks around it and without forbidden characters; "" for None."""
    if not text:
        return ""
    text = _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text))
    return "".join(c for c in text if ord(c) < 0x10000 or ord(c) & 0xFFFE != 0xFFFE).strip()


def one_line(text: str | None) -> str:
    """Return a text as one line; no-break spaces stay."""
    return re.sub(r"[ \t\n]+", " ", clean(text)).strip()


def ascii_slug(text: str | None) -> str:
    """Return a text as lower-case ASCII words joined by hyphens: accents folded, everything else dropped."""
    folded = unicodedata.normalize("NFKD", (text or "").replace("œ", "oe").replace("Œ", "OE").replace("ß", "ss"))
    folded = folded.replace("æ", "ae").replace("Æ", "AE").replace("ø", "o").replace("Ø", "O")
    plain = "".join(c for c in folded if not unicodedata.combining(c)).casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def shortened(text: str, limit: int) -> str:
    """Return ``text`` with at most ``limit`` characters, the last of them an ellipsis where something was cut."""
    return text if len(text) <= limit else text[: max(limit - 1, 0)].rstrip() + "…"
