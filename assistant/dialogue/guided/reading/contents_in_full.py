"""While the means are talked of, records contents that full sentences name by any noun, with who has them and how far.

"We have the course brochure, which must be adapted, and the tutor interviews, which still have to be created", "Ann
owns the price list and it is ready", "le dossier existe déjà, il faut seulement l'adapter".
"""

import re

from assistant.dialogue.guided.reading.content_states import content_nouns, may_be_base, states
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CONTENTS, content_id, find
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import find_people
from assistant.dialogue.guided.reading.people import member_id, replace
from assistant.dialogue.guided.reading.pieces import Piece, flat, sentences, split

_OWNS, _NEXT_OWNER = Expression("contents_in_full.owns"), Expression("contents_in_full.next_owner")
_HAVE, _LISTED = Expression("contents_in_full.have"), Expression("contents_in_full.listed")
_REWORKED, _BESIDE = Expression("contents_in_full.reworked"), Expression("contents_in_full.beside_state")
_MOST_WORDS, _LONGEST = 6, 500
_MEANS = ("rally.", "team.")
_WORD = re.compile(r"[a-z0-9]+")


def complete_contents(message: str, context: Context) -> bool:
    """Record the contents that whole sentences tell, where no reader did.

    Args:
        message: The whole message.
        context: Where facts go.

    Returns:
        Whether something was recorded.
    """
    asked = context.asked or ""
    if not asked.startswith(_MEANS) or context.draft.origin != "user" or len(message) > _LONGEST:
        return False
    if asked != CONTENTS and not _is_shown(Piece(message, 0)):
        # Where another of the means or of the team is asked for, one of the nouns must be a word for contents.
        return False
    before = len(context.draft.edits)
    for sentence in sentences(Piece(message, 0)):
        _owned(sentence, context)
        _listed(sentence, context)
        _reworked(sentence, context)
    return len(context.draft.edits) > before


def _owned(sentence: Piece, context: Context) -> None:
    """Read "Ann owns the price list, which has to be adapted, and Raj owns the film": every clause has an owner."""
    clauses = split(sentence, _NEXT_OWNER.compiled)
    told = [_OWNS.fullmatch(clause.flat.rstrip(" .!")) for clause in clauses]
    for clause, match in zip(clauses, told, strict=True):
        if match is None:
            continue
        title, who = clause.cut(*match.span("title")).trimmed(), clause.cut(*match.span("who"))
        state = clause.cut(*match.span("state")) if match["state"] else None
        status = _status(state) if state is not None else None
        known = find(CONTENTS, title.text, context) is not None
        if (state is not None and status is None) or not (known or (status is not None and _is_title(title))):
            continue
        people = find_people(who, context, expected=True)
        sure = len(people) == 1 and people[0].kind == "name" and who.text[:1].isupper()
        if not sure or not (people[0].member is not None or is_first_name(people[0].name)):
            continue
        owner = member_id(people[0], who.words(context), context)
        id_ = _record(title, status, clause, context)
        if owner is not None:
            context.draft.set(f"{CONTENTS}[{id_}].owner", owner, clause.words(context))
            _forget_duty(owner, state, clause, context)


def _listed(sentence: Piece, context: Context) -> None:
    """Read "we have the brochure, which is ready, and the film, which has to be made" where all is told so."""
    have = _HAVE.match(sentence.flat)
    if have is None:
        return
    told: list[tuple[Piece, str]] = []
    at = have.end()
    while (match := _LISTED.match(sentence.flat, at)) is not None:
        title, status = sentence.cut(*match.span("title")).trimmed(), _status(sentence.cut(*match.span("state")))
        if status is None or not _is_title(title):
            return
        told.append((title, status))
        at = match.end()
    for title, status in told if not sentence.flat[at:].strip(" .!") else ():
        _record(title, status, sentence, context)


def _reworked(sentence: Piece, context: Context) -> None:
    """Read "the guide exists already, it only has to be adapted": what is left to do is how far it is."""
    match = _REWORKED.fullmatch(sentence.flat)
    if match is None or [each[0] for each in states(sentence.cut(*match.span("first")))] != ["ready"]:
        return
    title = sentence.cut(*match.span("title")).trimmed()
    if _status(sentence.cut(*match.span("state"))) == "to_adapt" and _is_title(title):
        _record(title, "to_adapt", sentence, context)


def _record(title: Piece, status: str | None, said: Piece, context: Context) -> str:
    """Add a content, or give the one that is named how far it is; return its id."""
    words = said.trimmed().words(context)
    id_ = content_id(title, context, words)
    path = f"{CONTENTS}[{id_}].status"
    edits = context.draft.edits
    here = any(e.path == path or (e.op == "add" and e.path == CONTENTS and e.value["id"] == id_) for e in edits)
    if status is not None and here:
        # Of this sentence the other readers may have taken the half: "it exists", and not what is left to do.
        replace(context.draft, path, status, words)
    elif status is not None:
        context.draft.set(path, status, words)
    return id_


def _status(state: Piece) -> str | None:
    """Return how far a clause says that something is, None where it says anything else beside that."""
    found = states(state)
    if len({status for status, _, _ in found}) != 1:
        return None
    rest = list(state.flat)
    for _, start, end in found:
        rest[start:end] = " " * (end - start)
    return found[0][0] if _WORD.search(_BESIDE.sub("".join(rest))) is None else None


def _is_title(title: Piece) -> bool:
    """Tell whether a noun may be what a content is called: no base of contacts, no channel and nobody."""
    if not 0 < len(title.flat.split()) <= _MOST_WORDS or states(title) or may_be_base(title, owned=False):
        return False
    return _is_shown(title) or not (terms(title, "channel") or terms(title, "people") or terms(title, "identifier"))


def _is_shown(piece: Piece) -> bool:
    return bool(terms(piece, "format")) or content_nouns().search(piece.flat) is not None


def _forget_duty(owner: str, state: Piece | None, clause: Piece, context: Context) -> None:
    """Take back that it is somebody's duty how far a content is."""
    path = f"team.members[{owner}].responsibilities"
    duties = context.draft.get(path) or []
    told = flat(state.text).strip() if state is not None else ""
    kept = [duty for duty in duties if not told or (told not in flat(str(duty)) and flat(str(duty)) not in told)]
    if len(kept) < len(duties):
        replace(context.draft, path, kept, clause.words(context))
