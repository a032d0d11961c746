"""Reads the sentences of one message: by their labels, by their own words, else by the pending question."""

import re
from dataclasses import replace

from assistant.dialogue.guided.beside_question import answers_all_the_same, read_elsewhere, read_settling
from assistant.dialogue.guided.chains import is_numbered_chain
from assistant.dialogue.guided.clauses import clauses_of, facts_of, sentence_lines
from assistant.dialogue.guided.correction_words import says_anew
from assistant.dialogue.guided.fit import can_answer
from assistant.dialogue.guided.fit_figures import only_figures
from assistant.dialogue.guided.fit_words import group_does
from assistant.dialogue.guided.handed_over import takes_over_part
from assistant.dialogue.guided.intents import says_nothing
from assistant.dialogue.guided.moved_money import moves_money
from assistant.dialogue.guided.numbered import on_lines
from assistant.dialogue.guided.own_lines import own_lines, without_rights
from assistant.dialogue.guided.reading.asides import is_title, without_asides, without_denied
from assistant.dialogue.guided.reading.backgrounds import of_background
from assistant.dialogue.guided.reading.block_items import names_somebody
from assistant.dialogue.guided.reading.blocks import Block, Line, blocks, label_of
from assistant.dialogue.guided.reading.brief_clauses import apart
from assistant.dialogue.guided.reading.content_lines import take_contents
from assistant.dialogue.guided.reading.content_makers import read_makers
from assistant.dialogue.guided.reading.content_takers import read_taker
from assistant.dialogue.guided.reading.data_statements import holds_contacts
from assistant.dialogue.guided.reading.headings import leaves_open
from assistant.dialogue.guided.reading.message_proofs import without_proofs
from assistant.dialogue.guided.reading.mixed_lists import mixed
from assistant.dialogue.guided.reading.open_points import is_open
from assistant.dialogue.guided.reading.pillar_names import names_pillar
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.guided.reading.told_arguments import brief_blocks
from assistant.dialogue.guided.relabelled import relabelled
from assistant.dialogue.guided.run import Run
from assistant.dialogue.guided.second_look import is_dated_count
from assistant.dialogue.guided.set_aside import without_people, without_whole
from assistant.dialogue.guided.told_beside import told_beside
from assistant.dialogue.guided.who_speaks import without_opening
from assistant.language.text import fold

_BY_THE_WAY = re.compile(r"\b(?:divers|diverses|aob|other business|pour info|for information|fyi)\b")


def read_message(message: str, run: Run) -> None:
    """Read a message, or one letter of a thread, into the run's draft."""
    brief = run.context.draft.origin == "brief"
    message = without_opening(message, run)
    whole = message if brief else without_people(message, run)
    message = whole if brief else on_lines(without_whole(whole, run), run.pending.label if run.pending else None)
    for number, block in enumerate(brief_blocks(message) if brief else blocks(message)):
        lines = block.lines
        run.context.draft.correcting |= not brief and _is_anew(block, message)
        if brief and number == 0 and lines and _opens_with_title(block):
            lines = lines[1:]
        if brief:
            settled = (line for line in lines if not is_open(line, block.label))
            cleared = (without_asides(line, _told_under(block, line)) for line in settled)
            told_lines = tuple(line for line in cleared if line is not None and not _is_a_change(line))
            lines = _settled(replace(block, lines=told_lines), run)
        if not lines:
            continue
        block = replace(block, lines=lines)
        if block.label == "context":
            # Of what is said "by the way" only a base of contacts is of the campaign for sure.
            aside = brief and _BY_THE_WAY.search(fold(block.label_words)) is not None
            kept = tuple(line for line in lines if aside and holds_contacts(line.text))
            kept = kept or (of_background(block) if brief else ())
            if not kept:
                continue
            block = Block(None, kept)
        block = replace(block, label=relabelled(block, run)) if brief else _meant(block, message, run)
        told = mixed(block, run.context) if brief else [block]
        for part in (part for one in told for part in (apart(one, run.context) if brief else [one])):
            _read_part(part, run)
    if not brief and read_makers(whole, run.context):
        run.understood = True


def _meant(block: Block, message: str, run: Run) -> Block:
    """Return a block of a conversation under the label that its words are of, whatever its head sounds like."""
    line = block.lines[0]
    if block.label == "audience" and only_figures(line, run.context):
        # "La cible : 10 %" is the figure to reach.
        return replace(block, label="target")
    if block.label == "challenges" and is_dated_count(line.text, run.context):
        # "Notre besoin : 45 inscriptions d'ici mai" is what the campaign is for.
        return replace(block, label="objective")
    if block.label == "challenges" and names_pillar(line, run.context):
        # "La peur des retards, c'est le pilier Rigueur": what is met by an argument is no list of troubles.
        start = message.rfind("\n", 0, line.start) + 1
        start = max(start, message.rfind(block.label_words, start, line.start))
        return Block("answers", (Line(message[start : line.end], start), *block.lines[1:]))
    return block


def _settled(block: Block, run: Run) -> tuple[Line, ...]:
    """Return the lines of a block that tell what is settled: of open points only what comes again or may go wrong."""
    if block.label is not None or not leaves_open(block.label_words):
        return block.lines
    return tuple(line for line in block.lines if run.cue(line.text) in _SAID_ALL_THE_SAME and "?" not in line.text)


def _is_anew(block: Block, message: str) -> bool:
    """Tell whether a block gives a value anew: "objective: …", "the budget is 8,500 now"."""
    whole = message[: block.lines[0].start].rpartition("\n")[2] if block.lines else ""
    return any(says_anew(text) for text in (*(line.text for line in block.lines), whole + block.lines[0].text))


def _opens_with_title(block: Block) -> bool:
    """Tell whether the first line of a brief only says what it is: "Notes from the planning call - 26 November"."""
    if block.label in ("dates", "tone", "reviews"):
        return is_title(block.label_words) and len(block.label_words.split()) > 1
    return block.label is None and is_title(block.lines[0].text)


def _is_a_change(line: Line) -> bool:
    """Tell whether a line changes what the rest of a brief says, so that it is read once that is known."""
    return moves_money(line) or takes_over_part(line)


def _told_under(block: Block, line: Line) -> str | None:
    """Return what a line is about: the bullets below an audience say what it struggles with."""
    troubles = block.label == "audience" and line.bullet and not _WHO_IS_IT.fullmatch(block.label_words.lower())
    return "challenges" if troubles else block.label


# Under "Who?" stands an audience, or the team.
_WHO_IS_IT = re.compile(r"\W*(?:qui|who)\W*")


_ABSENT = re.compile(
    r"\b(?:ne|n['’])\s?[^.;]{1,25}\b(?:pas|plus)\b|\b(?:won['’]t|will not|is not|isn['’]t|no longer|not taking part)\b",
    re.IGNORECASE,
)


def _read_part(block: Block, run: Run) -> None:
    if run.context.draft.origin == "brief":
        block, read = take_contents(block, run.context)
        run.understood |= read
        if block.label == "team":
            # Who is said not to be there joins no team.
            absent = tuple(line for line in block.lines if _ABSENT.search(line.text))
            if absent and len(absent) < len(block.lines):
                block = replace(block, lines=tuple(line for line in block.lines if line not in absent))
                _read_free(Block(None, absent), run)
        if not block.lines:
            return
    if block.label is not None and block.firm:
        if run.context.draft.origin == "brief":
            block = replace(block, lines=tuple(without_denied(line) for line in block.lines))
        first, rest = own_lines(block, run)
        if first.lines and read_block(first, run.context):
            run.understood = True
            if rest.lines:
                _read_free(rest, run)
            return
    _read_free(block, run)


def _pieces(block: Block, run: Run) -> list[tuple[str | None, Line]]:
    """Return the sentences of a block, each with what its own words tell."""
    pieces: list[tuple[str | None, Line]] = []
    several = len(block.lines) > 1
    for line in block.lines:
        head, colon, rest = line.text.partition(":")
        if block.label == "team" and colon and names_somebody(rest) and label_of(head) not in (None, "team", "lead"):
            # "Data protection: Mrs Ray" among people says what she does.
            pieces.append(("team", line))
            continue
        cut = clauses_of(line, run) if run.context.draft.origin == "brief" else sentence_lines(line)
        for piece in cut if not (several and line.bullet) or run.context.draft.origin == "brief" else [line]:
            pieces.extend(facts_of(piece, run))
    return pieces


def _read_free(block: Block, run: Run) -> None:
    """Read lines without a label: sentence by sentence, each by its own words, the rest by the pending question."""
    pieces = _pieces(block, run)
    brief = run.context.draft.origin == "brief"
    default = block.label or (run.pending.label if run.pending else None) or None
    if brief and not block.firm and default == "tasks":
        # What follows a list of tasks is no task for that.
        default = None
    if is_numbered_chain(block, run.context, default):
        run.understood |= read_block(Block("journey", block.lines), run.context)
        return
    grouped: list[tuple[str | None, bool, list[Line]]] = []
    for number, (_, piece) in enumerate(pieces):
        before = grouped[-1][0] if number and grouped else None
        label = told_beside(number, before, pieces, run)
        # "Tom for Instagram" says who runs what in general, but here it answers a narrower question.
        own = label is not None and not (label == "team" and default in _WHO)
        label = label if own else default
        listed = label == default and piece.bullet and bool(grouped) and grouped[-1][2][-1].bullet
        # "By Easter... that's early, so let's say 9 April": one day is settled on in two sentences.
        # What is told of a journey goes on from where the sentence before it left off.
        listed = listed or label == "deadline" or (label == "journey" and _goes_on_telling(piece, own, run))
        if grouped and (grouped[-1][:2] == (label, own) or (listed and grouped[-1][0] == label)):
            # Bullets that answer the question are one list, whether their own words say so or not.
            grouped[-1] = (label, own or grouped[-1][1], [*grouped[-1][2], piece])
        else:
            grouped.append((label, own, [piece]))
    for label, own, lines in grouped:
        if len(lines) == 1 and label not in _WHO and read_taker(lines[0], run.context):
            run.understood = True
            continue
        useful = tuple(line for line in lines if not says_nothing(line.text))
        if brief and (not own or label in _OF_MESSAGE):
            useful = without_proofs(useful, run.context)
        if not useful and not own and run.context.draft.origin == "user":
            run.context.draft.notes.append(("small_talk", run.context.block_words(Block(None, tuple(lines)))))
        fit = useful if own else _answering(useful, label, run)
        fit = tuple(line for line in fit if own or run.settles(line.text))
        told = _split(Block(label, fit), run)
        if fit and label is not None and any([read_settling(one, run, settles=label == default) for one in told]):
            run.understood = True
        elif own and useful and run.context.draft.origin == "user" and answers_all_the_same(useful, default, run):
            # "You will never climb alone" sounds like somebody's duty; where the promise is asked it is that.
            run.understood = True
        elif useful and not own and run.context.draft.origin == "user":
            read_elsewhere(useful, label, run)


def _answering(lines: tuple[Line, ...], label: str | None, run: Run) -> tuple[Line, ...]:
    """Return the lines that can answer the pending question: beside who does what, not what a group of people does."""
    draft = run.context.draft
    fit = can_answer(lines, label, run.context)
    if draft.origin == "user" and any(edit.path.startswith("team.") for edit in draft.edits):
        return tuple(line for line in fit if not group_does(line.text))
    return fit


def _split(block: Block, run: Run) -> list[Block]:
    """Return the blocks of lines that are about one label, which may hold what is of another one."""
    if run.context.draft.origin == "brief":
        return apart(block, run.context) if block.lines and block.label in _SPLIT else [block]
    parts = without_rights(block) if block.label == "data" else (block,)
    return [part for part in parts if part.lines]


def _goes_on_telling(piece: Line, own: bool, run: Run) -> bool:
    """Tell whether a sentence is of a journey, by its own words or as an answer to the question for one."""
    return run.context.draft.origin == "user" and (own or bool(can_answer((piece,), "journey", run.context)))


# Sentences of these may hold several subjects, whether a label says so or not.
_SPLIT = frozenset(["budget", "milestones", "dates", "data", "legal_basis"])
_SAID_ALL_THE_SAME = frozenset(["reviews", "risks"])
_OF_MESSAGE = frozenset(["promise", "pillars"])
_WHO = frozenset({"manager", "owner", "contact"})
