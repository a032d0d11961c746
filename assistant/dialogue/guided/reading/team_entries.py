"""Reads a list of who does what, entry by entry: "Ana (chef de projet)", "Presse : Léo", "Studio Nord - vidéo"."""

import re
from dataclasses import dataclass, field

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duties import Duties, strip_links
from assistant.dialogue.guided.reading.leadership import lead
from assistant.dialogue.guided.reading.lexicon import Expression, pattern, terms, whole, word_set
from assistant.dialogue.guided.reading.name_words import is_first_name, role_only, role_terms, sure_first_name, titled
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.people import MEMBERS, complete, member, member_id
from assistant.dialogue.guided.reading.pieces import Piece, split

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'&.-]*"
_TITLE = r"(?:(?:M\.|Mme|Mlle|Dr|Me|Ma[iî]tre|Mr|Mrs|Ms|Miss|Prof\.?)\s)?"
_HOUSE = (
    r"(?:(?:l['’]|notre |our |the )?"
    r"(?:agence|agency|studio|cabinet|imprimerie|librairie|atelier|prestataire|freelance)\s)?"
)
_NAME = rf"(?P<name>{_TITLE}(?i:{_HOUSE}){_WORD}(?:\s(?:&\s|de\s|du\s|la\s)?{_WORD}){{0,3}})"
_ROUND = r"(?:\s*\((?P<inside>[^()]*)\))?"
# "Ana (chef de projet) : site web", "Ana, chef de projet", "Ana = presse", "Ana"
_PERSON_FIRST = re.compile(rf"\s*{_NAME}{_ROUND}\s*(?:(?:[:=,]|->|→|\s[–—-])\s*(?P<tail>.*))?$", re.DOTALL)
# "Presse et radio : Ana (freelance)", "Campaign manager - Elena"
_PERSON_LAST = re.compile(
    rf"\s*(?P<head>[^:=()]{{2,60}}?)\s*(?:[:=]|\s[–—-](?=\s))\s*{_NAME}{_ROUND}(?:\s*,\s*(?P<tail>.*))?\s*$", re.DOTALL
)
_COURTESY = re.compile(r"^(?:m\.|mme|mlle|dr|me|maitre|mr|mrs|ms|miss|prof\.?)\s")
# "agence (Studio Pivot)", "freelance photographer (Nico)"
_NAME_IN_ROUND = re.compile(
    rf"\s*(?:l['’]|la |le |notre |our |the |une? |an? )?(?P<head>[a-zà-ÿ][\w’'& -]{{2,40}}?)\s*\(\s*{_NAME}\s*\)\s*$"
)
# "Ana de l'agence Nord", "Ana from our agency", "Ana de chez Nord (agence)"
_OF_HOUSE = re.compile(
    rf"\s*{_NAME}\s+(?:de |d['’]|du |from |of |at )(?P<tail>(?:l['’]|la |le |notre |the |our )?"
    r"(?:(?:agence|agency|studio|cabinet)\b.*|[\w’'& -]{2,30}\s(?:agency|studio)))$"
)
# "fatima campaign manager", "george: partnerships": a first name without its capital.
_PLAIN_FIRST = re.compile(r"\s*(?P<name>[a-zà-ÿ-]{3,})\s*(?:(?:[:=,]|\s[–—-]\s)\s*)?(?P<tail>.+)$", re.DOTALL)
_ENTRIES = re.compile(
    r"\s*[,;]\s*(?![^()]*\))(?:et |and )?|\s+/\s+(?=[^:/()]{2,40}\s?:)|\s+(?:et|and)\s+(?=[\w'-]+\s*\()"
)
_TAIL_ROUND = re.compile(r"\s*\((?P<inside>[^()]+)\)\s*$")
_ITEMS = re.compile(r"\s*[,;/+]\s*|\s+(?:et|and|&)\s+")
_CONTACT = Expression("team_entries.contact")
_HOUSE_WORD = Expression("team_entries.house")
_EXTERNAL = Expression("team_entries.external")


@dataclass
class Entry:
    """Somebody and what is said of them."""

    name: Piece
    said: list[Piece] = field(default_factory=list)
    headed: bool = False
    """Whether what they do stands before their name."""


def entries(piece: Piece) -> list[Entry] | None:
    """Cut a line into entries, None where it is no list of them."""
    whole_line = _entry(piece)
    people = split(piece, _ITEMS)
    if len(people) > 1 and "(" not in piece.text and all(is_name(person) for person in people):
        # "Ana, Tom and Lou" are three people, and nobody does the others.
        return [Entry(person) for person in people]
    parts = split(piece, _ENTRIES)
    if len(parts) > 1:
        found = [_entry(part) for part in parts]
        bracketed = sum("(" in part.text for part in parts)
        marked = all(_MARKED.search(part.text) for part in parts)
        if all(found) and (bracketed * 2 >= len(parts) or whole_line is None or marked):
            return [entry for entry in found if entry is not None]
        if bracketed > 1:
            # Several people with brackets, and something else: no list of entries.
            return None
    return _several(whole_line) if whole_line is not None else None


def _several(entry: Entry) -> list[Entry]:
    """Read "Sales - Dilys, Owen": names after the first do the same."""
    if not entry.headed or len(entry.said) < 2:
        return [entry]
    others = split(entry.said[-1], _ITEMS)
    if not others or not all(is_name(other) for other in others):
        return [entry]
    said = entry.said[:-1]
    return [Entry(entry.name, said, True), *(Entry(other, said, True) for other in others)]


# "Ana = presse", "presse : Ana": an entry that says for itself who does it.
_MARKED = re.compile(r"\w\s*(?:[:=]|->|→|\s[–—-]\s)\s*\w")
_LISTED = re.compile(
    rf"\s*(?P<title>{_TITLE})(?P<name>{_WORD})(?:\s{_WORD})?{_ROUND}\s*(?:[:=,]|->|→|\s[–—-])\s*(?P<rest>\S.*)$"
)
_MONEY = re.compile(r"[€$£]|\d")


def lists_people(block: Block) -> bool:
    """Tell whether lines are people and what they do, whatever they stand under: "Josh – Google Ads, website"."""
    if len(block.lines) < 2:
        return False
    named = 0
    for line in block.lines:
        match = _LISTED.match(line.text)
        if match is None or _MONEY.search(line.text):
            continue
        named += bool(match.group("title")) or is_first_name(match.group("name"))
    return named > 1 and named * 2 >= len(block.lines)


def _entry(piece: Piece) -> Entry | None:
    text = piece.text.rstrip(" .;,")
    match = _NAME_IN_ROUND.match(text)
    if (
        match is not None
        and _tells_who(piece.cut(*match.span("head")))
        and _may_be_named(piece.cut(*match.span("name")))
    ):
        return Entry(piece.cut(*match.span("name")), [piece.cut(*match.span("head"))], True)
    for form in (_PERSON_LAST, _PERSON_FIRST, _OF_HOUSE, _PLAIN_FIRST):
        match = form.match(text)
        if match is None or (form is _PLAIN_FIRST and not sure_first_name(match.group("name"))):
            continue
        name = piece.cut(*match.span("name"))
        if not _may_be_named(name) or (form is _PERSON_LAST and is_name(piece.cut(*match.span("head")))):
            continue
        said = [piece.cut(*match.span(part)) for part in ("head", "inside", "tail") if match.groupdict().get(part)]
        if form is _PERSON_FIRST and not said and not is_name(name):
            return None
        return Entry(name, said, form is _PERSON_LAST)
    return None


def _tells_who(head: Piece) -> bool:
    return bool(role_terms(head)) or pattern("agency_word", "vendor_word", "printer_word").search(head.flat) is not None


def is_name(piece: Piece) -> bool:
    """Tell whether a piece is a first name, perhaps with a family name."""
    return len(piece.text.split()) <= 2 and is_first_name(piece.text.strip())


def _may_be_named(name: Piece) -> bool:
    """Tell whether capitalised words may be somebody: no channel, no role, no word that opens sentences."""
    first = _COURTESY.sub("", name.flat).split()[0]
    if is_first_name(name.text) or _HOUSE_WORD.match(name.flat):
        return True
    if (
        terms(name, "duties")
        or first in word_set("not_names")
        or role_only(name)
        or pattern("first_person").fullmatch(first)
    ):
        return False
    return not any(terms(name, kind, fuzzy=False) for kind in ("channel", "format", "data", "role", "media"))


class EntryReader:
    """Records entries in the team.

    Args:
        context: Where facts go.
        duties: Records what each answers for.
    """

    def __init__(self, context: Context, duties: Duties) -> None:
        self.context = context
        self.duties = duties

    def record(self, entry: Entry) -> bool:
        """Record one entry; True when somebody was recorded."""
        house = _HOUSE_WORD.match(entry.name.flat)
        name = entry.name if house is None or house.group("keep") else entry.name.cut(house.end())
        if not name.text.strip():
            return False
        role = "agency" if house is not None and house.group("agency") else None
        external = True if house is not None else None
        person = Person(0, len(name.text), titled(name.text.strip()), "name", role, external)
        id_ = member_id(person, name.words(self.context), self.context)
        if id_ is None:
            return False
        for said in entry.said:
            self._said(id_, said)
        return True

    def _said(self, id_: str, said: Piece) -> None:
        told = _CONTACT.search(said.flat)
        if told is not None:
            self._contact(id_, said.cut(*told.span()))
            before, after = said.cut(0, told.start()).trimmed(), said.cut(told.end()).trimmed()
            for part in (before, after):
                if part:
                    self._said(id_, part)
            return
        opened = _TAIL_ROUND.search(said.text)
        if opened is not None and opened.start() > 0:
            for part in (said.cut(0, opened.start()), said.cut(*opened.span("inside"))):
                self._said(id_, part.trimmed())
            return
        if len(said.text.split()) > _SENTENCE:
            self.duties.record([id_], said, firm=True)
            return
        parts = split(said, _ITEMS)
        for item in parts:
            self._item(id_, item.trimmed(), alone=len(parts) == 1)

    def _item(self, id_: str, item: Piece, *, alone: bool) -> None:
        words = item.words(self.context)
        if not item or (alone and self._works_there(id_, item)):
            return
        outside = _EXTERNAL.search(item.flat)
        if outside is not None:
            complete(id_, "agency" if outside.group("agency") else None, True, words, self.context)
            if whole("external").fullmatch(item.flat) or outside.group("agency"):
                return
        if _LEAD_SHORT.fullmatch(item.flat):
            lead([id_], item, self.context)
            return
        role = role_terms(item)
        told = role_only(strip_links(item)) or (role[0].id if role and role[0].start <= _LEAST_LEAD else None)
        if told == "campaign_manager":
            lead([id_], item, self.context)
            return
        if told is not None and told != "agency":
            known = (member(self.context, id_) or {}).get("role")
            if known in (None, "other", "channel_manager"):
                complete(id_, told, None, words, self.context)
            if role_only(strip_links(item)):
                return
        if alone and self._is_house(item):
            complete(id_, "agency", True, words, self.context)
            return
        self.duties.record([id_], item, firm=True)

    def _works_there(self, id_: str, item: Piece) -> bool:
        """Tell whether a first name in brackets is of somebody in the house named before: "Oak Films (Ana)"."""
        house = member(self.context, id_) or {}
        opened = self.context.draft.message[max(0, item.start - 2) : item.start].rstrip().endswith("(")
        return opened and is_name(item) and not is_first_name(str(house.get("name") or "").split(" ")[0])

    def _is_house(self, item: Piece) -> bool:
        """Tell whether "(Foxglove)" after a name is where they work."""
        text = item.text.strip()
        named = re.fullmatch(rf"{_WORD}(?: {_WORD})?", text) is not None and not text.isupper()
        # "Schools: Tom" says what Tom looks after; a house stands after who works there.
        before = self.context.draft.message[max(0, item.start - 3) : item.start].rstrip()
        named = named and before.endswith(_AFTER_NAME)
        return named and not is_first_name(text) and _may_be_named(item) and not terms(item, "duties")

    def _contact(self, id_: str, told: Piece) -> None:
        name = re.search(rf"{_TITLE}{_WORD}(?: {_WORD})?", told.text)
        if name is None:
            return
        # "PRITI IS THEIR CONTACT": a verb in capitals is no family name.
        short = re.match(r"\S+ (?:IS|EST|WILL|SERA)$", name.group())
        cut = told.cut(name.start(), name.start() + name.group().index(" ") if short is not None else name.end())
        found = member_id(Person(0, len(cut.text), cut.text, "name"), cut.words(self.context), self.context)
        if found is not None and found != id_:
            self.context.draft.set(f"{MEMBERS}[{id_}].contact", found, cut.words(self.context))


_SENTENCE = 12
_AFTER_NAME = ("(", "[", ",", "/", ":", "-", "–", "—", "@")
# "CDP : Audrey": what a project calls the one who runs it.
_LEAD_SHORT = re.compile(
    r"(?:cdp|cp|pm|chef(?:fe)? de (?:projet|campagne)|project (?:lead|manager)|campaign (?:lead|owner)|"
    r"pilote|pilotage|lead)"
)
_LEAST_LEAD = 3
