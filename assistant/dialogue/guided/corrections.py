"""Reads corrections: "en fait 300, pas 200", "remplace LinkedIn par un salon", "efface le budget"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.dialogue.guided.changes import changed
from assistant.dialogue.guided.corrected_values import (
    bare_turned,
    bare_value,
    field_with,
    in_the_same_unit,
    move_day,
    said_anew,
    sort_of,
    value_of,
    without_reason,
    words_of,
)
from assistant.dialogue.guided.correction_words import (
    ADD,
    BUT,
    CLEARED,
    DENY,
    INTO,
    ITSELF,
    NOT,
    NOT_BUT_PUT,
    NOT_THAT_DAY,
    ONE,
    REMOVE,
    REPLACE,
    SORRY,
    tells_more,
)
from assistant.dialogue.guided.handed_over import hand_over
from assistant.dialogue.guided.meant_instead import HABITS, looked_at, meant
from assistant.dialogue.guided.moved_days import move
from assistant.dialogue.guided.moved_money import move_money
from assistant.dialogue.guided.narrowed import narrow
from assistant.dialogue.guided.put_in_place import named_by_sort, put_in_place
from assistant.dialogue.guided.reading.blocks import Block, Line, label_of
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, trim, unquoted
from assistant.dialogue.guided.reading.orchestrate_reserve import NO_RESERVE
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.guided.removed import is_said_to_people, remove
from assistant.dialogue.guided.replaced_elements import bare_name, element_named, replace_element
from assistant.dialogue.guided.replaced_people import LEFT, is_member, other_manager, trade_places
from assistant.language.dates import find_dates
from assistant.language.folding import fold_with_offsets


@dataclass(frozen=True)
class Corrected:
    """What is left to read after a correction.

    Args:
        done: Whether the whole line was a correction and is recorded.
        rest: What else is to be read as facts, with the label it belongs to.
        label: That label, or None.
        correcting: Whether the rest may replace what was said before.
    """

    done: bool
    rest: Line
    label: str | None = None
    correcting: bool = False


def correct(line: Line, context: Context) -> Corrected:
    """Record a correction that a line states, or say what of it is left to read."""
    folded = fold_with_offsets(line.text)
    sorry = SORRY.match(folded.text)
    start = folded.span(sorry.end(), sorry.end())[0] if sorry and sorry.end() < len(folded.text) else 0
    rest = Line(line.text[start:], line.start + start)
    itself = ITSELF.match(folded.text)
    if itself is not None and not sorry:
        at = folded.span(itself.start("new"), itself.start("new"))[0]
        return Corrected(False, Line(line.text[at:], line.start + at), correcting=True)
    # "No, hand it to Ana": what is ordered may open with a word that also says sorry.
    orders = (trade_places, hand_over, move, move_money, narrow, remove, put_in_place)
    if any(told(said, context) for told in orders for said in dict.fromkeys((line, rest))):
        return Corrected(True, rest)
    exchanged = _exchanged(line, rest, context)
    if exchanged is not None:
        return exchanged
    if any(bare_turned(said, context) for said in (line, without_reason(line, context))):
        return Corrected(True, line)
    renewed = _renewed(line, rest, context)
    if renewed is not None:
        return renewed
    added = _match(ADD, rest)
    if added is not None:
        return _add(added.get("new") or added["back"], context)
    if sorry and start:
        values = (rest, without_reason(rest, context))
        if any(bare_value(value, context) for value in values) or said_anew(rest, folded.text, context):
            return Corrected(True, rest)
        return Corrected(False, rest, correcting=True)
    return Corrected(False, line)


def _exchanged(line: Line, rest: Line, context: Context) -> Corrected | None:
    """Record what is removed, or put in the place of something else; None where a line says neither."""
    for pattern, handler in (
        (LEFT.compiled, _succeed),
        (REMOVE, _remove),
        (REPLACE, _put),
        (NOT_BUT_PUT, _put),
        (BUT, _replace),
        (DENY, _deny),
        (NOT, _replace),
        (NOT_THAT_DAY, move_day),
    ):
        if pattern in (REMOVE, DENY) and is_said_to_people(rest.text, context):
            continue
        if pattern is DENY and context.asked == HABITS:
            # Where people do not look takes no channel from the campaign.
            continue
        # "Change la promesse en : …" opens with a word that also says sorry.
        for said in (rest, line) if pattern is REPLACE and rest.start > line.start else (rest,):
            found = _match(pattern, said)
            if found is None:
                continue
            answer = looked_at(found, context) if pattern in (NOT, BUT) else None
            if answer is None and handler(found, context):
                return Corrected(True, said)
            answer = answer or (meant(found, context) if pattern in (NOT, BUT) else None)
            if answer is not None:
                return Corrected(False, answer)
    return None


def _renewed(line: Line, rest: Line, context: Context) -> Corrected | None:
    """Return what is told of a thing by its sort, or of a value that changes."""
    named = named_by_sort(line, context) or named_by_sort(rest, context)
    if named is not None:
        return Corrected(False, named[1], label=named[0], correcting=named[0] != "pillars")
    told = changed(rest, context)
    return Corrected(False, told, correcting=True) if told is not None else None


def _match(pattern: re.Pattern[str], line: Line) -> dict[str, Item] | None:
    folded = fold_with_offsets(line.text)
    match = pattern.match(folded.text)
    if match is None:
        return None
    found: dict[str, Item] = {}
    for name in (name for name, text in match.groupdict().items() if text is not None):
        a, b = folded.span(match.start(name), match.end(name))
        item = trim(Item(line.text[a:b], line.start + a))
        if item is None:
            return None
        found[name] = unquoted(item)
    return found


def _deny(found: dict[str, Item], context: Context) -> bool:
    """Read "non, pas podcasts": one thing that is known goes; what is not known was never there."""
    item = found["old"]
    path = element_named(bare_name(item), context)
    if path is None or len(item.text.split()) > 4:
        return False
    context.draft.remove(path, words_of(item, context))
    return True


def _remove(found: dict[str, Item], context: Context) -> bool:
    item = found["old"]
    label = label_of(item.text)
    if label in CLEARED and not _CAUSE.fullmatch(bare_name(item)):
        for path in CLEARED[label]:
            context.draft.clear(path, words_of(item, context))
        return True
    found_path = element_named(ONE.sub("", bare_name(item)), context)
    if found_path is None:
        return _nothing_to_remove(item, context)
    context.draft.remove(found_path, words_of(item, context))
    return True


# Words that head reasons where a text is laid out under headings, and name nothing to empty.
_CAUSE = re.compile(r"car|because|parce que|behind it|derriere")


def _nothing_to_remove(item: Item, context: Context) -> bool:
    """Say that what should go is not there, where the words name a channel, a content or a base and nothing else."""
    if sort_of(item.text) is None:
        return False
    context.draft.notes.append(("nothing_to_remove", words_of(item, context)))
    return True


# "Replace radio by posters, too expensive": why stands behind what comes.
_WHY = re.compile(
    r"\s*[,;(–-]\s*(?:(?:c['’]est|c['’]etait|it['’]s|it was|car|because|as|parce qu\w+|vu qu\w+|puisque|since)\s+|"
    r"(?=(?:trop|too|pas assez|not enough)\s))[^,;\d]{2,50}$"
)


def _put(found: dict[str, Item], context: Context) -> bool:
    """Put one thing in the place of another, without the reason that is told behind it."""
    new = found["new"]
    why = _WHY.search(flat(new.text))
    told = trim(Item(new.text[: why.start()], new.start)) if why is not None else None
    return _replace(found if told is None else {**found, "new": told}, context)


def _replace(found: dict[str, Item], context: Context) -> bool:
    old, new = found["old"], found["new"]
    if (told := _TELLS_FIELD.match(new.text)) is not None and (label := label_of(told["label"])) is not None:
        # "The metric is passes sold, not commuters": the field is named, whatever goes.
        value = Line(new.text[told.end() :], new.start + told.end())
        # "The data is hosted in Germany, not France" tells where it is, and names no base.
        label = "hosting" if label == "data" and _HOSTED.match(value.text) is not None else label
        context.draft.correcting = True
        return read_block(Block(label, (value,)), context)
    if _IS_A.search(new.text) is not None and label_of(old.text) is not None:
        # "94% is a proof, not the baseline" puts nothing in its place.
        return False
    if tells_more(new.text, context.draft.message[new.start : old.start]):
        return False
    if NO_RESERVE.search(flat(context.draft.message[new.start : old.end])) is not None:
        # "1,500 for print, 500 for the fair, no reserve" keeps nothing aside, and changes no reserve into the rest.
        return False
    new_value, old_value = value_of(new, context), value_of(old, context)
    if new_value is not None and old_value is not None:
        path = field_with(old_value, context) or in_the_same_unit(old_value, context)
        if path is not None:
            context.draft.correcting = True
            context.draft.set(path, new_value, words_of(new, context))
            return True
        return False
    if bare_name(old) == "date" and not _is_day(new, context):
        # "Changement de date pour la fête : le 23" moves the party, and no deadline.
        return False
    label = "deadline" if bare_name(old) == "date" else label_of(old.text)
    # "La cible" is a group of people, or a figure.
    label = "target" if label == "audience" and isinstance(new_value, Decimal) else label
    if label is not None:
        context.draft.correcting = True
        block = Block(label, (Line(new.text, new.start),))
        return read_block(block, context)
    if new_value is not None:
        return False
    return other_manager(old, new, context) or replace_element(old, new, context)


def _is_day(item: Item, context: Context) -> bool:
    """Tell whether an item is a day and nothing more."""
    days = find_dates(item.text, context.language, context.today)
    return bool(days) and _SMALL.fullmatch(fold_with_offsets(item.text[: days[0].text_start]).text) is not None


_SMALL = re.compile(r"(?:(?:le|la|l'|the|au|on|to|pour|for|plutot|rather)\s*)*")
_HOSTED = re.compile(r"\s*(?:hosted|stored|kept|held|h[ée]berg|stock[ée]|conserv[ée])", re.IGNORECASE)
_TELLS_FIELD = re.compile(
    r"(?:(?:and|et|but|mais|so|donc|no|non)[ ,]+)*(?:the |our |la |le |l['’]|notre )(?P<label>[^\W\d][\w ]{2,20}?)\s+"
    r"(?:is|are|est|sont|c['’]est)\s+(?!not\b|pas\b)(?=\S)",
    re.IGNORECASE,
)
_IS_A = re.compile(r"\s(?:is|are|est|sont|c['’]est)\s+(?:an?|une?|the|la|le)\s", re.IGNORECASE)


def _succeed(found: dict[str, Item], context: Context) -> bool:
    """Put somebody in the place of a member who leaves."""
    old, new = (found.get(name) or found[f"{name}2"] for name in ("old", "new"))
    return is_member(bare_name(old), context) and replace_element(old, new, context)


def _add(item: Item, context: Context) -> Corrected:
    folded = fold_with_offsets(item.text)
    into = INTO.search(folded.text)
    if into is not None:
        label = label_of(into.group("label"))
        if label is not None:
            cut = folded.span(into.start(), into.start())[0]
            return Corrected(False, Line(item.text[:cut], item.start), label=label)
    head = item.text.partition(" ")[0]
    first = re.sub(r"^(?:un|une|le|la|l['’]|a|an|the)\s*", "", item.text, flags=re.IGNORECASE)
    word, _, rest = first.partition(" ")
    label = label_of(word.strip(":,"))
    if label is not None and rest and head:
        start = item.start + len(item.text) - len(rest)
        return Corrected(False, Line(rest.lstrip(": "), start + len(rest) - len(rest.lstrip(": "))), label=label)
    label = sort_of(first)
    if label is not None:
        return Corrected(False, Line(item.text, item.start), label=label)
    return Corrected(False, Line(item.text, item.start))
