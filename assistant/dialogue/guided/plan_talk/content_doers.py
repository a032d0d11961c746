"""Tells whose a content is, and how far, from what somebody did or will do to it: "Ann has written the guide"."""

import re
from functools import cache

from assistant.dialogue.guided.reading.content_states import content_words
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import Piece

_DONE = Expression("content_doers.done")
_HEADED = re.compile(r"\s*(?P<who>[A-ZÀ-Ý][\w-]+)\s*:\s+")


@cache
def _will_do() -> re.Pattern[str]:
    words = content_words()
    verb = rf"(?:(?P<create>{words['create']})|(?P<adapt>{words['adapt']}))"
    modal = (
        r"(?:'ll|will|is going to|has to|must|needs to|should|va|doit|devra|compte)"
        r"(?: (?:still|also|encore|aussi|now|maintenant))*"
    )
    it = r"(?:it|them|that|this one)"
    return re.compile(
        rf"\s*(?P<title>[^,;:]{{3,60}}?),\s*(?:c'est |it's )?(?P<who>[a-z][a-z'-]+?)(?: qui| who)?\s?{modal} "
        rf"(?:(?:le |la |les |l'){verb}|{verb.replace('P<', 'P<en_')} {it})"
        r"(?: (?:soon|bientot|this week|cette semaine|herself|himself|elle-meme|lui-meme))?[ .!]*$"
    )


def told_by_doer(piece: Piece) -> tuple[Piece, Piece, str] | None:
    """Return what a sentence calls a content, who has it and how far it is; None where it tells anything else.

    Args:
        piece: A sentence.
    """
    done = _DONE.match(piece.flat)
    if done is not None:
        return piece.cut(*done.span("title")), piece.cut(*done.span("who")), "ready"
    will = _will_do().match(piece.flat)
    if will is None:
        return None
    adapts = will["adapt"] is not None or will["en_adapt"] is not None
    return piece.cut(*will.span("title")), piece.cut(*will.span("who")), "to_adapt" if adapts else "to_create"


def headed_by(piece: Piece) -> tuple[Piece, Piece] | None:
    """Return who heads a list of contents and the list: "Ann: guide (ready), clip (to film)".

    Args:
        piece: A sentence.
    """
    head = _HEADED.match(piece.text)
    return (piece.cut(*head.span("who")), piece.cut(head.end())) if head is not None else None
