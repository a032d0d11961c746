"""The people and the things of a campaign that a run of a sentence names, where it names nothing else."""

import dataclasses
import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS
from assistant.dialogue.guided.reading.kept import kept
from assistant.dialogue.guided.reading.lexicon import Expression, pattern, terms, whole, word_set
from assistant.dialogue.guided.reading.name_words import (
    CAPITALS,
    TITLED,
    is_first_name,
    role_terms,
    sure_first_name,
    titled,
)
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.people import members
from assistant.dialogue.guided.reading.pieces import Piece, flat, split_with
from assistant.dialogue.guided.reading.roster_channels import headed, named_channel

_KIN = Expression("roster.kin")
_KIN_BEHIND = Expression("roster.kin_behind")
_OURS = re.compile(r"(?:our|my|notre|ma|mon)\s+(?:[a-z-]+\s+){1,2}?(?=[^\s]+$)")
_TEAM_OF = Expression("roster.team_of")
_AGENCY = Expression("roster.agency")
_TAIL, _OUTSIDE = Expression("roster.tail"), Expression("roster.outside")
_OF_ROLE = Expression("roster.of_role")
_FILLERS = Expression("roster.fillers")
_EVERY = Expression("roster.every")
_LISTED = Expression("roster.listed")
_BEFORE_THING = Expression("roster.before_thing")
_POSSESSIVE_TEAM = re.compile(r"'s? (?:team|people|crew|lot|gang)$")
_WORDS = re.compile(r"[^\W_][\w’'&-]*")
_ME = ("je", "j'", "j", "moi", "moi-meme", "i", "i'll", "me", "myself")
_YOU = ("you", "tu", "toi", "vous", "you yourself", "toi-meme", "vous-meme")
_IS_ME = Expression("roster.is_me")
_OPENS_WITH_ME = ("moi", "me ", "me,")
_LONGEST_NAME = 3
_AT = re.compile(r" (?:au|aux|a la|a l'|chez les|chez nos|at the|at|in the) ?(?=[a-z])")
_OF = re.compile(r" (?:d'|de l'|de la|du|des|de|of) ?(?=[a-z])")
_PLACE_WORDS = 3
_ARTICLE = re.compile(r"(?:l'|(?:la|le|les|une|un|the|an?)\s+)\s*")
_ELIDED = re.compile(r"(?:i'|[jlcdmtsn]'|qu')")


@kept
def who(piece: Piece, context: Context) -> list[Person] | None:
    """Return the people that a run names, None where it names anything else.

    Args:
        piece: The run; the offsets of the people are those of the message.
        context: Gives the members that are known.
    """
    cut = split_with(piece, _EVERY)
    parts = [part for part, _ in cut]
    found = [_person(part, context) for part in parts]
    # "LinkedIn: Hugo, Samuel from sales" are two clauses.
    joined = len(cut) == 1 or cut[-1][1].strip(" ,;") != "" if cut else False
    if joined and None not in found:
        return [person for person in found if person is not None]
    # "Karim, notre commercial" is one.
    one = _person(piece, context) if len(parts) > 1 else None
    return [one] if one is not None else None


def is_sure(person: Person, context: Context) -> bool:
    """Tell whether somebody is meant for sure, whatever is said of them."""
    if person.kind in ("me", "pronoun", "agency") or known_member(person.name, context) is not None:
        return True
    first = flat(person.name.split()[0])
    return (is_first_name(person.name) and first not in word_set("month_names")) or person.role is not None


def known_member(name: str, context: Context) -> str | None:
    """Return the id of the member whose name or first name this is, where just one is called so."""
    wanted = flat(name)
    full = [m["id"] for m in members(context) if flat(str(m.get("name") or "")) == wanted]
    first = [m["id"] for m in members(context) if flat(str(m.get("name") or "")).split(" ")[0] == wanted]
    found = full or first
    return str(found[0]) if len(found) == 1 else None


@kept
def _person(piece: Piece, context: Context) -> Person | None:
    bare = piece.trimmed()
    filler = _FILLERS.search(bare.flat)
    bare = bare.cut(0, filler.start()).trimmed() if filler is not None else bare
    if bare.flat in _ME or bare.flat in word_set("pronouns"):
        return Person(bare.start, bare.end, "", "me" if bare.flat in _ME else "pronoun")
    if bare.flat in _YOU and (told := context.draft.reader(bare.start)) is not None:
        # "And you run the press", in a letter that greets somebody.
        return Person(bare.start, bare.end, told, "name")
    speaker = _IS_ME.fullmatch(bare.flat) if bare.flat.startswith(_OPENS_WITH_ME) else None
    named = bare.text[slice(*speaker.span("name"))] if speaker is not None and speaker["name"] else ""
    if speaker is not None and (not named or is_first_name(named) or named[0].isupper()):
        # "Moi Carole je coordonne": who speaks, by name.
        name = titled(bare.text[slice(*speaker.span("name"))]) if speaker["name"] else ""
        return Person(bare.start, bare.end, name, "me")
    agency = _agency(bare) if bare else None
    return agency if agency is not None or not bare else _somebody(bare, context)


def _somebody(bare: Piece, context: Context) -> Person | None:
    """Return who is named, with the role beside the name: "our rep Tom", "Tom from sales", "Tom's team"."""
    outside = _OUTSIDE.search(bare.flat)
    if outside is not None and outside.start():
        # "Ann, who is external, from the print shop": where else she works names nobody.
        person = _somebody(bare.cut(0, outside.start()).trimmed(), context)
        return dataclasses.replace(person, external=True) if person is not None else None
    tail = _TAIL.search(bare.flat)
    role = None
    if tail is not None and tail.start():
        told = next(name for name in ("inside", "post", "role") if tail[name] is not None)
        said = bare.cut(*tail.span(told))
        role = role_in(said)
        # "Kadia (civic service)", "Kadia, our head gardener": what somebody is, whatever it is.
        aside = told != "role" and len(said.text.split()) <= _LONGEST_NAME and _is_post(said)
        bare = bare.cut(0, tail.start()).trimmed() if role is not None or aside else bare
    kin = _KIN_BEHIND.search(bare.flat)
    bare = bare.cut(0, kin.start()).trimmed() if kin is not None and kin.start() else bare
    ours = _OURS.match(bare.flat)
    if ours is not None and _is_post(bare.cut(0, ours.end())) and CAPITALS.fullmatch(bare.text[ours.end() :]):
        # "Our receptionist Hattie": what they are in the company is no role of the campaign.
        bare = bare.cut(ours.end())
    for lead in (_KIN, _TEAM_OF):
        match = lead.match(bare.flat)
        bare = bare.cut(match.end()).trimmed() if match is not None else bare
    of_team = _POSSESSIVE_TEAM.search(bare.flat)
    bare = bare.cut(0, of_team.start()).trimmed() if of_team is not None else bare
    first = next((term for term in role_terms(bare) if term.end < len(bare.text)), None)
    if first is not None and not _OF_ROLE.sub(bare.flat[: first.start] + " ").strip():
        named = bare.cut(first.end).trimmed()
        if _is_name(named, context):
            return Person(named.start, named.end, titled(named.text), "name", first.id)
    if _is_name(bare, context):
        return Person(bare.start, bare.end, titled(bare.text), "name", role)
    does = role_in(bare)
    if does is None:
        return None
    named = bare.cut(min(term.start for term in role_terms(bare)))
    return Person(named.start, named.end, titled(named.text), "role", does, True if does == "agency" else None)


def _is_post(lead: Piece) -> bool:
    """Tell whether "our caretaker" may say what somebody is: nothing that a campaign has, and no role in it."""
    known = any(terms(lead, kind, fuzzy=False) for kind in ("channel", "format", "data"))
    return not known and not role_terms(lead)


def _agency(bare: Piece) -> Person | None:
    match = _AGENCY.match(bare.flat)
    if match is None:
        return None
    name = bare.cut(match.end()).trimmed()
    if not name:
        # "L'agence" is called what it is, as it is elsewhere.
        said = bare.cut(article.end() if (article := _ARTICLE.match(bare.flat)) is not None else 0)
        return Person(said.start, said.end, titled(said.text.rstrip(" ,")), "agency", "agency", True)
    capitals = CAPITALS.fullmatch(name.text)
    if capitals is None or len(name.text.split()) > _LONGEST_NAME:
        return None
    house = pattern("house_word").match(bare.flat) is not None
    return Person(bare.start, bare.end, titled(bare.text) if house else name.text, "agency", "agency", True)


def _is_name(piece: Piece, context: Context) -> bool:
    text = piece.text
    words = text.split()
    if not words or len(words) > _LONGEST_NAME:
        return False
    if known_member(text, context) is not None or (len(words) == 1 and sure_first_name(text)):
        return not (text.islower() and flat(text) in word_set("unsure_names") | word_set("not_names"))
    if CAPITALS.fullmatch(text) is None or any(c.isdigit() for c in text) or _ELIDED.match(flat(text)):
        return False
    plain = flat(words[0])
    if plain in word_set("not_names") and plain not in word_set("unsure_names"):
        return False
    if len(text) > 1 and text.isupper() and plain not in word_set("unsure_names") and not is_first_name(text):
        return False
    things = [term for kind in ("channel", "format", "data", "role") for term in terms(piece, kind, fuzzy=False)]
    if any(term.start > 0 for term in things):
        # "Rhoda LinkedIn" is somebody and what they do.
        return False
    return not things or (is_first_name(text) and len(words) == 1)


def role_in(piece: Piece) -> str | None:
    """Return the role that a run names, where it names nothing else: "our sales rep", "from sales"."""
    for term in role_terms(piece):
        before = _OF_ROLE.sub(piece.flat[: term.start] + " ")
        after = piece.flat[term.end :].strip(" .!s")
        if not before.strip() and (not after or after in _BEHIND_ROLE):
            return term.id
    return None


_BEHIND_ROLE = frozenset(
    ["here", "chez nous", "de l'equipe", "team", "department", "people", "folk", "lot", "crew", "de la maison"]
)


def things(piece: Piece, context: Context, *, managed: bool = False) -> list[Piece] | None:
    """Return what of a campaign a run lists: channels, contents, duties, "the rest"; None where it holds anything else.

    Args:
        piece: The run.
        context: Gives the channels and contents that are known.
        managed: Whether it stands behind a verb like "looks after", so that a name that nobody bears is a thing as well
            where it stands beside one that is known.
    """
    filler = _FILLERS.search(piece.flat)
    parts = split_with(piece.cut(0, filler.start()) if filler is not None else piece, _LISTED)
    found = [_thing(part, context) for part, _ in parts]
    if managed:
        found = [thing or named_channel(part, context) for thing, (part, _) in zip(found, parts, strict=True)]
    if managed and any(found):
        # "Ann runs TikTok, Zofka and Ben the shop": what a comma sets apart may begin another clause.
        closed = len(parts) < 2 or parts[-1][1].strip(" ,;") != ""
        told = zip(parts, found, strict=True)
        found = [
            thing or (_unknown(part, context) if not i or closed else None) for i, ((part, _), thing) in enumerate(told)
        ]
    return [part for part in found if part is not None] if found and None not in found else None


def _unknown(part: Piece, context: Context) -> Piece | None:
    lead = _BEFORE_THING.match(part.trimmed().flat)
    name = part.trimmed().cut(lead.end() if lead is not None else 0).trimmed()
    return name if is_unknown_name(name, context) else None


def is_unknown_name(piece: Piece, context: Context) -> bool:
    """Tell whether a run is a proper name that is nobody's and nothing that is known: "Zibble"."""
    capitals = CAPITALS.fullmatch(piece.text)
    if capitals is None or len(piece.text.split()) > 2 or is_first_name(piece.text) or TITLED.match(piece.text):
        return False
    return known_member(piece.text, context) is None and flat(piece.text) not in word_set("not_names")


def is_habit(piece: Piece, context: Context) -> bool:
    """Tell whether a run is what the audience uses, and no vocabulary knows the whole of it."""
    if any(term.start == 0 and term.end == len(piece.text) for term in terms(piece, "channel")):
        return False
    habits = (flat(str(habit)) for habit in context.draft.get("audience.habits") or [])
    return piece.flat in (_BEFORE_THING.sub(habit).strip() for habit in habits)


def _thing(part: Piece, context: Context) -> Piece | None:
    bare = part.trimmed()
    lead = _BEFORE_THING.match(bare.flat)
    if whole("rest").fullmatch(bare.flat) or bare.flat in ("everything else", "the rest", "tout le reste"):
        return bare
    bare = bare.cut(lead.end() if lead is not None else 0).trimmed()
    if not bare:
        return None
    if whole("rest").fullmatch(bare.flat) or headed(bare, context) or named_thing(bare.text, context) is not None:
        return bare
    if is_habit(bare, context):
        return bare
    found = [term for kind in ("channel", "format", "duties") for term in terms(bare, kind)]
    named = any(term.id in ("trade_show", "event", "open_day") for term in found)
    places = [*_AT.finditer(bare.flat), *(_OF.finditer(bare.flat) if named else ())]
    place = next((m for m in places if any(term.end <= m.start() for term in found)), None)
    if place is not None and len(bare.text[place.end() :].split()) <= _PLACE_WORDS:
        # "The stand at the trade forum": where it is belongs to its name.
        bare = bare.cut(0, place.start())
        found = [term for term in found if term.end <= place.start()]
    return bare if found and _covered(bare, [(t.start, t.end) for t in found], context) else None


def named_thing(name: str, context: Context) -> str | None:
    """Return the path of the channel or content that bears a name, or whose only one word of it is."""
    for list_path in (CHANNELS, CONTENTS):
        exact = context.draft.find(list_path, name)
        if exact is not None:
            return f"{list_path}[{exact['id']}]"
    known = context.draft.get(CHANNELS) or []
    plain = flat(name).rstrip("s")
    short = [c["id"] for c in known if plain in [w.rstrip("s") for w in flat(str(c.get("name") or "")).split()]]
    return f"{CHANNELS}[{short[0]}]" if len(short) == 1 and len(plain) > 2 else None


def _covered(piece: Piece, spans: list[tuple[int, int]], context: Context) -> bool:
    """Tell whether what stands beside the things of a run only says more of them."""
    opened = min(start for start, _ in spans)
    for match in _WORDS.finditer(piece.text):
        word, at = match.group(), match.span()
        if any(a < at[1] and at[0] < b for a, b in spans):
            continue
        plain = flat(word)
        if plain in word_set("beside_things"):
            continue
        proper = word[0].isupper() and at[0] > opened and not is_first_name(word)
        if not proper or known_member(word, context) is not None:
            return False
    return True
