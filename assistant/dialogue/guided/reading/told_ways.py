"""Journeys that are told in prose: "The idea: people see the poster, they come…", "First an e-mail, then a text"."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.journey_cue import tells_way
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.lines import Block
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.sentences import sentences

_ARTICLE = r"(?:an?|the|our|two|three|une?|le|la|les|l'|des|notre|deux|trois) ?"
# What comes first and next is sent or held: "first Ana writes the e-mail, then Tom reads it" tells of work.
_FIRST = re.compile(rf"(?<![a-z])(?:first(?:ly)?|d'abord|to start|pour commencer),? {_ARTICLE}(?=[a-z])")
_NEXT = re.compile(rf"(?<![a-z])(?:then|next|puis|ensuite),? {_ARTICLE}(?=[a-z])")
_LEAD = re.compile(r"[^:;,.]{2,40}:\s*$|\s*$|[^:;,.]{2,25},\s*$")
# Whoever goes through a journey that is told step after step, at the head of a sentence.
_WALKS = re.compile(
    r"\s*(?:(?:so|and|then|basically|the way it works|how it works|alors|donc|et|bon|en gros|comment ca marche)[ ,:]+)*"
    r"(?P<who>(?:(?:the|a|an|our|any|some|le|la|les|l'|un|une|des|nos|notre)\s?)?(?:people|person|visitors?|prospects?|customers?|"
    r"clients?|leads?|someone|somebody|anyone|they|gens|visiteurs?|personnes?|ils|elles|quelqu'un|internautes?|readers?|"
    r"users?|lecteurs?|parents?|patients?|members?|adherents?|owners?|buyers?|students?|eleves?|etudiants?)\s)"
)
_TEXT = re.compile(r"(?<![a-z])texts?(?![a-z])")
_STARTS = 4


def ways_apart(block: Block) -> list[Block]:
    """Return what a promise or a sentence tells as a journey, step after step, in a block of its own."""
    if block.label == "promise" and block.lines and tells_way(flat(block.lines[0].text)):
        # "The idea: people see the poster, they come to the workshop, we take their e-mail" promises nothing.
        return [replace(block, label="journey")]
    if block.label is not None:
        return [block]
    found: list[Block] = []
    for line in block.lines:
        at = 0
        for start, end in sentences(line.text):
            opened = _opening(line.text[start:end])
            if opened is None:
                continue
            if line.text[at:start].strip():
                found.append(replace(block, lines=(replace(line, text=line.text[at:start], start=line.start + at),)))
            told = replace(line, text=line.text[start + opened : end], start=line.start + start + opened)
            found.append(replace(block, label="journey", lines=(told,), label_words="journey"))
            at = end
        if at == 0:
            last = found[-1] if found else None
            if last is not None and last.label is None:
                found[-1] = replace(last, lines=(*last.lines, line))
            else:
                found.append(replace(block, lines=(line,)))
        elif line.text[at:].strip():
            found.append(replace(block, lines=(replace(line, text=line.text[at:], start=line.start + at),)))
    return found if any(part.label for part in found) else [block]


def _opening(text: str) -> int | None:
    """Return where a journey begins in a sentence that tells one of messages or of people; None where it tells none."""
    piece = Piece(text, 0)
    walks = _WALKS.match(piece.flat)
    if walks is not None and tells_way(piece.flat[walks.start("who") :]):
        # "People see the advert, they go to the page, they leave their number, we ring them…"
        return walks.start("who")
    first = _FIRST.search(piece.flat)
    following = _NEXT.search(piece.flat, first.end()) if first is not None else None
    if first is None or following is None or _LEAD.fullmatch(piece.flat[: first.start()]) is None:
        return None
    sent = [term.start for term in terms(piece, "channel")] + [text.start() for text in _TEXT.finditer(piece.flat)]
    begun = all(any(0 <= start - m.end() <= _STARTS for start in sent) for m in (first, following))
    return first.start() if begun else None
