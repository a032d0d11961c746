"""Reads where details are kept in the words of a conversation: the base first, or what goes into it first.

"Spektrix: e-mails, postcodes", "our ticketing system, Spektrix – names and e-mails", "e-mails and phones live in
FarmCRM", "Bullhorn is our ATS. It holds e-mails."
"""

import re

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.data_statements import read_kept
from assistant.dialogue.guided.reading.elements import DATA, data_id
from assistant.dialogue.guided.reading.lexicon import Expression, first_names, term_data, terms, word_set
from assistant.dialogue.guided.reading.orchestrate_pieces import is_country
from assistant.dialogue.guided.reading.pieces import Piece, lines_of, sentences, split

_LEAD = Expression("data_places.lead")
_IS_OURS = Expression("data_places.is_ours")
_IT_HOLDS = Expression("data_places.it_holds")
_KEPT_WHERE = tuple(Expression(f"data_places.{name}") for name in ("sits_in", "we_keep", "we_have"))
_IN_IT = Expression("data_places.in_it")
_KEEP_IN = Expression("data_places.keep_in")
_PEOPLE_IN = Expression("data_places.people_in")
_DETAILS = Expression("data_places.details")
_GOES_TO = Expression("data_places.goes_to")
_TOOLS = Expression("data_places.tools")
_CUT = re.compile(
    r"\s*(?:,(?!\d{3}(?!\d))|[:;(])\s*|\s+-\s+|"
    r"\s+(?:has|holds|keeps|contains|counts|contient|compte|a)\s+(?=(?:about |around |environ )?\d)"
)
_PROPER = re.compile(r"(?:[A-ZÀ-Ö0-9][\w’'&.-]*)(?: [A-ZÀ-Ö0-9][\w’'&.-]*){0,2}")
_AND = re.compile(r"\s*(?:,(?!\d{3}(?!\d))|;)\s*(?:(?:and|et)\s+)?|\s+(?:and|et)\s+")
_KEPT = re.compile(
    r"(?P<held>[^,;]{3,40}?) (?:(?:are|is|go|goes|live|sont|est|vont) )?(?:in|into|on|dans|sur|chez) "
    r"(?P<base>[^,;]{2,40})|"
    r"(?P<first>[^,;]{2,40}?) (?:for|pour) (?P<second>[^,;]{3,40})"
)
_OF_GROUP = re.compile(r"[^,;]{1,40}? (?:with|avec) (?:their |leurs )?(?=.* (?:in|dans|sur|chez) [^,;]+$)")
_APART = re.compile(r"\s*;\s*|\s+\+\s+(?=(?:notre|nos|mon|le|la|l'|les|une?|our|my|the|an?)[ '])")
_COMMA = re.compile(r",\s+")
_WITH = re.compile(r"(?<=[a-z]) (?:with|avec)(?![a-z]).*$")
_OWN_BASE = Expression("inventory.own_base")
# "HubSpot for leads": whom a base is for.
_USED_FOR = Expression("data_places.used_for")
_OURS = re.compile(r"(?:the|our|my|their|these|les|nos|mes|leurs|ces)\s")
_TWO_CAPITALS = re.compile(r"[a-z][A-Z]")
_LONGEST = 4
_TOOL_AND_NAME = 2
# "Yes, on paper, I know": said of the base, and none.
_CHAT = Expression("data_places.chat")
_FIELD = Expression("inventory.field")


def read_named_base(block: Block, context: Context) -> bool:
    """Record bases that sentences name before or behind the details that they hold.

    Returns:
        Whether every sentence was one of these; where one was not, nothing is recorded.
    """
    said = [part for line in lines_of(block) for sentence in sentences(line) for part in split(sentence, _APART)]
    said = [sentence for sentence in said if not _CHAT.fullmatch(sentence.trimmed().flat)]
    if any(_OWN_BASE.match(part.trimmed().flat) for sentence in said for part in split(sentence, _COMMA)[1:]):
        # "A list (e-mails), a booking system with phones": each item of a list has its own.
        return False
    earlier = context.draft.get(DATA) or []
    if not said:
        return bool(earlier)
    told: list[tuple[Piece | None, list[str], Piece]] = []
    for sentence in said:
        found = _bases(sentence, bool(told) or bool(earlier))
        if not found:
            return len(said) == 1 and read_kept(said[0], context, listed=False)
        told += [(name, held, sentence) for name, held in found]
    # What holds more without a name is the base that was named last.
    last: str | None = earlier[-1]["id"] if earlier else None
    for name, held, sentence in told:
        last = data_id(name, context) if name is not None else last
        path = f"{DATA}[{last}]"
        before = context.draft.get(f"{path}.holds") or []
        new = [*before, *(id_ for id_ in held if id_ not in before)]
        if new != before:
            context.draft.set(f"{path}.holds", new, sentence.words(context), refines=True)
    return bool(told)


def tells_where_to(block: Block) -> bool:
    """Tell whether every sentence says where details go: "contacts go into HubSpot", and "leads go to sales", too."""
    said = [sentence for line in lines_of(block) for sentence in sentences(line)]
    return bool(said) and all(_GOES_TO.fullmatch(sentence.flat) is not None for sentence in said)


def _bases(sentence: Piece, known: bool) -> list[tuple[Piece | None, list[str]]]:
    """Return the bases that a sentence names, None for the one before, and what each holds."""
    held = _held(sentence)
    holds = _IT_HOLDS.match(sentence.flat)
    rest = _without_details(sentence)
    if held and known and (holds is not None or not rest):
        return [(None, held)]
    goes = _GOES_TO.fullmatch(sentence.flat)
    if goes is not None and _is_place(sentence.cut(*goes.span("name"))):
        # What stands in brackets behind the base is what it holds.
        return [(sentence.cut(*goes.span("name")), _held(sentence.cut(goes.end("name"), len(sentence.text))))]
    kept = _kept_in(sentence)
    if kept is not None:
        return [(kept[0], _held(kept[1]))]
    used = _USED_FOR.fullmatch(sentence.trimmed().flat)
    if used is not None and _is_proper(sentence.trimmed().cut(*used.span("name"))):
        return [(sentence.trimmed().cut(*used.span("name")), held)]
    turns = _in_turn(sentence)
    if len(turns) > 1:
        return turns
    stands = _stands_in(sentence, asked=True)
    if stands is not None:
        return [stands]
    ours = _IS_OURS.match(sentence.flat)
    if ours is not None and _is_proper(sentence.cut(*ours.span("name"))):
        return [(sentence.cut(*ours.span("name")), held)]
    name = _name(sentence)
    tool = [part.trimmed() for part in split(sentence, _CUT) if part.trimmed()]
    if not held and len(tool) == _TOOL_AND_NAME and _TOOLS.search(tool[0].flat) and _is_proper(tool[1]):
        # "The booking system - Zibble"
        return [(tool[1], [])]
    if not held:
        return [(name, [])] if name is not None and _is_proper(name) else []
    return _in_turn(sentence) or _first(sentence, held)


def _kept_in(sentence: Piece) -> tuple[Piece, Piece] | None:
    """Return the base of "our contacts sit in Pipedrive, names and e-mails" and what it holds; None for all else."""
    match = next((m for e in _KEPT_WHERE if (m := e.match(sentence.flat)) is not None), None)
    if match is None:
        return None
    name, held = sentence.cut(*match.span("name")).trimmed(), sentence.cut(*match.span("held"))
    may_be = _is_proper(name) or terms(name, "data") or _TOOLS.search(name.flat)
    return (name, held) if may_be and _held(held) and not _without_details(held) else None


def _stands_in(sentence: Piece, *, asked: bool) -> tuple[Piece, list[str]] | None:
    """Return the base of "our patients are in Doctolib", "in Pipedrive we have phone numbers", "we keep it in Brevo".

    Args:
        sentence: The sentence.
        asked: Whether bases were asked for: else people who are in a place with a name may well live there.
    """
    sentence = sentence.trimmed()
    inside = _IN_IT.fullmatch(sentence.flat)
    if inside is not None and _held(sentence.cut(*inside.span("held"))):
        name = sentence.cut(*inside.span("name")).trimmed()
        return (name, _held(sentence.cut(*inside.span("held")))) if _is_base(name) else None
    keep = _KEEP_IN.fullmatch(sentence.flat)
    if keep is not None:
        name = sentence.cut(*keep.span("name")).trimmed()
        return (name, []) if _is_base(name) else None
    match = _PEOPLE_IN.fullmatch(sentence.flat)
    if match is None:
        return None
    name = sentence.cut(*match.span("name")).trimmed()
    held = _held(sentence.cut(*match.span("held"))) if match["held"] else []
    # "Patients' addresses and phone numbers sit in Optix": whose they are, and what.
    held = list(dict.fromkeys([*held, *_held(sentence.cut(*match.span("group")))]))
    details = _DETAILS.search(match["group"]) is not None
    kept = match["kept"] is not None
    known = bool(terms(name, "data")) or _TOOLS.search(name.flat) is not None
    ours = _OURS.match(match["group"]) is not None and (asked or (known and bool(held)))
    people = details or kept or ours or bool(terms(sentence.cut(*match.span("group")), "people"))
    # French says "à Lyon" and "en Bretagne", so that "dans Zibble" is no place; nor is "in ClubSpark" by its letters.
    no_place = match["where"] == "dans" and match.end("where") + 1 == match.start("name")
    no_place = no_place or (match["where"] != "on" and _TWO_CAPITALS.search(name.text) is not None)
    sure = asked or known or bool(held) or kept or details or no_place
    return (name, held) if people and sure and (known or _is_base(name)) else None


def _is_base(name: Piece) -> bool:
    """Tell whether a name may be that of a base: a tool, or a proper name that is no network or paper to be seen in."""
    shown = [term_data("channel", term.id).get("kind") for term in terms(name, "channel")]
    if _TWO_CAPITALS.search(name.text) is not None and " " not in name.text and not shown:
        return True
    if is_country(name.text):
        return False
    return _is_place(name) or (_PROPER.fullmatch(name.text) is not None and all(kind == "other" for kind in shown))


def is_kept_in(text: str) -> bool:
    """Tell whether a text says in which base details are kept, and which details: whatever was asked."""
    said = [piece for piece in sentences(Piece(text, 0)) if piece]
    return bool(said) and all(_kept_in(one) is not None or _stands_in(one, asked=False) is not None for one in said)


def _first(sentence: Piece, held: list[str]) -> list[tuple[Piece | None, list[str]]]:
    """Return the base of "Spektrix: names, e-mails" and of "our ticketing system, Spektrix, e-mails"."""
    parts = [p for p in split(sentence, _CUT) if p.trimmed()]
    names = [part for part in parts if not (_held(part) or _says_nothing(part) or is_field(part))]
    named = [_name(part) for part in names]
    ahead = names == parts[: len(names)]
    if len(parts) < 2 or not names or len(names) > 2 or None in named or not ahead:
        return []
    # A proper name behind what it is tells which one it is.
    name = named[-1]
    kind = name is not None and len(names) == 1 and (bool(terms(name, "data")) or _TOOLS.search(name.flat) is not None)
    return [(name, held)] if name is not None and (kind or _is_proper(name)) else []


def _in_turn(sentence: Piece) -> list[tuple[Piece | None, list[str]]]:
    """Return the bases of "e-mails in Brevo, phones in Pipedrive" and of "Brevo for e-mails and Excel for phones"."""
    group = _OF_GROUP.match(sentence.flat)
    # "Buyers with e-mails and phones in HubSpot": whose details they are is no base.
    sentence = sentence.cut(group.end()) if group is not None else sentence
    found: list[tuple[Piece | None, list[str]]] = []
    waiting: list[str] = []
    for part in split(sentence, _AND):
        match = _KEPT.fullmatch(part.flat.strip(" .!"))
        if match is None:
            if not _held(part) or _without_details(part):
                return []
            waiting += _held(part)
            continue
        start = len(part.flat) - len(part.flat.lstrip(" .!"))
        span = match.span("base") if match["base"] else match.span("first")
        name = _name(part.cut(start + span[0], start + span[1]))
        details = _held(part)
        if name is None or _held(name) or not details or _without_details(part.cut(*_other(match, start))):
            return []
        found.append((name, [*waiting, *details]))
        waiting = []
    return found if not waiting else []


def _other(match: re.Match[str], start: int) -> tuple[int, int]:
    a, b = match.span("held") if match["held"] else match.span("second")
    return start + a, start + b


def _held(piece: Piece) -> list[str]:
    return list(dict.fromkeys(t.id for t in terms(piece, "identifier")))


def _is_proper(name: Piece) -> bool:
    if _PROPER.fullmatch(name.text) is None or is_country(name.text):
        return False
    return bool(terms(name, "data")) or not terms(name, "channel")


def _is_place(name: Piece) -> bool:
    """Tell whether words may be where details are kept: a name, a tool, or a base of a known kind."""
    if name.flat.strip() in first_names() or is_country(name.text):
        # "Everything is hosted in Ireland" says whose law holds, and names no base.
        return False
    return _is_proper(name) or _TOOLS.search(name.flat) is not None or bool(terms(name, "data"))


def _without_details(piece: Piece) -> str:
    text = list(piece.flat)
    for term in terms(piece, "identifier"):
        text[term.start : term.end] = " " * (term.end - term.start)
    return " ".join(w for w in re.findall(r"[a-z0-9]+", "".join(text)) if w not in word_set("details_beside"))


def _name(part: Piece) -> Piece | None:
    lead = _LEAD.match(part.flat)
    name = part.cut(lead.end() if lead is not None else 0).trimmed()
    # "An enquiry list with name, e-mail": what it holds is no part of its name.
    ends = _WITH.search(name.flat)
    name = name.cut(0, ends.start()).trimmed() if ends is not None else name
    return name if name and len(name.text.split()) <= _LONGEST else None


def is_field(part: Piece) -> bool:
    """Tell whether words name what a base keeps of people beside how they are reached: "dates of purchase".

    Args:
        part: The words.
    """
    return _FIELD.fullmatch(part.trimmed().flat) is not None


def _says_nothing(part: Piece) -> bool:
    return all(word in word_set("details_beside") for word in re.findall(r"[a-z]+", part.flat))
