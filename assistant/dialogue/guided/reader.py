"""Reads a message without a model: orders by patterns, facts by their labels, the rest by the pending question."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.dialogue.draft import Draft, Words
from assistant.dialogue.guided.as_in_talk import read_as_in_talk
from assistant.dialogue.guided.by_example import by_example
from assistant.dialogue.guided.chosen import Choice, choice
from assistant.dialogue.guided.counted_bases import without_counted
from assistant.dialogue.guided.elisions import with_apostrophes
from assistant.dialogue.guided.fitted import beside, fitted, named_first
from assistant.dialogue.guided.ghosts import without_ghosts
from assistant.dialogue.guided.intents import Control, Intent, asks_who, control, gives_orders
from assistant.dialogue.guided.layout.announced_lines import with_announced_lines
from assistant.dialogue.guided.layout.counted_heads import with_counted_heads
from assistant.dialogue.guided.layout.dictated import without_hesitations, without_speaker
from assistant.dialogue.guided.layout.habit_heads import with_habit_heads
from assistant.dialogue.guided.layout.line_heads import with_line_heads
from assistant.dialogue.guided.layout.list_heads import with_list_heads
from assistant.dialogue.guided.layout.lists_behind import with_lists_behind
from assistant.dialogue.guided.layout.named_heads import with_named_heads
from assistant.dialogue.guided.layout.rejected import without_rejected
from assistant.dialogue.guided.layout.said_first import without_said_first
from assistant.dialogue.guided.layout.sums_led_up import without_sum_leads
from assistant.dialogue.guided.layout.text import lay_out
from assistant.dialogue.guided.layout.ways_named import without_ways_of
from assistant.dialogue.guided.lead_ins import (
    without_doubt,
    without_lead_in,
    without_opener,
    without_reminder,
    without_salutation,
)
from assistant.dialogue.guided.letter_frame import without_letter_frame
from assistant.dialogue.guided.letters import read_letters
from assistant.dialogue.guided.money_in_full import money_in_full
from assistant.dialogue.guided.order_of import order_of
from assistant.dialogue.guided.orders import without_orders
from assistant.dialogue.guided.outside_told import without_outside
from assistant.dialogue.guided.passed_on import words_passed_on
from assistant.dialogue.guided.past_challenge import read_past
from assistant.dialogue.guided.plan_talk.mends import asks_to_move_on, speaks_of_plan, without_mends
from assistant.dialogue.guided.plan_talk.undone import taken_back
from assistant.dialogue.guided.posts_told import in_their_order, without_posts
from assistant.dialogue.guided.reading.contents_in_full import complete_contents
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.its_answer import record_its_answer, without_its_answer
from assistant.dialogue.guided.reading.nobody import leaves_open
from assistant.dialogue.guided.reading.one_base import complete_base
from assistant.dialogue.guided.reading.orchestrate_currency import settle_currency
from assistant.dialogue.guided.reading.own_places import settle_places
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.guided.reading.sieve import sift
from assistant.dialogue.guided.remarks import keeps_it, refuses_offer
from assistant.dialogue.guided.repairs import without_repairs
from assistant.dialogue.guided.run import Run
from assistant.dialogue.guided.run_on import without_run_ons
from assistant.dialogue.guided.texting import in_full, pairs_apart, renamed, respelled, spelled_out
from assistant.dialogue.guided.unread import unread
from assistant.dialogue.protocols import Reading
from assistant.dialogue.state import Question, State
from assistant.errors import EditError
from assistant.language.detect import detect
from assistant.plan import Edit, Plan, apply_edits
from assistant.plan.edit import value_of
from assistant.plan.provenance import Origin
from assistant.rules.finding import Finding

_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class GuidedReader:
    """Reads messages with rules and vocabularies only."""

    def read(
        self,
        message: str,
        state: State,
        findings: tuple[Finding, ...],
        turn: int,
        today: datetime.date,
        *,
        correcting: bool = False,
    ) -> Reading:
        """Return what the message says; ``correcting`` tells that it is said against what was said before."""
        message = without_salutation(without_letter_frame(harmless(message)))
        message = renamed(respelled(spelled_out(with_apostrophes(message))))
        message = in_full(pairs_apart(without_reminder(without_opener(without_lead_in(without_doubt(message))))))
        language = detect(message, state.language)
        message = without_repairs(money_in_full(message, language), language)
        message = fitted(message, state, language)
        if gives_orders(message) and "\n" not in message.strip():
            return Reading("off_topic", language, refused="orders")
        if asks_who(message):
            return Reading("off_topic", language, notes=(("about_me", Words(message, 0, len(message))),))
        if (kept := _kept(message, state)) is not None:
            return Reading("refuse", language, control=kept)
        taken = choice(message, state, language, today)
        if taken is not None:
            return self._chosen(taken, state, findings, turn, today)
        named = named_first(message, state)
        if named is not None:
            first = self.read(named[0], state, findings, turn, today)
            after = replace(_with(state, first.edits), pending=None)
            return beside(first, self.read(named[1], after, findings, turn, today))
        if (back := taken_back(message)) is not None:
            return Reading(back.intent, language, control=back)
        order = order_of(message, state, language)
        if order is not None and (not speaks_of_plan(message) or control(message) is not None):
            spoken = state.language if order.intent in ("accept", "refuse", "choose") else language
            return Reading(order.intent, spoken, control=order)
        asked = state.pending.label if state.pending is not None else None
        told = without_ways_of(without_sum_leads(without_orders(message)), asked)
        told = with_counted_heads(with_announced_lines(with_line_heads(with_named_heads(without_run_ons(told)))), asked)
        told = with_list_heads(with_lists_behind(told, asked), asked)
        passed = words_passed_on(told)
        laid = lay_out(with_habit_heads(passed.text, asked, state.plan.audience.name or ""))

        def read(pending: Question | None) -> tuple[Reading, Context]:
            draft = Draft(
                state.plan,
                laid.text,
                turn=turn,
                correcting=correcting,
                pending=pending.path if pending else None,
                source=message,
                author=passed.author(laid.author),
                reader=passed.reader(laid.reader),
            )
            paths = pending.paths if pending else ()
            context = Context(draft, language, today, pending.path if pending else None, paths)
            run = Run(context, pending, _contested(state))
            text, its_answer = without_its_answer(laid.text)
            rest, posts = without_posts(without_mends(text, run), context)
            rest = without_outside(rest, context)
            draft.message = rest
            if any(char.isalnum() for char in rest):
                read_letters(replace(laid, text=rest), run)
            for block in run.later:
                read_block(block, context)
            complete_base(laid.text, context)
            record_its_answer(its_answer, context)
            complete_contents(laid.text, context)
            draft.edits = in_their_order(draft.edits, posts, message)
            sift(context)
            return _reading(run, message, language, state), context

        # "Drop Instagram, nobody has time": what is ordered is carried out, whatever is asked.
        ordered = speaks_of_plan(message)
        if state.pending is not None and not ordered and leaves_open(message, state.pending.id, state.plan):
            return Reading("skip", language, control=Control("skip"))
        reading = by_example(read_past(read, state.pending, message, state, findings), message, state)
        # "It answers 3. Forget the rest, skip": what is told is recorded, and the question is passed over.
        moves_on = reading.control is None and asks_to_move_on(message)
        return replace(reading, control=Control("skip")) if moves_on else reading

    def _chosen(
        self,
        taken: Choice,
        state: State,
        findings: tuple[Finding, ...],
        turn: int,
        today: datetime.date,
    ) -> Reading:
        """Return the choice of one of several offers, with what else the message says beside it."""
        control = Control("choose", choice=taken.place)
        if not any(char.isalnum() for char in taken.rest):
            return Reading("choose", state.language, control=control)
        after = replace(_with(state, state.offers[taken.place].edits), pending=None, offers=(), conflicts=())
        told = self.read(taken.rest, after, findings, turn, today, correcting=taken.corrects)
        return replace(told, intent="choose", control=control, refused="")


def _kept(message: str, state: State) -> Control | None:
    """Return the refusal of a message which only says that something stays: what was challenged, or to be changed."""
    pending = state.pending
    if pending is not None and pending.code is not None and keeps_it(message):
        return Control("refuse", "keep")
    offered = len(state.offers) == 1 and (pending is None or pending.id != "conflict")
    return Control("refuse") if offered and refuses_offer(message) else None


def _with(state: State, edits: Sequence[Edit]) -> State:
    """Return a state in which the first part of a message is known already: the rest is read after it."""
    try:
        return state.with_plan(apply_edits(state.plan, edits))
    except EditError:
        return state


def _contested(state: State) -> tuple[str, ...]:
    """Return the texts between which the pending question asks to choose; figures and days are told otherwise."""
    if state.pending is None or state.pending.id != "conflict":
        return ()
    edits = [edit for offer in state.conflicts for edit in offer.edits if edit.path == state.pending.path]
    values = [value_of(state.plan, state.pending.path), *(edit.value for edit in edits)]
    return tuple(value for value in values if isinstance(value, str) and not value[:1].isdigit())


def harmless(text: str) -> str:
    """Return a text without what no plan can hold: halves of surrogates and control characters become spaces."""
    return _UNFIT.sub(" ", text)


def read_brief(text: str, today: datetime.date, plan: Plan | None = None) -> Reading:
    """Read a whole brief: facts with the line that they stand on; orders in it are data and nothing of them is applied.

    Args:
        text: The brief.
        today: The day of reading.
        plan: What is known already.
    """
    text = harmless(text)
    language = detect(text, None)
    origin: Origin = "brief"
    spoken, speaker = without_speaker(
        without_said_first(without_rejected(without_hesitations(without_orders(text), language)))
    )
    laid = lay_out(spoken)

    def author(offset: int) -> str | None:
        return laid.author(offset) or speaker

    draft = Draft(plan or Plan(), laid.text, origin=origin, source=text, author=author, reader=laid.reader)
    run = Run(Context(draft, language, today), None)
    read_letters(laid, run)
    read_as_in_talk(laid, run.context, GuidedReader().read)
    settle_places(draft, laid.text)
    settle_currency(draft, text, run.context.language)
    sift(run.context)
    return _reading(run, text, language, State())


def _reading(run: Run, message: str, language: str, state: State) -> Reading:
    draft = run.context.draft
    if draft.get("objective.statement"):
        # The goal is said elsewhere in the message.
        draft.notes = [note for note in draft.notes if note[0] != "may_be_objective"]
    question = " ".join(run.questions)
    if draft.origin == "user" and (draft.edits or draft.known):
        draft.notes += [("unread", words) for words in unread(draft)]
    intent: Intent = "fact"
    if run.corrected and draft.edits:
        intent = "correction"
    elif run.understood and not draft.edits and not draft.conflicts and not draft.notes and not draft.known:
        # Read, and nothing of it is new.
        draft.known.append("")
    elif not draft.edits and not draft.known and not draft.conflicts:
        intent = "question" if question else "off_topic" if run.off_topic else "unclear"
    edits: tuple[Edit, ...] = tuple(draft.edits)
    sizes: tuple[tuple[str, Words], ...] = ()
    if draft.origin == "user":
        edits, sizes = without_counted(without_ghosts(draft.edits, state.plan, message), state.plan, message)
    refused = "off_topic" if intent == "off_topic" else ""
    if gives_orders(message) and not draft.edits:
        intent, refused = "off_topic", "orders"
    return Reading(
        intent,
        run.context.language,
        edits,
        tuple(draft.known),
        tuple(draft.conflicts),
        (*_said_of(draft, question), *sizes),
        question=question,
        refused=refused,
    )


def _said_of(draft: Draft, question: str) -> tuple[tuple[str, Words], ...]:
    """Return the notes of a message; a greeting is answered only where nothing else is said."""
    said = draft.edits or draft.known or draft.conflicts or question
    others = [note for note in draft.notes if note[0] != "small_talk"]
    return tuple(others if said or others else draft.notes)
