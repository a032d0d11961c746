"""Reads who makes a content where a clause behind its name says so: "a guide that Ann still has to write"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CONTENTS
from assistant.dialogue.guided.reading.lexicon import Expression, terms, word_set
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import complete, member_id
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.roster_words import known_member

_SAID = tuple(Expression(f"content_makers.{name}") for name in ("relative", "bare", "inverted", "clause", "passive"))
_CLAUSE = _SAID[3]
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zà-ÿ'’-]+")
_DOUBT = Expression("team_reader.doubt")
_STILL = re.compile(
    r"(?<![a-z])(?:still|(?:has|have|needs?) to|must|will|to be|(?:is|are) (?:still )?[a-z]+ing|"
    r"[a-z]+ing (?:it|them)|doit|va|reste a|devra|encore)(?![a-z])|(?<=[a-z])'s [a-z]+ing(?![a-z])"
)
_TO_MAKE = Expression("content_makers.to_make")
_TO_ADAPT = re.compile(
    r"(?<![a-z])(?:(?:a |to |be )?(?:mettre a jour|actualiser|revoir|adapter|retoucher|traduire|relire|refaire)|"
    r"(?:to |be )(?:updated?|refresh(?:ed)?|adapt(?:ed)?|translated?|revised?|rework(?:ed)?|redone|redo|proofread))"
    r"(?![a-z])"
)
_NEAR = 30
_IS = 2
_END = re.compile(r"[.\n]|;\s*(?:le|la|les|l['’]|the|un|une|an?)\s")


def read_makers(message: str, context: Context) -> bool:
    """Give contents without an owner the one whom the message names behind them; True where it names any.

    Args:
        message: The message, whose contents are known by now.
        context: Where facts go.
    """
    read = False
    plain = flat(message)
    for content in context.draft.get(CONTENTS) or []:
        title = flat(str(content.get("title") or ""))
        # A title may have lost its quotation marks.
        spaced = re.escape(title).replace("\\ ", '"? "?')
        at = re.search(spaced, plain) if len(title) > 2 and not content.get("owner") else None
        if at is None:
            continue
        end = _END.search(message, at.end())
        tail = Piece(message[at.end() : end.start() if end is not None else None], at.end())
        who = _maker(tail, context)
        if who is None or _DOUBT.search(tail.flat):
            continue
        words = who.words(context)
        known = known_member(who.text, context)
        id_ = known or member_id(Person(0, len(who.text), who.text, "name"), words, context)
        if id_ is not None:
            complete(id_, None if known else "content", None, words, context)
            context.draft.set(f"{CONTENTS}[{content['id']}].owner", id_, words)
            near = tail.flat[: who.end - tail.start + _NEAR]
            if not content.get("status") and (_STILL.search(near) or _TO_MAKE.search(near)):
                status = "to_adapt" if _TO_ADAPT.search(near) else "to_create"
                context.draft.set(f"{CONTENTS}[{content['id']}].status", status, tail.trimmed().words(context))
            read = True
    return read


def without_makers(message: str, context: Context, *, clauses: bool = False) -> str:
    """Return a message with blanks for the clauses that say who makes a content, so that its title ends before them.

    Args:
        message: A message in which contents are told.
        context: Gives who is known.
        clauses: Whether only clauses of their own are meant ("Maud made it"), and what belongs to a title stays.
    """
    for said in (_CLAUSE,) if clauses else _SAID:
        for match in list(said.finditer(flat(message))):
            who = Piece(message[match.start("who") : match.end("who")], match.start("who"))
            inside = message[: match.start()][-1:].isalnum() and message[match.start()].isalnum()
            # "Redesigned by Hattie" holds "designed by Hattie", and "déjà" the end of a verb.
            if not inside and match.start() and _somebody(who, context, doer=said is _CLAUSE) is not None:
                # What is said of the content before its maker stays: "the page is ready, Maud made it".
                start = max(match.start(), *(message.rfind(c, match.start(), who.start) for c in ",;(–"))
                blank = ", " if message[start : match.end()].strip()[:1] in ",;" else ""
                end = max(match.end(), who.start + _whole_name(message[who.start :], context))
                message = message[:start] + blank.ljust(end - start) + message[end:]
    return message


def _whole_name(text: str, context: Context) -> int:
    """Return how much of a text is the whole name of a member: "Blue" is the first word of "Blue Fox"."""
    names = (flat(str(member.get("name") or "")) for member in context.draft.get("team.members") or [])
    return max((len(name) for name in names if name and flat(text).startswith(name)), default=0)


def tells_makers(text: str, context: Context) -> bool:
    """Tell whether a text names a content and, right behind it, who of the team makes it."""
    piece = Piece(text, 0)
    for term in terms(piece, "format"):
        who = _maker(piece.cut(term.end), context)
        if who is not None and known_member(who.text, context) is not None:
            return True
    return False


def _maker(tail: Piece, context: Context) -> Piece | None:
    for said in _SAID:
        match = said.match(tail.flat)
        who = _somebody(tail.cut(*match.span("who")), context, doer=said is _CLAUSE) if match is not None else None
        if who is not None:
            return who
    return None


def _somebody(said: Piece, context: Context, *, doer: bool = False) -> Piece | None:
    """Return the name that words are, or their first: known, a first name with its capital, or any name of a doer."""
    # "Ana's writing it"
    said = said.cut(0, len(said.text) - _IS) if said.flat.endswith(("'s", "’s")) else said
    words = [said, said.cut(0, said.text.find(" "))] if " " in said.text else [said]
    for who in words:
        if known_member(who.text, context) is not None:
            return who
        capitals = all(part[0].isupper() for part in who.text.split())
        if capitals and is_first_name(who.text) and flat(who.text) not in word_set("month_names"):
            return who
        if doer and _NAME.fullmatch(who.text) and flat(who.text) not in word_set("not_names"):
            # "Ondine l'a faite": what does something is somebody, whatever lists of names know.
            return who
    return None


_DOES = re.compile(r"\s+[a-zà-ÿ]")


def does_something(piece: Piece, context: Context) -> bool:
    """Tell whether a sentence opens with somebody who does something: "Tom writes the e-mails", not "Tom: guide"."""
    people = find_people(piece, context)
    return bool(people) and not people[0].start and _DOES.match(piece.text, people[0].end) is not None


_SHOWN = re.compile(
    r"(?:(?:\b(?:de|of|with|avec) |\bd['’])|"
    r"(?<=[a-zà-ÿ] )(?<!\bpar )(?<!\bby )(?<!\bet )(?<!\band )(?<!\bou )(?<!\bor ))"
    r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?= (?:à|to be|to) [a-zà-ÿ]{3})"
)


def without_shown(piece: Piece) -> Piece:
    """Return a piece with blanks for who is seen in a content, and makes nothing: "a video of Ana to be shot"."""
    return Piece(_SHOWN.sub(lambda shown: " " * len(shown.group()), piece.text), piece.start)
