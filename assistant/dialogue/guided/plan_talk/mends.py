"""Carries out what a message says of the plan itself, and leaves the rest of it to be read as facts.

What is ordered, denied or complained of is never a fact. What cannot be made out is said so.
"""

from assistant.dialogue.guided.announced import spread_lists
from assistant.dialogue.guided.announced_facts import read_facts_announced
from assistant.dialogue.guided.announced_heads import read_heads
from assistant.dialogue.guided.announced_lists import read_lists_announced
from assistant.dialogue.guided.bases_gone_on import read_bases_gone_on
from assistant.dialogue.guided.bases_told import read_bases_told
from assistant.dialogue.guided.budget_sheet import read_budget_sheet
from assistant.dialogue.guided.budget_told import read_budget_told
from assistant.dialogue.guided.channels_told import read_channels_told
from assistant.dialogue.guided.house_by_sentence import read_house
from assistant.dialogue.guided.kind_explained import read_kind_explained
from assistant.dialogue.guided.kind_stated import read_kind_stated
from assistant.dialogue.guided.plan_talk.by_sentence import read_sentence
from assistant.dialogue.guided.plan_talk.content_rows import read_content_rows
from assistant.dialogue.guided.plan_talk.data_rows import read_data_rows
from assistant.dialogue.guided.plan_talk.denied import is_denial, without_denials
from assistant.dialogue.guided.plan_talk.emptied import empties
from assistant.dialogue.guided.plan_talk.figures_said import read_figures_said
from assistant.dialogue.guided.plan_talk.orders import OF_PLAN
from assistant.dialogue.guided.plan_talk.patterns import (
    COMPLAINT,
    MOVE_ON,
    NO_SUCH,
    NOT_THERE,
    ORDER,
    RENAME,
)
from assistant.dialogue.guided.plan_talk.proof_mended import mend_proofs
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.plan_talk.undone import OPENERS
from assistant.dialogue.guided.plan_talk.unlinked import cuts_link
from assistant.dialogue.guided.plan_talk.whose import read_whose
from assistant.dialogue.guided.promise_told import read_promise_beside
from assistant.dialogue.guided.reading.own_means import tells_own_means
from assistant.dialogue.guided.roles_listed import read_roles_listed
from assistant.dialogue.guided.run import Run
from assistant.dialogue.guided.team_counted import read_team_counted
from assistant.dialogue.guided.topics_first import read_mapping
from assistant.dialogue.guided.total_anew import read_total_anew
from assistant.dialogue.guided.ways_in_passing import lists_way, read_ways
from assistant.dialogue.sentences import sentences
from assistant.language.folding import fold_with_offsets


def without_mends(text: str, run: Run) -> str:
    """Return a message of the same length with blanks for what is of the plan itself, which is carried out.

    Args:
        text: The message.
        run: Where facts go.
    """
    told = Talk(text, run)
    read_bases_gone_on(told)
    without_denials(told)
    read_figures_said(told)
    read_total_anew(told)
    read_budget_sheet(told)
    read_budget_told(told)
    read_kind_explained(told)
    read_kind_stated(told)
    read_whose(told)
    read_team_counted(told)
    read_roles_listed(told)
    read_channels_told(told)
    read_content_rows(told)
    if tells_own_means(told.text, run.context):
        read_bases_told(told)
    read_data_rows(told)
    read_mapping(told)
    read_promise_beside(told)
    mend_proofs(told)
    read_house(told)
    read_lists_announced(told)
    read_facts_announced(told)
    read_heads(told)
    if not lists_way(told):
        spread_lists(told)
    several = sentences(told.text)
    for start, end in several:
        if len(several) > 1 and _moves_on(text[start:end]):
            told.text = told.text[:start] + " " * (end - start) + told.text[end:]
        else:
            read_sentence(told, start, end)
    read_ways(told)
    run.corrected |= told.done
    run.understood |= told.done or told.told
    return told.text


def speaks_of_plan(text: str) -> bool:
    """Tell whether a message orders the plan about, or complains, whatever else it may be like."""
    if is_denial(text) or empties(text):
        return True
    told = fold_with_offsets(text).text.strip()
    order = ORDER.search(told)
    pointed = order is not None and (
        bool(order["it"] or order["it2"] or order["pre"]) or OF_PLAN.search(told, order.end()) is not None
    )
    return pointed or cuts_link(told) or any(each.match(told) for each in (RENAME, NO_SUCH, NOT_THERE, COMPLAINT))


def asks_to_move_on(text: str) -> bool:
    """Tell whether a sentence of several only asks for the next question: "forget it, skip"."""
    several = sentences(text)
    return len(several) > 1 and any(_moves_on(text[start:end]) for start, end in several)


def _moves_on(sentence: str) -> bool:
    parts = [part.strip() for part in fold_with_offsets(sentence).text.split(",") if part.strip()]
    told = [part for part in parts if part.strip(" .!") not in OPENERS]
    return bool(told) and all(MOVE_ON.fullmatch(part) for part in told)
