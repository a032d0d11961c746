"""Reads who works on the campaign, who runs what, and who is whose contact."""

import re

from assistant.dialogue.draft import Words, provenance_of
from assistant.dialogue.guided.reading.allocations import shares
from assistant.dialogue.guided.reading.asked import asked_elements
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.claim_topics import takes_another
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.doer_lists import lists_doers
from assistant.dialogue.guided.reading.in_charge import without_seat
from assistant.dialogue.guided.reading.introductions import introduce
from assistant.dialogue.guided.reading.leadership import lead
from assistant.dialogue.guided.reading.lexicon import Expression, pattern, whole
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.manager_exceptions import read_exceptions
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import MEMBERS, complete, member, member_id, members, replace
from assistant.dialogue.guided.reading.pieces import Piece, flat, inline_items, lines_of, sentences
from assistant.dialogue.guided.reading.seats import listed_entries, name_house, names_several, read_seats, with_colons
from assistant.dialogue.guided.reading.tables import Row, read_table
from assistant.dialogue.guided.reading.team_entries import Entry, EntryReader, entries
from assistant.dialogue.guided.reading.team_reader import TeamReader
from assistant.dialogue.guided.reading.who_runs import cut_runners, told_runner

__all__ = ["read_contact", "read_manager", "read_owner", "read_team"]

_COLUMNS = ("person", "role", "duties", "channel", "contact", "external")
_SAME = Expression("team.same")


def read_team(block: Block, context: Context) -> bool:
    """Read people, agencies, what they do, who runs the campaign and who runs which channel."""
    rows = read_table(block, _COLUMNS)
    if rows is not None:
        return _read_rows(rows, context)
    asked_before = _missing(context)
    reader, understood = _read(block, context)
    alone = len(reader.bare) == 1 and len(block.lines) == 1 and not names_several(context)
    if alone and (context.asked or "").startswith(MEMBERS) and not _with_a_colleague(block, reader.bare[0][0], context):
        # Who was said to run it beside them does.
        told = asked_before is not None and _missing(context) != asked_before
        _answer(reader.bare[0], None if told else asked_before, reader, context)
    return understood


def _with_a_colleague(block: Block, bare: str, context: Context) -> bool:
    """Tell whether a line names somebody of the team beside a name: "Karim deals with Fernside" answers no seat."""
    line = block.lines[0]
    people = find_people(Piece(line.text, line.start), context)
    return any(person.member not in (None, bare) for person in people)


def _read(block: Block, context: Context, *, contents_first: bool = False) -> tuple[TeamReader, bool]:
    asked = context.asked or ""
    expected = (
        bool(block.label_words) or asked.startswith(MEMBERS) or asked.endswith((".manager", ".owner", ".contact"))
    )
    reader = TeamReader(context, contents_first=contents_first, strict=not expected)
    pieces = [
        entry
        for line in map(with_colons, lines_of(block))
        for item in inline_items(line)
        for part in sentences(item)
        for entry in ([part] if shares(part, context) is not None else listed_entries(part))
    ]
    # Who writes comes first, so that "c'est moi qui pilote, je suis Martine" names Martine.
    told = [introduce(piece, context) for piece in pieces]
    understood = any(after is not before for before, after in zip(pieces, told, strict=True))
    listed = EntryReader(context, reader.duties)
    if block.label_words and context.draft.origin == "user":
        name_house(block.label_words, pieces[0] if pieces else Piece("", 0), context)
    later: list[Line] = []
    for sentence in told:
        found = entries(sentence) if context.draft.origin == "brief" else None
        if found is not None and (expected or any(entry.headed for entry in found) or lists_doers(sentence.text)):
            understood = any([listed.record(entry) for entry in found]) or understood
            if _HOUSES.fullmatch(flat(block.label_words).strip(" *:")) is not None:
                _outside(found[0], context)
            continue
        left = read_seats(sentence, context, reader.duties) if expected else sentence
        understood, sentence = understood or left is not sentence, left
        sentence, runs = cut_runners(sentence)
        understood = reader.sentence(sentence) or understood
        later += runs
    for run in later:
        # "Press is Kit": whoever is named in another clause is known by now.
        understood = told_runner(run, context) or reader.sentence(Piece(run.text, run.start)) or understood
    reader.duties.finish()
    return reader, understood


_HOUSES = re.compile(
    r"(?:(?:our|notre|nos|the|l'|les?) ?)?(?P<agency>agenc(?:e|es|y|ies))|"
    r"(?:prestataires?|suppliers?|vendors?|freelances?|contractors?|externes?)"
)


def _outside(entry: Entry, context: Context) -> None:
    """Tell that somebody named under "Agency" works outside."""
    name = entry.name
    id_ = member_id(Person(0, len(name.text), name.text.strip(), "name"), name.words(context), context)
    if id_ is not None:
        complete(id_, "agency", True, name.words(context), context)


def _missing(context: Context) -> str | None:
    """Return the role that the pending question about the team is after, in the order in which they are asked."""
    known = members(context)
    if not known:
        return None
    chiefs = [m for m in known if m.get("role") == "campaign_manager"]
    if len(chiefs) != 1:
        return "campaign_manager"
    return None if any(m.get("role") in ("sales", "sdr") for m in known) else "sales"


def _answer(bare: tuple[str, Piece], role: str | None, reader: TeamReader, context: Context) -> None:
    """Give a bare name the role that was asked for."""
    id_, piece = bare
    if (member(context, id_) or {}).get("external"):
        # Who works outside runs no campaign for being named alone.
        return
    if role == "campaign_manager":
        for other in members(context):
            if other.get("role") == role and other["id"] != id_:
                context.draft.clear(f"{MEMBERS}[{other['id']}].role", piece.words(context))
        lead([id_], piece, reader.context)
    elif role is not None and (member(context, id_) or {}).get("role") in _GIVES_WAY:
        # Who was named for it is that, whatever they make beside it.
        replace(context.draft, f"{MEMBERS}[{id_}].role", role, piece.words(context))


_GIVES_WAY = (None, "other", "content", "channel_manager")


def read_contact(block: Block, context: Context) -> bool:
    """Read who, inside, is the contact of an agency or of somebody outside."""
    return _names_both(block, context) or _read_answer(block, context, "contact")


_THEM = re.compile(r"(?<![a-z])(?:to|with|after|them|avec|d'|a) ?(?:them|eux|elles|lui|him|her)(?![a-z])")


def _names_both(block: Block, context: Context) -> bool:
    """Read "Ana deals with Loop", which names the agency too: nobody is their own contact."""
    asked = asked_elements(context)
    if len(asked) != 1 or len(block.lines) != 1:
        return False
    piece = Piece(block.lines[0].text, block.lines[0].start)
    people = [p for p in find_people(piece, context, expected=True) if p.kind != "pronoun"]
    outside = [p for p in people if p.member is not None and f"{MEMBERS}[{p.member}]" == asked[0]]
    inside = [p for p in people if p not in outside]
    # "I look after them myself"
    inside = inside[:1] if all(p.kind == "me" for p in inside) else inside
    if len(inside) != 1 or not (outside or _THEM.search(piece.flat)):
        return False
    words = piece.cut(inside[0].start, inside[0].end).words(context)
    id_ = member_id(inside[0], words, context)
    return id_ is not None and context.draft.set(f"{asked[0]}.contact", id_, words)


def read_manager(block: Block, context: Context) -> bool:
    """Read who runs channels: one name for all that were asked, or a name each."""
    block = without_seat(block)
    return (bool(block.lines) and read_exceptions(block, context)) or _read_answer(block, context, "manager")


def read_owner(block: Block, context: Context) -> bool:
    """Read who answers for contents: one name for all that were asked, or a name each."""
    block = without_seat(block)
    return (bool(block.lines) and read_exceptions(block, context)) or _read_answer(block, context, "owner")


def _read_answer(block: Block, context: Context, field: str) -> bool:
    paths = [f"{element}.{field}" for element in asked_elements(context)]
    if not block.lines:
        return False
    text = Piece(context.draft.message[block.lines[0].start : block.lines[-1].end], block.lines[0].start).trimmed()
    if whole("nobody").fullmatch(flat(text.text)):
        context.draft.notes.append(("nobody", text.words(context)))
        return True
    if _SAME.fullmatch(text.flat):
        same = _last_said(context, field)
        return same is not None and _give(paths, [same], text.words(context), context)
    reader, understood = _read(block, context, contents_first=field == "owner")
    left = [p for p in paths if not context.draft.get(p) or p == context.draft.pending]
    left = _named_only(left, text, context) or ([] if _names_another(text, paths, context) else left)
    bare = [(id_, piece) for id_, piece in reader.bare if not takes_another(piece, text)]
    ids = list(dict.fromkeys(id_ for id_, _ in bare))
    words = bare[0][1].words(context) if len(bare) == 1 else text.words(context)
    said = Piece(context.draft.message, 0)
    people = {p.member or p.name for p in find_people(said, context) if p.kind in ("name", "agency") or p.member}
    if ids and len(people) > len(ids) and not _named_only(paths, text, context):
        # "Discord is Leo as well, flyers Ana": whoever is named last has a part of their own.
        left = []
    given = bool(ids) and _give(left, ids, words, context)
    return understood or given


def _named_only(paths: list[str], text: Piece, context: Context) -> list[str]:
    """Return what was asked and is named beside whoever takes it: "the poster's mine" says nothing of the film."""
    found: list[str] = []
    for path in paths:
        element = context.draft.get(path[: path.rfind("]") + 1]) or {}
        words = [
            w[:_STEM] for w in re.findall(r"[a-z]{3,}", flat(str(element.get("name") or element.get("title") or "")))
        ]
        if words and all(re.search(rf"(?<![a-z]){re.escape(word)}", text.flat) for word in words):
            found.append(path)
    return found


_STEM = 6
_GENERAL = Expression("team.general")
_HEADED = re.compile(r"(?:^|[,;.]\s*)(?P<head>[^,;.:?=]{3,30}?)\s*(?:\?|:|=|\s[-–]\s)")


def _names_another(text: Piece, paths: list[str], context: Context) -> bool:
    """Tell whether somebody is named for a thing that was not asked about: "the magazine? Ana"."""
    for head in _HEADED.finditer(text.flat):
        told = text.cut(*head.span("head"))
        if _GENERAL.search(told.flat) or find_people(told, context):
            continue
        if not _named_only(paths, told, context):
            return True
    return False


def _give(paths: list[str], ids: list[str], words: Words, context: Context) -> bool:
    """Set one member for all paths, or each for the path at the same place."""
    if len(ids) != 1 and len(ids) != len(paths):
        context.draft.notes.append(("who_does_what", words))
        return True
    for i, path in enumerate(paths):
        context.draft.set(path, ids[i] if len(ids) > 1 else ids[0], words)
    return True


def _last_said(context: Context, field: str) -> str | None:
    """Return the member who was named last for a field of this sort ("la même")."""
    found: list[tuple[int, str]] = []
    for list_path in ("rally.channels", "rally.contents", MEMBERS):
        for element in context.draft.get(list_path) or []:
            for name in ("manager", "owner", "contact"):
                mark = provenance_of(context.draft.plan, f"{list_path}[{element['id']}].{name}")
                if element.get(name):
                    found.append(((mark.turn or 0) * 2 + (name == field) if mark else 0, element[name]))
    return max(found, key=lambda f: f[0])[1] if found else None


def _read_rows(rows: list[Row], context: Context) -> bool:
    reader = TeamReader(context)
    understood = False
    for row in rows:
        if "person" not in row:
            continue
        people = find_people(row["person"], context, expected=True)
        if not people:
            continue
        person = people[0]
        words = row["person"].trimmed().words(context)
        id_ = member_id(person, words, context)
        if id_ is None:
            continue
        understood = True
        if person.role == "campaign_manager":
            lead([id_], row["person"].trimmed(), reader.context)
        external = row.get("external")
        if external is not None and re.match(r"\W*(?:externe|external|oui|yes|x)\b", external.flat):
            complete(id_, None, True, external.words(context), context)
        if "role" in row and pattern("agency_word").search(row["role"].flat):
            complete(id_, "agency", True, row["role"].trimmed().words(context), context)
        outside = next(
            (row[c] for c in ("role", "duties") if c in row and pattern("external").search(row[c].flat)), None
        )
        if outside is not None:
            complete(id_, None, True, outside.trimmed().words(context), context)
        for column in ("role", "duties", "channel"):
            if column in row and row[column].trimmed():
                reader.duties.record([id_], row[column].trimmed(), firm=True)
        if "contact" in row:
            _row_contact(id_, row["contact"], context)
    reader.duties.finish()
    return understood


def _row_contact(id_: str, cell: Piece, context: Context) -> None:
    people = find_people(cell, context, expected=True)
    if not people:
        return
    contact = member_id(people[0], cell.trimmed().words(context), context)
    if contact is not None and contact != id_:
        context.draft.set(f"team.members[{id_}].contact", contact, cell.trimmed().words(context))
