"""Channels that people name with the words that say which one: "bus shelter posters", "la newsletter du lundi"."""

import re
from itertools import pairwise

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression, Found, terms, word_set
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.people import members
from assistant.dialogue.guided.reading.pieces import Piece, flat

_BEFORE_THING = Expression("roster.before_thing")
_ACTS = Expression("roster.does")
_WORDS = re.compile(r"[^\W_][\w’'&-]*")


def named_channel(part: Piece, context: Context) -> Piece | None:
    """Return the name of one channel with the words that say which, None for anything else.

    Args:
        part: What somebody is said to run.
        context: Who is known: their names say no channel.
    """
    lead = _BEFORE_THING.match(part.trimmed().flat)
    bare = part.trimmed().cut(lead.end() if lead is not None else 0).trimmed()
    found = terms(bare, "channel")
    if not found or len(bare.text.split()) > _LONGEST_CHANNEL:
        return None
    first, last = found[0].start, found[-1].end
    if (context.language == "fr" and bare.text[:first].strip()) or _ACTS.search(bare.flat) is not None:
        # "Ana leads, Zof runs TikTok", "Zof gère TikTok": who does it is no part of a name.
        return None
    spans = [match.span() for match in _WORDS.finditer(bare.text)]
    words = [bare.text[a:b] for a, b in spans if not any(t.start < b and a < t.end for t in found)]
    words = [word for word in words if flat(word) not in _OF_WHICH]
    if not words and len(found) > 1 and found[0].id in _PLACES and _one_thing(bare, found, context):
        # "The club newsletter" is one channel, although "club" may be one as well.
        return bare
    behind = not bare.flat[last:].strip() or _WHICH.fullmatch(bare.flat, last) is not None
    if not words or not behind or any(flat(w) in word_set("beside_things") | word_set("empty_words") for w in words):
        return None
    opens = context.draft.message[: part.start].rstrip(" \t")[-1:] in ("", ".", "!", "?", "\n")
    somebody = {flat(word) for each in members(context) for word in str(each.get("name") or "").split()}
    names = [word for word in words if word[0].isupper() and not (opens and bare.text.startswith(word))]
    return None if names or any(is_first_name(w) or flat(w) in somebody for w in words) else bare


# What a channel may belong to, although it may be one itself.
_PLACES = frozenset(["community", "website", "event", "trade_show", "open_day", "field_sales"])


def _one_thing(bare: Piece, found: list[Found], context: Context) -> bool:
    """Tell whether the words of a run are one name: what a thing belongs to stands right before it, in English."""
    gaps = [bare.flat[one.end : two.start] for one, two in pairwise(found)]
    return context.language == "en" and not any(gap.strip() for gap in gaps)


_LONGEST_CHANNEL, _OF_WHICH = 4, frozenset(["de", "du", "des", "en", "of"])
_WHICH = re.compile(r"\s+(?:de |du |des |d'|en |of )[a-z][a-z'-]+(?: [a-z][a-z'-]+)?")
