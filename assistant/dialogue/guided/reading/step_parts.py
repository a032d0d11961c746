"""Cuts an answer about several steps of the journey into what is said of each: "ad: 900 clicks, page 250 downloads"."""

import re
from dataclasses import dataclass

from assistant.dialogue.guided.reading.asked import asked_elements
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.elements import CONTENTS, find
from assistant.dialogue.guided.reading.journey_answers import named_steps
from assistant.dialogue.guided.reading.journey_map import STEPS
from assistant.dialogue.guided.reading.lexicon import Expression, terms, word_set
from assistant.dialogue.guided.reading.pieces import Piece, flat, lines_of, sentences, split
from assistant.dialogue.guided.reading.step_words import step_called, step_on_channel
from assistant.language.numbers import find_figures

_PARTS = re.compile(
    r"[;\n]| / (?=[^;\n]*\d)|,(?!\d)(?: (?:and|et|then|puis)(?= ))? |"
    r"(?<=[a-z0-9%)\"]) and (?=(?:on|in|at|for) (?:the )?)"
)
_AND = re.compile(r" (?:and|et) ")
_BEFORE = Expression("step_parts.before")
_LINK = Expression("step_parts.link")
_JOINED = Expression("step_parts.joined")
_PLACED = Expression("step_parts.placed")


@dataclass(frozen=True)
class StepPart:
    """What is said of some steps.

    Args:
        steps: Their ids, in the order in which they are named.
        rest: What is said, without the names where they stand before or after it.
    """

    steps: tuple[str, ...]
    rest: Piece


def step_parts(block: Block, context: Context) -> list[StepPart]:
    """Return what a block says of which steps: those it names, else those asked, in order where there are as many."""
    asked = [path[len(STEPS) + 1 : -1] for path in asked_elements(context, STEPS)]
    if block.label_words and block.label == "kpis" and "kpi" not in (context.asked or ""):
        # Announced while something else of a step is asked: it is not said of that step.
        asked = []
    known = [str(step["id"]) for step in context.draft.get(STEPS) or []]
    if not asked and block.label == "kpis" and len(known) == len(block.lines):
        # As many figures as there are steps, told in one list.
        asked = known
    # "KPIs: 900 clicks on the ad, 40 calls": unasked, a figure that counts a step of its name is that step's.
    counted = asked or (known if block.label == "kpis" else [])
    parts = _parts(block, counted, context)
    opened = [_opens(part, context) for part in parts]
    if (
        len(asked) == len(parts) > 1
        and None in opened
        and all(a in (None, b) for a, b in zip(opened, asked, strict=True))
        and not any(_is_of_another(part, step, asked, context) for part, step in zip(parts, asked, strict=True))
    ):
        return [StepPart((step,), _behind_head(part)) for step, part in zip(asked, parts, strict=True)]
    if _are_ranked(block, context) and 1 < len(block.lines) <= len(asked):
        # "1) 80,000 views 2) 1,200 visits": what is numbered is told in the order of the question.
        whole = [Piece(line.text, line.start).trimmed() for line in block.lines]
        named = [_read(part, context) for part in whole]
        shared = [_sharing(part, asked, context) for part in whole]
        if any(alike and step not in alike for step, alike in zip(asked, shared, strict=False)):
            # "2) 1,500 calculator uses" is no count of posts: what each counts tells whose it is.
            return [StepPart((alike[0],), part) for alike, part in zip(shared, whole, strict=True) if len(alike) == 1]
        if all(told is None or step in told.steps for step, told in zip(asked, named, strict=False)):
            return [StepPart((step,), _behind_head(part)) for step, part in zip(asked, whole, strict=False)]
    found: list[StepPart] = []
    for part in parts:
        told = _read(part, context) or _counted(part, counted, context) or _of_content(part, context)
        if told is not None and found and not found[-1].rest.trimmed():
            # "Ad, page: savings": names alone wait for what is said of them.
            told = StepPart((*found.pop().steps, *told.steps), told.rest)
        if told is not None and not _is_taken(told, part, found, context):
            found.append(told)
        elif told is None and found and not _counts_more(part, found[-1]) and _HEAD.match(part.text) is None:
            last = found[-1].rest
            found[-1] = StepPart(found[-1].steps, Piece(context.draft.message[last.start : part.end], last.start))
    if found or len(asked) != 1:
        return [each for each in found if each.rest.trimmed()]
    return [StepPart((asked[0],), line) for line in lines_of(block)][:1]


_RANK = re.compile(r"(?P<rank>\d{1,2})\s*[.)°]\s*$")


def _are_ranked(block: Block, context: Context) -> bool:
    """Tell whether the lines of a block are numbered from one on."""
    told = [_RANK.search(context.draft.message[: line.start]) for line in block.lines]
    return all(m is not None and int(m["rank"]) == at for at, m in enumerate(told, 1))


def _parts(block: Block, counted: list[str], context: Context) -> list[Piece]:
    """Cut a block at its lines, sentences and commas, and at an "and" between two parts that name a step each."""
    found: list[Piece] = []
    for piece in (p for line in lines_of(block) for s in sentences(line) for p in split(s, _PARTS)):
        part = piece.cut(len(piece.text) - len(piece.text.lstrip()))
        cut = _AND.search(part.flat)
        halves = (part.cut(0, cut.start()), part.cut(cut.end())) if cut is not None else ()
        told = [_read(half, context) or _counted(half, counted, context) for half in halves]
        both = len(told) == 2 and all(each is not None and each.rest.trimmed() for each in told)
        # "40% on the offer and 90 visits": the second figure is not that of the first step, whosever it is.
        first = len(told) == 2 and told[0] is not None and all(_FIGURE_OF.search(half.flat) for half in halves)
        found += halves if both or first else (part,)
    return found


_FIGURE_OF = re.compile(r"\d.*[a-z]{3}")


def _opens(part: Piece, context: Context) -> str | None:
    """Return the step that a part begins with."""
    opening = _BEFORE.match(part.flat)
    first = _at(part, opening.end() if opening is not None else 0, context)
    return first[0][0] if first is not None else None


_HEAD = re.compile(r"\s*(?P<head>[^\d:=–—-][^:=–—]{1,38}?)\s*(?:[:=→]|->|\s[-–—]\s)\s*(?=\S)")


def _behind_head(part: Piece) -> Piece:
    """Return what stands behind the head of a part: "letter - send the form back"."""
    head = _HEAD.match(part.text)
    return part.cut(head.end()) if head is not None else part


def _is_taken(told: StepPart, part: Piece, found: list[StepPart], context: Context) -> bool:
    """Tell whether a part that names a step by a word of it only comes after one that was said of that step.

    "Invitation: 40% opened. Webinar: 110 people": the webinar may be no step, and is not the invitation to it.
    """
    if len(told.steps) != 1 or not any(told.steps[0] in each.steps for each in found):
        return False
    name = str(context.draft.get(f"{STEPS}[{told.steps[0]}].name") or told.steps[0])
    head = _HEAD.match(part.text)
    return head is not None and set(_words(head["head"])) < set(_words(name))


def _counts_more(part: Piece, last: StepPart) -> bool:
    """Tell whether a part counts something else, where the step before it has its figure: "call 120; demo 30"."""
    return _is_number(part) or bool(re.search(r"\d", part.text) and re.search(r"\d", last.rest.text))


def _is_number(part: Piece) -> bool:
    return re.fullmatch(r"\W*\d{1,2}[.)]?\s*", part.text) is not None


def _read(part: Piece, context: Context) -> StepPart | None:
    opening = _BEFORE.match(part.flat)
    first = _names(part, opening.end() if opening is not None else 0, context)
    if first is not None:
        return StepPart(first[0], _after_link(part.cut(first[1])))
    for match in _PLACED.finditer(part.text.lower()):
        if match["of"] and not terms(part.cut(0, match.start()), "metric"):
            # "Click rate of the ads" counts at the ads; "the price of the webinar" counts nothing there.
            continue
        last = _names(part, match.end(), context)
        if last is not None:
            head, tail = part.cut(0, match.start()), part.cut(last[1])
            # "Clicks on the ad (1,500)": the figure behind the name belongs to what stands before it.
            gap = " " * (last[1] - match.start())
            return StepPart(last[0], Piece(head.text + gap + tail.text, part.start) if tail.trimmed() else head)
    return None


def _names(part: Piece, at: int, context: Context) -> tuple[tuple[str, ...], int] | None:
    """Return the steps that are named at an offset, one after the other, and where their names end."""
    first = _at(part, at, context)
    if first is None:
        return None
    steps, end = first
    while (more := _JOINED.match(part.flat, end)) is not None and (after := _at(part, more.end(), context)):
        steps, end = [*steps, *after[0]], after[1]
    return tuple(dict.fromkeys(steps)), end


def _after_link(rest: Piece) -> Piece:
    link = _LINK.match(rest.flat)
    return rest.cut(link.end()) if link is not None else rest


def _at(part: Piece, at: int, context: Context) -> tuple[list[str], int] | None:
    """Return the steps whose name stands at an offset of a piece, and where the name ends."""
    known = [(s["id"], _words(str(s["name"] or s["id"]))) for s in context.draft.get(STEPS) or []]
    held = [set(words) for _, words in known]
    best: tuple[int, list[str], int] | None = None
    words = list(re.finditer(r"[^\W_]+(?:['’-][^\W_]+)*", part.flat[at:]))
    if not words or words[0].start() > 0:
        return None
    for i, (_, names) in enumerate(known):
        if not names:
            continue
        end = 0
        said: list[str] = []
        for word in words[: len(names) + _SMALL_WORDS]:
            stems = _words(word.group())
            if not stems and end:
                # "E-mail de bienvenue"
                continue
            if end and _BETWEEN.fullmatch(part.flat, at + end, at + word.start()) is None:
                break
            if not stems or not set(stems) <= set(names):
                break
            end, said = word.end(), [*said, *stems]
        own = held[i] - set().union(*(held[:i] + held[i + 1 :]))
        if not said:
            continue
        whole = set(said) == held[i]
        score = 2 * len(set(said)) + (1 if set(said) & own or whole else 0)
        if best is None or score > best[0]:
            best = (score, [known[i][0]], at + end)
        elif score == best[0] and not (set(said) & own):
            # "The e-mails" are all that share the word.
            best = (score, [*best[1], known[i][0]], at + end)
    if best is not None:
        return best[1], best[2]
    return _by_kind(part, at, context)


_SMALL_WORDS = 3
_BETWEEN = re.compile(r"[\s-]*(?:(?:de|du|des|la|le|les|l'|d'|of|the)[\s-]+)*")


def _by_kind(part: Piece, at: int, context: Context) -> tuple[list[str], int] | None:
    """Return the step that a word of the trade at an offset means: "the advert" for "Instagram ad"."""
    rest = part.cut(at)
    for kind in ("channel", "format", "step_nouns"):
        for term in terms(rest, kind, fuzzy=False):
            if term.start == 0 and not find_figures(rest.text[: term.end], context.language):
                found = step_called(term, kind, context)
                found = found or [id_ for id_, _ in named_steps(rest.cut(0, term.end), context)]
                found = found or (step_on_channel(term, context) if kind == "channel" else [])
                if found:
                    return found[-1:], at + term.end
    return None


def _sharing(part: Piece, asked: list[str], context: Context) -> list[str]:
    """Return the steps asked whose name shares a word with what a part counts."""
    told = set(_words(part.text))
    names = {str(s["id"]): set(_words(str(s["name"] or ""))) for s in context.draft.get(STEPS) or []}
    return [id_ for id_ in asked if told & names.get(id_, set())]


def _counted(part: Piece, asked: list[str], context: Context) -> StepPart | None:
    """Return what a part counts as that of the one step of its name: "40 calls"."""
    alike = _sharing(part, asked, context) if _ONLY_COUNTS.fullmatch(part.flat) else []
    return StepPart((alike[0],), part) if len(alike) == 1 else None


def _of_content(part: Piece, context: Context) -> StepPart | None:
    """Return what counts a content as that of the one step that shows it: "guide downloads: 500"."""
    head = _HEAD.match(part.text)
    metrics = terms(part.cut(0, head.end("head")), "metric") if head is not None else []
    if head is None or not metrics:
        return None
    words = head["head"][: metrics[0].start] + " " + head["head"][metrics[0].end :]
    name = _OF.sub("", flat(words).strip()).strip()
    content = find(CONTENTS, name, context, loose=True) if name else None
    shown = [str(s["id"]) for s in context.draft.get(STEPS) or [] if content in (s.get("contents") or [])]
    return StepPart((shown[0],), part) if content is not None and len(shown) == 1 else None


_OF = re.compile(r"^(?:(?:du|des|de la|de l'|de|d'|of|the|our|notre|nos|le|la|les|l')\s*)+(?=[a-z])")
_ONLY_COUNTS = re.compile(
    r"\W*(?:(?:about|around|environ|say|disons) )?\d[\d .,]*k?%?(?: (?:of |de |d')?[a-z' -]{2,30})[ .!]*"
)


def _is_of_another(part: Piece, step: str, asked: list[str], context: Context) -> bool:
    """Tell whether a part counts by its name what another step is: "40 calls" is no figure of the trial after it."""
    alike = _sharing(part, asked, context) if _ONLY_COUNTS.fullmatch(part.flat) else []
    return bool(alike) and step not in alike


def _words(name: str) -> list[str]:
    """Return the words of a name without its plural: "the e-mails" is "email"."""
    plain = re.sub(r"\be-?mails?\b", "email", flat(name))
    found = re.findall(r"[a-z0-9]+", plain)
    return [re.sub(r"(?<=[a-z]{2})s$", "", w) for w in found if w not in word_set("empty_words")]


def names_most(block: Block, context: Context) -> bool:
    """Tell whether each sentence of a block, and half of what stands between its commas, is about a known step."""
    told = [
        [_read(p, context) is not None for p in split(s, _PARTS)] for line in lines_of(block) for s in sentences(line)
    ]
    every = [part for parts in told for part in parts]
    return bool(told) and all(any(parts) for parts in told) and 2 * sum(every) >= len(every)
