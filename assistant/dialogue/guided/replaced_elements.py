"""Finds an element of the plan by the name it goes by, and puts something else in its place."""

import re
from dataclasses import replace

from assistant.dialogue.guided.corrected_values import words_of
from assistant.dialogue.guided.correction_words import ARTICLES
from assistant.dialogue.guided.named_elements import named_elements
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.people import take_seat
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.folding import fold_with_offsets
from assistant.language.text import fold
from assistant.plan import plan_data
from assistant.plan.path import value_at
from assistant.plan.references import references_to


def bare_name(item: Item) -> str:
    """Return the folded name of an item without its article.

    Args:
        item: Words that name something.
    """
    return ARTICLES.sub("", fold(item.text)).strip()


def element_named(name: str, context: Context) -> str | None:
    """Return the path of the list element that goes by a name, nearest spelling included.

    Args:
        name: The name, folded.
        context: The plan.
    """
    everything = list(named_elements(plan_data(context.draft.plan)))
    # What is of the inventory or the team is meant rather than the line of the budget that pays for it.
    things = [(path, known) for path, known in everything if path.startswith(("rally", "team"))]
    for candidates in (things, everything):
        for path, known in candidates:
            if known == name or ARTICLES.sub("", known).strip() == name:
                return path
        for path, known in candidates:
            if len(name) >= _SHORTEST_NAME and (
                re.search(rf"\b{re.escape(name)}\b", known)
                or (re.search(rf"\b{re.escape(known)}\b", name) and len(name.split()) <= len(known.split()) + _BESIDE)
            ):
                return path
    return None


_SHORTEST_NAME = 4
_BESIDE = 2
"""Words beside the name of a thing in the order that removes it: "the Instagram channel"."""


def _with_part(held: str, old: str, new: str) -> str:
    """Return a text with a part of it replaced, or the new one where the whole is meant."""
    folded = fold_with_offsets(held)
    at = folded.text.find(old)
    around = folded.text[: max(at, 0)] + folded.text[at + len(old) :]
    if at < 0 or not ARTICLES.sub("", f"{around.strip()} ").strip():
        # Nothing but an article stands beside it.
        return new
    start, end = folded.span(at, at + len(old))
    return held[:start] + new + held[end:]


def _names_what_they_do(path: str, new: Item, context: Context) -> bool:
    """Tell whether what is said names a channel or a content that a member runs or owns."""
    pointing = references_to(context.draft.plan, path[path.rfind("[") + 1 : -1])
    held = [context.draft.get(each[: each.rfind(".")]) for each in pointing if each.startswith("rally.")]
    names = [str(each.get("name") or each.get("title") or "") for each in held if isinstance(each, dict)]
    told = any(terms(Piece(new.text, new.start), kind) for kind in ("channel", "format"))
    return bool(names) and (told or any(name and fold(name) in fold(new.text) for name in names))


def replace_element(old: Item, new: Item, context: Context) -> bool:
    """Put something else in the place of an element of the plan, or of the audience; False where nothing has that name.

    Args:
        old: What goes.
        new: What comes.
        context: The plan.
    """
    name = bare_name(old)
    path = element_named(name, context)
    if path is None:
        audience = context.draft.get("audience.name")
        named = re.search(r"[a-z]{3}", name) is not None and re.search(rf"\b{re.escape(name)}\b", fold(str(audience)))
        if audience and named:
            context.draft.correcting = True
            text = re.sub(r"^(?:les|des|le|la|l['’]|the)\s*", "", new.text, flags=re.IGNORECASE)
            context.draft.set("audience.name", text, words_of(new, context))
            return True
        return False
    list_path = path[: path.rfind("[")]
    label = {"rally.channels": "channels", "rally.contents": "contents", "rally.data": "data", "team.members": "team"}
    before = {e.get("id") for e in context.draft.get(list_path) if isinstance(e, dict)}
    if list_path == "team.members" and _names_what_they_do(path, new, context):
        # "Radio is run by Ana, not by Ben" takes one channel from Ben, who stays.
        context.draft.correcting = True
        return read_block(Block(label[list_path], (Line(new.text, new.start),)), context)
    if list_path not in label:
        held = value_at(context.draft.data, path)
        if "." in list_path and isinstance(held, str):
            context.draft.correcting = True
            context.draft.set(path, _with_part(held, name, new.text), words_of(new, context))
            return True
        element = value_at(context.draft.data, path)
        field = next(name for name in ("name", "title", "label") if name in element)
        context.draft.correcting = True
        text = new.text[:1].upper() + new.text[1:] if list_path == "message_house.pillars" else new.text
        context.draft.set(f"{path}.{field}", text, words_of(new, context))
        return True
    # A bare name is somebody here, as it is in the answer to a question about the team.
    answering = replace(context, asked=list_path, asked_paths=())
    read_block(Block(label[list_path], (Line(new.text, new.start),)), answering)
    made = [e["id"] for e in context.draft.get(list_path) if e["id"] not in before]
    old_id = path[path.rfind("[") + 1 : -1]
    if len(made) != 1:
        return False
    if list_path == "team.members":
        take_seat(path, f"{list_path}[{made[0]}]", words_of(new, context), context)
    # What pointed at the old one points at the new one; it is flagged to review, since its words may not fit any more.
    for reference in references_to(context.draft.plan, old_id):
        if not reference.startswith(path):
            context.draft.correcting = True
            context.draft.set(reference, made[0], words_of(new, context))
    context.draft.remove(path, words_of(old, context))
    return True
