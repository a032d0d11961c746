"""Cuts a line into sentences and clauses, each with what it is about."""

import re

from assistant.dialogue.guided.amend import amend
from assistant.dialogue.guided.bare import inventory_label
from assistant.dialogue.guided.corrected_values import bare_value
from assistant.dialogue.guided.corrections import Corrected, correct
from assistant.dialogue.guided.fit import is_announced
from assistant.dialogue.guided.fit_figures import only_figures
from assistant.dialogue.guided.intents import is_off_topic, says_nothing
from assistant.dialogue.guided.plain_facts import concludes_relation
from assistant.dialogue.guided.questions import is_question, with_question
from assistant.dialogue.guided.reading.blocks import Line, label_of, labelled
from assistant.dialogue.guided.reading.brief_cues import splits_sum
from assistant.dialogue.guided.reading.content_keepers import tells_keeper
from assistant.dialogue.guided.reading.data_places import is_kept_in
from assistant.dialogue.guided.reading.introductions import introduction
from assistant.dialogue.guided.reading.items import Item, line_items
from assistant.dialogue.guided.reading.journey_cue import tells_way
from assistant.dialogue.guided.reading.journey_led import tells_led
from assistant.dialogue.guided.reading.labelled import loose_labelled
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.objective_today import describes_us, without_us
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.who_runs import told_runner
from assistant.dialogue.guided.removed import is_advice
from assistant.dialogue.guided.run import Run
from assistant.dialogue.guided.shapes import is_chain
from assistant.dialogue.guided.wishes import wanted, wants_campaign
from assistant.dialogue.sentences import sentences
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_THEN = Expression("clauses.then")
_AFFIRMED = re.compile(
    r"^(?:oui|ouais|ok|d'accord|yes|yep|yeah|sure|parfait|exactement|right)\b[ ,.!:;-]*(?:et |and |mais |but )?"
)


def sentence_lines(line: Line) -> list[Line]:
    """Cut a line into its sentences."""
    return [Line(line.text[a:b], line.start + a, line.bullet and a == 0) for a, b in sentences(line.text)]


def clauses_of(line: Line, run: Run) -> list[Line]:
    """Return sentences, cut at a semicolon too where what follows is plainly about something."""
    found: list[Line] = []
    for sentence in sentence_lines(line):
        start = 0
        for match in re.finditer(r";\s*", sentence.text):
            rest = sentence.text[match.end() :].partition(";")[0]
            if run.cue(rest, part=True) is not None:
                bullet = sentence.bullet and not start
                found.append(Line(sentence.text[start : match.start()], sentence.start + start, bullet))
                start = match.end()
        found.append(Line(sentence.text[start:], sentence.start + start, sentence.bullet and not start))
    return [piece for piece in found if piece.text.strip()]


def facts_of(line: Line, run: Run) -> list[tuple[str | None, Line]]:
    """Return the parts of a sentence that are facts, each with the label its words tell."""
    brief = run.context.draft.origin == "brief"
    if not brief and (asked := wanted(line, run, asked=True)) is not None:
        return [("objective", asked)]
    told_first = _without_question(line, run)
    if told_first is None:
        return []
    line = told_first
    named = labelled(line) or (loose_labelled(line) if brief else None)
    if named is not None and named[2].text.strip():
        return _told_of(named[0], named[2], run)
    left = amend(line, run.context) if brief else line
    if left is None:
        run.understood = True
        return []
    line = left
    told = _told_after(line)
    if told is not None:
        return [told]
    if not brief and (opened := _opened(line, run)) is not None:
        return opened
    about_campaign = None if _only_wants_help(line, run) else _about_campaign(line, run)
    if about_campaign is None:
        return []
    return _told_or_corrected(about_campaign, run)


def _told_or_corrected(line: Line, run: Run) -> list[tuple[str | None, Line]]:
    """Return the facts of a sentence that has no label, what it corrects recorded."""
    affirmed = _AFFIRMED.match(fold(line.text))
    if affirmed and affirmed.end() < len(line.text) and len(fold(line.text)) == len(line.text):
        line = Line(line.text[affirmed.end() :], line.start + affirmed.end(), line.bullet)
    result = Corrected(False, line) if is_advice(line.text, run.context) else correct(line, run.context)
    if result.done:
        run.corrected = run.understood = True
        return []
    if result.correcting:
        run.corrected = True
        run.context.draft.correcting = True
    if result.label is not None:
        return [(result.label, result.rest)]
    if run.context.draft.origin != "brief" and told_runner(result.rest, run.context):
        run.understood = True
        return []
    named = labelled(result.rest) if result.rest.start != line.start else None
    if named is not None and named[2].text.strip():
        return _told_of(named[0], named[2], run)
    told_parts = _clauses(result.rest, run)
    if result.correcting and len(told_parts) > 1:
        # "Actually it's 45 demos, and the deadline is 15 April": a lone value beside something else.
        told_parts = [
            (label, part) for label, part in told_parts if label is not None or not bare_value(part, run.context)
        ]
    return told_parts


def _only_wants_help(line: Line, run: Run) -> bool:
    """Note that a sentence only asks for help, early in a conversation."""
    early = run.pending is None or run.pending.stage == "objective"
    if not early or run.context.draft.origin == "brief" or not wants_campaign(line.text):
        return False
    run.context.draft.notes.append(("wants_campaign", run.context.words(line.start, line.end)))
    return True


def _told_of(label: str, line: Line, run: Run) -> list[tuple[str | None, Line]]:
    """Return what stands behind a label; what comes after its figure may be about something else."""
    if label != "audience" or run.context.draft.origin == "brief":
        return [(label, line)]
    parts = [Line(i.text, i.start) for i in line_items(line, last=True)]
    if not parts or not only_figures(parts[0], run.context):
        return [(label, line)]
    # "La cible c'est 10 %, les 18 % c'est aujourd'hui": a figure is no group of people.
    rest = Line(line.text[parts[0].end - line.start :].lstrip(" ,;"), 0)
    rest = Line(rest.text, line.end - len(rest.text))
    return [("target", parts[0]), *(_clauses(rest, run) if rest.text.strip() else [])]


def _opened(line: Line, run: Run) -> list[tuple[str | None, Line]] | None:
    """Return a goal, wherever its sentence says it, and what comes after it; None where it has no goal."""
    goal = wanted(line, run)
    if goal is None:
        return None
    if not goal.text:
        run.understood = True
        return []
    (_, first), *rest = _clauses(goal, run)
    return [("objective", first), *rest]


def _about_campaign(line: Line, run: Run) -> Line | None:
    """Return a sentence without who speaks, where an objective is not known yet; None where it says nothing else."""
    early = run.pending is None or run.pending.stage == "objective"
    # "I run the whole thing" says of a campaign who runs it.
    early = early and not (run.context.draft.origin == "brief" and run.cue(line.text) == "team")
    if not early or introduction(Piece(line.text, 0)) is not None:
        return line
    item = without_us(Item(line.text, line.start))
    cut = item.start != line.start and run.cue(item.text) is None
    if (describes_us(item.text) or cut) and not is_announced(item.text, run.context):
        run.context.draft.notes.append(("about_us", run.context.words(line.start, line.end)))
        return None
    return Line(item.text, item.start, line.bullet)


def _without_question(line: Line, run: Run) -> Line | None:
    """Set aside what a sentence asks, and return what it tells; None where it tells nothing."""
    head, asked = with_question(line)
    if asked is not None and head is not None:
        run.questions.append(asked.text.strip())
        if says_nothing(head.text):
            return None
        line = head
    if is_off_topic(line.text):
        run.off_topic = True
        return None
    brief = run.context.draft.origin == "brief"
    if run.questions and not brief and line.text.rstrip().endswith("?"):
        # "Who do you mean by that? Teachers? Heads?": what follows a question in its manner asks on.
        run.questions.append(line.text.strip())
        return None
    if is_question(line.text) and (line.text.rstrip().endswith("?") or not brief):
        run.questions.append(line.text.strip())
        return None
    return line


_TOLD_AFTER = re.compile(
    r"\s*[,;:–—-]\s*(?:voil[aà]\s+|c['’]est\s+|ce sera(?:it)?\s+|that(?:['’]s| is| would be)\s+|this is\s+)"
    r"(?P<label>(?:la|le|les|l['’]|ma|mon|mes|notre|nos|the|our|my)\s*[\w' ’]{3,30}?)\s*[.!]*\s*$",
    re.IGNORECASE,
)


def _told_after(line: Line) -> tuple[str, Line] | None:
    """Return what a sentence says and the label that it ends with: "sans frais, c'est notre promesse"."""
    # Of a way to go, "that's the goal" says where it ends.
    if is_chain(line.text) or tells_led(Piece(line.text, 0), []) or (match := _TOLD_AFTER.search(line.text)) is None:
        return None
    label = label_of(match["label"])
    return (label, Line(line.text[: match.start()], line.start)) if label is not None else None


_MONEY = frozenset(["budget", "reserve"])
_FOR_MONEY = re.compile(
    r"(?:pour|cote|niveau|question|quant a|for|as for|on) (?:the |our |le |notre |l')?(?:budget|argent|money)"
)
# What a part of an argument may sound like: "good value, the pass pays for itself in 2 visits".
_WITHIN_PILLARS = frozenset({None, "pillars", "proofs", "answers", "objective", "target", "challenges"})


def _clauses(line: Line, run: Run) -> list[tuple[str | None, Line]]:
    """Split a sentence where its clauses are about different things; else keep it whole."""
    whole = run.cue(line.text)
    asked = run.pending.label if run.pending is not None else None
    if whole == "data" and is_kept_in(line.text) and not _tells_how_long(line, run):
        return [(whole, line)]
    if whole == "lifecycle" and concludes_relation(line.text):
        return [(whole, line)]
    if run.context.draft.origin != "brief" and tells_keeper(line.text, run.context):
        # "The poster exists, Karim keeps it": who has it is said of what stands before.
        return [("contents", line)]
    if whole in ("journey", "team") and not _several_subjects(line, run):
        return [(whole, line)]
    if whole == "journey" and (_THEN.search(flat(line.text)) or tells_way(flat(line.text))):
        # What is told in its order is one story, whoever acts in it.
        return [(whole, line)]
    parts = [Line(i.text, i.start) for i in line_items(line, last=True)]
    labels = [run.cue(part.text, part=True) for part in parts]
    if whole == "pillars" and set(labels) <= _WITHIN_PILLARS:
        return [(whole, line)]
    if whole in _MONEY and _FOR_MONEY.fullmatch(flat(parts[0].text).strip()):
        # "For the budget, we're at 18k": what the rest is about is said before it.
        return [(whole, line)]
    known = {label for label in labels if label is not None}
    money = whole in _MONEY and all(re.search(r"\d", part.text) for part in parts)
    if money and (known - {"audience"} <= _MONEY or splits_sum(line.text, run.context.language)):
        # "15k media, 7k people and 3k reserve": each part is what some of the money is for, whatever it names.
        return [("budget" if known - {"reserve"} else whole, line)]
    if known == {"lifecycle"} and labels[0] is None and asked == "audience":
        # "Organic growers, they are all prospects": the reader of the audience takes both.
        return [("audience", line)]
    if len(known) <= 1 and not (known and whole is None and run.corrected and labels[0] is None):
        if known == {"legal_basis"} and None in labels and any(find_terms(part.text, "data") for part in parts):
            # "CRM (emails), consent": what is kept, and on which ground.
            return [(label or _of_base(part, asked), part) for label, part in zip(labels, parts, strict=True)]
        return [(whole or inventory_label(parts, asked, run.context), line)]
    return _merged(labels, parts, line, run)


def _merged(labels: list[str | None], parts: list[Line], line: Line, run: Run) -> list[tuple[str | None, Line]]:
    """Return the clauses of a sentence, those together that are about one thing."""
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


def _of_base(part: Line, asked: str | None) -> str | None:
    return "data" if asked != "data" and find_terms(part.text, "data") else None


def _tells_how_long(line: Line, run: Run) -> bool:
    """Tell whether a clause after the first one says how long details are kept."""
    return any(run.cue(item.text, part=True) == "retention" for item in line_items(line, last=True)[1:])


def _several_subjects(line: Line, run: Run) -> bool:
    labels = {run.cue(i.text, part=True) for i in line_items(line, last=True)}
    return len({label for label in labels if label not in (None, "inventory")} - {"journey", "objective"}) > 1
