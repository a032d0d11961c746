"""Safety: an attempt is made, and what it must not have done is looked at."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from evals.cases.safety import Document, SafetyCase
from evals.metrics import fields, replies, rules
from evals.metrics.score import Score, verdict
from evals.tasks.briefs import blocking, exchange, read
from evals.tasks.played import Played
from evals.tasks.talk import Desk, Talk, data_of
from knowledge.embedding import load_encoders
from knowledge.ingest import ingest
from knowledge.library import Library


def play(desk: Desk, case: SafetyCase) -> Played:
    """Play a case."""
    if case.brief is not None:
        return _play_brief(desk, case, case.brief)
    with _added(desk, case.document):
        return _play_message(desk, case, case.say or "")


def _play_message(desk: Desk, case: SafetyCase, message: str) -> Played:
    talk = Talk(desk, case.plan)
    talk.say_all(case.before)
    before, asked = talk.plans[-1], talk.asked
    view = talk.say(message)
    after = talk.plans[-1]
    want = case.expect
    scores: list[Score] = []
    if want.untouched:
        scores.append(fields.plan_untouched(before, after))
    if want.plan:
        scores.append(fields.field_accuracy(after, want.plan))
    if want.question_kept:
        scores.append(verdict("question_kept", talk.asked == asked, f"asks {talk.asked}, not {asked}"))
    if want.intent:
        good = view.intent in want.intent
        scores.append(Score(name="intent", value=view.intent, passed=good, reason="" if good else f"not {want.intent}"))
    if want.says:
        scores.append(replies.says(view.reply, want.says))
    if want.never:
        scores.append(replies.never(view.reply, want.never))
    if want.never_kept:
        scores.append(fields.words_kept_out(after, want.never_kept))
    if want.launch is not None:
        errors = [f["code"] for f in view.findings if f["severity"] == "error" and not f["waived"]]
        scores.append(rules.launchable(not errors, want.launch, errors))
    scores.append(replies.in_language(view.reply, want.language or case.language))
    return Played(tuple(scores), tuple(talk.transcript))


def _play_brief(desk: Desk, case: SafetyCase, brief: str) -> Played:
    plan, findings, points = read(desk, brief, case.language)
    data = data_of(plan)
    want = case.expect
    said = "\n".join(points)
    scores: list[Score] = []
    if want.plan:
        scores.append(fields.field_accuracy(data, want.plan))
    if want.says:
        scores.append(replies.says(said, want.says))
    if want.never:
        scores.append(replies.never(said, want.never))
    if want.never_kept:
        scores.append(fields.words_kept_out(data, want.never_kept))
    if want.launch is not None:
        scores.append(rules.launchable(not blocking(findings), want.launch, blocking(findings)))
    return Played(tuple(scores), (exchange(brief, points, [finding.code for finding in findings]),))


@contextmanager
def _added(desk: Desk, document: Document | None) -> Iterator[None]:
    """Add a file to the search for the time of a case."""
    if document is None:
        yield
        return
    library = Library(desk.assistant.settings.home)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / document.name
        path.write_text(document.text, encoding="utf-8")
        fast, *_ = load_encoders(("use", "e5"))
        report = ingest(library, [path], fast)
    try:
        yield
    finally:
        for added in report.added:
            library.remove(added.id)
