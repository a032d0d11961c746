"""Reads sentences that are nothing but people and what they do, whatever was asked.

"Mo leads, Ann does LinkedIn, the phone goes to Jack from sales" is cut into clauses, and every word of each has to fit:
what holds anything else is left to the other readers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.introductions import name_beside
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.name_words import CAPITALS, sure_first_name
from assistant.dialogue.guided.reading.people import added, members
from assistant.dialogue.guided.reading.pieces import Piece, masked, sentences
from assistant.dialogue.guided.reading.roster_away import left_out_away, says_away
from assistant.dialogue.guided.reading.roster_clauses import acting, read_clause
from assistant.dialogue.guided.reading.roster_record import record
from assistant.dialogue.guided.reading.roster_told import Clause, Told
from assistant.dialogue.guided.reading.roster_words import is_sure, known_member, things, who
from assistant.dialogue.guided.reading.seats import with_colons

_OPENING = Expression("roster.opening")
_SORRY = Expression("roster.sorry")
_DOUBT = Expression("roster.doubt")
_DENIED = Expression("roster.denied")
_CUT = Expression("roster.cut")
_WHO = Expression("roster.who")
_AWAY = Expression("roster.away")
_ANSWER = Expression("roster.answer")
_NO_MORE = Expression("roster.no_more")
_IT_IS = Expression("roster.it_is")
_TOLD_AT_ONCE = re.compile(r"\s*\?(?=\s+(?:c['’]est|ce sera|it['’]s|that['’]s|that would be)\s)", re.IGNORECASE)
# "Kadia (civic service)": what somebody is, behind their name.
_SAID_OF = re.compile(r"(?<=[a-z]) \([a-z][a-z' -]{2,28}\)")
_MIDDLE = re.compile(
    r"(?<=[a-z])(?:,? )(?:finalement|en fait|au final|actually|in fact)(?=,? (?:c'est|ce sera|it's|that's|it'll))"
)
_NOT_ME = re.compile(
    r"(?<=[a-z])(?:,? )(?:(?:c'est|ce n'est) pas|is not|isn't|it's not|it isn't|are not|aren't) "
    r"[a-z][a-z'-]*,? (?:mais |but )?"
    r"(?=(?:c'est|ce sera|it's|that's) )"
)
_GOES_ON = re.compile(r"\W*(?:c'est |et |and )?(?:elle|il|lui|she|he)(?![a-z])")
_MORE = re.compile(r"\s*(?:any ?more|any longer|now|du tout)\s*$")
_WORD = re.compile(r"[^\W\d_][\w'’-]+")
_LABEL = re.compile(r"\s*(?P<label>[^\W\d_][^:\n]{2,24}?)\s*:\s+(?=\S)")
_NO_LIST = re.compile(r"[\t|→]|->|=>|\d|[?\"«“(]")
_MOST_CUTS, _LONGEST = 16, 400
_PEOPLE = frozenset(["team", "manager", "owner", "contact"])
_NARROW = frozenset(["manager", "owner", "contact"])
_OF_CONTENTS = frozenset(["contents", "owner", "tasks", "inventory"])
_VERBAL = ("leads", "does", "writes", "calls")


@dataclass(frozen=True)
class Sentence:
    """A sentence about people.

    Args:
        piece: Its words.
        told: What its clauses say.
        corrects: Whether it takes back what was said before.
        sure: Whether it can only be about people.
    """

    piece: Piece
    told: tuple[Told, ...]
    corrects: bool = False
    sure: bool = False


def read_roster(message: str, context: Context, asked: str | None) -> tuple[str, bool, bool]:
    """Record what the sentences of a message say of who does what.

    Args:
        message: The message.
        context: Where facts go.
        asked: Label of the pending question.

    Returns:
        The message with blanks for the sentences that were read, whether any was, and whether one corrects the plan.
    """
    message = with_colons(name_beside(Piece(message, 0), context)).text
    found = _accepted(list(_sentences_of(message, context)), asked, context)
    if not found:
        return message, False, False
    if left_out_away(message, context):
        found = [replace(sentence, corrects=True) for sentence in found]
    corrects = any(sentence.corrects for sentence in found)
    record([(sentence.told, sentence.corrects) for sentence in found], context, owners=asked == "owner")
    for sentence in found:
        a, b = sentence.piece.start, sentence.piece.end
        message = message[:a] + re.sub(r"[^\n]", " ", message[a:b]) + message[b:]
        rest = re.match(r"\s*[.!;]", message[b:])
        message = message if rest is None else message[:b] + " " * rest.end() + message[b + rest.end() :]
    return message, True, corrects


def _sentences_of(message: str, context: Context) -> Iterator[Sentence]:
    carried = False
    for line in re.finditer(r"[^\n]*\S[^\n]*", message):
        row = Piece(line.group(), line.start())
        label = _LABEL.match(row.text)
        if label is not None and label_of(label["label"]) == "team":
            row = row.cut(label.end())
        elif (
            label is not None
            and label_of(label["label"]) not in (None, "lead")
            and not _is_of_people(row, label, context)
        ):
            continue
        asked = _asked_and_told(row, context)
        if asked is not None:
            yield asked
            continue
        sorry = other = False
        for piece in sentences(_without_marks(row)):
            sentence = _sentence(piece, context, carried)
            if other and sentence is not None and _GOES_ON.match(piece.flat) is not None:
                # "Kit does the radio. Rory is from the shop. He …": of whom nothing was read here.
                sentence = None
            other = sentence is None and (other or _names_somebody(piece, context))
            away = sentence is not None and any(says_away(told, context) for told in sentence.told)
            if sentence is not None and (sorry or away):
                # "No, hold on. Radio is Ann's job", "Jo is on leave. Radio is Ann's": somebody else had it before.
                sentence = replace(sentence, corrects=True)
            sorry = away or _SORRY.fullmatch(f"{piece.flat.strip()} ") is not None
            carried = sentence is not None and any(told.kind in _VERBAL for told in sentence.told)
            if sentence is not None:
                yield sentence


def _without_marks(row: Piece) -> Piece:
    """Return "the newsletter? it's Tom" without the mark: who takes it is told at once."""
    return Piece(_TOLD_AT_ONCE.sub(lambda match: " " * len(match.group()), row.text), row.start)


def _is_of_people(row: Piece, label: re.Match[str], context: Context) -> bool:
    """Tell whether a label is a channel, and what stands behind it is somebody: "E-mail : Léa"."""
    rest = next(iter(sentences(row.cut(label.end()))), None)
    named = things(row.cut(*label.span("label")), context) if rest is not None else None
    return named is not None and rest is not None and who(rest, context) is not None


def _asked_and_told(row: Piece, context: Context) -> Sentence | None:
    """Read "who does the phone? Marge, of course"."""
    match = _WHO.match(row.flat)
    if match is None:
        return None
    what = things(row.cut(*match.span("what")), context)
    answer = row.cut(match.end())
    lead = _ANSWER.match(answer.flat)
    answer = answer.cut(lead.end() if lead is not None else 0)
    people = who(answer, context) if what is not None and answer else None
    if what is None or people is None or _DOUBT.search(answer.flat) or "?" in answer.text:
        return None
    return Sentence(row, (Told("does", tuple(people), row, tuple(what)),), sure=True)


def _sentence(piece: Piece, context: Context, carried: bool) -> Sentence | None:
    # Until when somebody is away makes no list of figures.
    if len(piece.text) > _LONGEST or _NO_LIST.search(_SAID_OF.sub(" ", _AWAY.sub(piece.flat))):
        return None
    goes_on = _GOES_ON.match(piece.flat) is not None and bool(added(context))
    if not (carried or goes_on or _names_somebody(piece, context)):
        return None
    opening = _OPENING.match(piece.flat)
    body = piece.cut(opening.end() if opening is not None else 0)
    sorry = _SORRY.match(body.flat)
    body = body.cut(sorry.end() if sorry is not None else 0)
    middle = _NOT_ME.search(body.flat) or (_MIDDLE.search(body.flat) if sorry is None else None)
    if middle is not None:
        # "The calls, actually that's Ann", "Google isn't me, it's Ann"
        body = Piece(body.text[: middle.start()] + " " * len(middle.group()) + body.text[middle.end() :], body.start)
    if _DOUBT.search(body.flat):
        return None
    handed = _handed_over(body, context)
    if handed is not None:
        return Sentence(piece, handed, corrects=True)
    if _DENIED.search(_AWAY.sub(body.flat.replace("en plus", "       "))):
        return None
    told = _parse(body, context, carried)
    return Sentence(piece, tuple(told), sorry is not None or middle is not None) if told else None


def _names_somebody(piece: Piece, context: Context) -> bool:
    """Tell whether a sentence may name somebody: a capital inside it, a first name, who writes."""
    if CAPITALS.search(piece.text) is not None:
        return True
    words = _WORD.findall(piece.text)
    return any(sure_first_name(word) or known_member(word, context) is not None for word in words)


def _handed_over(body: Piece, context: Context) -> tuple[Told, ...] | None:
    """Read "Jack doesn't do the phone any more, it's Ann"."""
    match = _NO_MORE.search(body.flat)
    if match is None:
        return None
    for cut in re.finditer(r"\s*[,;]\s*(?:et |and |but |mais )?", body.flat[match.end() :]):
        told = body.cut(match.end(), match.end() + cut.start())
        what = things(told.cut(0, m.start()) if (m := _MORE.search(told.flat)) else told, context)
        rest = body.cut(match.end() + cut.end())
        named = _IT_IS.match(rest.flat)
        new = who(rest.cut(named.end()), context) if named is not None else None
        if what is not None and new is not None and who(body.cut(0, match.start()), context) is not None:
            return (Told("does", tuple(new), rest, tuple(what), behind=True),)
    return None


def _parse(body: Piece, context: Context, carried: bool) -> list[Told] | None:
    """Cut a sentence into clauses, each of which says something of people; None where one says anything else."""
    cuts = list(_CUT.finditer(masked(body)))
    if len(cuts) > _MOST_CUTS:
        return None
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(body.text)]
    plain = ["," not in cut.group() and ";" not in cut.group() for cut in cuts]
    named = frozenset(name for a, b in zip(starts, ends, strict=True) for name in acting(body.cut(a, b), context))
    failed: set[tuple[int, bool]] = set()

    def from_(i: int, gapped: bool, goes_on: bool) -> list[Told] | None:
        if i == len(starts):
            return []
        if (i, gapped) in failed:
            return None
        unsure: list[Told] | None = None
        for j in range(len(ends) - 1, i - 1, -1):
            told = read_clause(Clause(body.cut(starts[i], ends[j]), context, gapped, goes_on, named))
            if told is None:
                continue
            rest = from_(j + 1, gapped or told.kind in _VERBAL, True)
            if rest is None:
                continue
            if rest and plain[j] and rest[0].behind and told.what and not told.behind:
                # "A does TikTok, the shop and Instagram are B": what is joined by "and" belongs together.
                unsure = unsure or [told, *rest]
                continue
            return [told, *rest]
        if unsure is None:
            failed.add((i, gapped))
        return unsure

    return from_(0, carried, carried)


def _accepted(found: list[Sentence], asked: str | None, context: Context) -> list[Sentence]:
    """Return the sentences that say enough to be sure that people are meant."""
    found = [sentence for at, sentence in enumerate(found) if _is_about_somebody(sentence, found[:at], context)]
    said = [told for sentence in found for told in sentence.told if told.kind != "away"]
    if found and not said:
        # "Tom is on leave": nothing of the campaign, where Tom is somebody of it.
        return [each for each in found if all(is_sure(p, context) for told in each.told for p in told.who)]
    outside = any(m.get("role") == "agency" or m.get("external") for m in members(context))
    firm = [
        told
        for told in said
        if not told.verbless
        and not told.loose
        and (told.kind not in ("me", "contact") or (outside and told.kind != "me"))
    ]
    known = any(s.sure for s in found) or any(is_sure(person, context) for told in said for person in told.who)
    if asked in _NARROW and any(not told.what and told.kind != "contact" for told in said):
        # "Tom does it all" answers for what was asked, and not for the campaign.
        return []
    if not firm and asked not in _PEOPLE and len(said) < 2:
        return []
    if not known and len(said) < 2 and asked not in _PEOPLE:
        return []
    if all(told.loose or told.kind == "me" for told in said):
        return []
    if asked in _OF_CONTENTS and any(_is_content(told, asked) for told in said):
        return []
    return found


def _is_about_somebody(sentence: Sentence, before: list[Sentence], context: Context) -> bool:
    """Tell whether "they" are people named before: whom the campaign speaks to are so much more often."""
    first = sentence.told[0]
    if first.kind == "contact" or any(person.kind != "pronoun" for person in first.who) or first.kind == "me":
        return True
    plural = any(first.said.flat.lstrip().startswith(word) for word in ("ils ", "elles ", "they "))
    return bool(before or added(context)) and not plural


def _is_content(told: Told, asked: str | None) -> bool:
    """Tell whether a clause is about something to show rather than a channel."""
    if asked == "contents" and any(terms(thing, "format") for thing in told.what):
        # "Poster: Ana to design" where contents are asked.
        return True
    return (
        told.kind in ("does", "writes") and any(not terms(thing, "channel") for thing in told.what) and not told.loose
    )
