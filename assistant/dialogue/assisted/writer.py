"""Words a reply with a model: what code decided, said better, and shown only when every guard has passed.

The whole reply is held until then. Sentence by sentence would not be safe: that the pending question is the only one,
that nothing decided was left out and that the language is right can only be told at the end, and a sentence once shown
cannot be taken back. The answer is streamed from the endpoint all the same, so that one that breaks off is noticed.
"""

import logging
from dataclasses import dataclass, replace

from assistant.dialogue.assisted.asking import conveys, is_asked
from assistant.dialogue.assisted.ledger import Ledger
from assistant.dialogue.assisted.material import Material
from assistant.dialogue.assisted.wording_guards import MARK, Order, faults, quoted_in, words_of
from assistant.dialogue.guided.writer import ask_text, progress
from assistant.dialogue.protocols import Outcome, Reply, Source, Writer
from assistant.dialogue.stages import asked
from assistant.errors import ModelError
from assistant.language.text import Text
from assistant.llm.prompts import render
from assistant.llm.protocol import Chat, Completion, Request
from assistant.llm.structured import again
from assistant.llm.tokens import estimate_request
from assistant.llm.wording import failure_line
from assistant.plan.wording import path_label
from assistant.retrieval.citations import is_exact_quote

_log = logging.getLogger(__name__)
_WORDS = 90
_WORDS_OF_AN_ANSWER = 150
_PASSAGE = 700
_TRIES = 2
_QUOTED = 120
# What is asked again quotes the first answer, which takes its share of the request.
_ROOM = 0.8


@dataclass
class AssistedWriter:
    """Words replies with a model; guided wording stands where it fails or does not hold.

    Args:
        chat: The model.
        ledger: Where this turn's part of the model is noted.
        most: Most tokens of a request.
        guided: Words the same outcome without a model.
        message: What the person wrote.
    """

    chat: Chat
    ledger: Ledger
    most: int
    guided: Writer
    message: str

    def write(self, outcome: Outcome) -> Reply:
        """Return the reply."""
        decided = self.guided.write(outcome)
        reply = decided
        if self.ledger.usable and _may_be_worded(outcome):
            try:
                reply = self._worded(outcome, decided) or decided
            except ModelError as error:
                _log.warning("write: %s", error.reason)
                self.ledger.failed(error)
        if self.ledger.failure is not None:
            line = failure_line(self.ledger.failure.reason).get(outcome.language)
            return replace(reply, text=f"{reply.text}\n\n_{line}_")
        return reply

    def _worded(self, outcome: Outcome, decided: Reply) -> Reply | None:
        """Return the model's wording, None where two attempts do not hold.

        Raises:
            ModelError: The model gave no usable answer.
        """
        tail = progress(outcome.progress, outcome.language)
        draft = decided.text.removesuffix(tail).strip()
        sources = _sources(outcome, decided.citations)
        material = Material(outcome.language, self.message, draft, outcome.state.plan, sources)
        order = _order(outcome, material)
        request: Request | None = self._request(outcome, order)
        for _ in range(_TRIES):
            if request is None:
                break
            completion = self._streamed(request)
            text = completion.text.strip()
            wrong = list(faults(text, order))
            if not wrong:
                body, cited = _renumbered(text, sources)
                return Reply(f"{body}\n\n{tail}" if decided.text.endswith(tail) else body, cited)
            self.ledger.replaced.append(wrong[0][0])
            _log.info("%s: replaced (%s)", request.prompt, ", ".join(sorted({reason for reason, _ in wrong})))
            request = again(request, text, "\n".join(dict.fromkeys(told for _, told in wrong)))
            request = request if estimate_request(request) <= self.most else None
        return None

    def _streamed(self, request: Request) -> Completion:
        self.ledger.sent(request.prompt)
        for piece in self.chat.stream(request):
            if isinstance(piece, Completion):
                self.ledger.answered(piece.model)
                return piece
        raise ModelError("cut_off", "the stream ended without its end")

    def _request(self, outcome: Outcome, order: Order) -> Request | None:
        """Return the request, without the passages that make it too large; None where it is too large without any."""
        question, language = outcome.question, outcome.language
        told = {
            "words": order.most,
            "question": ask_text(question, outcome.state.plan, language) if question and order.must_ask else "",
            "kept": list(order.kept),
            "message": self.message,
            "draft": order.material.draft,
        }
        passages = [f"[{n}] {source.quote[:_PASSAGE]}" for n, source in enumerate(order.material.sources, 1)]
        for shown, message in ((len(passages), self.message), (2, self.message), (0, self.message), (0, "")):
            told["message"] = message
            request = render("write", language, {**told, "passages": passages[:shown]}).request()
            if estimate_request(request) <= self.most * _ROOM:
                return request
        return None


def _may_be_worded(outcome: Outcome) -> bool:
    """Tell whether a model may say it better: what is exact by nature (panels, refusals, choices) stays as it is."""
    question = outcome.question
    return (
        question is not None
        and question.id != "conflict"
        and not outcome.finished
        and not outcome.panels
        and not outcome.remarks
        and not outcome.reading.refused
        and not (outcome.answer is not None and outcome.answer.disagreement)
        and not (outcome.reading.question and outcome.answer is None)
        and not any(offer.action for offer in outcome.offers)
    )


def _sources(outcome: Outcome, cited: tuple[Source, ...]) -> tuple[Source, ...]:
    """Return the passages to rest on, those that guided wording cites first, an answer's in full."""
    if outcome.answer is None:
        return cited
    found = {(source.document, source.section): source for source in outcome.passages}
    first = [found.pop((source.document, source.section), source) for source in cited]
    return (*first, *found.values())


def _order(outcome: Outcome, material: Material) -> Order:
    question, plan, language = outcome.question, outcome.state.plan, outcome.language
    assert question is not None
    row = asked(question.id)
    # What an answer quotes is in its passage, and may be said otherwise.
    kept = [
        text
        for text in quoted_in(material.draft)
        if len(text) <= _QUOTED and not any(is_exact_quote(text, source.quote) for source in material.sources)
    ]
    kept += [offer.label.get(language) for offer in outcome.offers]
    kept += [path_label(plan, path).get(language) for path in outcome.review]
    kept += [label for _, label in question.choices] if row is not None and "{options}" in row.ask.fr else []
    if any(edit.provenance and edit.provenance.origin == "assumed" for edit in outcome.applied):
        kept.append(Text("Supposé", "Assumed").get(language))
    # A challenge that was told a moment ago is only named.
    told = "" if outcome.challenge is None or outcome.repeated else outcome.challenge.message.get(language)

    def asks(sentence: str) -> bool:
        if row is None:
            return conveys(material.draft, sentence)
        return is_asked(sentence, question, plan, language)

    most = max(_WORDS if outcome.answer is None else _WORDS_OF_AN_ANSWER, len(words_of(material.draft)))
    return Order(material, tuple(dict.fromkeys(kept)), most, asks, row is not None, told)


def _renumbered(text: str, sources: tuple[Source, ...]) -> tuple[str, tuple[Source, ...]]:
    """Number the passages in the order in which the text cites them; those that it does not cite are left out."""
    order = list(dict.fromkeys(int(n) for n in MARK.findall(text)))
    places = {number: place for place, number in enumerate(order, 1)}
    return MARK.sub(lambda m: f"[{places[int(m.group(1))]}]", text), tuple(sources[n - 1] for n in order)
