"""Finds the people, channels and contents that a piece of text names, and adds the ones that are new."""

import re
from typing import Any

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.language.folding import fold_with_offsets
from assistant.language.kinds import Kind
from assistant.language.text import fold
from assistant.language.vocabulary import entry, find_terms

_NAME = re.compile(
    r"(?:@)?[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*\.?(?:[ \u00a0](?:d[eu] )?[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*\.?){0,2}"
)
_LEAST = 2
_TRADE: tuple[Kind, ...] = ("channel", "metric")


def find_members(piece: Piece, context: Context) -> list[tuple[str, int, int]]:
    """Return the members of the team that are named: id and offsets in the piece, in their order."""
    folded = piece.folded
    found: list[tuple[str, int, int]] = []
    for member in context.draft.get("team.members") or []:
        for form in _forms(member):
            match = re.search(rf"(?<![a-z0-9]){re.escape(form)}(?![a-z0-9])", folded.text)
            if match is not None:
                found.append((member["id"], *folded.span(match.start(), match.end())))
                break
    found.sort(key=lambda item: (item[1], -item[2]))
    return [f for i, f in enumerate(found) if not any(o[1] <= f[1] and f[2] <= o[2] and o != f for o in found[:i])]


def _forms(member: dict[str, Any]) -> list[str]:
    name = fold(str(member.get("name") or ""))
    first = name.split(" ")[0] if name else ""
    forms = [name, member["id"].replace("-", " ")]
    if len(first) > _LEAST and first not in ("agence", "agency", "equipe", "team", "le", "la", "les", "the"):
        forms.append(first)
    return [form for form in forms if form]


def member_id(name: str, words: Words, context: Context) -> str | None:
    """Return the id of the member called ``name``, added to the team where nobody is called so yet."""
    name = " ".join(name.lstrip("@").split()).strip(" .,:;")
    if not fold(name):
        return None
    known = find_members(Piece(name, 0), context)
    if known:
        return known[0][0]
    shown = name if name != name.lower() else name[:1].upper() + name[1:]
    path = context.draft.add("team.members", {"name": shown}, words)
    return path[path.rfind("[") + 1 : -1] if path else None


def is_name(text: str) -> bool:
    """Tell whether a text reads like the name of somebody: one to three capitalised words of no vocabulary."""
    return _NAME.fullmatch(text.strip()) is not None and not is_word_of_trade(text)


def is_word_of_trade(text: str) -> bool:
    """Tell whether a text is a channel, a figure or a word of planning rather than somebody."""
    piece = Piece(text, 0)
    if piece.has("no_name"):
        return True
    return any(term.start == 0 for kind in _TRADE for term in find_terms(text, kind))


def names_in(piece: Piece) -> list[tuple[int, int]]:
    """Return where words stand that read like somebody's name."""
    return [m.span() for m in _NAME.finditer(piece.text) if is_name(m.group())]


def find_channels(piece: Piece, context: Context, *, paid: bool = False) -> list[str]:
    """Return the ids of the channels of the inventory that are named, by name first and by the words of the trade else.

    Args:
        piece: Where they may be named.
        context: What is known.
        paid: Whether a paid channel is meant where two fit.
    """
    channels: list[dict[str, Any]] = context.draft.get("rally.channels") or []
    text = piece.folded.text
    named = [c for c in channels if _is_named(c, text)]
    if named:
        longest = max(len(fold(str(c.get("name") or c["id"]))) for c in named)
        exact = [c for c in named if len(fold(str(c.get("name") or c["id"]))) == longest]
        return [c["id"] for c in (_paid_first(exact, paid) if len(exact) > 1 else named)]
    found: list[str] = []
    for term in find_terms(piece.text, "channel"):
        fitting = _paid_first([c for c in channels if _fits(c, term.id)], paid)
        if fitting and fitting[0]["id"] not in found:
            found.append(fitting[0]["id"])
    return found


def _is_named(channel: dict[str, Any], text: str) -> bool:
    forms = {fold(str(channel.get("name") or "")), channel["id"].replace("-", " ")}
    return any(form and re.search(rf"(?<![a-z0-9]){re.escape(form)}s?(?![a-z0-9])", text) for form in forms)


def _paid_first(channels: list[dict[str, Any]], paid: bool) -> list[dict[str, Any]]:
    return sorted(channels, key=lambda c: c.get("media") != "paid") if paid else channels


def _fits(channel: dict[str, Any], term_id: str) -> bool:
    """Tell whether a channel of the inventory is what a word of the trade means: the same thing, or the only kind said."""
    own = [t.id for t in find_terms(str(channel.get("name") or channel["id"]), "channel")]
    if term_id in own or term_id + "_ads" in own or term_id.removesuffix("_ads") in own:
        return True
    known = entry("channel", term_id)
    generic = known is not None and known.data.get("kind") == term_id
    return generic and channel.get("kind") == term_id


def find_contents(piece: Piece, context: Context) -> list[str]:
    """Return the ids of the contents of the inventory that are named, in the order of the inventory."""
    words = {_stem(w.text) for w in piece.folded.words()}
    contents: list[dict[str, Any]] = context.draft.get("rally.contents") or []
    found = [c["id"] for c in contents if (wanted := _significant(str(c.get("title") or c["id"]))) and wanted <= words]
    if found:
        return found
    # "le livre blanc" is the only white paper that there is, whatever its title.
    by_format = [c["id"] for c in contents if (wanted := _significant(str(c.get("format") or ""))) and wanted <= words]
    return by_format if len(by_format) == 1 else []


_SMALL = frozenset(
    [
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
        "the",
        "an",
        "of",
        "and",
        "to",
        "in",
        "on",
        "for",
        "by",
        "with",
        "our",
        "notre",
        "nos",
    ]
)


def _significant(title: str) -> set[str]:
    return {_stem(w.text) for w in fold_with_offsets(title.replace("_", " ")).words() if w.text not in _SMALL}


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word
