"""Reads what of a message is told apart from all else: who does what, and an answer that is one as a whole."""

import re

from assistant.dialogue.guided.asked_first import arguments, of_arguments, of_steps
from assistant.dialogue.guided.figures_listed import figures_listed
from assistant.dialogue.guided.fit import amounts_by_line
from assistant.dialogue.guided.handed_instead import announces_leaving, does_instead, without_other
from assistant.dialogue.guided.handed_over import changes_hands, without_laden
from assistant.dialogue.guided.numbered import numbered, numbered_titles
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.content_makers import without_makers
from assistant.dialogue.guided.reading.content_states import lists_contents
from assistant.dialogue.guided.reading.desks import without_desks
from assistant.dialogue.guided.reading.manager_exceptions import read_exceptions
from assistant.dialogue.guided.reading.nobody import without_nobody
from assistant.dialogue.guided.reading.orchestrate_reviews import tells_rhythm
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.guided.reading.roster import read_roster
from assistant.dialogue.guided.reading.roster_words import known_member
from assistant.dialogue.guided.reading.suppliers import without_suppliers
from assistant.dialogue.guided.run import Run
from assistant.dialogue.guided.tracking_told import without_tracking
from assistant.language.kinds import Kind
from assistant.language.vocabulary import find_terms

_OWNS = re.compile(
    r"(?:(?:hello|hi|hey|hiya|bonjour|bonsoir|salut|coucou|yo|so|ok|well|alors|bon|moi)[ ,!.]*)*"
    r"(?:i|we|je|on|nous|j')[ ]?(?:run|own|manage|have|tiens|tient|tenons|gere|gerons|dirige|dirigeons|ai|a|avons)[ ]"
    r"(?:an?|une?|my own|our own|ma|mon|notre)[ ]"
)


def without_whole(message: str, run: Run) -> str:
    """Read what is one answer as a whole, and return the message without it and without who makes which content."""
    split = _whole(message, run)
    if split is not None:
        run.understood |= read_block(split, run.context)
        end = split.lines[-1].end
        message = " " * end + message[end:]
    contents = run.pending is not None and run.pending.label in ("contents", "owner")
    if not contents and not lists_contents(message, several=True):
        return message
    return without_makers(message, run.context, clauses=not contents)


def without_people(message: str, run: Run) -> str:
    """Read who does what, whatever was asked, and return the message with blanks for the sentences that tell it."""
    told = without_tracking(message, run.context)
    run.understood |= told != message
    message = without_laden(told, run.context)
    line = Line(message, 0)
    if "\n" not in message.strip() and (does_instead(line, run.context) or changes_hands(line, run.context)):
        run.understood = run.corrected = True
        return " " * len(message)
    if announces_leaving(message):
        # Whoever leaves is followed in everything.
        return message
    message = without_other(message, run.context)
    asked = run.pending.label if run.pending is not None else None
    if asked == "objective" and _OWNS.match(flat(message).strip()):
        # "I run a small cookery school": a house, and no part in the campaign.
        return message
    if asked == "reviews" and tells_rhythm(message):
        # "Me every Sunday, no one else" looks at figures, and does not run the campaign for that.
        return message
    if asked in ("manager", "owner") and read_exceptions(Block(asked, (Line(message, 0),)), run.context):
        # "All of it is Ana, except the film, that's Leo" names two people, each with their part.
        run.understood = True
        return " " * len(message)
    message = without_desks(_concluded(message, run), run.context)
    message = without_suppliers(message, run.context) if asked in _OF_MEANS else message
    message, nobody = without_nobody(message, asked)
    message, read, corrected = read_roster(message, run.context, asked)
    run.understood |= read or nobody
    run.tells_people = read
    run.corrected |= corrected
    return message


_OF_MEANS = frozenset(["channels", "habits", "inventory"])
_SEATS = frozenset(["team.sales", "team.campaign_manager", "team.contact"])
_CONCLUDED = re.compile(
    r"[,.;]\s*(?:so|donc|du coup|hence)\s+(?:put |that's |it's |that'd be |it'd be |c'est |mets |plutot )?"
    r"(?P<who>[\w'-]+)\s*[.!]*\s*$"
)
_ME = frozenset(["me", "moi", "myself"])
# "They already come in, so regulars I guess": of a choice that is reasoned, the end is chosen.
_CHOSEN = re.compile(
    r"[,.;]\s*(?:so|donc|du coup|hence)\s+(?:they're |it's |that's |c'est |ce sont |des |plutot )*"
    r"(?P<what>[^,;.]{3,40})[.!]*\s*$"
)
_CHOICES: dict[str, Kind] = {"lifecycle": "lifecycle", "kind": "objective", "legal_basis": "legal_basis"}


def _concluded(message: str, run: Run) -> str:
    """Return what the answer to who it is, or which, ends on, the rest blanked: "reception, so Zack"."""
    asked = run.pending.label if run.pending is not None else None
    chosen = _CHOSEN.search(flat(message)) if asked in _CHOICES else None
    if chosen is not None and "\n" not in message.strip():
        kind = _CHOICES[str(asked)]
        named = find_terms(chosen["what"], kind) and re.match(r"(?:no|not|pas|non)(?![a-z])", chosen["what"]) is None
        return " " * chosen.start("what") + message[chosen.start("what") :] if named else message
    told = _CONCLUDED.search(flat(message))
    if told is None or run.pending is None or run.pending.id not in _SEATS or "\n" in message.strip():
        return message
    known = told["who"] in _ME or known_member(told["who"], run.context) is not None
    return " " * told.start("who") + message[told.start("who") :] if known else message


def _whole(message: str, run: Run) -> Block | None:
    """Return a message that is one answer as a whole, whatever its lines look like."""
    asked = run.pending.label if run.pending is not None else None
    return (
        amounts_by_line(message, run.context)
        or arguments(message, run.context)
        or of_arguments(message, asked, run.context)
        or figures_listed(message, asked, run.context)
        or numbered(message, asked)
        or of_steps(message, asked, run.context)
        or numbered_titles(message, run.context)
    )
