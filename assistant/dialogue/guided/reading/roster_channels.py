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
    place = found[0] if context.language == "en" else found[-1]
    if not words and len(found) > 1 and place.id in _PLACES and _one_thing(bare, found, context):
        # "The club newsletter" is one channel, although "club" may be one as well.
        return bare
    behind = not bare.flat[last:].strip() or _WHICH.fullmatch(bare.flat, last) is not None
    # "La presse agricole": which one stands behind it, in French.
    behind = behind or (context.language == "fr" and _OF_A_KIND.fullmatch(bare.text, last) is not None)
    if not words or not behind or any(flat(w) in word_set("beside_things") | word_set("empty_words") for w in words):
        return None
    opens = context.draft.message[: part.start].rstrip(" \t")[-1:] in ("", ".", "!", "?", "\n")
    somebody = {flat(word) for each in members(context) for word in str(each.get("name") or "").split()}
    names = [word for word in words if word[0].isupper() and not (opens and bare.text.startswith(word))]
    return None if names or any(is_first_name(w) or flat(w) in somebody for w in words) else bare


# What a channel may belong to, although it may be one itself.
_PLACES = frozenset(["community", "website", "event", "trade_show", "open_day", "field_sales"])


def _one_thing(bare: Piece, found: list[Found], context: Context) -> bool:
    """Tell whether the words of a run are one name: "the club newsletter", "la newsletter du club"."""
    gaps = [bare.flat[one.end : two.start].strip() for one, two in pairwise(found)]
    return all(gap in (("",) if context.language == "en" else _OF_A_PLACE) for gap in gaps)


def headed(part: Piece, context: Context) -> Found | None:
    """Return what a thing without a word of its own among channels is by its main one: "the parish bulletin".

    Args:
        part: What somebody is said to run, without its article.
        context: The language says where the main word stands; whoever is known is no word of a name.
    """
    if part.flat in word_set("fairs"):
        return Found("trade_show", 0, len(part.text))
    words = part.flat.split()
    at = -1 if context.language == "en" else 0
    if not words or len(words) > _LONGEST_HEADED or _SAYS.search(part.text) is not None:
        return None
    somebody = {flat(word) for each in members(context) for word in str(each.get("name") or "").split()}
    plain = len(words) == 1 or _BEHIND_HEAD.match(part.flat, len(words[0])) is not None
    # "Le marché de Noël" is named after nobody.
    names = [word for word in _NAMED_AFTER.sub(" ", part.text).split() if word[:1].isupper()]
    if any(is_first_name(word) or flat(word) in somebody for word in names):
        return None
    if (context.language == "fr" and not plain) or (len(words) == 1 and words[0] in word_set("heads_in_full")):
        return None
    if words[at] in word_set("heads_in_full") and word_set("of_time") & set(words):
        return None
    kinds = (*((kind, f"heads_{kind}") for kind in _HEADS), ("trade_show", "fairs"))
    kind = next((kind for kind, name in kinds if words[at] in word_set(name)), None)
    return Found(kind, 0, len(part.text)) if kind is not None else None


_HEADS = ("event", "field_sales", "print", "press", "phone", "direct_mail", "outdoor")
_LONGEST_HEADED, _SAYS = 5, re.compile(r"[,;:()\d]|(?<![a-z])(?:and|et|with|avec|about|sur)(?![a-z])")
_NAMED_AFTER = re.compile(r"\s(?:de|du|d['’]|of)\s?[^\W\d_][\w-]+")
_BEHIND_HEAD = re.compile(r"\s+(?:de |du |des |d'|au |aux |a |en |chez |pour |[a-z]+(?:s|e|x|al|el|ier|if)?$)")
_OF_A_KIND = re.compile(r"\s+[a-zà-ÿ]{4,}")
_OF_A_PLACE = frozenset(["du", "de la", "de l'", "des", "de"])
_LONGEST_CHANNEL, _OF_WHICH = 4, frozenset(["de", "du", "des", "en", "of", "la", "les", "the", "our"])
_WHICH = re.compile(
    r"\s+(?:de (?:la |l')|de |du |des |d'|en |pour (?:les |nos )|of (?:the |our )?|for (?:the |our )?)"
    r"[a-z][a-z'-]+(?: [a-z][a-z'-]+)?"
)
