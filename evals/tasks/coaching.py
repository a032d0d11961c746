"""Coaching: something that is not good yet is said, and what is found, told and offered is looked at."""

from evals.cases.coaching import CoachingCase
from evals.metrics import fields, replies, rules
from evals.metrics.matching import names_in
from evals.metrics.score import Score, verdict
from evals.tasks.played import Played
from evals.tasks.talk import Desk, Talk, changes_of, codes_of


def play(desk: Desk, case: CoachingCase) -> Played:
    """Play a case."""
    talk = Talk(desk, case.plan)
    talk.say_all(case.before)
    view = talk.say(case.say)
    after = talk.plans[-1]
    want = case.expect
    codes = codes_of(view)
    scores: list[Score] = []
    if want.findings:
        scores.append(rules.findings_named(codes, want.findings))
    if want.silent:
        scores.append(rules.no_false_alarm(codes, want.silent))
    if want.told:
        scores.append(replies.says(view.reply, want.told, "told"))
    if want.never:
        scores.append(replies.never(view.reply, want.never))
    if want.offer is not None:
        offer = want.offer
        scores.append(
            rules.better_version(
                changes_of(view.state.offers),
                path=offer.path,
                value=offer.value,
                max_words=offer.max_words,
                own_words=" ".join(talk.said) if offer.own_words else None,
                at_least=offer.at_least,
                names=names_in(after),
            )
        )
    if want.kept:
        scores.append(fields.field_accuracy(after, want.kept))
    if want.empty:
        scores.append(fields.empty_fields(after, want.empty))
    if want.cites:
        scores.append(verdict("citation_recall", bool(view.citations), "no source is given"))
    scores.append(replies.in_language(view.reply, case.language))
    scores.append(replies.length(view.reply, want.max_words))
    return Played(tuple(scores), tuple(talk.transcript))
