"""Suggestions with a model: always offered, labelled and accepted by the person, never recorded by themselves."""

import datetime
import logging
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from assistant.dialogue.assisted.compact import plan_lines
from assistant.dialogue.assisted.ledger import Ledger
from assistant.dialogue.assisted.options import MAKERS
from assistant.dialogue.assisted.shapes import Suggested
from assistant.dialogue.guided.writer import ask_text
from assistant.dialogue.protocols import Suggester
from assistant.dialogue.stages import asked
from assistant.dialogue.state import Offer, Question
from assistant.errors import ModelError
from assistant.language.text import Language, Text
from assistant.language.yaml_data import load_yaml
from assistant.llm.prompts import render
from assistant.llm.protocol import Chat, Request
from assistant.llm.structured import ask
from assistant.llm.tokens import estimate_request
from assistant.plan import Plan
from assistant.rules.finding import Finding

_log = logging.getLogger(__name__)
_SHOWN = 3


class Generator(NamedTuple):
    """Something that a model can suggest: its kind, and what it is asked for."""

    kind: str
    wanted: Text


@cache
def generators() -> dict[str, Generator]:
    """Return the generators by the question that they help with: an id, or the code of a challenge."""
    rows = load_yaml(Path(__file__).with_name("data") / "generators.yaml")
    return {
        question: Generator(kind, Text(**row["wanted"])) for kind, row in rows.items() for question in row["questions"]
    }


@dataclass
class AssistedSuggester:
    """Suggests with a model; what guided mode composes stays, and stands alone where the model fails.

    Args:
        chat: The model.
        ledger: Where this turn's part of the model is noted.
        most: Most tokens of a request.
        guided: Composes suggestions without a model.
    """

    chat: Chat
    ledger: Ledger
    most: int
    guided: Suggester

    def __call__(
        self, plan: Plan, question: Question | None, findings: tuple[Finding, ...], today: datetime.date
    ) -> tuple[Offer, ...]:
        """Return up to three options for a question."""
        own = self.guided(plan, question, findings, today)
        generator = generators().get(question.code or question.id) if question is not None else None
        if question is None or generator is None or not self.ledger.usable:
            return own
        language: Language = plan.language or "fr"
        request = self._request(generator, plan, question, today, language)
        self.ledger.sent(request.prompt)
        try:
            answered = ask(self.chat, request, Suggested)
        except ModelError as error:
            _log.warning("%s: %s", request.prompt, error.reason)
            self.ledger.failed(error)
            return own
        self.ledger.answered(answered.model)
        maker = MAKERS[generator.kind]
        made = [maker(option, plan, question, today) for option in answered.value.options[:_SHOWN]]
        offers = [offer for offer in made if offer is not None]
        self.ledger.facts.update({"suggested": len(made), "offered": len(offers)})
        # Shorter versions in the person's own words come first: nothing in them can be wrong.
        both = [*own, *offers] if generator.kind == "objective" else [*offers, *own]
        return tuple({offer.label: offer for offer in both}.values())[:_SHOWN]

    def _request(
        self, generator: Generator, plan: Plan, question: Question, today: datetime.date, language: Language
    ) -> Request:
        lines = plan_lines(plan)
        told = {
            "wanted": generator.wanted.get(language),
            "question": ask_text(question, plan, language) if asked(question.id) is not None else "",
            "today": today.isoformat(),
        }
        while True:
            request = render("suggest", language, {**told, "plan": lines}).request(Suggested)
            if estimate_request(request) <= self.most or not lines:
                return request
            lines = lines[:-3]
