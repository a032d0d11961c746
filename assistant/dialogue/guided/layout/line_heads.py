"""Lines that head a list in words or shapes of one's own: "leurs galères" over bullets, "problème n°1 : …".

What stands in their place is as long, and known as a heading.
"""

import re

from assistant.dialogue.guided.layout.list_heads import LABELS
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.labelled import BULLET
from assistant.dialogue.guided.reading.no_items import only_frames
from assistant.language.folding import fold_with_offsets

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MOST_WORDS, _FEWEST_BELOW, _FEWEST_COUNTED = 8, 2, 2
_CELLS = re.compile(r"\S\s*[|\t]\s*\S")
_NO_HEAD = re.compile(r"[.,;:!?()|=]\s*\S|[?!]")
_COUNTED = re.compile(
    r"(?:^|(?<=\n)|(?<=[.;!\n] ))[ \t]*(?:[-*•][ ])?"
    r"(?P<noun>(?:(?:leur|leurs|their|le|la|the) )?[a-z]{4,14}(?: point)?)"
    r"(?P<rank>[ ]?(?:(?:n°|no\.?|#|numero|number|num)[ ]?)?[1-9])[ ]?[:=](?=\s)"
)
# "Pillars -> Calm, Space": one arrow behind what the list is called, and no way to go.
_ARROW = re.compile(r"^[ \t]*(?P<label>[^\W\d_]+(?: [^\W\d_]+)?)\s?(?P<arrow>→|->|=>)(?=[^\n→>]*$)", re.MULTILINE)
_LISTED = frozenset([*LABELS, "pillars", "habits"])


def with_line_heads(text: str) -> str:
    """Return a message of the same length with a heading for each line that heads bullets or rows, or counts a list.

    Args:
        text: The message.
    """
    for arrow in _ARROW.finditer(text):
        if label_of(arrow["label"]) in _LISTED:
            a, b = arrow.span("arrow")
            text = f"{text[:a]}{':'.ljust(b - a)}{text[b:]}"
    return _over_lists(_without_ranks(text)) if "\n" in text.strip() or "1" in text else text


def _without_ranks(text: str) -> str:
    """Return a text without the numbers of "problem 1: …", "problem 2: …", so that each stands under its heading."""
    folded = fold_with_offsets(text)
    counted = [match for match in _COUNTED.finditer(folded.text) if label_of(match["noun"]) in LABELS]
    if len(counted) < _FEWEST_COUNTED:
        return text
    for match in counted:
        a, b = folded.span(*match.span("rank"))
        before = text[: match.start()].rstrip(" ")
        if before.endswith((".", ";", "!")):
            # On one line, what comes second goes on under the heading of the first.
            a, b = len(before) - 1, folded.span(match.start(), match.end())[1]
            text = f"{text[:a]}{';'.ljust(b - a)}{text[b:]}"
        else:
            text = f"{text[:a]}{' ' * (b - a)}{text[b:]}"
    return text


def _over_lists(text: str) -> str:
    """Return a text in which every line that names a list over bullets or rows is written as a heading."""
    lines = list(_LINE.finditer(text))
    for number, line in enumerate(lines[:-_FEWEST_BELOW]):
        said = line.group()
        below = [each.group() for each in lines[number + 1 : number + 1 + _FEWEST_BELOW]]
        bullets = all(BULLET.match(each) for each in below)
        if BULLET.match(said) or _CELLS.search(said) or not (bullets or all(_CELLS.search(each) for each in below)):
            continue
        bare = said.strip(" .…:")
        if len(bare.split()) > _MOST_WORDS or _NO_HEAD.search(bare) is not None:
            continue
        start = line.start() + len(said) - len(said.lstrip())
        if label_of(bare) is not None:
            text = f"{text[:start]}{text[start].upper()}{text[start + 1 :]}"
        elif (name := _named(bare)) is not None and len(name) < len(said.strip()):
            text = f"{text[:start]}{f'{name.capitalize()}:'.ljust(line.end() - start)}{text[line.end() :]}"
    return text


def _named(bare: str) -> str | None:
    """Return the one word of a line that names a list, where nothing else of it says anything: "contents we'll use"."""
    words = _WORD.findall(bare)
    names = [word for word in words if label_of(word) is not None and not only_frames(word)]
    others = " ".join(word for word in words if word not in names)
    return names[0] if len(names) == 1 and only_frames(others) else None
