"""Turns people named in a text into members of the team: looked up first, added once."""

import re
from dataclasses import replace as replace_person
from typing import Any

from assistant.dialogue.draft import Draft, Words, provenance_of
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.lexicon import Expression, at_start, first_names, pattern, word_set
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.text import Text

MEMBERS = "team.members"
_MY_NAME = Expression("introductions.sure")
_SELF = {
    "campaign_manager": Text("Responsable de campagne", "Campaign manager"),
    "channel_manager": Text("Responsable de canal", "Channel manager"),
    "content": Text("Responsable des contenus", "Content manager"),
    "sales": Text("Commercial", "Sales"),
    "data": Text("Responsable des données", "Data manager"),
    "sdr": Text("SDR", "SDR"),
    "legal": Text("Juriste", "Legal"),
    "executive": Text("Direction", "Management"),
    "other": Text("Responsable marketing", "Marketing manager"),
}


def members(context: Context) -> list[dict[str, Any]]:
    """Return the members known so far."""
    found: list[dict[str, Any]] = context.draft.get(MEMBERS) or []
    return found


def added(context: Context) -> list[str]:
    """Return the ids of the members that this message added so far, in order."""
    names = [
        flat(str(edit.value.get("name") or ""))
        for edit in context.draft.edits
        if edit.op == "add" and edit.path == MEMBERS and isinstance(edit.value, dict)
    ]
    return [str(m["id"]) for name in names for m in members(context) if flat(str(m.get("name") or "")) == name]


def member(context: Context, id_: str | None) -> dict[str, Any] | None:
    """Return the member with an id."""
    return next((m for m in members(context) if m["id"] == id_), None)


def member_id(person: Person, words: Words, context: Context, role: str | None = None) -> str | None:
    """Return the id of the member that a person is, added to the team where nobody like that is in it.

    Args:
        person: Somebody named; not a pronoun.
        words: The words that name them.
        context: Where they are looked up and added.
        role: What they do, where the sentence tells: it names the person who writes, who has no name yet.
    """
    writer = context.draft.author(words.start) if person.kind == "me" and not person.name else None
    if writer == "":
        # Somebody else's words are passed on, and who that is was not told.
        return None
    if writer is not None:
        person = replace_person(person, name=writer, kind="name")
        role = role or person.role
    known = known_id(person, context)
    if known is not None:
        complete(known, person.role, person.external, words, context)
        return known
    if person.kind in ("pronoun", "you"):
        return None
    if person.kind == "me":
        value: dict[str, Any] = {"name": person.name or _self_label(role, context)}
        role = role or person.role
    else:
        value = {"name": person.name}
        role = person.role or (role if writer is not None else None)
    if role is not None:
        value["role"] = role
    external = _works_outside(role, person.external)
    if external is not None:
        value["external"] = external
    if heads_a_part(str(value["name"])):
        # "Dates: the brief by July (me)": what heads a part of a plan is nobody.
        return None
    path = context.draft.add(MEMBERS, value, words)
    return path[len(MEMBERS) + 1 : -1] if path else None


def _works_outside(role: str | None, external: bool | None) -> bool | None:
    """Return whether somebody works outside: a freelancer or an agency does, whether it is said or not."""
    return True if external is None and role == "agency" else external


_HEADS = frozenset(
    ["dates", "tasks", "milestones", "budget", "kpis", "contents", "channels", "data", "journey", "pillars"]
)


def heads_a_part(name: str) -> bool:
    """Tell whether a word heads a part of a plan, and so is nobody: "Dates: the brief by July (me)".

    Args:
        name: What would be somebody's name.
    """
    return label_of(name) in _HEADS and not is_first_name(name.split()[0])


def _self_label(role: str | None, context: Context) -> str:
    """Name the person who writes by what they do."""
    conducted = any(m.get("role") == "campaign_manager" for m in members(context))
    plain = "other" if conducted else "campaign_manager"
    return _SELF.get(role or plain, _SELF[plain]).get(context.language)


def known_id(person: Person, context: Context) -> str | None:
    """Return the id of the member that a person is, None where nobody is like that."""
    if person.member is not None:
        return person.member
    if person.kind == "me":
        known = myself(context)
        if known is not None or not person.name:
            return known
    # "E-mail is me, Dana": who had been told of as somebody speaks.
    if not person.name:
        return None
    found = context.draft.find(MEMBERS, person.name)
    if found is not None:
        return str(found["id"])
    wanted = flat(person.name)
    same = [m for m in members(context) if m.get("name") and _alike(flat(m["name"]), wanted)]
    if len(same) == 1:
        return str(same[0]["id"])
    if person.kind in ("role", "agency") and person.role is not None and not _has_own_name(person):
        same = [m for m in members(context) if m.get("role") == person.role]
        if len(same) == 1:
            return str(same[0]["id"])
    return None


def _has_own_name(person: Person) -> bool:
    if person.kind != "agency":
        return False
    # "Agence média" is the agency there is; "Cabinet Vertige" is one of its own.
    own = any(word[:1].isupper() for word in person.name.split()[1:])
    return own or pattern("agency_word", "vendor_word").match(flat(person.name)) is None


def _alike(left: str, right: str) -> bool:
    """Tell whether one is the first name of the other: "marie" and "marie dupont"."""
    one, two = (_untitled(_HOUSE.sub("", name)) for name in (left, right))
    if len(one) == len(two):
        return one == two
    short, long = (one, two) if len(one) < len(two) else (two, one)
    return short == long[: len(short)] and short[0] in first_names() and len(short) == 1


# "Galet" is Studio Galet.
_HOUSE = re.compile(r"^(?:(?:l'|the |our |notre )?(?:agence|agency|studio|cabinet|atelier|imprimerie) )(?=[a-z])")


def _untitled(name: str) -> list[str]:
    """Return the words of a name without its title: "Dr Ingrid Voss" is Ingrid."""
    parts = name.split()
    return parts[1:] if len(parts) > _TITLE_AND_NAME and parts[0].rstrip(".") in word_set("person_titles") else parts


_TITLE_AND_NAME = 2


def myself(context: Context) -> str | None:
    """Return the member that the person who writes is: the one who was named by "je", "moi", "I"."""
    if context.draft.me is not None:
        return context.draft.me
    for m in members(context):
        path = f"{MEMBERS}[{m['id']}]"
        for mark in (provenance_of(context.draft.plan, path), provenance_of(context.draft.plan, f"{path}.name")):
            told = flat(mark.words or "") if mark is not None else ""
            greets = at_start("greeting").match(told) is not None
            if greets or pattern("first_person").search(told) or _MY_NAME.match(told):
                return str(m["id"])
    return next((str(m["id"]) for m in members(context) if flat(m.get("name") or "") in self_labels()), None)


def self_labels() -> frozenset[str]:
    """Return what somebody is called, folded, who says "I" and gives no name."""
    return frozenset(flat(text) for label in _SELF.values() for text in label)


def complete(id_: str, role: str | None, external: bool | None, words: Words, context: Context) -> None:
    """Add what is new about a member; a role that they have stays, but the one who runs the campaign is that first."""
    path = f"{MEMBERS}[{id_}]"
    known = member(context, id_) or {}
    if role is not None and role != known.get("role"):
        if known.get("role") is None:
            context.draft.set(f"{path}.role", role, words)
        elif context.draft.correcting or role == "campaign_manager" or known["role"] in ("other", "channel_manager"):
            replace(context.draft, f"{path}.role", role, words)
    # Who runs the campaign works here; the printer of the next sentence does not.
    external = _works_outside(role, external)
    inside = external and known.get("role") == "campaign_manager"
    if external is not None and known.get("external") is None and not inside:
        context.draft.set(f"{path}.external", external, words)


def replace(draft: Draft, path: str, value: Any, words: Words) -> None:
    """Set a field whose new value adds to what was said before instead of contradicting it."""
    before, draft.correcting = draft.correcting, True
    try:
        draft.set(path, value, words)
    finally:
        draft.correcting = before


# "We have 3 reps led by" is said of somebody else.
_PAID = Expression("duties.paid")
_OF_OTHERS = Expression("people.of_others")


# "Zoe takes over from Hal": whose place somebody takes is no duty.
_SUCCEEDS = re.compile(
    r"(?:prend(?:ra)? (?:le relais|la suite|la place)|tak(?:es?|ing) over(?: from)?|replac(?:es?|ing)|remplace)\b"
)
# "Ana runs it": what "it" is was said before.
_SAID_BEFORE = frozenset(["it", "this", "that", "them", "these", "those", "ca", "cela", "ceci"])


# "Will do it by Friday", "la fera en mars": what was named before, and no duty; "delivery on 5 March" is a day.
_DOES_IT = re.compile(
    r"(?:livraison|delivery|rendu|remise|echeance|deadline|due)[ :]+(?:(?:le|on|by|pour|avant|before|the) )*\d|"
    r"(?:(?:will|'ll|can|could|would|must|(?:has|have|is going) to) )*(?:do|does|has|have|gets?|makes?|takes?|handles?|"
    r"writes?|shoots?|films?|sends?|delivers?|finish(?:es)?|sees? to|is on) (?:it|them|this|that|these|those)"
    r"(?! (?:all|together|whole)\b)(?![a-z])|"
    r"(?:(?:va|doit|peut|pourra|devra) )?(?:(?:le|la|les|l'|ca) ?(?:fait|fera|faire|prendra?|prend|ecrit|ecrira|redige|"
    r"redigera|prepare|preparera|monte|montera|tourne|tournera|livre|livrera)|s'en (?:charge|occupe)\w*|"
    r"s'y (?:colle|met)\w*)(?: (?:pour|avant|d'ici|par|des|a|en|au|le|fin|faire)(?![a-z])|[ .,;!]*$)"
)
# "**Owner:** Ana": the label under which somebody is named is no duty.
_LABELS = frozenset(
    ["owner", "author", "written by", "auteur", "autrice", "redacteur", "redige par", "responsable", "contact"]
)
# "She did the last one": what was done before is no duty now; "he's our events manager" is what they are.
_DID = re.compile(
    r"(?:who|she|he|they|qui|elle|il|ils|elles) (?:also |already |deja |aussi )?(?:did|made|shot|wrote|ran|had|was|"
    r"were|worked|"
    r"(?:avai[st]|avaient|a|ont)(?: deja)? (?:fait|tourne|ecrit|monte|imprime|travaille|gere|realise))(?![a-z])"
)
_IS_SOMETHING = re.compile(
    r"^(?:(?:he|she)(?:['’]s| is) (?:our |the |my |an? )?|"
    r"(?:c['’]est|il est|elle est) (?:notre |mon |ma |une? |l[ea] |l['’])?)"
    r"(?=[^\W\d])",
    re.IGNORECASE,
)
# "Takes the bookings so her"
_SO = re.compile(r"[\s,]+(?:so|donc)\s+(?:it's |c'est )?(?:her|him|me|them|elle|lui|moi|eux)[\s.!]*$", re.IGNORECASE)


def responsible(id_: str, what: str, words: Words, context: Context) -> None:
    """Add something that a member answers for."""
    what = " ".join(_IS_SOMETHING.sub("", _SO.sub("", what).strip()).split()).strip(" ,.;:-")
    if what.count("(") > what.count(")"):
        what = what[: what.rindex("(")].strip(" ,.;:-")
    plain = flat(what)
    # "…prend 1 800 €": what somebody is paid, and nothing that they do.
    nothing = _SUCCEEDS.match(plain) or _OF_OTHERS.match(plain) or _PAID.fullmatch(plain) or _DOES_IT.match(plain)
    nothing = nothing or _DID.match(plain)
    # "Prepared by: Ana, 3 March": a day is none either.
    days = find_dates(what, context.language, context.today)
    dated = any(day.phrase_start == 0 and day.text_end >= len(what) for day in days)
    if what and plain not in _SAID_BEFORE | _LABELS and not (nothing or dated):
        context.draft.add(f"{MEMBERS}[{id_}].responsibilities", what, words)


def take_seat(old: str, new: str, words: Words, context: Context) -> None:
    """Give whoever replaces a member what that member did, as far as nothing is said of them.

    Args:
        old: Path of the member who leaves.
        new: Path of the member who comes.
        words: The words that name the new one.
        context: The team.
    """
    before, after = context.draft.get(old), context.draft.get(new)
    if after["responsibilities"]:
        return
    for field in ("role", "external", "contact"):
        if before[field] is not None and after[field] != before[field]:
            replace(context.draft, f"{new}.{field}", before[field], words)
    for duty in before["responsibilities"]:
        context.draft.add(f"{new}.responsibilities", duty, words)
