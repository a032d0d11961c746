"""Where everything is wired: settings, store, search, reader and writer become an assistant that takes turns."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from assistant import __version__
from assistant.dialogue.assisted.tools import EXCHANGES, ModelDesk, warm
from assistant.dialogue.brief import BriefResult, plan_from_brief
from assistant.dialogue.form_reader import FormReader
from assistant.dialogue.graph import take_turn
from assistant.dialogue.guided.compiling import compile_patterns
from assistant.dialogue.guided.opening import opening
from assistant.dialogue.guided.reader import GuidedReader
from assistant.dialogue.guided.suggest import suggest
from assistant.dialogue.guided.writer import GuidedWriter
from assistant.dialogue.history import NoHistory, StoredHistory
from assistant.dialogue.protocols import Reader
from assistant.dialogue.resume import recap
from assistant.dialogue.rows import opening_row, turn_row, turn_view
from assistant.dialogue.sources import source_of
from assistant.dialogue.stages import asked, open_questions
from assistant.dialogue.state import State, state_from_data
from assistant.dialogue.view import TurnView, citation_data
from assistant.dialogue.work import Tools, Work
from assistant.language.slug import slug
from assistant.language.text import Language
from assistant.llm.connect import open_chat
from assistant.llm.protocol import Chat
from assistant.plan import Edit, Plan, apply_edits, write_plan
from assistant.plan.collector import paused
from assistant.retrieval.definitions import definition
from assistant.retrieval.passage import Passage
from assistant.retrieval.search import Search
from assistant.rules.checker import Checker
from assistant.rules.finding import Finding
from assistant.settings import Settings
from assistant.store import HeadMoved, Store, Turn
from knowledge.library import Library

_TRIES = 20
# Between them they call on every reader and every vocabulary.
_WARMING = (
    "On veut 10 leads avant fin juin, budget : 2 k€ LinkedIn",
    "Ana runs the e-mails by 3 May",
    "La pub mène à la page, qui récupère l'e-mail dans le CRM, puis une démo",
    "The ad leads to the page, which collects the email in the CRM, then a demo",
    "Canaux : site (Paul)\nContenus : guide prêt (Paul)\nDonnées : CRM\nTâches : Paul écrit la page avant le 3 mai",
    "Pillars: ease (proof: a test)\nReviews: weekly with channel managers\nData: CRM\nContents: guide ready (Paul)",
)


class Assistant:
    """Takes turns in conversations that live in the store.

    Args:
        settings: Where data lives, which mode.
        today: Gives the day; dates without a year are the next ones after it.
        chat: Stands in for the endpoint of the settings: a scripted model, a cassette.
    """

    def __init__(
        self,
        settings: Settings,
        today: Callable[[], datetime.date] = datetime.date.today,
        chat: Chat | None = None,
    ) -> None:
        self.settings = settings
        self.today = today
        self._chat = chat

    @cached_property
    def store(self) -> Store:
        """Return the conversations, opened at first use."""
        return Store.open(self.settings.database_url, self.settings.home)

    @cached_property
    def search(self) -> Search:
        """Return the search over built-in texts and the person's own documents, opened at first use."""
        return Search(self.settings.home, further=self.settings.further_encoder())

    @cached_property
    def tools(self) -> Tools:
        """Return the tools of guided mode, none of which needs a model."""
        return Tools(GuidedReader(), GuidedWriter(), self._find, self.check, suggest)

    @cached_property
    def desk(self) -> ModelDesk | None:
        """Return the model that reads and words beside guided mode, None without one; a mode is chosen nowhere else."""
        if not self.settings.assisted:
            return None
        chat = self._chat or open_chat(self.settings.endpoint, self.settings.home, self.settings.retries)
        limits = self.settings
        return ModelDesk(chat, limits.prompt_tokens, limits.session_tokens, limits.session_cost, limits.price_input)

    @property
    def mode(self) -> str:
        """Return the mode in which turns are taken while nothing fails."""
        return "assisted" if self.settings.assisted else "guided"

    def read_brief(self, text: str) -> BriefResult:
        """Read a brief; the plan carries the mark of what made it."""
        desk = self.desk
        result = plan_from_brief(text, self.today()) if desk is None else desk.brief(text, self.today())
        return replace(result, plan=self.stamped(result.plan, assisted=result.assisted))

    @paused()
    def warm(self) -> None:
        """Read vocabularies, compile the readers' patterns and build the graph, so that the first turn is quick.

        A turn of a conversation that is kept nowhere does it; the index of the texts is left for the first question.
        """
        if self.desk is not None:
            warm(_WARMING[0], self.today())
        compile_patterns()
        state = State()
        for message in _WARMING:
            work = Work(
                message=message,
                turn=1,
                today=self.today(),
                before=state,
                history=NoHistory(),
                tools=replace(self.tools, find=lambda question, language: []),
            )
            state = replace(take_turn(work).state, pending=None)

    @cached_property
    def _checker(self) -> Checker:
        return Checker(self._document)

    def check(self, plan: Plan) -> tuple[Finding, ...]:
        """Return what the rules find in a plan."""
        return self._checker.findings(plan)

    def _document(self, name: str) -> str | None:
        library = Library(self.settings.home)
        known = next((document for document in library.documents() if name in (document.name, document.id)), None)
        return library.contents(known.id).text if known else None

    def _find(self, question: str, language: Language) -> list[Passage]:
        named = definition(question, language)
        found = self.search.query(question, k=4, language=language)
        return [named, *(p for p in found if p.ref != named.ref)] if named else found

    def close(self) -> None:
        """Close what was opened."""
        for name in ("search", "store"):
            if name in self.__dict__:
                self.__dict__[name].close()

    def open(
        self,
        session: str | None = None,
        *,
        language: Language | None = None,
        plan: Plan | None = None,
        owner: str | None = None,
    ) -> TurnView:
        """Start a conversation, or go on with one.

        Args:
            session: Id of a conversation; a new one is made where it does not exist, or where no id is given.
            language: Language of the interface, if fixed.
            plan: A plan to go on from, for a new conversation.
            owner: Who may see it (`assistant.store.owner_of`), or None.

        Returns:
            The opening turn, or a recap that repeats the number of the last turn.
        """
        known = self.store.find(session, owner=owner) if session else None
        if known is not None:
            head = self.store.head(known.id)
            if head is not None:
                state = state_from_data(head.state)
                if language is not None:
                    state = replace(state, language=language, fixed_language=language)
                return self._recap(known.id, head, state)
        info = known or self.store.create(session, language, owner)
        fixed = language or self.settings.language
        first: Language = fixed or "fr"
        # A word such as "check" tells no language: on a plan in English it is English.
        spoken: Language = fixed or (plan.language if plan is not None else None) or first
        state = State(plans=(self.stamped(plan or Plan()),), language=spoken, fixed_language=fixed)
        findings = self.check(state.plan)
        question = next(open_questions(state.plan, findings, state), None)
        row = asked(question.id) if question else None
        source = source_of(row.source, first, question.path) if row and question else None
        reply = opening(state.plan, question, first, state.fixed_language is not None, source)
        state = replace(state, pending=question, asked=(question.path,) if question else ())
        turn = self.store.append(info.id, None, opening_row(state, findings, reply, self.mode))
        return turn_view(turn, state)

    def say(self, session: str, message: str) -> TurnView:
        """Take one turn. Two turns at once on one conversation wait for each other; none is lost."""
        return self._turn(session, message, None)

    def change(self, session: str, edits: Sequence[Edit], note: str, *, suggested: bool = False) -> TurnView:
        """Apply edits made in a form, through the same path as a message.

        Args:
            session: Id of the conversation.
            edits: What changes.
            note: What the person did, kept as the turn's message.
            suggested: Whether they accept what was suggested rather than say it themselves.
        """
        return self._turn(session, note, FormReader(tuple(edits), "suggested" if suggested else "user"))

    def current(self, session: str) -> TurnView:
        """Return the last turn of a conversation as it stands.

        Raises:
            SessionError: There is no such conversation.
        """
        info = self.store.info(session)
        head = self.store.head(info.id)
        assert head is not None
        return turn_view(head, state_from_data(head.state))

    def _turn(self, session: str, message: str, reader: Reader | None) -> TurnView:
        with self.store.turn_lock(session, self.settings.turn_wait), self.search.undisturbed():
            for _ in range(_TRIES):
                head = self.store.head(session)
                assert head is not None
                work = self._work(session, head, message)
                if reader is not None:
                    # A form says exactly what changes: there is nothing to read and little to word.
                    work.tools = replace(work.tools, reader=reader, writer=self.tools.writer)
                done = take_turn(work)
                account = work.tools.account()
                state = done.state.with_plan(self.stamped(done.state.plan, assisted=account.model is not None))
                draft = turn_row(done, state, head.seq, account)
                try:
                    turn = self.store.append(session, head.seq, draft)
                except HeadMoved:
                    continue
                return replace(turn_view(turn, state), effects=tuple(done.effects))
        raise AssertionError("the head of a locked conversation keeps moving")

    def _work(self, session: str, head: Turn, message: str) -> Work:
        return Work(
            message=message,
            turn=head.seq + 1,
            today=self.today(),
            before=state_from_data(head.state),
            history=StoredHistory(self.store, session, head.seq),
            tools=self._tools(session, head, message),
        )

    def _tools(self, session: str, head: Turn, message: str) -> Tools:
        if self.desk is None:
            return self.tools
        first = max(head.seq - EXCHANGES + 1, 0)
        recent = [*(self.store.turn(session, n) for n in range(first, head.seq)), head]
        return self.desk.tools(self.tools, message, [(t.message, t.reply) for t in recent], head.usage)

    def stamped(self, plan: Plan, *, assisted: bool = False) -> Plan:
        """Return the plan with the mark of what made it, and an id as soon as it can have one.

        Args:
            plan: The plan.
            assisted: Whether a model took part now; once it did, the mark says so for good.
        """
        edits = []
        mode = "assisted" if assisted or plan.generator.mode == "assisted" else "guided"
        generator = {"name": "campaign-assistant", "version": __version__, "mode": mode}
        if plan.generator.model_dump() != generator:
            edits.append(Edit("set", "generator", generator))
        if plan.id is None and (plan.name or plan.objective.statement):
            edits.append(Edit("set", "id", slug(plan.name or plan.objective.statement or "")))
        return apply_edits(plan, edits) if edits else plan

    def _recap(self, session: str, head: Turn, state: State) -> TurnView:
        findings = self.check(state.plan)
        reply = recap(state, findings)
        return TurnView(
            session=session,
            turn=head.seq,
            reply=reply.text,
            state=state,
            intent="opening",
            findings=tuple(f.to_json() for f in findings),
            citations=tuple(citation_data(n, s) for n, s in enumerate(reply.citations, 1)),
            mode=self.mode,
        )


def save_plan(plan: Plan, folder: Path) -> Path:
    """Write a plan as ``<id>.json`` in a folder and return where."""
    path = folder / f"{plan.id or 'plan'}.json"
    path.write_text(write_plan(plan), encoding="utf-8")
    return path


__all__ = ["Assistant", "TurnView", "save_plan"]
