"""Reads bases told with what they hold and where they come from, sentence after sentence.

"Two sources, both our own: the till (customer ids) and the CRM (e-mails)", "It's all in the visitors' book. Names and
e-mails. We built it ourselves.": every sentence has to name a base or to say what the one before holds and whose it is;
what holds anything else is left to the other readers.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from assistant.dialogue.guided.plan_talk.data_names import APPOSED, Base, base_of, said_of
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.data_holds import meant_details
from assistant.dialogue.guided.reading.elements import DATA, data_id
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.own_means import tells_own_means
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.pieces import Piece, flat, split
from assistant.dialogue.guided.reading.registry import read_block

_HOSTED = Expression("data_rows.hosted")
_RANKED = Expression("content_rows.ranked")
_LEAD, _SEVERAL, _OWN = (Expression(f"data_rows.{name}") for name in ("lead", "several", "own"))
_ALL, _ASIDE = Expression("data_rows.all"), Expression("data_rows.set_aside")
_ANNOUNCED, _REACH = Expression("data_rows.announced"), Expression("data_rows.reach")
# "- HubSpot: e-mails", "1) the till": what shows that a list goes on.
_BULLET = re.compile(r"\s*(?:[-*•–>]+|\d{1,2}[.)])\s+")
_STOP = re.compile(r"[.!;]+(?=\s|$)|\n+|,?\s+(?:et|and)\s+(?:que\s|qu['’]|that\s)")
_CLAUSE = re.compile(r",\s+(?:(?:et|and)\s+)?|\s+(?:et|and)\s+")
_NEXT = re.compile(
    r"(?<=\)),?\s*(?:(?:and|et|plus)\s+)?(?=\w)|,?\s+(?:et|and|plus|ainsi que|as well as)\s+"
    r"(?=(?:the|our|an?|my|notre|nos|le|la|les|un|une|mon|ma)\s|l['’])"
)
_OF_STEPS = (".stores_in", ".captures")
_CELLS, _BAR = re.compile(r"[\t?]|->|→|=>"), re.compile(r"[|]")
_LONGEST = 900


def read_data_rows(talk: Talk) -> None:
    """Read bases with what they hold and whose they are, and leave them out of the message.

    Args:
        talk: The message.
    """
    asked = talk.context.asked or ""
    if _CELLS.search(talk.text) or len(talk.text) > _LONGEST or asked.endswith(_OF_STEPS):
        return
    if not (_is_headed(talk.text) or tells_own_means(talk.text, talk.context)):
        return
    rows = _BAR.search(talk.text) is not None
    pieces = list(_sentences(Piece(_BAR.sub(",", talk.text), 0)))
    headed = asked.startswith(DATA) or _is_headed(talk.text)
    if _record_all(_bases(pieces, talk.context), talk, headed=headed):
        _read_all(pieces, talk)
        return
    run: list[Piece] = []
    if not rows and (asked.startswith(DATA) or _LABELLED.match(talk.text)):
        # What answers the question, or stands under a heading, is one list.
        return
    for piece in [*pieces, None]:
        # Among other sentences those are read that follow one another and tell of bases.
        if piece is not None and _bases([*run, piece], talk.context):
            run.append(piece)
            continue
        _read_run(run, talk)
        run = [piece] if piece is not None and run and _bases([piece], talk.context) else []


_THEIRS = re.compile(r"(?<![a-z])(?:leurs?|their)\s")
_LABELLED = re.compile(r"\s*[^\W\d][\w' ’-]{2,24}:")


def _read_run(run: list[Piece], talk: Talk) -> None:
    if run and _record_all(_bases(run, talk.context), talk, headed=_is_headed(run[0].text)):
        _read_all(run, talk)


def _read_all(pieces: list[Piece], talk: Talk) -> None:
    """Leave sentences on bases out of the message, with where these are hosted, which is recorded."""
    for piece in pieces:
        if _HOSTED.match(piece.flat) is not None:
            read_block(Block("hosting", (Line(piece.text.partition(",")[0], piece.start),)), talk.context)
    start = pieces[0].start
    line = max(talk.text.rfind(mark, 0, start) for mark in (". ", "; ", "\n")) + 1
    ranked = _RANKED.match(flat(talk.text[line : pieces[0].end]))
    if _BULLET.fullmatch(talk.text[line:start]) or (ranked is not None and line + ranked.end() >= start):
        start = line
    head = talk.text.rfind("\n", 0, max(start - 1, 0)) + 1
    # The head of a table goes with its rows.
    talk.read(head if _BAR.search(talk.text[head:start]) else start, pieces[-1].end)


def _record_all(bases: list[Base], talk: Talk, *, headed: bool) -> bool:
    """Record bases, where one holds details: whatever was asked, what does so is a base."""
    named = [base for base in bases if base.name is not None]
    bought = any(base.acquired == "bought" and base.name and _LISTING.search(base.name.flat) for base in bases)
    if not named or not (bought or any(base.holds or (headed and base.acquired) for base in bases)):
        return False
    last: list[str] = []
    for base in bases:
        if base.name is not None:
            last.append(data_id(base.name, talk.context))
        meant = last if base.name is None and _ALL.search(base.said.flat) else last[-1:]
        for id_ in meant:
            _record(f"{DATA}[{id_}]", base, talk.context)
    return True


# What may be bought and is a base for sure: "our tool was bought last year" tells of none.
_LISTING = re.compile(r"(?<![a-z])(?:fichiers?|listes?|bases?|listings?|annuaires?|lists?|files?|databases?|director)")


def _is_headed(text: str) -> bool:
    """Tell whether a message opens with the word for bases: "As a data source we keep…", "nos données : …"."""
    lead = _LEAD.match(Piece(text, 0).flat)
    words = re.sub(r"[^a-z ]", " ", lead.group() if lead is not None else "").split()
    return any(label_of(word) == "data" or word in _HEADS for word in words)


_HEADS = frozenset(["donnees", "data", "contacts"])


def _record(path: str, base: Base, context: Context) -> None:
    words = base.said.trimmed().words(context)
    before = context.draft.get(f"{path}.holds") or []
    new = [*before, *(id_ for id_ in meant_details(tuple(base.holds), base.said) if id_ not in before)]
    if new != before:
        context.draft.set(f"{path}.holds", new, words, refines=True)
    if base.acquired is not None:
        context.draft.set(f"{path}.acquired", base.acquired, words)
    if base.kind is not None:
        replace(context.draft, f"{path}.kind", base.kind, words)
    if base.reaches is not None:
        context.draft.set(f"{path}.reaches_audience", base.reaches, words)


def _sentences(body: Piece) -> Iterator[Piece]:
    """Return the sentences of a message, without what shows that a list goes on; where a base is hosted is one."""
    at = 0
    hosted = (m for m in _CLAUSE.finditer(body.text) if _HOSTED.match(body.flat[m.end() :]) is not None)
    for stop in [*sorted([*_STOP.finditer(body.text), *hosted], key=lambda m: m.start()), None]:
        piece = body.cut(at, stop.start() if stop is not None else None)
        at = stop.end() if stop is not None else at
        bullet = _BULLET.match(piece.text)
        piece = piece.cut(bullet.end()) if bullet is not None else piece
        ranked = _RANKED.match(piece.flat)
        piece = piece.cut(ranked.end()) if ranked is not None else piece
        if any(char.isalnum() for char in piece.text):
            yield piece


def _bases(pieces: Iterable[Piece], context: Context) -> list[Base]:
    """Return the bases that sentences tell, in their order; none where one says anything else."""
    found: list[Base] = []
    theirs: list[Base] = []
    own = listed = False
    for piece in pieces:
        if _ASIDE.fullmatch(piece.flat) or (found and _HOSTED.match(piece.flat)):
            continue
        announced = _ANNOUNCED.fullmatch(piece.flat) if not found else None
        own = own or (announced is not None and _OWN.search(announced["said"]) is not None)
        if announced is not None and (own or not announced["said"].strip(" ,:")):
            # "Two data sources, both ours. …"
            listed = True
            continue
        reaches = _reaches(piece, context) if found else None
        told = [Base(None, piece, reaches=reaches)] if reaches is not None else _sentence(piece, bool(found), listed)
        if told is None:
            return []
        theirs += told if _THEIRS.search(piece.flat) else []
        found += told
    said = any(base.reaches is not None for base in found)
    for base in found:
        base.acquired = base.acquired or ("own" if own else None)
        if base in theirs and base.holds and not said:
            # "On a leurs e-mails dans Brevo": those of the people whom the campaign speaks to.
            base.reaches = True
    return found


def _reaches(piece: Piece, context: Context) -> bool | None:
    """Return whether a sentence says that the audience is in a base; None where it says no such thing."""
    told = _REACH.fullmatch(piece.flat)
    if told is None:
        return None
    audience = set(_WORD.findall(flat(str(context.draft.get("audience.name") or ""))))
    meant = set(_WORD.findall(told["whom"]))
    known = bool(meant & (audience | _WHOLE)) or told["whom"].strip() in _THEM
    return _NOT.search(told["how"]) is None if known else None


_WORD = re.compile(r"[a-z]{4,}")
_WHOLE = frozenset(["cible", "target", "audience"])
_THEM = frozenset(["them", "these people", "those people", "ces gens", "ces personnes"])
_NOT = re.compile(r"\b(?:not|pas|ne|won't|doesn't|don't)\b|n'")


def _sentence(piece: Piece, goes_on: bool, listed: bool) -> list[Base] | None:
    """Return what a sentence says of bases, None where it says anything else."""
    for words in (piece, _unled(piece).rest) if goes_on else ():
        what = APPOSED.match(words.flat) if _IT_IS.match(words.flat) else None
        more = said_of(words.cut(what.end()) if what is not None else words, None)
        if more is not None and (more.holds or more.acquired):
            return [more]
    several = _SEVERAL.match(piece.flat)
    told_so = (several["said"] or "") if several is not None else ""
    all_own = _OWN.search(told_so) is not None
    if not all_own and told_so.strip(" ,"):
        return None
    listed = listed or several is not None
    whole = piece.cut(several.end() if several is not None else 0)
    rest, acquired, names = _unled(whole)
    led = terms(whole.cut(0, rest.start - whole.start), "identifier", fuzzy=False)
    led = [term for term in led if _BARE.fullmatch(whole.flat[term.start : term.end]) is None]
    one = base_of(rest, listed or names)
    told = [one] if one is not None else [base_of(_unled(part).rest, listed) for part in split(rest, _NEXT)]
    bases = [base for base in told if base is not None]
    if not bases or len(bases) < len(told):
        return None
    # "Our e-mails are in Brevo": what leads in to a base may say what it holds.
    bases[0].holds[:] = list(dict.fromkeys([*(term.id for term in led), *bases[0].holds]))
    for base in bases:
        base.acquired = base.acquired or ("own" if all_own else acquired)
    return bases


# "For addresses we have the till": whatever they are, and no streets for sure.
_BARE = re.compile(r"adress?es|addresses")
_IT_IS = re.compile(r"\s*(?:it's|it is|this is|that's|c'est)(?![a-z])")


class _Unled(NamedTuple):
    """A sentence without what leads in to a base."""

    rest: Piece
    acquired: str | None = None
    """How it was got, where that says so: "we rented a list"."""
    names: bool = False
    """Whether any proper name behind that is one of a base: "client file = …", "their details are in …"."""


def _unled(piece: Piece) -> _Unled:
    """Return a sentence without what leads in to a base."""
    lead = _LEAD.match(piece.flat)
    if lead is None or not piece.text[lead.end() :].strip():
        return _Unled(piece)
    kept = (lead["ourselves"] or lead["keeps"]) is not None
    acquired = "own" if kept else "bought" if lead["bought"] is not None else None
    names = lead["named"] is not None or _DETAILS_IN.search(lead.group()) is not None
    return _Unled(piece.cut(lead.end()), acquired, names)


_DETAILS_IN = re.compile(
    r"(?:(?<![a-z])(?:stor|keep|stock|gard|rang)[a-z]*\s.*|details|data|donnees|coordonnees|e-?mails?|phones?|"
    r"telephones?|numeros|numbers|adresses|addresses|records|"
    r"fiches|fichiers?|bases?|listes?|files?|lists?|database|register|crm)(?![a-z]).*(?<![a-z])(?:in|into|dans)\s+$"
)
