"""Looks at the sentences of a brief again for who does what, where the first reading left it open."""

import re
from typing import Any

from assistant.dialogue.guided.reading.claims import ACTS
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duty_channels import channels_of, places
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, channel_id, find
from assistant.dialogue.guided.reading.lexicon import Expression, Found, first_names, terms, word_set
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.name_words import role_terms
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import MEMBERS, complete, member, member_id, members, myself, responsible
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.team_contacts import place

_LEAD = Expression("team_look.lead")
_PASSIVE = Expression("team_look.passive")
_OUTSIDE = Expression("team_look.outside")
_CLAUSE = re.compile(r";\s*|\.\s+|,\s+(?:et |and |while |tandis que )?(?=[A-ZÀ-ÖØ-Þ])|\s+(?:et|and)\s+(?=[A-ZÀ-ÖØ-Þ])")
_SUBJECT = re.compile(
    r"\s*(?:[-•*]\s*)?(?P<title>(?:Mrs?|Ms|Miss|Dr|Mme|M\.|Mlle|Me|Ma[iî]tre|Prof\.?)\s)?"
    r"(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s(?:de |du |van |le |la |& )?[A-ZÀ-ÖØ-Þ][\w’'-]+){0,2})"
    r"(?P<beside>\s*\([^()]*\)|\s*,[^,;.]{2,45},|"
    r"\s(?:from|of|in|du|de la|des|au) (?:the )?[^\W\d_]+(?= [^\W\d_]+s\b))?\s+"
    r"(?P<said>(?:to |will |is |va |doit |est |sera |now |also |aussi |maintenant )*[^\W\d_][\w’'-]*\b.*)$",
    re.DOTALL,
)
_NO_NEED = re.compile(r"\b(?:not|n't|no longer|ne|n'|pas|plus|jamais|never|instead of|au lieu)\b")
_SMALL = 3


def look_at_team(sentence: Line, context: Context) -> None:
    """Fill who runs the campaign, a channel, or is whose contact, as far as a sentence tells and nothing is known.

    Args:
        sentence: One sentence of the brief.
        context: The plan so far.
    """
    at = 0
    piece = Piece(sentence.text, sentence.start)
    for match in [*_CLAUSE.finditer(piece.text), None]:
        clause = piece.cut(at, match.start() if match is not None else None)
        at = match.end() if match is not None else at
        if not clause or _NO_NEED.search(clause.flat):
            continue
        subject = _subject(clause, context)
        if subject is not None:
            _does(*subject, context)
        _done_by(clause, context)
        _whose(clause, context)


def _subject(clause: Piece, context: Context) -> tuple[str, Piece] | None:
    """Return the member that a clause opens with, and what it says of them."""
    match = _SUBJECT.match(clause.text)
    if match is None or flat(match.group("name")) in ("i", "i'm", "i'll", "i'd", "je", "tu", "you"):
        return _speaker(clause, context)
    name, said = clause.cut(*match.span("name")), clause.cut(*match.span("said"))
    if name.text.endswith(("’s", "'s")):
        # "Tessa's running it"
        name = name.cut(0, len(name.text) - 2)
    known = _known(name.text, context)
    word = flat(name.text.split()[0])
    acts = ACTS.match(_ADVERB.sub("", said.flat)) is not None
    sure = match.group("title") is not None or (word in first_names() and len(name.text.split()) < _SMALL)
    doer = acts and bool(channels_of(said, False)) and word not in word_set("not_names") and not _is_thing(name)
    outside = match.group("beside") is not None and _OUTSIDE.search(flat(match.group("beside"))) is not None
    if known is None and not (sure or doer or outside):
        return None
    if known is None and word in word_set("unsure_names") and not acts:
        return None
    beside = clause.cut(*match.span("beside")) if match.group("beside") else None
    role = [*role_terms(beside), *terms(beside, "duties")] if beside is not None else []
    if known is None:
        if _has_left(name, context) or not (
            outside or acts or role or _LEAD.search(said.flat) or channels_of(said, False)
        ):
            return None
        titled = (match.group("title") or "") + name.text
        agency = outside and re.search(r"agence|agency", flat(match.group("beside"))) is not None
        person = Person(0, len(name.text), titled, "name", "agency" if agency else None, True if outside else None)
        known = member_id(person, name.words(context), context)
    if known is not None and beside is not None and role and (member(context, known) or {}).get("role") is None:
        complete(known, role[0].id, None, beside.trimmed().words(context), context)
    return (known, said) if known is not None else None


_SPEAKER = re.compile(
    r"\s*(?:[-•*]\s*)?(?:(?:moi|me|toi|et|and|so|donc|ok|yes|oui),? )*"
    r"(?P<who>j['’]|je|i['’]ll|i['’]m|i|tu|you|vous)\s?(?P<said>.*)$",
    re.IGNORECASE | re.DOTALL,
)


def _speaker(clause: Piece, context: Context) -> tuple[str, Piece] | None:
    """Return who says "je" or is told "tu" in a clause, where the letter tells, and what is said of them."""
    match = _SPEAKER.match(clause.text)
    if match is None:
        return None
    said = clause.cut(*match.span("said"))
    does = _LEAD.search(said.flat) or _OWN_LEAD.match(said.flat)
    if not (does or (ACTS.match(_ADVERB.sub("", said.flat)) and (channels_of(said, False) or places(said, context)))):
        return None
    who = [p for p in find_people(clause.cut(0, match.end("who")), context) if p.kind in ("me", "name")]
    named = context.draft.author(clause.start) is not None or myself(context) is not None
    if not who or (who[-1].kind == "me" and not named):
        return None
    words = clause.cut(*match.span("who")).words(context)
    id_ = member_id(who[-1], words, context)
    return (id_, said) if id_ is not None else None


_OWN_LEAD = re.compile(
    r"(?:m'|me |t'|te )?(?:occupe|occuperai|charge|chargerai|prends|prendrai|assure|assurerai|garde|"
    r"will|would|'ll|do|take|keep|lead|run)\b.{0,20}"
    r"\b(?:coordination|coordonner|pilotage|piloter|campagne|campaign|project|projet|lead|"
    r"coordinating|whole thing|ensemble)\b|"
    r"(?:(?:will|would|'ll|should|could) )?"
    r"(?:leading|running|coordinating|lead|run|coordinate|manage|coordonne|pilote|piloterai|dirige|"
    r"chapeaute)\b\s*(?:$|[.,;(]|it\b|this\b|"
    r"the (?:project|campaign)|la campagne|le projet|l'ensemble|tout)"
)


def _has_left(name: Piece, context: Context) -> bool:
    """Tell whether somebody of that name was taken out of the team by the same brief."""
    gone = {edit.path for edit in context.draft.edits if edit.op == "remove"}
    return any(path == f"{MEMBERS}[{'-'.join(re.findall(r'[a-z0-9]+', name.flat))}]" for path in gone)


_ADVERB = re.compile(
    r"^(?:(?:has (?:kindly )?(?:offered|agreed|accepted|volunteered) to|s'est proposee? (?:pour|de)|"
    r"a accepte (?:de|d')|"
    r"se charge (?:de|d')|now|also|aussi|"
    r"maintenant|desormais|to|will|will now|is to|va|doit) )+"
)


def _is_thing(name: Piece) -> bool:
    return any(terms(name, kind, fuzzy=False) for kind in ("channel", "format", "data", "role", "duties", "people"))


def _known(name: str, context: Context) -> str | None:
    wanted = flat(name)
    for one in members(context):
        own = flat(str(one.get("name") or ""))
        if own and (
            own == wanted
            or own.split()[0] == wanted.split()[0]
            or wanted.endswith(f" {own}")
            or own.endswith(f" {wanted}")
        ):
            return str(one["id"])
    return None


def _does(id_: str, said: Piece, context: Context) -> None:
    words = said.trimmed().words(context)
    chiefs = [m for m in members(context) if m.get("role") == "campaign_manager"]
    if not chiefs and (_LEAD.search(said.flat) or _OWN_LEAD.match(said.flat)):
        complete(id_, "campaign_manager", None, words, context)
        return
    _runs(id_, said, context)


def _runs(id_: str, topic: Piece, context: Context, *, sure: bool = False) -> None:
    """Give a member the channels that a topic names and that nobody runs yet."""
    verb = ACTS.match(topic.flat)
    topic = topic.cut(verb.end()) if verb is not None else topic
    named = places(topic, context)
    found: list[tuple[Piece, Found | None]] = [(piece, None) for piece in named]
    if not named:
        found = [(topic.cut(t.start, t.end), t) for t in channels_of(topic, False)]
    for piece, term in found:
        known = find(CHANNELS, piece.text, context, loose=True)
        if known is not None and context.draft.get(f"{CHANNELS}[{known}].manager") is not None:
            continue
        if known is None and (find(CONTENTS, piece.text, context, loose=True) or not (verb or named or sure)):
            continue
        if _WITHOUT.search(topic.flat[: piece.start - topic.start]):
            continue
        words = piece.words(context)
        term = term or next(iter(terms(piece, "channel")), None)
        path = f"{CHANNELS}[{known or channel_id(piece, term, context)}]"
        context.draft.set(f"{path}.manager", id_, words)
        if (member(context, id_) or {}).get("role") is None:
            complete(id_, "channel_manager", None, words, context)
        responsible(id_, piece.text, words, context)


_CONDUCT = re.compile(
    r"\b(?:conduite|pilotage|direction|coordination|lead|running|management|leadership|responsabilite|responsibility)\b"
    r".{0,20}\b(?:campagne|campaign|projet|project|operation|ensemble|whole)\b"
)
_WITHOUT = re.compile(r"\b(?:no|not|pas de|pas d'|sans|without|ni|nor|except|sauf)\s+(?:the |le |la )?$")


_WHOSE = re.compile(
    r"\s*(?P<what>[^,;:]{3,60}?)\s(?:is|are|est|sont)\s(?:with\s|chez\s)?(?P<name>[A-ZÀ-ÖØ-Þ][\w-]+)"
    r"(?:['’]s\s(?:job|task|baby|business|area|patch|thing|responsibility|domain|turf|call)|(?=\s*(?:$|[.,;])))"
)
_APPOSED = re.compile(
    r"\s*(?:[Nn]otre|[Nn]os|[Oo]ur|[Ll]e|[Ll]a|[Tt]he)\s(?P<job>[^\W\d_]+(?: [^\W\d_]+)?),\s"
    r"(?P<name>[A-ZÀ-ÖØ-Þ][\w’'&-]+(?: (?:& )?[A-ZÀ-ÖØ-Þ][\w’'&-]+){0,3})\s*,"
)
_IS_HOUSE = re.compile(
    r"(?P<name>(?<![\w’'-])[A-ZÀ-ÖØ-Þ][\w’'&-]+(?: (?:& )?[A-ZÀ-ÖØ-Þ][\w’'&-]+){0,3}),\s(?:our|notre|an?|une)\s"
    r"(?:[\w-]+ ){0,2}(?:agency|agence)\b"
)
_VENDORS = re.compile(
    r"graphistes?|imprimeurs?|printers?|photographes?|photographers?|designers?|developers?|developpeurs?|"
    r"agence|agency|"
    r"studio|"
    r"videaste|filmmaker|freelance|prestataire|supplier|illustrat\w+|redact\w+|"
    r"copywriter|web ?master|traducteur|translator"
)


# "Radio goes through our agency Halo", "La presse est confiée au cabinet Vertige"
_THROUGH = re.compile(
    r"\s*(?P<what>[^,;:]{3,60}?)\s"
    r"(?:(?:goes?|go|runs?|will go|(?:is|are|will be) (?:handled|bought|booked|placed|done|run)) "
    r"(?:through|via|by|with)|"
    r"(?:passe(?:nt|ra|ront)?|transite(?:nt)?) (?:par|via|chez)|"
    r"(?:est|sont|sera|seront) (?:confiée?s?|achetée?s?|gérée?s?|réservée?s?) (?:à|au|par|via|chez|à l['’]))\s?",
    re.IGNORECASE,
)


def _through(clause: Piece, context: Context) -> None:
    """Give the agency that something goes through what goes through it."""
    match = _THROUGH.match(clause.text)
    if match is None:
        return
    rest = clause.cut(match.end())
    people = [p for p in find_people(rest, context) if p.kind == "agency" and p.name and p.start <= _NEAR]
    if people and channels_of(clause.cut(*match.span("what")), False):
        id_ = member_id(people[0], rest.cut(people[0].start, people[0].end).words(context), context)
        if id_ is not None:
            _runs(id_, clause.cut(*match.span("what")), context, sure=True)


_NEAR = 12


def _whose(clause: Piece, context: Context) -> None:
    """Read "Posts on Nextdoor are Bethan's job", "Notre graphiste, Studio Cormoran, …"."""
    _through(clause, context)
    match = _WHOSE.match(clause.text)
    if match is not None and flat(match.group("name")) in first_names() | {_first(m) for m in members(context)}:
        name = clause.cut(*match.span("name"))
        id_ = member_id(Person(0, len(name.text), name.text, "name"), name.words(context), context)
        if id_ is not None:
            _runs(id_, clause.cut(*match.span("what")), context, sure=True)
    house = _IS_HOUSE.search(clause.text)
    if house is not None and _known(house.group("name"), context) is None:
        name = clause.cut(*house.span("name"))
        member_id(Person(0, len(name.text), name.text, "name", "agency", True), name.words(context), context)
    apposed = _APPOSED.match(clause.text)
    if apposed is not None and _VENDORS.search(flat(apposed.group("job"))):
        name = clause.cut(*apposed.span("name"))
        agency = re.search(r"agenc", flat(apposed.group("job"))) is not None
        person = Person(0, len(name.text), name.text, "name", "agency" if agency else None, True)
        member_id(person, name.words(context), context)


def _first(one: dict[str, Any]) -> str:
    words = flat(str(one.get("name") or "")).split()
    return words[0] if words else ""


def _done_by(clause: Piece, context: Context) -> None:
    """Read "the fairs fall to Coralie", "Letters are printed by Quill"."""
    for one in members(context):
        name = flat(str(one.get("name") or ""))
        match = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", clause.flat) if name else None
        if match is None:
            continue
        head = clause.cut(0, match.start())
        title = re.search(r"(?:m\.|mme|mlle|mrs?\.?|ms|dr) $", head.flat)
        head = head.cut(0, title.start()) if title is not None else head
        head = head.cut(head.text.rfind(",") + 1)
        others = any(place(head.flat, other) for other in members(context) if other["id"] != one["id"])
        if head and not others and _PASSIVE.search(head.flat):
            chiefs = any(m.get("role") == "campaign_manager" for m in members(context))
            if not chiefs and _CONDUCT.search(head.flat):
                complete(str(one["id"]), "campaign_manager", None, clause.trimmed().words(context), context)
            _runs(str(one["id"]), head, context)
