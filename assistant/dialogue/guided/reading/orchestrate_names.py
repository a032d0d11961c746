"""Finds the channels and contents that a piece of text names, and adds the ones that are new."""

import re
from typing import Any

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading import elements, pieces
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Found, terms
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.language.folding import fold_with_offsets
from assistant.language.text import fold

_SMALL = frozenset(
    [
        *(
            "le",
            "la",
            "les",
            "l",
            "un",
            "une",
            "des",
            "de",
            "du",
            "d",
            "et",
            "a",
            "au",
            "aux",
            "en",
            "sur",
            "pour",
            "par",
        ),
        *("the", "an", "of", "and", "to", "in", "on", "for", "by", "with", "our", "notre", "nos"),
    ]
)


def channel_terms(piece: Piece) -> list[Found]:
    """Return the words for channels in a piece."""
    return terms(pieces.Piece(piece.text, piece.start), "channel", fuzzy=False)


def find_channels(piece: Piece, context: Context) -> list[str]:
    """Return the ids of the channels of the inventory that are named: by their own name, else by what they are."""
    channels: list[dict[str, Any]] = context.draft.get(elements.CHANNELS) or []
    text = piece.folded.text
    named = {c["id"]: n for c in channels if (n := _length_of_name(c, text))}
    if named:
        longest = max(named.values())
        # "LinkedIn Ads" also holds the name of a channel "LinkedIn".
        return [id_ for id_, length in named.items() if length == longest or _apart(named, text)]
    found: list[str] = []
    for term in channel_terms(piece):
        known = elements.find(elements.CHANNELS, piece.text[term.start : term.end], context, loose=True)
        if known is not None and known not in found:
            found.append(known)
    return found or _by_a_word(channels, text)


def _by_a_word(channels: list[dict[str, Any]], text: str) -> list[str]:
    """Return the only channel whose name holds what is named: "20k show" where there is one trade show."""
    said = _significant(text)
    found = [c["id"] for c in channels if said and said < _significant(str(c.get("name") or ""))]
    return found if len(found) == 1 and len(said) == 1 else []


def _length_of_name(channel: dict[str, Any], text: str) -> int:
    forms = {fold(str(channel.get("name") or "")), channel["id"].replace("-", " ")}
    found = [f for f in forms if f and re.search(rf"(?<![a-z0-9]){re.escape(f)}s?(?![a-z0-9])", text)]
    return max((len(f) for f in found), default=0)


def _apart(named: dict[str, int], text: str) -> bool:
    """Tell whether the names stand beside each other rather than inside each other."""
    return sum(named.values()) <= len(text)


def add_channel(piece: Piece, term: Found, context: Context, words: Words, **said: Any) -> str:
    """Return the id of the channel that a word stands for, added to the inventory where it is not there yet."""
    name = pieces.Piece(piece.text[term.start : term.end], piece.start + term.start)
    shown = name.text[:1].upper() + name.text[1:] if name.text.islower() else name.text
    return elements.channel_id(pieces.Piece(shown, name.start), term, context, words, loose=True, **said)


def find_contents(piece: Piece, context: Context) -> list[str]:
    """Return the ids of the contents of the inventory that are named, in the order of the inventory."""
    words = {_stem(w.text) for w in piece.folded.words()}
    contents: list[dict[str, Any]] = context.draft.get(elements.CONTENTS) or []
    found = [c["id"] for c in contents if (wanted := _significant(str(c.get("title") or c["id"]))) and wanted <= words]
    if found:
        return found
    for term in terms(pieces.Piece(piece.text, piece.start), "format", fuzzy=False):
        known = elements.find(elements.CONTENTS, piece.text[term.start : term.end], context, loose=True)
        if known is not None and known not in found:
            found.append(known)
    # "le livre blanc" is the only white paper that there is, whatever its title.
    by_format = [c["id"] for c in contents if (wanted := _significant(str(c.get("format") or ""))) and wanted <= words]
    return found or (by_format if len(by_format) == 1 else [])


def add_content(title: Piece, context: Context, words: Words) -> str | None:
    """Return the id of the content that a task makes, added to the inventory; None where its title names none.

    A title is about a content where nothing but a verb of making stands before its format ("rédiger le livre blanc").
    """
    found = terms(pieces.Piece(title.text, title.start), "format", fuzzy=False)
    if found and _VERB_FIRST.match(title.folded.text) and found[0].start == 0:
        # "Film the demo" makes a demo, and no film.
        found = found[1:]
    if not found or any(t.start < found[0].end and found[0].start < t.end for t in channel_terms(title)):
        # A landing page is a channel here.
        return None
    before = title.cut(0, found[0].start)
    adapts = before.has("adapts")
    if before.without([*before.spans("makes"), *before.spans("adapts"), *before.spans("edge_word")]):
        return None
    named = title.cut(found[0].start, len(title.text))
    status = "to_adapt" if adapts else "to_create" if before.has("makes") else None
    return elements.content_id(pieces.Piece(named.text, named.start), context, words, status=status)


# What is done to something, though it is the name of a format as well.
_VERB_FIRST = re.compile(
    r"(?:film|record|draft|design|photograph|interview|podcast|post|blog|script|storyboard|caption|screenshot|survey|"
    r"brief) (?:the|a|an|our|some|all|every|each|one|two|three|four|five|\d+|his|her|their|my|with|for|in|at|on)\b"
)


def _significant(title: str) -> set[str]:
    return {_stem(w.text) for w in fold_with_offsets(title.replace("_", " ")).words() if w.text not in _SMALL}


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word
