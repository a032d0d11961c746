"""Tells what an item of an inventory is, and what it is called, from the words around its name."""

import re
from typing import Literal

from assistant.dialogue.guided.reading.claims import ACTS
from assistant.dialogue.guided.reading.content_states import state_alone
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duty_channels import channel_name
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, DATA
from assistant.dialogue.guided.reading.lexicon import Expression, Found, pattern, status_terms, term_data, terms, whole
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.dates import find_dates

Sort = Literal["channel", "content", "data"]
LISTS: dict[Sort, str] = {"channel": CHANNELS, "content": CONTENTS, "data": DATA}
VOCABULARY: dict[Sort, str] = {"channel": "channel", "content": "format", "data": "data"}
_LEADING = Expression("inventory.leading")
_NAME_ENDS = Expression("inventory.name_ends")
_DATA_NAME_ENDS = Expression("inventory.data_name_ends")
_SENTENCE_WORDS = Expression("inventory.sentence_words")
_LINKS_AT_END = Expression("inventory.links_at_end")
_UNCERTAIN = Expression("inventory.uncertain")
_ARTICLE = Expression("inventory.article")
_NUMBER = Expression("inventory.number")
_PROPER_ARTICLE = re.compile(r"(?<=[\s,])(?:Les?|La|L['’]|The) ?$")
_A_GRAVE = re.compile(r"(?<!\w)[àÀ](?!\w)")
_SAID_FOR = re.compile(r"(?:for|pour|with|avec|and|et|via|par|through) ")
_COUNTED = re.compile(r"\s+\d[\d\s.,]*$")
_LONGEST_NAME = 5
_LONGER: dict[Sort, int] = {"channel": 0, "content": 2, "data": 4}


_HOW_MANY = re.compile(
    r"\W*(?:environ |about |around |some )?\d[\d ,.]*k? ?(?:addresses|adresses|contacts|names|noms|people|personnes|"
    r"records|fiches|entries|subscribers|abonnees?s?|members|adherents|clients|customers)(?![a-z])"
)


def sort_of(outside: Piece, inside: list[Piece], preferred: Sort | None, *, asked: bool) -> Sort | None:
    """Return what an item is: what its words say, else what the list is of.

    Args:
        outside: The item without its brackets.
        inside: What stands in brackets.
        preferred: What the list is of; None for a mix.
        asked: Whether a thing without a known word counts.
    """
    if preferred != "content" and _BASE_OF.match(outside.flat.lstrip()):
        return "data"
    found = {sort: terms(outside, kind) for sort, kind in VOCABULARY.items()}
    status = [t for part in (outside, *inside) for t in status_terms(part)]
    known = [sort for sort in LISTS if found[sort]]
    if preferred == "data" and not found["data"] and _is_details(outside):
        # "E-mail and phone" is what a base holds, and no base.
        return None
    if preferred == "channel" and not known and _HOW_MANY.match(outside.flat):
        # "E-mail to the list. ~2,400 addresses": how many they are is no channel.
        return None
    if preferred is not None:
        if preferred == "channel" and not found["channel"] and known:
            return "data" if _longest(found["data"]) > _longest(found["content"]) else "content"
        if preferred == "content" and not found["content"] and found["data"] and not status:
            return "data"
        return preferred if known or asked else None
    if not known:
        return "content" if status and asked else None
    if (status and found["content"]) or any(state_alone(part) for part in inside):
        return "content"
    # The longest words are the most telling: "articles de blog" is content, "base e-mail" a base.
    order: list[Sort] = ["channel", "data", "content"]
    return max(order, key=lambda sort: (_longest(found[sort]), -order.index(sort)))


# "A list of 2,400 emails": what is counted are people's details, kept in a base.
_BASE_OF = re.compile(
    r"(?:(?:une?|notre|nos|la|le|a|an|the|our|one|y a|il y a|we have|we've got|on a)[ ])*"
    r"(?:listes?|lists?|fichiers?|files?|bases?|databases?|listings?|spreadsheets?|tableurs?)[ ]"
    r"(?:de |d'|of |with |avec )(?:about |around |environ |some |pres de |plus de |over )*\d[\d .,]*k?[ ]"
    r"(?:e[- ]?mails?|mails?|adresses?|addresses|contacts?|names?|noms?|people|personnes|prospects?|leads?|clients?|"
    r"customers?|members?|adherents?|abonnes?|subscribers?|numbers?|numeros?|inscrits?|sign-?ups?|donors?|donateurs?)"
    r"(?![a-z])"
)


def _is_details(outside: Piece) -> bool:
    """Tell whether an item names nothing but a detail of people."""
    found = terms(outside, "identifier")
    return bool(found) and len(outside.trimmed().text) - sum(t.end - t.start for t in found) <= _SMALL_WORD


_SMALL_WORD = 4
_INTO = re.compile(
    r"(?:(?:tout )?(?:straight|directly|automatically|directement|droit|automatiquement)\s+)?"
    r"(?:in|into|to|dans|vers)\s+"
    r"(?:(?:the|our|le|la|notre)\s+|l['’])?(?=\S)",
    re.IGNORECASE,
)
_MOSTLY = re.compile(r"\s+(?:surtout|principalement|essentiellement|plutot|notamment|mainly|mostly|especially)$")


def name_of(outside: Piece, sort: Sort, context: Context, *, asked: bool) -> tuple[Piece | None, Found | None]:
    """Return what an item is called and the term of the vocabulary in it; None where it names nothing."""
    found = terms(outside, VOCABULARY[sort])
    people = [p for p in find_people(outside, context) if p.kind != "role"] if found or sort != "channel" else []
    # "Cliniko (e-mail, mobile)": what opens an item of a list of bases is a base, unless it is a first name.
    people = [p for p in people if sort != "data" or p.start or p.member or is_first_name(p.name or "-")]
    bare = _before_details(_certain(stripped(outside)))
    if sort == "data" and (into := _INTO.match(bare.text)) is not None:
        # "Straight into Sellsy": the base is what it goes into.
        bare = bare.cut(into.end())
    if sort == "channel":
        bare = _without_reach(_alone(bare))
        mostly = _MOSTLY.search(bare.flat)
        bare = bare.cut(0, mostly.start()) if mostly is not None else bare
    shift = bare.start - outside.start
    cut = (_DATA_NAME_ENDS if sort == "data" else _NAME_ENDS).search(bare.flat)
    if cut is not None and (people or sort == "data" or (found and cut.start() >= found[0].end - shift)):
        bare = bare.cut(0, cut.start()).trimmed()
    fits = _fits(bare, sort) and not any(p.start < bare.end - outside.start and p.end > shift for p in people)
    if found:
        term = (
            _main_channel(outside, found, context)
            if sort == "channel"
            else max(found, key=lambda t: (t.end - t.start, -t.start))
        )
        if fits and bare.start <= outside.start + term.start and outside.start + term.end <= bare.end:
            return bare, term
        name = channel_name(outside, term, [term])
        counted = _COUNTED.search(name.text)
        # "LinkedIn 300 clicks": the figure is what it brings, unless it belongs to the channel's own words.
        if counted is not None and outside.start + term.end <= name.start + counted.start():
            name = name.cut(0, counted.start())
        return name, term
    days = find_dates(bare.text, context.language, context.today) if not found else []
    # "Before 3 May" is when, and no thing.
    only_when = any(len(bare.text) - (day.text_end - day.phrase_start) <= _SMALL_WORD for day in days)
    says_nothing = (
        only_when
        or pattern("manage_verb").fullmatch(bare.flat)
        or whole("say_yes", "say_no", "all", "nobody").fullmatch(bare.flat)
    )
    return (_with_article(bare, outside), None) if fits and asked and not says_nothing else (None, None)


def _main_channel(outside: Piece, found: list[Found], context: Context) -> Found:
    """Return the channel that an item is: its influencers, the last of an English compound, else the first."""
    influencer = next((f for f in found if term_data("channel", f.id).get("kind") == "influencer"), None)
    together = len(found) > 1 and outside.text[found[0].end : found[1].start].strip() in ("", "-")
    return influencer or (found[1] if together and context.language == "en" else found[0])


def _with_article(bare: Piece, outside: Piece) -> Piece:
    """Return a proper name with the article that belongs to it: "Les Échos"."""
    article = _PROPER_ARTICLE.search(outside.text, 0, bare.start - outside.start)
    if article is None or not bare.text[:1].isupper():
        return bare
    return outside.cut(article.start(), bare.end - outside.start)


def _alone(bare: Piece) -> Piece:
    """Return the name of a channel without what stands before its article, and without how many there are."""
    found = terms(bare, "channel")
    article = _ARTICLE.search(bare.flat[: found[0].start]) if found else None
    bare = bare.cut(article.end()) if article is not None else bare
    number = _NUMBER.match(bare.flat)
    # "20 Minutes" is what a paper is called.
    titled = number is not None and not found and bare.text[number.end() : number.end() + 1].isupper()
    return bare.cut(number.end()) if number is not None and not titled else bare


# "A newsletter of 1,200 subscribers", "une page Facebook de 3k abonnés": whom a channel reaches is no part of its name.
_REACH = re.compile(
    r"\s+(?:(?:de|d'|of|with|avec|to|a|aux?|pour|for|qui (?:compte|a|touche)|that (?:has|reaches))\s+)?"
    r"(?:(?:about|around|some|roughly|nearly|over|pres de|plus de|environ|quelque|our|nos|les|the)\s+)*"
    r"\d[\d .,]*k?\s+(?:[a-z-]+\s+)?(?:abonne|inscrit|contact|adherent|membre|lecteur|lectrice|client|prospect|"
    r"destinataire|personne|follower|fan|suiveur|subscriber|member|reader|customer|recipient|people|sign-?up|name|nom|"
    r"address|adresse|donateur|donor|parent|entreprise|compan)(?:e?s|ies|es|e)?$"
)


def _without_reach(bare: Piece) -> Piece:
    """Return the name of a channel without how many people it reaches."""
    reach = _REACH.search(bare.flat)
    return bare.cut(0, reach.start()).trimmed() if reach is not None and reach.start() > 0 else bare


def _certain(bare: Piece) -> Piece:
    """Return a name without "à voir", "peut-être" at its end."""
    match = _UNCERTAIN.search(bare.flat)
    return bare.cut(0, match.start()).trimmed() if match is not None else bare


def _fits(bare: Piece, sort: Sort) -> bool:
    """Tell whether words can be a name: few, and no sentence."""
    if sort == "channel" and (_SAID_FOR.match(bare.flat) or (re.search(r"\d", bare.flat) and terms(bare, "metric"))):
        # "For LinkedIn 300 clicks" says what the channel brings.
        return False
    longest = _LONGEST_NAME + _LONGER[sort]
    return 0 < len(bare.text.split()) <= longest and not _SENTENCE_WORDS.search(bare.flat)


def _longest(found: list[Found]) -> int:
    return max((term.end - term.start for term in found), default=0)


def stripped(piece: Piece) -> Piece:
    """Return a piece without "on a", "notre", articles and punctuation around it."""
    match = _LEADING.match(piece.flat)
    end = match.end() if match else 0
    # "à traduire" does not begin with an English article.
    accent = _A_GRAVE.search(piece.text, 0, end)
    return piece.cut(accent.start() if accent is not None else end).trimmed()


def _before_details(bare: Piece) -> Piece:
    """Return a name without the status or medium said after or before it."""
    for term in [*status_terms(bare), *_media_terms(bare)]:
        if term.start > 1 and not bare.text[: term.start].strip():
            continue
        before, after = bare.cut(0, term.start).trimmed(), bare.cut(term.end).trimmed()
        side = before if before else after
        if side:
            match = _LINKS_AT_END.search(side.flat)
            return side.cut(0, match.start()).trimmed() if match else side
    return bare


def _media_terms(bare: Piece) -> list[Found]:
    """Return words on the medium that are no part of a name: "LinkedIn en payant", "LinkedIn paid"."""
    channels = terms(bare, "channel")
    return [
        m
        for m in terms(bare, "media", fuzzy=False)
        if not any(c.start <= m.start and m.end <= c.end for c in channels) and any(c.end <= m.start for c in channels)
    ]


def around(outside: Piece, name: Piece) -> list[Piece]:
    """Return what stands before and after a name in its item."""
    before = outside.cut(0, max(0, name.start - outside.start))
    after = outside.cut(name.end - outside.start)
    return [part for part in (before, after) if part.trimmed()]


def without(head: Piece, name: str) -> Piece:
    """Return a heading without the alternatives of ``name``."""
    match = pattern(name).search(head.flat)
    if match is None:
        return head
    before, after = head.cut(0, match.start()), head.cut(match.end())
    return (before if before.trimmed() else after).trimmed()


_ITS_OWN, _OF = Expression("inventory.its_own"), Expression("inventory.of")


def is_of_its_own(piece: Piece, before: Piece) -> bool:
    """Tell whether a piece behind "and" is no part of what stands before: "the newsletter and the markets"."""
    return _ITS_OWN.fullmatch(piece.flat) is not None and _OF.search(before.flat) is None


_ASSIGNED = Expression("inventory.assigned")


def is_assigned(line: Piece, start: int, end: int) -> bool:
    """Tell whether a sentence says what somebody does, rather than only naming them."""
    acts = ACTS.match(line.flat[end:]) is not None and not _lists_channel(line, end)
    return acts or _ASSIGNED.search(line.flat[:start]) is not None


def _lists_channel(line: Piece, at: int) -> bool:
    """Tell whether what stands behind a name is a channel of a list: "SDR calls, e-mail" names nobody who calls.

    Args:
        line: The list.
        at: Where the name ends.
    """
    return any(t.start <= at + 1 < t.end and line.flat[t.end :][:1] in ",;." for t in terms(line, "channel"))
