"""Counting words the way the ten-word rule counts them.

Source of the rule: design, "Counting words", and OBJ002 of the rules.
"""

import re
import unicodedata

_SPACES = "[ \u00a0\u2009\u202f]"
_SIGN = "[%‰€$£¥]"
# Written inside a word, so that a joined group stays one word and still reads well.
_JOINER = "\u202f"

# "12 500": one to three digits that touch no letter or digit, then groups of exactly three.
_THOUSANDS = re.compile(rf"(?<![^\W_])\d{{1,3}}(?:{_SPACES}\d{{3}})+(?!\d)")
# "15 %", "250 k€", "1,5 M €": a number and the sign that belongs to it.
_SIGN_AFTER = re.compile(rf"(?<=\d)\s+(?:(k|K|m|M|Md|Mds|Mrd|bn|Bn)\s*)?({_SIGN})")
_SUFFIX_THEN_SIGN = re.compile(rf"(?<=\d)(k|K|m|M|Md|Mds|Mrd|bn|Bn)\s+({_SIGN})")
# "€ 500", where the sign belongs to no number before it.
_SIGN_BEFORE = re.compile(r"(?<![^\s(])([€$£¥])\s+(?=\d)")


def count_words(text: str) -> list[str]:
    """Return the words of ``text`` as the ten-word rule counts them; its length is the count.

    White space of any kind separates; tokens without a letter or a digit do not count; a number with its groups of
    thousands, its percent or currency sign is one word, and so is an elision ("d'ici") or a hyphenated word. A slash
    does not split. Inside a joined number the spaces become narrow no-break spaces.

    Args:
        text: Any text.

    Returns:
        The counted words in their order, in NFC with plain apostrophes.
    """
    plain = unicodedata.normalize("NFC", text).replace("’", "'").replace("\x00", "")
    joined = _THOUSANDS.sub(lambda m: re.sub(_SPACES, "\x00", m.group()), plain)
    joined = _SIGN_AFTER.sub(lambda m: "\x00" + (m.group(1) or "") + m.group(2), joined)
    joined = _SUFFIX_THEN_SIGN.sub(r"\1\2", joined)
    joined = _SIGN_BEFORE.sub("\\1\x00", joined)
    tokens = joined.split()
    return [t.replace("\x00", _JOINER) for t in tokens if any(c.isalnum() for c in t)]
