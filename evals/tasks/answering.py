"""Answering: a question is put, and what was found, cited and said is looked at."""

from assistant.dialogue.view import TurnView
from evals.cases.answering import AnsweringCase
from evals.metrics import citations, fields, replies, retrieval
from evals.metrics.score import Score, verdict
from evals.tasks.played import Played
from evals.tasks.talk import Desk, Talk, answering

PASSAGES = 4
"""How many passages an answer is made from."""


def play(desk: Desk, case: AnsweringCase) -> Played:
    """Play a case."""
    talk = Talk(desk, case.plan)
    talk.say_all(case.before)
    before, asked = talk.plans[-1], talk.asked
    view = talk.say(case.ask)
    want = case.expect
    cited = answering(view)
    scores: list[Score] = []
    if want.answers:
        passages = desk.assistant.tools.find(case.ask, want.language or case.language)
        found = [passage.ref or passage.document for passage in passages]
        relevant = set(want.sections)
        scores += [
            retrieval.hit(found, relevant, PASSAGES),
            retrieval.reciprocal_rank(found, relevant),
            retrieval.ndcg(found, relevant, PASSAGES),
            citations.wrongly_silent(cited),
            citations.recall(cited, relevant),
            citations.precision(cited, relevant),
        ]
    else:
        scores.append(citations.made_up(cited, view.intent))
    numbers = [citation["n"] for citation in view.citations]
    scores.append(citations.numbered(numbers, view.reply))
    if cited:
        scores.append(_figures(desk, case, view, [*talk.said, str(before)]))
    scores.append(fields.plan_untouched(before, talk.plans[-1]))
    scores.append(verdict("question_kept", talk.asked == asked, f"asks {talk.asked}, not {asked}"))
    if want.says:
        scores.append(replies.says(view.reply, want.says))
    if want.never:
        scores.append(replies.never(view.reply, want.never))
    scores.append(replies.in_language(view.reply, want.language or case.language))
    scores.append(replies.length(view.reply, want.max_words))
    return Played(tuple(scores), tuple(talk.transcript))


def _figures(desk: Desk, case: AnsweringCase, view: TurnView, known: list[str]) -> Score:
    language = case.expect.language or case.language
    quotes = [citation["quote"] for citation in view.citations]
    texts = [passage.text for passage in desk.assistant.tools.find(case.ask, language)]
    return replies.figures_told(view.reply, [*quotes, *texts, *known], language)
