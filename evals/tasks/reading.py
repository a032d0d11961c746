"""Reading: a message is said, and the plan, the question and the reply are looked at."""

from assistant.language.text import fold
from evals.cases.reading import ReadingCase
from evals.metrics import fields, replies
from evals.metrics.score import Score, verdict
from evals.tasks.played import Played
from evals.tasks.talk import Desk, Talk


def play(desk: Desk, case: ReadingCase) -> Played:
    """Play a case."""
    talk = Talk(desk, case.plan)
    talk.say_all(case.before)
    before = talk.plans[-1]
    view = talk.say(case.say)
    after = talk.plans[-1]
    want = case.expect
    scores: list[Score] = []
    if want.plan:
        scores.append(fields.field_accuracy(after, want.plan))
    if want.only:
        scores.append(fields.nothing_invented(before, after, want.plan))
    if want.untouched:
        scores.append(fields.untouched(before, after, want.untouched))
    if want.origin:
        scores.append(fields.origins(after, want.origin))
    if want.intent:
        good = view.intent in want.intent
        scores.append(Score(name="intent", value=view.intent, passed=good, reason="" if good else f"not {want.intent}"))
    if want.asked is not None or want.not_asked:
        scores.append(_asked(talk.asked, want.asked, want.not_asked))
    if want.review:
        flagged = {mark["path"] for mark in after.get("to_review") or ()}
        missing = [path for path in want.review if path not in flagged]
        scores.append(verdict("review", not missing, f"not flagged: {', '.join(missing)}"))
    if want.says:
        scores.append(replies.says(view.reply, want.says))
    if want.never:
        scores.append(replies.never(view.reply, want.never))
    scores.append(replies.in_language(view.reply, want.language or case.language))
    scores.append(replies.length(view.reply, want.max_words))
    return Played(tuple(scores), tuple(talk.transcript))


def _asked(asked: str | None, wanted: str | None, unwanted: tuple[str, ...]) -> Score:
    if wanted is not None and fold(asked or "") != fold(wanted):
        return verdict("asked", False, f"asks {asked}, not {wanted}")
    return verdict("asked", asked not in unwanted, f"asks {asked}, which is known")
