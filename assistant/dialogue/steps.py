"""The steps of one turn, in their order: read, apply, check, decide, find, write. `graph` wires them."""

from dataclasses import replace

from assistant.dialogue.acts import act
from assistant.dialogue.dependants import dependants, flag
from assistant.dialogue.derive import derive
from assistant.dialogue.display import shown
from assistant.dialogue.draft import Conflict
from assistant.dialogue.explain import explain
from assistant.dialogue.guided.answers import answer, passage_source
from assistant.dialogue.offering import offer_for
from assistant.dialogue.passing import leave_contradiction, open_again, pass_over, put_back
from assistant.dialogue.protocols import Outcome
from assistant.dialogue.sisters import apply_to_plans
from assistant.dialogue.sources import source_of
from assistant.dialogue.stages import asked, challenge_key, open_questions, table
from assistant.dialogue.state import Offer, Question
from assistant.dialogue.work import Work
from assistant.errors import EditError
from assistant.language.text import Text
from assistant.plan import SECTIONS, Edit, Provenance, SectionName, apply_edits
from assistant.rules.finding import Finding

_PASSAGES = 4


def read_step(work: Work) -> None:
    """Read the message."""
    work.findings = work.tools.check(work.before.plan)
    work.reading = work.tools.reader.read(work.message, work.before, work.findings, work.turn, work.today)
    fixed = work.before.fixed_language
    work.language = fixed or work.reading.language
    work.state = replace(work.state, language=work.language)


def apply_step(work: Work) -> None:
    """Apply facts, carry out orders. Nothing of a message that gives orders about the assistant itself is applied."""
    reading = work.read
    if reading.refused:
        work.digression = True
        return
    if reading.intent == "unclear":
        work.digression = True
    if reading.question:
        work.ask_about = reading.question
    if reading.control is not None:
        act(work, reading.control)
    _apply_facts(work)
    if reading.conflicts:
        by_path = {c.path: c for c in reading.conflicts}
        work.state = replace(work.state, conflicts=tuple(_settling(c, work) for c in by_path.values()))
    if not work.applied and work.reading is not None and reading.intent in ("question", "off_topic"):
        work.digression = True


def _apply_facts(work: Work) -> None:
    edits = list(work.read.edits)
    if not edits:
        return
    before = work.state.plan
    try:
        state = apply_to_plans(work.state, edits)
    except EditError as error:
        work.remarks.append(Text(error.fr, error.en))
        work.digression = True
        return
    plan = state.plan
    for edit in edits:
        paths = [p for p in dict.fromkeys(dependants(before, edit)) if p not in {e.path for e in edits}]
        paths = [p for p in paths if p not in work.review and p != edit.path]
        if paths:
            plan = apply_edits(plan, flag(plan, paths, edit.path))
        work.review.extend(paths)
    if plan.language is None:
        plan = apply_edits(plan, [Edit("set", "language", work.read.language)])
    # Answering a question, or saying a new fact, opens what was closed and ends what could be done again.
    skipped = tuple(s for s in state.skipped if not any(s == e.path for e in edits))
    settled = tuple(o for o in state.conflicts if not any(e.path == c.path for c in o.edits for e in edits))
    work.state = replace(state, redo=(), calculated=("", ()), skipped=skipped, conflicts=settled).with_plan(plan)
    work.applied.extend(edits)


def _settling(conflict: Conflict, work: Work) -> Offer:
    plan = work.state.plan
    mark = {"origin": "user", "turn": work.turn, "words": conflict.new_words}
    edit = Edit("set", conflict.path, conflict.new, Provenance.model_validate(mark))
    label = Text(
        shown(plan, conflict.path, conflict.new, "fr"),
        shown(plan, conflict.path, conflict.new, "en"),
    )
    return Offer(label, (edit,), suggested=False)


def check_step(work: Work) -> None:
    """Derive what only follows, then let the rules judge."""
    if work.applied or work.state.plans != work.before.plans:
        work.state = work.state.with_plan(derive(work.state.plan))
    before = work.findings
    if work.state.plan is not work.before.plan:
        work.findings = work.tools.check(work.state.plan)
    ready = work.applied and not work.state.closed and not _has_errors(work.findings)
    if ready and _has_errors(before):
        work.remarks.append(
            Text(
                "Plus aucune erreur : le plan peut être lancé. Les questions qui restent le renforcent ; "
                "« assez, écris le plan » s’arrête là.",
                "No error is left: the plan can be launched. The questions that remain make it stronger; "
                "“enough, write the plan” stops here.",
            )
        )


def _has_errors(findings: tuple[Finding, ...]) -> bool:
    return any(f.severity == "error" and not f.waived for f in findings)


def decide_step(work: Work) -> None:
    """Decide what is asked next and what is offered."""
    _close_last(work)
    open_again(work)
    work.left = pass_over(work)
    kept = put_back(work)
    leave_contradiction(work)
    state = work.state
    if work.undone is not None or (
        work.read.control and work.read.control.intent == "redo" and work.parent is not None
    ):
        work.question = state.pending if state.pending else _first(work)
    elif work.digression and not (work.left or kept) and state.pending is not None and _still_open(state.pending, work):
        work.question = state.pending
    else:
        work.question = _first(work)
    if work.state.focus and work.question is not None and work.question.stage != work.state.focus:
        work.state = replace(work.state, focus=None)
    work.challenge = _challenge(work)
    if kept and work.question is not None and state.pending is not None and work.question.path != state.pending.path:
        work.remarks.append(_KEPT_UNREAD if work.read.intent == "unclear" and not work.applied else _KEPT)
    if "finish" in work.effects:
        work.question = None
    offer_for(work)
    _remember(work)


_KEPT = Text("Je garde ma question pour la fin.", "I keep my question for the end.")
_KEPT_UNREAD = Text(
    "Je n’ai pas compris ce message, rien n’est enregistré ; je garde ma question pour la fin.",
    "I did not understand this message, nothing is recorded; I keep my question for the end.",
)


def _close_last(work: Work) -> None:
    """Ask what only makes a plan stronger once: whatever the answer left open stays a warning."""
    pending = work.before.pending
    row = asked(pending.id) if pending else None
    if pending is not None and row is not None and row.last and work.applied and not work.digression:
        paths = (pending.path, *pending.paths)
        work.state = replace(work.state, skipped=tuple(dict.fromkeys((*work.state.skipped, *paths))))


def _first(work: Work) -> Question | None:
    if work.state.conflicts:
        edit = work.state.conflicts[0].edits[0]
        stage = _stage_of(edit.path)
        return Question("conflict", edit.path, stage, _label(work, edit.path))
    if work.state.closed and work.read.control is None and not work.applied:
        return None
    return next(open_questions(work.state.plan, work.findings, work.state), None)


def _stage_of(path: str) -> SectionName:
    head = path.partition(".")[0]
    return next((s for s in SECTIONS if s == head), "objective")


def _label(work: Work, path: str) -> str:
    pending = work.before.pending
    if pending is not None and pending.path == path:
        return pending.label
    return next((row.label for row in table() if row.path == path), path.rpartition(".")[2])


def _still_open(question: Question, work: Work) -> bool:
    if question.id == "conflict":
        return bool(work.state.conflicts)
    return any(
        q.path == question.path and q.id == question.id
        for q in open_questions(work.state.plan, work.findings, work.state)
    )


def _challenge(work: Work) -> Finding | None:
    question = work.question
    if question is None or question.code is None:
        return None
    return next((f for f in work.findings if f.code == question.code and f.path == question.path), None)


def _remember(work: Work) -> None:
    state, question = work.state, work.question
    asked_paths = state.asked
    challenged = state.challenged
    if question is not None:
        asked_paths = tuple(dict.fromkeys((*asked_paths, question.path)))
        if work.challenge is not None:
            challenged = tuple(dict.fromkeys((*challenged, challenge_key(work.challenge))))
    offers, offered_for = state.offers, state.offered_for
    if work.offers:
        offers, offered_for = tuple(work.offers), work.offered_for
    elif not work.digression:
        # A fact or an answer moves on: what was offered for an earlier question is void.
        offers, offered_for = (), None
    work.state = replace(
        state, pending=question, asked=asked_paths, challenged=challenged, offers=offers, offered_for=offered_for
    )


def find_step(work: Work) -> None:
    """Find the passages that the reply rests on."""
    if work.ask_about:
        found = work.tools.find(work.ask_about, work.language)
        work.answer = answer(work.ask_about, found, work.language)
        work.passages = [passage_source(passage, passage.text) for passage in found[:_PASSAGES]]
    if work.explain:
        explain(work)


def write_step(work: Work) -> None:
    """Word the reply."""
    question = work.question
    row = asked(question.id) if question else None
    reason = source_of(row.source, work.language, question.path) if row and question else None
    if work.challenge is not None and question is not None:
        reason = source_of(work.challenge.source, work.language, question.path)
    stage: SectionName = question.stage if question else "orchestrate"
    left = [q for q in open_questions(work.state.plan, work.findings, work.state) if q.stage == stage]
    before = work.before.pending
    work.outcome = Outcome(
        language=work.language,
        state=work.state,
        before=work.before,
        reading=work.read,
        applied=tuple(work.applied),
        findings=work.findings,
        question=question,
        repeated=question is not None
        and before is not None
        and (question.id, question.path) == (before.id, before.path),
        reason=reason,
        challenge=work.challenge,
        left=work.left,
        answer=work.answer,
        panels=tuple(work.panels),
        remarks=tuple(work.remarks),
        review=tuple(work.review),
        offers=tuple(work.offers),
        sources=tuple(work.sources),
        progress=(stage, SECTIONS.index(stage) + 1, len(left)),
        finished="finish" in work.effects or question is None,
        passages=tuple(work.passages),
    )
    work.reply = work.tools.writer.write(work.outcome)
