"""Reads what proves the pillars: the one that was asked for, the one that is named, or each in its turn."""

import re

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, items, line_items, unquoted, without_lead
from assistant.dialogue.guided.reading.labelled import PROOF_OF
from assistant.dialogue.guided.reading.leads import lead
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.pillar_answers import named_pillar
from assistant.dialogue.guided.reading.pillar_names import named, only_unproved
from assistant.dialogue.guided.reading.pillar_openings import opening_pillar, subject_pillar, told_proof
from assistant.dialogue.guided.reading.proofs_for import proofs_for


def add_proofs(path: str, item: Item, context: Context) -> None:
    """Add what is said to prove a pillar.

    Args:
        path: The pillar.
        item: What is said.
        context: Where facts go.
    """
    for piece in line_items(item, commas=False):
        proof = unquoted(without_lead(piece, lead("proofs")))
        if is_open(proof.text):
            continue
        context.draft.add(f"{path}.proofs", proof.text, context.words(proof.start, proof.end))


def without_proofs(lines: tuple[Line, ...], context: Context) -> tuple[Line, ...]:
    """Add the proofs that sentences of a brief tell of a pillar that they open with, and return the other sentences.

    Args:
        lines: Sentences that no words of theirs say what they are about.
        context: Where facts go.
    """
    rest: list[Line] = []
    for line in lines:
        told = told_proof(Item(line.text, line.start), context)
        if told is None:
            rest.append(line)
        else:
            add_proofs(told[0], told[1], context)
    return tuple(rest)


def is_open(text: str) -> bool:
    """Tell whether words stand for a proof that is yet to be found: "proof tbc", "à confirmer".

    Args:
        text: What stands where a proof would.
    """
    return _OPEN.fullmatch(flat(text)) is not None


_OPEN = Expression("message_house.open_proof")


def _last_unproved(context: Context) -> str | None:
    """Return the pillar that was told last, where it has no proof yet: "Second pillar: ease. Proof: …".

    Below three of which none has one, a proof may be of any.
    """
    pillars = context.draft.get("message_house.pillars") or []
    if len(pillars) > _TWO and not any(pillar["proofs"] for pillar in pillars):
        return None
    last = pillars[-1] if pillars else None
    return f"message_house.pillars[{last['id']}]" if last is not None and not last["proofs"] else None


def read_proofs(block: Block, context: Context) -> bool:
    """Read the proofs of the pillar that was asked for, or of the pillar that each line names."""
    asked = context.asked or ""
    pillar = asked.removesuffix(".proofs") if asked.endswith(".proofs") else None
    told = proofs_for(block, context)
    for of_it, proof in told:
        add_proofs(of_it, proof, context)
    if told:
        return True
    found = False
    ranked = _ranked(block, context) or _in_turn(block, context)
    for item, rank in zip(items(block, commas=False), ranked, strict=False) if ranked else ():
        add_proofs(rank, item, context)
        found = True
    for item in [] if ranked else items(block, commas=False):
        path, rest = named_pillar(item, context)
        opened = opening_pillar(item, context) if path is None else None
        path, rest = opened or (path, rest)
        target = path or pillar or subject_pillar(item.text, context)
        if target is None and len(context.draft.get("message_house.pillars") or []) == 1:
            target = f"message_house.pillars[{context.draft.get('message_house.pillars')[0]['id']}]"
        if target is None and context.draft.origin == "brief" and PROOF_OF.match(item.text) is None:
            target = _last_unproved(context)
        if target is None:
            target = only_unproved(context)
        if target is None:
            context.draft.notes.append(("proof_of_what", context.words(item.start, item.end)))
            continue
        add_proofs(target, rest, context)
        found = True
    return found


_RANK = re.compile(r"(?P<rank>\d)\s*[.)°]\s*$")


def _ranked(block: Block, context: Context) -> list[str]:
    """Return the pillars of numbered proofs, where there is a proof for each: "1) a day saved 2) 40 shops use it"."""
    known = context.draft.get("message_house.pillars") or []
    marks = [_RANK.search(context.draft.message[: line.start]) for line in block.lines]
    counted = [int(mark["rank"]) if mark is not None else 0 for mark in marks] == list(range(1, len(known) + 1))
    return [f"message_house.pillars[{pillar['id']}]" for pillar in known] if counted and len(known) > 1 else []


def _in_turn(block: Block, context: Context) -> list[str]:
    """Return the pillars without a proof where there is one for each, and one after the first names its own.

    "0 fees in 11 years; 4.8 stars in the app store; …" for "No fees", "See it all in the app" and another.
    """
    open_yet = [p for p in context.draft.get("message_house.pillars") or [] if not p["proofs"]]
    told = items(block, commas=False)
    titles = [str(pillar["title"] or pillar["message"] or "") for pillar in open_yet]
    if len(told) != len(open_yet) or len(told) < _FEWEST:
        return []
    if any(named_pillar(item, context)[0] or opening_pillar(item, context) for item in told):
        # "Speed: 9 days on average" says itself which one it proves.
        return []
    named_at = [named(item.text, titles) for item in told]
    fits = all(places in ([], [at]) for at, places in enumerate(named_at))
    return [f"message_house.pillars[{pillar['id']}]" for pillar in open_yet] if fits and any(named_at[1:]) else []


_FEWEST, _TWO = 2, 2
