"""Where a claimed fact stands in the message: the person's own words, or nowhere."""

from dataclasses import dataclass

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.intents import gives_orders, is_off_topic
from assistant.dialogue.guided.questions import is_question
from assistant.dialogue.sentences import sentences
from assistant.language.negation import is_negated
from assistant.language.text import fold
from assistant.retrieval.citations import find_quote


@dataclass(frozen=True)
class Evidence:
    """Words of the message and the sentence that they stand in; offsets are those of the message."""

    words: Words
    sentence: Words


def locate(words: str, message: str) -> Evidence | None:
    """Find the words that a model gives as evidence, typography folded.

    Returns:
        None where they are not in the message, or stand where nothing is stated: in a question, in an order about the
        assistant itself, in talk that has nothing to do with the campaign.
    """
    place = find_quote(words, message)
    if place is None:
        return None
    sentence = sentence_at(message, place[0])
    if is_question(sentence.text) or is_off_topic(sentence.text):
        return None
    line_start = message.rfind("\n", 0, place[0]) + 1
    line_end = message.find("\n", place[1])
    line = message[line_start : line_end if line_end >= 0 else len(message)]
    if gives_orders(line):
        return None
    return Evidence(Words(message[place[0] : place[1]], *place), sentence)


def sentence_at(message: str, at: int) -> Words:
    """Return the sentence of a message that an offset stands in."""
    start = message.rfind("\n", 0, at) + 1
    end = message.find("\n", at)
    line = message[start : end if end >= 0 else len(message)]
    for first, last in sentences(line):
        if start + first <= at < start + last:
            return Words(line[first:last], start + first, start + last)
    return Words(line, start, start + len(line))


def within(value: str, evidence: Evidence) -> Words | None:
    """Return where a value stands in the evidence, case and typography folded; None where it does not, or is denied."""
    place = find_quote(value, evidence.words.text)
    if place is None:
        place = _any_case(value, evidence.words.text)
    if place is None:
        return None
    start, end = evidence.words.start + place[0], evidence.words.start + place[1]
    before = evidence.sentence.text[: start - evidence.sentence.start] + evidence.words.text[place[0] : place[1]]
    if is_negated(before, start - evidence.sentence.start):
        return None
    return Words(evidence.words.text[place[0] : place[1]], start, end)


def _any_case(value: str, text: str) -> tuple[int, int] | None:
    # Only where folding keeps the length, so that offsets stay those of the text.
    if len(text.casefold()) != len(text):
        return None
    return find_quote(value.casefold(), text.casefold())


def stands_in(text: str, message: str) -> bool:
    """Tell whether a name stands in a message as whole words, case and accents folded."""
    wanted, words = fold(text), f" {_spaced(message)} "
    return bool(wanted) and f" {_spaced(wanted)} " in words


def _spaced(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split())
