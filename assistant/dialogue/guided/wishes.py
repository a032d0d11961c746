"""What a message wants a campaign to reach, while no objective is known."""

import re
from dataclasses import replace

from assistant.dialogue.guided.questions import is_question
from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.figure_names import is_name
from assistant.dialogue.guided.reading.journey_cue import tells_journey
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.objective import read_facts
from assistant.dialogue.guided.reading.objective_kind import HELD
from assistant.dialogue.guided.reading.objective_metric import metric_after
from assistant.dialogue.guided.reading.objective_today import says_past_year
from assistant.dialogue.guided.reading.objective_wish import Wish, wish_in
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.run import Run
from assistant.language.dates import find_dates
from assistant.language.figures import Duration, Figure, Money, Percentage
from assistant.language.kinds import Kind
from assistant.language.numbers import find_figures
from assistant.language.periods import deadline
from assistant.language.text import Language, fold
from assistant.language.vocabulary import find_terms


def wanted(line: Line, run: Run, *, asked: bool = False) -> Line | None:
    """Return the goal that a sentence holds, and read what it says of today before it.

    Args:
        line: The sentence.
        run: The reading, where no objective may be known and none but the first section be asked about.
        asked: Whether to look only at a question, which may ask for help with a campaign and say what that is for.
    """
    context = run.context
    elsewhere = run.pending is not None and run.pending.stage != "objective"
    if elsewhere or context.draft.get("objective.statement") or is_question(line.text) is not asked:
        return None
    wish = wish_in(line, context.language, asked=asked)
    if wish is None or tells_journey(wish.before, fold(wish.before), context.language):
        # "The ad leads to the trial page; goal: paid plan" names where a way ends.
        return None
    _deadline_ahead(wish, line, context)
    goal = _figures(wish.goal.text, context)
    # "A 5-class pass": what a figure of a name stands in was sold to nobody yet.
    head = [
        f for f in _figures(wish.before, context) if goal and _comparable(f, goal[0]) and not is_name(f, wish.before)
    ]
    if goal and not wish.refers and not _counts(goal[0], wish.goal, context):
        # "12 enquiries so far, must reach 40": what is counted was told before.
        wish = replace(wish, refers=bool(head))
    if len(head) == 1 and _same_thing(wish, context.language):
        at = line.start + line.text.index(wish.before)
        words = context.words(at + head[0].start, at + head[0].end)
        context.draft.set("objective.baseline", head[0].value, words)
        if wish.refers:
            counted = None if isinstance(head[0], Percentage | Money) else metric_after(head[0], wish.before, context)
            text = _with_noun(wish.goal.text, goal[0], counted.text) if counted is not None else line.text
            text = text.strip(" .!")
            context.draft.set("objective.statement", text[:1].upper() + text[1:], context.line_words(line))
            read_facts(wish.goal, context, whole=True, metric_needed=False)
            if counted is not None:
                context.draft.set("objective.metric", counted.text, context.words(at + counted.start, at + counted.end))
            return Line("", line.end)
    return wish.goal if len(wish.goal.text.split()) > 1 else None


def _with_noun(goal: str, figure: Figure, noun: str) -> str:
    """Return "120 by June" with what its figure counts, which was said of today's figure: "120 schools by June"."""
    return f"{goal[: figure.end]} {noun}{goal[figure.end :]}"


def _counts(figure: Figure, goal: Line, context: Context) -> bool:
    """Tell whether a goal says what its figure counts."""
    named = [t for kind in _COUNTED for t in find_terms(goal.text, kind, context.language) if t.start >= figure.end]
    return metric_after(figure, goal.text, context) is not None or bool(named)


_COUNTED: tuple[Kind, ...] = ("metric", "people")
# "For Q2", "pour le gala du 12 juin": a day that what announces a goal is for.
_MEANT_FOR = re.compile(r"\b(?:pour|for|du|by|avant|before|d['’]ici)\s*(?:le |la |l['’]|the |our )?$", re.IGNORECASE)


def _deadline_ahead(wish: Wish, line: Line, context: Context) -> None:
    """Read the date of a goal from what announces it, where the goal has none of its own."""
    told = find_dates(wish.goal.text, context.language, context.today)
    if any(not says_past_year(day, wish.goal.text, context.today) for day in told):
        return
    days = find_dates(wish.lead, context.language, context.today)
    # "We hold an open day on 13 March, goal: 350 visitors": the day of one's own event.
    held = HELD.search(fold(wish.lead)) is not None
    meant = [d for d in days if d.end >= context.today and (held or _MEANT_FOR.search(wish.lead[: d.text_start]))]
    if len(meant) == 1:
        words = context.words(line.start + meant[0].text_start, line.start + meant[0].text_end)
        context.draft.set("objective.deadline", deadline(meant[0]).isoformat(), words)


def _figures(text: str, context: Context) -> list[Figure]:
    return [f for f in find_figures(text, context.language) if not isinstance(f, Duration)]


def _comparable(first: Figure, second: Figure) -> bool:
    kinds = (Money, Percentage)
    return not first.is_range and all(isinstance(first, kind) is isinstance(second, kind) for kind in kinds)


def _same_thing(wish: Wish, language: Language) -> bool:
    """Tell whether what stands before a wish counts what the wish counts: "140 members", then "200 members"."""
    counted = [{term.id for term in find_terms(text, "metric", language)} for text in (wish.before, wish.goal.text)]
    return wish.refers or bool(counted[0] & counted[1])


def wants_campaign(text: str) -> bool:
    """Tell whether a sentence only asks for help with a campaign: "I'd like to plan a campaign for our new line"."""
    if _WANTS_HELP.fullmatch(flat(text).strip()):
        return True
    match = _WANTS_CAMPAIGN.match(flat(text).strip())
    # The figure of "B2B" counts nothing.
    if match is None or re.search(r"(?<![^\W\d_])\d", text):
        return False
    tail = flat(text).strip()[match.end("what") :]
    whom = _FOR_WHOM.search(tail)
    return whom is None or (whom["our"] is not None and not find_terms(tail, "people"))


_WANTS_HELP = Expression("wishes.wants_help")
_WANTS_CAMPAIGN = Expression("asked_first.wants_campaign")
_FOR_WHOM = re.compile(
    r"\b(?:pour|for|aimed at|destinee aux?|targeting|towards?)\s+(?P<our>(?:our|my|the|a|an|notre|ma|mon|la|le|l')\b)?"
)
