"""Where a message names one base only, all that it says of a base is said of that one, while the means are talked of.

"We do have an election staff database. Our own. Emails and phone numbers in it": however it is cut into sentences.
"""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.data_holds import made_by_us
from assistant.dialogue.guided.reading.details import Details, read_details
from assistant.dialogue.guided.reading.elements import DATA, data_id
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.sieve import is_slip
from assistant.language.vocabulary import find_terms

_NAMED, _DENIED = Expression("one_base.named"), Expression("bases_gone_on.denied")
_ANOTHER, _OWN = Expression("one_base.another"), Expression("one_base.own")
_WHICH_ONE = Expression("one_base.which_one")
# A message that long may speak of anything.
_LONGEST = 320
# "Names and addresses come out of the till diary": what is in a base is not what it is called.
_HELD_ONLY = frozenset(["names", "name", "noms", "nom"])
_MEANS = ("rally.", "team.")
_OTHERS = ("rally.channels", "rally.contents", "integrate.")


def complete_base(message: str, context: Context) -> bool:
    """Record what a message says of the only base that it names, and the base where no reader found it.

    Args:
        message: The whole message.
        context: Where facts go.

    Returns:
        Whether something was recorded.
    """
    asked = context.asked or ""
    if not asked.startswith(_MEANS) or len(message) > _LONGEST or _ANOTHER.search(Piece(message, 0).flat) is not None:
        return False
    before = len(context.draft.edits)
    others = any(edit.path.startswith(_OTHERS) for edit in context.draft.edits)
    if asked != DATA and (others or not any(edit.path == DATA for edit in context.draft.edits)):
        # Where another of the means or of the team is asked for, what is told may be of that.
        return False
    said = _without_denied(message)
    added = [edit.value for edit in context.draft.edits if edit.op == "add" and edit.path == DATA]
    if len(added) == 1:
        _call_in_full(f"{DATA}[{added[0]['id']}]", said, context)
    added = [base for base in added if not is_slip(DATA, base, context)]
    details = read_details(Piece(said, 0), context, people=False)
    if not added and not others:
        path = _named(said, details, context)
    else:
        path = f"{DATA}[{added[0]['id']}]" if len(added) == 1 else None
    if path is None:
        return False
    base = context.draft.get(path)
    told = Details(
        holds=() if base.get("holds") else details.holds,
        acquired=None if base.get("acquired") else _origin(Piece(said, 0), details),
    )
    told.record(path, "data", Piece(message, 0), context)
    return len(context.draft.edits) > before


def _named(said: str, details: Details, context: Context) -> str | None:
    """Add the base that a noun names, where details are told of one and no other noun names one."""
    piece = Piece(said, 0)
    found = [match for match in _NAMED.finditer(piece.flat) if match["name"].strip()]
    if len(found) != 1 or not details.holds:
        return None
    name = piece.cut(*found[0].span("name")).trimmed()
    if find_terms(name.text, "identifier") or context.draft.find(DATA, name.text):
        return None
    return f"{DATA}[{data_id(name, context)}]"


def _call_in_full(path: str, said: str, context: Context) -> None:
    """Give a base that is called by its noun alone the name that the message gives it: "an election staff database"."""
    name, piece = flat(context.draft.get(f"{path}.name")), Piece(said, 0)
    named = [piece.cut(*match.span("name")).trimmed() for match in _NAMED.finditer(piece.flat)]
    longer = [each for each in named if (name in each.flat.split() or name in _HELD_ONLY) and each.flat != name]
    if len(longer) == 1:
        context.draft.set(f"{path}.name", longer[0].text, longer[0].words(context), refines=True)
    told = [
        (match, which) for match in _NAMED.finditer(piece.flat) if (which := _WHICH_ONE.match(piece.flat, match.end()))
    ]
    if len(told) == 1 and flat(context.draft.get(f"{path}.name")) in told[0][0]["name"]:
        _call_by_use(path, piece, *told[0], context)


def _call_by_use(path: str, piece: Piece, named: re.Match[str], which: re.Match[str], context: Context) -> None:
    """Call a base by what it is for: "une liste de contacts, celle de la newsletter", "a list, the newsletter one"."""
    name, use = piece.cut(*named.span("name")).trimmed(), piece.cut(*which.span("of" if which["of"] else "what"))
    # A French noun stands before what tells which one it is, an English one behind it.
    full = f"{name.text.split()[0]} {use.text}" if which["of"] else f"{use.text} {name.text.split()[-1]}"
    context.draft.set(f"{path}.name", full, piece.cut(named.start("name"), which.end()).words(context), refines=True)


def _origin(piece: Piece, details: Details) -> str | None:
    """Return how the base was come by; that it is "our CRM" says nothing of who is in it."""
    sure = details.acquired != "own" or _OWN.search(piece.flat) is not None or made_by_us(piece) is not None
    return details.acquired if sure else None


def _without_denied(message: str) -> str:
    """Return the message with blanks for what a base is said not to hold: "pas de mails", "but no phones"."""
    for denied in _DENIED.finditer(Piece(message, 0).flat):
        start, end = denied.span()
        message = message[:start] + " " * (end - start) + message[end:]
    return message
