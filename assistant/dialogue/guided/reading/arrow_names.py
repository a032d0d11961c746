"""What a step of a chain is called: the part without what is said of it."""

import re
from itertools import zip_longest

from assistant.dialogue.guided.reading.journey_canvas import Token
from assistant.dialogue.guided.reading.journey_mentions import Mention
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.pieces import Piece

_DETAILS = frozenset({"capture", "kpi", "cta", "url", "goal", "entry", "delay", "store", "condition", "else"})


def step_name(option: Piece, found: list[Token]) -> Piece:
    """Return what a step is called: the part without what is said of it."""
    text = list(option.text)
    for token, following in zip_longest(found, found[1:]):
        if token.kind in _DETAILS:
            text[token.start : token.end] = "\x00" * (token.end - token.start)
        if token.kind == "contains" and following is not None and is_content(following):
            text[token.start : following.end] = "\x00" * (following.end - token.start)
    runs = [(m.start(), m.end()) for m in re.finditer(r"[^\x00]+", "".join(text))]
    pieces = [option.cut(start, end).trimmed() for start, end in runs]
    pieces = [bare_name(_without_relative(p)) for p in pieces if p]
    return max(pieces, key=lambda p: (_names_step(p), len(p.text)), default=Piece("", option.start))


def _names_step(piece: Piece) -> bool:
    return any(terms(piece, kind) for kind in ("channel", "step_nouns", "format"))


# What was said of a step opened a clause: "page, which …", "page qui …".
_RELATIVE = re.compile(
    r"[ ,]+(?:which|that|who|where(?: we| they| people)?|qui|ou(?: l'on| on| ils)?|and we|et on|on y)\s*$"
)


def _without_relative(piece: Piece) -> Piece:
    opened = _RELATIVE.search(piece.flat)
    return piece.cut(0, opened.start()) if opened is not None else piece


def is_content(token: Token) -> bool:
    """Tell whether a part names a content and no step that shows it."""
    mention = token.mention
    return mention is not None and bool(mention.formats) and mention.channel is None and not mention.nouns


def is_shown(piece: Piece, mention: Mention, before: Token | None) -> bool:
    """Tell a content that is shown at the last step ("un e-mail avec un cas client") from a step of its own.

    Args:
        piece: The sentence.
        mention: What it names.
        before: What stands before it.
    """
    if before is None or before.kind != "contains":
        return False
    gap = piece.flat[before.end : mention.start].strip(" '")
    head = bool(mention.formats) and (not mention.nouns or mention.formats[0].start == mention.start)
    return head and mention.channel is None and len(gap) <= _LONGEST_GAP


_LONGEST_GAP = 8


def bare_name(piece: Piece) -> Piece:
    """Return a name without an article or a count before it."""
    match = re.match(
        r"(?:(?:l'|le |la |les |une? |un |the |an? |our |notre |nos |puis |then |et |and )\s*)+", piece.flat
    )
    count = re.match(r"(?:\d|deux|two|trois|three|quatre|four|cinq|five|six|une?|an?|one) (?=\S)", piece.flat)
    if match is not None and not (count and count.group().strip() not in ("un", "une", "a", "an", "one")):
        piece = piece.cut(match.end()).trimmed()
    count = re.match(
        r"(?:[2-8]|deux|two|trois|three|quatre|four|cinq|five|six|seven|sept|huit|eight) (?=\S)", piece.flat
    )
    return piece.cut(count.end()) if count is not None else piece
