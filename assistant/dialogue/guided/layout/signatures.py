"""The block with which a letter or a memo is signed: a name alone, and who that is, where and by which telephone."""

import re

from assistant.dialogue.guided.reading.name_words import is_first_name, role_only
from assistant.dialogue.guided.reading.pieces import Piece

_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’-]+(?:[ ][A-ZÀ-ÖØ-Þ][\w'’.-]*){0,2}[ ,]*")
# "Director | Lingua Hall", "01632 960 114", "ana@…", "12 Mill Lane"
_REACHED = re.compile(
    r"\||\S+@\S+|\bwww\.|https?:|(?:\+|\b0)\d(?:[ .-]?\d){7,}|\b(?:t[ée]l|mob|mobile|phone|ligne directe|"
    r"fax)\b[ .:]*[+0(]",
    re.IGNORECASE,
)
_MOST_LINES, _MOST_WORDS = 5, 14
_ALONE = re.compile(r"\W*(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]+)(?:[ ][A-ZÀ-ÖØ-Þ][\w'’.-]*){0,2}[ ,]*")


def signed_block(lines: list[str]) -> tuple[int, str] | None:
    """Return where the block that signs a text begins, and the first name in it; None where none does.

    Args:
        lines: The lines of one letter, heads and marks of quotation as blanks.
    """
    filled = [number for number, line in enumerate(lines) if line.strip()]
    for back in range(2, min(_MOST_LINES + 1, len(filled))):
        first = filled[-back]
        name = _NAME.fullmatch(lines[first].strip())
        if name is None or not first or lines[first - 1].strip():
            continue
        below = [lines[number].strip() for number in filled[-back + 1 :]]
        if filled[-1] - first >= back or not any(_REACHED.search(line) for line in below):
            # A blank line ends a signature, and one says how to reach whoever signs.
            continue
        if all(len(line.split()) <= _MOST_WORDS for line in below):
            return first, lines[first].split()[0].strip(" ,")
    return None


def signed_title(lines: list[str], author: str | None) -> tuple[int, str] | None:
    """Return where a letter is signed with a name and, a line below, a role and nothing else; None where it is not.

    A role beside a company tells nothing: whoever signs may work for somebody else.

    Args:
        lines: The lines of one letter, without marks of quotation.
        author: Who wrote it, where its head tells.

    Returns:
        The number of the line with the name, and the first name on it.
    """
    filled = [number for number, line in enumerate(lines) if line.strip()]
    for number in reversed(filled[1:-1][-_MOST_LINES:]):
        name = _ALONE.fullmatch(lines[number].strip())
        if name is None or not (name["name"] == (author or "").split(" ")[0] or is_first_name(name["name"])):
            continue
        above = lines[number - 1].strip()
        if above and not (above.endswith(",") and len(above.split()) <= _CLOSING_WORDS):
            # A list of names is no signature; one stands after a blank line, or after "Thanks,".
            continue
        title = lines[number + 1].strip(" .*_|-–—")
        below = [lines[after] for after in filled if after > number + 1]
        if title and all(_REACHED.search(line) for line in below) and role_only(Piece(title, 0)) is not None:
            return number, name["name"]
    return None


_CLOSING_WORDS = 4
