"""Reads the sentences of one message: by their labels, by their own words, else by the pending question."""

import re
from dataclasses import dataclass, field, replace

from assistant.dialogue.guided.bare import can_answer, elsewhere, inventory_label
from assistant.dialogue.guided.corrections import correct
from assistant.dialogue.guided.intents import gives_orders, is_off_topic, says_nothing
from assistant.dialogue.guided.questions import is_question
from assistant.dialogue.guided.reading.blocks import Block, Line, blocks, labelled
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.cues import cue, opens_goal, states_result
from assistant.dialogue.guided.reading.items import line_items
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.sentences import sentences
from assistant.dialogue.state import Question
from assistant.language.text import fold

_AFFIRMED = re.compile(
    r"^(?:oui|ouais|ok|d'accord|yes|yep|yeah|sure|parfait|exactement|right)\b[ ,.!:;-]*(?:et |and |mais |but )?"
)


_ARGUMENTS = frozenset(
    ["pillars", "proofs", "answers", "challenges", "promise", "objections", "motivations", "call_to_action"]
)


@dataclass
class Run:
    """The reading of one message."""

    context: Context
    pending: Question | None
    questions: list[str] = field(default_factory=list)
    corrected: bool = False
    understood: bool = False
    off_topic: bool = False

    def cue(self, text: str) -> str | None:
        """Return what a sentence is about."""
        found = cue(text, self.context.language, goal_open=not self.context.draft.get("objective.statement"))
        if found is None and opens_goal(text) and states_result(text, self.context.language):
            return "objective"
        if found == "tasks" and self.pending is not None and self.pending.label in _ARGUMENTS:
            # "Ease: operators learn it in an hour" reads like a task, but answers what was asked; a task has a person.
            members = self.context.draft.get("team.members") or []
            folded = fold(text)
            return found if any(m["name"] and fold(m["name"]) in folded for m in members) else None
        return found


def read_message(message: str, run: Run) -> None:
    """Read a message, or a whole brief, into the run's draft."""
    for block in blocks(message):
        lines = tuple(line for line in block.lines if not gives_orders(line.text))
        if not lines:
            continue
        block = replace(block, lines=lines)
        if block.label == "context":
            continue
        if block.label is not None and block.firm:
            first, rest = _own_lines(block, run)
            if first.lines and read_block(first, run.context):
                run.understood = True
                if rest.lines:
                    _read_free(rest, run)
                continue
        _read_free(block, run)


# Labels whose value is a sentence: what follows it on the line may be about something else.
_SENTENCES = frozenset(
    [
        "objective",
        "name",
        "audience",
        "role",
        "sector",
        "market",
        "lifecycle",
        "challenges",
        "motivations",
        "objections",
        "habits",
        "promise",
        "tone",
        "metric",
        "target",
        "baseline",
        "deadline",
        "start",
        "end",
        "legal_basis",
        "hosting",
        "retention",
        "disclosure",
        "reserve",
        "result",
    ]
)


def _own_lines(block: Block, run: Run) -> tuple[Block, Block]:
    """Split a labelled block into what its label is about and the sentences after it that say something else."""
    if block.label not in _SENTENCES:
        return block, Block(None, ())
    own: list[Line] = []
    rest: list[Line] = []
    for line in block.lines:
        for number, sentence in enumerate(_clauses_of(line, run)):
            other = labelled(sentence) is not None or run.cue(sentence.text) not in (None, block.label)
            (rest if rest or (number and other) else own).append(sentence)
    return replace(block, lines=tuple(own)), Block(block.label, tuple(rest), firm=False)


def _read_free(block: Block, run: Run) -> None:
    """Read lines without a label: sentence by sentence, each by its own words, the rest by the pending question."""
    pieces: list[tuple[str | None, Line]] = []
    several = len(block.lines) > 1
    for line in block.lines:
        for piece in _sentences(line) if not (several and line.bullet) else [line]:
            pieces.extend(_labelled(piece, run))
    default = block.label or (run.pending.label if run.pending else None)
    if run.pending is not None and run.pending.id == "conflict":
        run.context.draft.correcting = True
    grouped: list[tuple[str | None, list[Line]]] = []
    for label, piece in pieces:
        # "Tom for Instagram" says who runs what in general, but here it answers a narrower question.
        label = default if label is None or (label == "team" and default in _WHO) else label
        if grouped and grouped[-1][0] == label:
            grouped[-1][1].append(piece)
        else:
            grouped.append((label, [piece]))
    for label, lines in grouped:
        useful = tuple(line for line in lines if not says_nothing(line.text))
        fit = can_answer(useful, label, run.context) if label == default else useful
        if fit and label is not None and read_block(Block(label, fit), run.context):
            run.understood = True
        elif useful and label == default:
            other = elsewhere(" ".join(line.text for line in useful), run.context)
            if other is not None and read_block(Block(other, useful), run.context):
                run.understood = True


_WHO = frozenset({"manager", "owner", "contact"})


def _sentences(line: Line) -> list[Line]:
    return [Line(line.text[a:b], line.start + a, line.bullet and a == 0) for a, b in sentences(line.text)]


def _clauses_of(line: Line, run: Run) -> list[Line]:
    """Return sentences, cut at a semicolon too where what follows is plainly about something."""
    found: list[Line] = []
    for sentence in _sentences(line):
        start = 0
        for match in re.finditer(r";\s*", sentence.text):
            rest = sentence.text[match.end() :].partition(";")[0]
            if run.cue(rest) is not None:
                found.append(Line(sentence.text[start : match.start()], sentence.start + start))
                start = match.end()
        found.append(Line(sentence.text[start:], sentence.start + start))
    return [piece for piece in found if piece.text.strip()]


def _labelled(line: Line, run: Run) -> list[tuple[str | None, Line]]:
    """Return the parts of a sentence that are facts, each with the label its words tell."""
    if is_question(line.text):
        if is_off_topic(line.text):
            run.off_topic = True
        else:
            run.questions.append(line.text.strip())
        return []
    if is_off_topic(line.text):
        run.off_topic = True
        return []
    named = labelled(line)
    if named is not None and named[2].text.strip():
        return [(named[0], named[2])]
    affirmed = _AFFIRMED.match(fold(line.text))
    if affirmed and affirmed.end() < len(line.text) and len(fold(line.text)) == len(line.text):
        line = Line(line.text[affirmed.end() :], line.start + affirmed.end(), line.bullet)
    result = correct(line, run.context)
    if result.done:
        run.corrected = run.understood = True
        return []
    if result.correcting:
        run.corrected = True
        run.context.draft.correcting = True
    if result.label is not None:
        return [(result.label, result.rest)]
    return _clauses(result.rest, run)


def _clauses(line: Line, run: Run) -> list[tuple[str | None, Line]]:
    """Split a sentence where its clauses are about different things; else keep it whole."""
    whole = run.cue(line.text)
    if whole in ("journey", "team") and not _several_subjects(line, run):
        return [(whole, line)]
    parts = [Line(i.text, i.start) for i in line_items(line, last=True)]
    labels = [run.cue(part.text) for part in parts]
    known = {label for label in labels if label is not None}
    if len(known) <= 1:
        return [(whole or inventory_label(parts, run.pending.label if run.pending else None, run.context), line)]
    merged: list[tuple[str | None, Line]] = []
    for label, part in zip(labels, parts, strict=True):
        if merged and (label is None or label == merged[-1][0]):
            previous = merged[-1][1]
            end = part.end - line.start
            merged[-1] = (merged[-1][0], Line(line.text[previous.start - line.start : end], previous.start))
        else:
            merged.append((label, part))
    return merged


def _several_subjects(line: Line, run: Run) -> bool:
    labels = {run.cue(i.text) for i in line_items(line, last=True)}
    return len({label for label in labels if label not in (None, "inventory")} - {"journey", "objective"}) > 1
