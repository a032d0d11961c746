"""What a sentence that may say itself nothing of its subject is about, beside the one before it."""

import re

from assistant.dialogue.guided.fit_figures import only_figures
from assistant.dialogue.guided.own_lines import COMPLIANCE
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.data_places import tells_where_to
from assistant.dialogue.guided.reading.orchestrate_compliance import goes_on
from assistant.dialogue.guided.reading.orchestrate_risks import is_other_risk
from assistant.dialogue.guided.reading.own_means import is_of_troubles
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.run import Run
from assistant.dialogue.guided.second_look_today import counted


def told_beside(number: int, before: str | None, pieces: list[tuple[str | None, Line]], run: Run) -> str | None:
    """Return what a sentence is about, by its own words or as it goes on from the one before it.

    Args:
        number: Its place.
        before: What the one before it is about.
        pieces: All sentences, each with what its own words tell.
        run: The reading of the message.
    """
    label, piece = pieces[number]
    if before == "budget" and _is_share(piece, run):
        return "budget"
    if label is not None:
        return None if is_of_troubles(label, piece.text, run.context) else label
    if (goes := _goes_on(number, before, pieces, run)) is not None:
        return goes
    brief = run.context.draft.origin == "brief"
    return "data" if brief and tells_where_to(Block("data", (piece,))) else None


def _goes_on(number: int, before: str | None, pieces: list[tuple[str | None, Line]], run: Run) -> str | None:
    """Return what a sentence goes on about after the one before it: the split of a budget, the right to write."""
    if _is_of_split(number, before, pieces, run):
        return "budget"
    if before == "risks" and is_other_risk(pieces[number][1].text):
        return "risks"
    return goes_on(pieces[number][1].text, run.context) if before in COMPLIANCE else None


def _is_share(piece: Line, run: Run) -> bool:
    """Tell whether a sentence of a brief says where a part of the budget goes: "twenty thousand goes to the show"."""
    if run.context.draft.origin != "brief":
        return False
    told = counted(piece.text, run.context)
    return (
        bool(told)
        and _OPENS_SHARE.match(flat(piece.text[: told[0].start])) is not None
        and (_GOES.match(flat(piece.text[told[0].end :])) is not None)
    )


_OPENS_SHARE = re.compile(r"\W*(?:(?:and|et|then|puis|about|around|environ|some|roughly)\W+)*$")
_GOES = re.compile(
    r"\s?(?:k\b|[£$€]|euros?|pounds?|dollars?)?(?: (?:of (?:it|that|this|which)|dessus|la-dessus|dont)\b)?,? ?"
    r"(?:(?:will |should |would |must )?(?:goes?|be spent|is spent|are spent)|"
    r"(?:va|vont|ira|iront|partent|part|serviront|sert)) "
    r"(?:to|towards|on|into|for|au|aux|a|dans|sur|en|pour)\b"
)


def _is_of_split(number: int, before: str | None, pieces: list[tuple[str | None, Line]], run: Run) -> bool:
    """Tell whether a sentence of a brief that names no subject is of the budget beside it.

    "Budget 7,400 dollars. 3,000 for the video": its split goes on. "12k. 4k for the press, …": a figure alone is split.
    """
    piece = pieces[number][1]
    told = counted(piece.text, run.context)
    if not told:
        return False
    following = pieces[number + 1][0] if number + 1 < len(pieces) else None
    if run.context.draft.origin != "brief":
        # "3.2k. Paper 1.4k, …": in a conversation a bare figure answers much else, and so does a single sum.
        listed = [part for part in _SUMS_APART.split(piece.text) if part.strip(" .")]
        split = len(listed) > 1 and all(_SUM.fullmatch(part.strip(" .")) for part in listed)
        total = (
            following == "budget"
            and bool(pieces[number + 1][1])
            and _TOTAL.fullmatch(piece.text.strip(" .")) is not None
        )
        return (before == "budget" and split) or total
    return before == "budget" or (following == "budget" and only_figures(piece, run.context))


_SUMS_APART = re.compile(r"\s*[;,]\s+(?:(?:and|et)\s+)?|\s(?:and|et|plus)\s")
# "Direct mail 1,500", "500 pour la vidéo": a sum and what it is for.
_SUM = re.compile(
    r"(?:[^\W\d][^\d,;:()]{1,40}[ (:]+[£$€]?\d[\d., ]*k?\s?[£$€]?\)?(?: [^\W\d]+)?|"
    r"[£$€]?\d[\d., ]*k?\s?[£$€]?(?: (?:euros?|pounds?|dollars?))? [^\W\d][^\d,;:()]{1,40})"
)
_TOTAL = re.compile(r"[£$€]?\s?\d[\d., ]*(?:k|\s?[£$€]|\s(?:euros?|pounds?|dollars?))")
