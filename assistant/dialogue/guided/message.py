"""Reads the sentences of one message: by their labels, by their own words, else by the pending question."""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from assistant.dialogue.guided.bare import elsewhere, inventory_label
from assistant.dialogue.guided.corrections import correct
from assistant.dialogue.guided.fit import can_answer, is_goal, may_be_goal, only_figures
from assistant.dialogue.guided.intents import gives_orders, is_off_topic, says_nothing
from assistant.dialogue.guided.layout.text import Laid
from assistant.dialogue.guided.layout.thread import Letter
from assistant.dialogue.guided.questions import is_question
from assistant.dialogue.guided.reading.blocks import Block, Line, blocks, label_of, labelled
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.cues import announces_goal, cue, opens_goal, states_result
from assistant.dialogue.guided.reading.introductions import introduction
from assistant.dialogue.guided.reading.items import Item, line_items
from assistant.dialogue.guided.reading.objective_today import describes_us, without_us
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.guided.shapes import names_doer, shape, whole_answer
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

    def cue(self, text: str, *, part: bool = False) -> str | None:
        """Return what a sentence is about, or one clause of it: a group of people alone makes no clause."""
        asked = self.pending.label if self.pending is not None else None
        whole = whole_answer(text, self.context, asked)
        if whole is not None:
            return whole
        known = bool(self.context.draft.get("objective.statement"))
        found = cue(text, self.context.language, goal_open=not known)
        if found == "objective" and not announces_goal(text, self.context.language):
            # "Sales: Dan" names a metric, and somebody.
            found = "team" if names_doer(text, self.context) else found
        if found is None and opens_goal(text) and states_result(text, self.context.language):
            return "objective"
        if found is None and known and self.pending is not None and self.pending.stage == "objective":
            # "On veut 300 démos" beside an objective without a figure: its figure, not another objective.
            wanted = announces_goal(text, self.context.language) and states_result(text, self.context.language)
            found = "target" if wanted and asked != "objective" else None
        if found is None:
            told = shape(text, self.context, asked)
            return None if part and told == "audience" else told
        if found == "tasks" and self.pending is not None and self.pending.label in _ARGUMENTS:
            # "Ease: operators learn it in an hour" reads like a task, but answers what was asked; a task has a person.
            members = self.context.draft.get("team.members") or []
            folded = fold(text)
            return found if any(m["name"] and fold(m["name"]) in folded for m in members) else None
        return found


def read_letters(laid: Laid, run: Run) -> None:
    """Read a message or a whole brief into the run's draft, letter by letter: a later one corrects those before it."""
    correcting = run.context.draft.correcting
    for number, letter in enumerate(laid.letters):
        run.context.draft.correcting = correcting or number > 0
        read_message(_only(laid.text, letter), run)


def _only(text: str, letter: Letter) -> str:
    """Return the text with everything outside a letter as blanks, line breaks kept."""
    kept = "".join(
        text[start:end] if letter.holds(start) else _blanks(text[start:end]) for start, end in _spans(text, letter)
    )
    return kept


def _spans(text: str, letter: Letter) -> list[tuple[int, int]]:
    bounds = sorted({0, len(text), *(min(at, len(text)) for span in letter.spans for at in span)})
    return list(pairwise(bounds))


def _blanks(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def read_message(message: str, run: Run) -> None:
    """Read a message, or one letter of a thread, into the run's draft."""
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
            other = labelled(sentence) is not None or run.cue(sentence.text, part=True) not in (None, block.label)
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
    grouped: list[tuple[str | None, bool, list[Line]]] = []
    for label, piece in pieces:
        # "Tom for Instagram" says who runs what in general, but here it answers a narrower question.
        own = label is not None and not (label == "team" and default in _WHO)
        label = label if own else default
        if grouped and grouped[-1][:2] == (label, own):
            grouped[-1][2].append(piece)
        else:
            grouped.append((label, own, [piece]))
    for label, own, lines in grouped:
        useful = tuple(line for line in lines if not says_nothing(line.text))
        fit = useful if own else can_answer(useful, label, run.context)
        if fit and label is not None and _read(Block(label, fit), run, settles=label == default):
            run.understood = True
        elif useful and not own and run.context.draft.origin == "user":
            _read_elsewhere(useful, label, run)


def _read_elsewhere(lines: tuple[Line, ...], label: str | None, run: Run) -> None:
    """Read words that do not answer the pending question: of an empty field, or as what may be the objective."""
    other = elsewhere(" ".join(line.text for line in lines), run.context)
    if other is not None and read_block(Block(other, lines), run.context):
        run.understood = True
    elif label == "objective" and may_be_goal(lines, run.context):
        run.context.draft.notes.append(("may_be_objective", run.context.block_words(Block(None, lines))))


_WHO = frozenset({"manager", "owner", "contact"})


def _read(block: Block, run: Run, *, settles: bool) -> bool:
    """Read a block; the answer to a question between two values settles it."""
    draft = run.context.draft
    before = draft.correcting
    draft.correcting = before or (settles and run.pending is not None and run.pending.id == "conflict")
    try:
        return read_block(block, run.context)
    finally:
        draft.correcting = before


def _sentences(line: Line) -> list[Line]:
    return [Line(line.text[a:b], line.start + a, line.bullet and a == 0) for a, b in sentences(line.text)]


def _clauses_of(line: Line, run: Run) -> list[Line]:
    """Return sentences, cut at a semicolon too where what follows is plainly about something."""
    found: list[Line] = []
    for sentence in _sentences(line):
        start = 0
        for match in re.finditer(r";\s*", sentence.text):
            rest = sentence.text[match.end() :].partition(";")[0]
            if run.cue(rest, part=True) is not None:
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
    told = _told_after(line)
    if told is not None:
        return [told]
    early = run.pending is None or run.pending.stage == "objective"
    if early and introduction(Piece(line.text, 0)) is None:
        about_campaign = without_us(Item(line.text, line.start))
        if describes_us(about_campaign.text) and not is_goal(about_campaign.text, run.context):
            run.context.draft.notes.append(("about_us", run.context.words(line.start, line.end)))
            return []
        line = Line(about_campaign.text, about_campaign.start, line.bullet)
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


_TOLD_AFTER = re.compile(
    r"\s*[,;:–—-]\s*(?:voil[aà]\s+|c['’]est\s+|ce sera(?:it)?\s+|that(?:['’]s| is| would be)\s+|this is\s+)"
    r"(?P<label>(?:la|le|les|l['’]|ma|mon|mes|notre|nos|the|our|my)\s*[\w' ’]{3,30}?)\s*[.!]*\s*$",
    re.IGNORECASE,
)


def _told_after(line: Line) -> tuple[str, Line] | None:
    """Return what a sentence says and the label that it ends with: "sans frais, c'est notre promesse"."""
    match = _TOLD_AFTER.search(line.text)
    label = label_of(match["label"]) if match is not None else None
    return (label, Line(line.text[: match.start()], line.start)) if match is not None and label is not None else None


def _clauses(line: Line, run: Run) -> list[tuple[str | None, Line]]:
    """Split a sentence where its clauses are about different things; else keep it whole."""
    whole = run.cue(line.text)
    if whole in ("journey", "team") and not _several_subjects(line, run):
        return [(whole, line)]
    parts = [Line(i.text, i.start) for i in line_items(line, last=True)]
    labels = [run.cue(part.text, part=True) for part in parts]
    known = {label for label in labels if label is not None}
    if len(known) <= 1:
        return [(whole or inventory_label(parts, run.pending.label if run.pending else None, run.context), line)]
    merged: list[tuple[str | None, Line]] = []
    for label, part in zip(labels, parts, strict=True):
        if len(merged) == 1 and merged[0][0] is None and label == "budget" and only_figures(merged[0][1], run.context):
            # "40k, dont 15k de pub": what is split opens it.
            merged[0] = (label, Line(line.text[: part.end - line.start], line.start))
        elif merged and (label is None or label == merged[-1][0]):
            previous = merged[-1][1]
            end = part.end - line.start
            merged[-1] = (merged[-1][0], Line(line.text[previous.start - line.start : end], previous.start))
        else:
            merged.append((label, part))
    return merged


def _several_subjects(line: Line, run: Run) -> bool:
    labels = {run.cue(i.text, part=True) for i in line_items(line, last=True)}
    return len({label for label in labels if label not in (None, "inventory")} - {"journey", "objective"}) > 1
