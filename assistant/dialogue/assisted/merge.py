"""What a message says once a model has read it too: guided reading stands, the model adds what holds.

Orders, refusals and contradictions are those of guided reading. What both read differently becomes a contradiction that
the person settles; what the model reads without support in the sentence is proposed; what the message does not hold is
asked for.
"""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.dialogue.assisted.evidence import locate, sentence_at
from assistant.dialogue.assisted.fields import fields
from assistant.dialogue.assisted.guards import Guard, Judged
from assistant.dialogue.assisted.phrase import stands_for_itself
from assistant.dialogue.assisted.placing import fits, sorts
from assistant.dialogue.assisted.recording import Recorder
from assistant.dialogue.assisted.shapes import Read
from assistant.dialogue.display import shown
from assistant.dialogue.draft import Conflict, Draft, Words
from assistant.dialogue.guided.echo import quoted
from assistant.dialogue.guided.intents import Control, Intent
from assistant.dialogue.protocols import Reading
from assistant.dialogue.state import Offer, State
from assistant.language.choices import find_choices
from assistant.language.text import LANGUAGES, Text, fold
from assistant.plan import Edit, plan_data
from assistant.plan.path import value_at
from assistant.plan.provenance import Origin
from assistant.plan.wording import path_label
from assistant.retrieval.citations import find_quote

_PROPOSED = 3
_ASKED = 3
# What a model claims without a word of the message behind it is nothing to ask about.
_SILENT = frozenset({"not_in_message", "unknown_field"})


@dataclass(frozen=True)
class Merged:
    """A reading with the model's part in it.

    Args:
        reading: What the message says.
        counts: How many facts the model claimed and what became of them, by verdict or reason; nothing personal.
    """

    reading: Reading
    counts: dict[str, int]


def merge(
    message: str,
    guided: Reading,
    read: Read,
    state: State,
    turn: int | None,
    today: datetime.date,
    *,
    origin: Origin = "user",
) -> Merged:
    """Add what a model read to what guided reading found.

    Args:
        message: The message.
        guided: What guided reading found in it.
        read: What the model claims.
        state: Where the conversation stands.
        turn: Number of the turn, None for a brief.
        today: The day of the message.
        origin: ``user`` for a message, ``brief`` for a brief.
    """
    pending = state.pending
    draft = Draft(state.plan, message, origin, turn, pending=pending.path if pending else None)
    taken = tuple(_take(draft, edit, message) for edit in guided.edits)
    draft.conflicts.extend(guided.conflicts)
    draft.known.extend(guided.known)
    data, whole = plan_data(state.plan), Words(message, 0, len(message))
    said_again = tuple((path, whole, value_at(data, path)) for path in guided.known if path)
    places = (*(place for place in taken if place is not None), *said_again)
    guard = Guard(message, draft, guided.language, today, pending, places)
    recorder = Recorder(
        draft,
        guided.intent == "correction",
        frozenset(edit.path for edit in guided.edits),
        lambda path, name: (
            stands_for_itself(name, name=True)
            and fits(name, fields()[path], draft.plan, guided.language, today)
            # Named in passing, only a first name is a person.
            and (path != "team.members" or "person" in sorts(name, draft.plan, guided.language, today))
        ),
    )
    counts: Counter[str] = Counter(claimed=len(read.facts))
    proposed: list[Judged] = []
    for fact in read.facts:
        judged = guard.judge(fact)
        if judged is None:
            continue
        if not judged.firm:
            proposed.append(judged)
            continue
        verdict = recorder.record(judged)
        counts[verdict] += 1
        if verdict == "asked":
            guard.refusals.append(("does_not_fit", fact))
    counts.update(reason for reason, _ in guard.refusals)
    proposals = _proposals(proposed, draft, turn, origin)
    counts["proposed"] += sum(len(offer.edits) for offer in proposals)
    edits = tuple(draft.edits)
    notes = (*_still_unread(guided, edits[len(guided.edits) :], message), *_asked(guard, edits, message))
    reading = replace(
        guided,
        edits=edits,
        known=tuple(draft.known),
        conflicts=_once(draft.conflicts),
        notes=notes,
        proposals=proposals,
    )
    reading = _with_question(reading, read, message)
    reading = _with_choice(reading, read, message, state)
    return Merged(replace(reading, intent=_intent(reading, guided)), {k: n for k, n in counts.items() if n})


def _take(draft: Draft, edit: Edit, message: str) -> tuple[str, Words, object] | None:
    """Take over an edit of guided reading and return its place in the message."""
    said = edit.provenance is not None and edit.provenance.origin != "assumed"
    text = edit.provenance.words if edit.provenance is not None and said else None
    place = find_quote(text, message) if text else None
    words = draft.words(*place) if place else Words(text, 0, 0) if text else None
    draft.take(edit, words)
    return (edit.path, words, edit.value) if words is not None and place is not None else None


def _still_unread(guided: Reading, added: tuple[Edit, ...], message: str) -> list[tuple[str, Words]]:
    """Return the notes of guided reading about words that the model could not read either."""
    spans = [find_quote(e.provenance.words, message) for e in added if e.provenance and e.provenance.words]
    return [
        (reason, words)
        for reason, words in guided.notes
        if not any(span and span[0] < words.end and words.start < span[1] for span in spans)
    ]


def _asked(guard: Guard, edits: tuple[Edit, ...], message: str) -> list[tuple[str, Words]]:
    """Return what is asked for because the model's reading of it does not hold; nothing that was read otherwise."""
    read = [find_quote(e.provenance.words, message) for e in edits if e.provenance and e.provenance.words]
    notes: dict[int, tuple[str, Words]] = {}
    for reason, fact in guard.refusals:
        evidence = locate(fact.words, message) if reason not in _SILENT else None
        if evidence is None:
            continue
        sentence = sentence_at(message, evidence.words.start)
        if not any(span and span[0] < sentence.end and sentence.start < span[1] for span in read):
            notes.setdefault(sentence.start, (reason, evidence.words))
    return list(notes.values())[:_ASKED]


def _once(conflicts: Sequence[Conflict]) -> tuple[Conflict, ...]:
    """Return conflicts without those that both readings found: the rules' own stays."""
    found: dict[tuple[str, str], Conflict] = {}
    for each in conflicts:
        found.setdefault((each.path, str(each.new)), each)
    return tuple(found.values())


def _proposals(facts: list[Judged], draft: Draft, turn: int | None, origin: Origin) -> tuple[Offer, ...]:
    """Return what is offered to be recorded, as one: the person's words, and the fields that they may belong to."""
    trial = Draft(draft.plan, draft.message, origin, turn)
    recorder = Recorder(trial, True, frozenset(), lambda path, name: False)
    labels: list[Text] = []
    for fact in facts[:_PROPOSED]:
        if recorder.record(fact) != "recorded" or trial.conflicts:
            continue
        path, value = trial.edits[-1].path, trial.edits[-1].value
        label = path_label(trial.plan, path)
        fr, en = (quoted(shown(trial.plan, path, value, language), language) for language in LANGUAGES)
        labels.append(Text(f"{label.fr} {fr}", f"{label.en} {en}"))
    if not labels:
        return ()
    text = Text("\u00a0; ".join(label.fr for label in labels), "; ".join(label.en for label in labels))
    return (Offer(text, tuple(trial.edits), suggested=False),)


def _with_question(reading: Reading, read: Read, message: str) -> Reading:
    """Take a question that guided reading did not see, in the person's own words."""
    place = find_quote(read.question, message) if read.question and not reading.question else None
    if place is None or "?" not in message[place[0] : place[1] + 2]:
        return reading
    if any(words.start < place[1] and place[0] < words.end for _, words in reading.notes):
        return reading
    return replace(reading, question=" ".join(message[place[0] : place[1]].split()))


def _with_choice(reading: Reading, read: Read, message: str, state: State) -> Reading:
    """Take the choice of an offer where the words tell which: by a number, or by what only one of them says."""
    if reading.intent != "unclear" or reading.edits or reading.conflicts or not state.offers or not read.choice:
        return reading
    if find_quote(read.choice, message) is None:
        return reading
    numbers = find_choices(read.choice)
    if len(numbers) == 1:
        chosen = numbers[0]
    else:
        named = _named_offers(read.choice, state)
        if len(named) != 1:
            return reading
        chosen = named[0]
    return replace(reading, control=Control("choose", choice=chosen), notes=(), proposals=(), question="")


def _named_offers(words: str, state: State) -> list[int]:
    wanted = {w for w in _content(words)}
    shared = [len(wanted & _content(offer.label.get(state.language))) for offer in state.offers]
    best = max(shared, default=0)
    return [i for i, count in enumerate(shared) if count == best and best > 0]


def _content(text: str) -> set[str]:
    return {w for w in "".join(c if c.isalnum() else " " for c in fold(text)).split() if len(w) > 3}


def _intent(reading: Reading, guided: Reading) -> Intent:
    if reading.control is not None:
        return reading.control.intent
    if guided.intent not in ("unclear", "question", "off_topic"):
        return guided.intent
    if len(reading.edits) > len(guided.edits) or reading.conflicts:
        return "fact"
    return "question" if reading.question else guided.intent
