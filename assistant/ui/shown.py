"""What all panels show after a turn."""

import datetime
from typing import Any

from assistant.app import Assistant, TurnView
from assistant.exports.view import View
from assistant.language.text import Language
from assistant.plan.content import is_begun
from assistant.ui import calculating, cards, checklist, conversation, files, journey, means, readers
from assistant.ui.markup import Markup, button, el
from assistant.ui.sessions import sessions
from assistant.ui.texts import say
from knowledge.library import Library

TABS = ("plan", "findings", "files", "calculators", "sources", "sessions")
JOURNEY_TABS = ("map", "walk", "inventory", "timeline", "budget", "readers")


class Panels:
    """Makes what the panels show from a turn; ``labels.<name>`` is the label of a part.

    Args:
        assistant: Knows the conversations and the rules.
    """

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self._history: conversation.History | None = None
        # Titles of plans, and the names that conversations have of them: these follow, those that a person gave stay.
        self._titles: dict[str, tuple[str, str]] = {}

    @property
    def history(self) -> conversation.History:
        """Return the messages of conversations, kept."""
        if self._history is None:
            self._history = conversation.History(self.assistant.store)
        return self._history

    def messages(self, view: TurnView) -> list[conversation.Message]:
        """Return all messages of a conversation; a recap that is no turn of its own comes last."""
        made = self.history.messages(view.session, view.turn)
        said = conversation.reply(view.reply, view.citations, view.state.language)
        return made if made and made[-1]["content"] == said else [*made, {"role": "assistant", "content": said}]

    def forget(self, session: str) -> None:
        """Drop what is kept of a deleted conversation."""
        self.history.forget(session)
        self._titles.pop(session, None)

    def all(self, view: TurnView, owner: str) -> dict[str, Any]:
        """Return what every panel shows after a turn."""
        language, plan = view.state.language, view.state.plan
        findings = self.assistant.check(plan)
        drawn = View(plan, findings, datetime.date.today(), language)
        self._named(view, owner)
        has_begun = is_begun(plan)
        tab = cards.tab_label(findings, language) if has_begun else say("tab_findings", language)
        return {
            "session": view.session,
            "labels": f"{language} {tab}",
            "chat": self.messages(view),
            "message": "",
            "quick": conversation.quick_replies(view, language),
            "head": self.head(view, language),
            "checklist": checklist.checklist(
                plan, findings, language, view.state.pending.stage if view.state.pending else None
            ),
            "form": "",
            "findings": cards.cards(findings, language)
            if has_begun
            else el("p", say("nothing_to_check", language), class_="ca-empty"),
            "calculators": calculating.panel(plan, language),
            "sources": conversation.sources(view, language),
            "downloads": files.downloads(view.session, language),
            "journey": journey.head(drawn, view.session),
            "map": journey.journey_map(drawn),
            "legend": journey.legend(drawn),
            "walk": journey.walks(drawn),
            "inventory": means.inventory(drawn),
            "timeline": means.timeline(drawn),
            "budget": means.budget(drawn),
            "readers": readers.readers(drawn),
            **self.documents(language),
            **self.sessions(view, owner),
            **self._labels(language, tab),
        }

    def sessions(self, view: TurnView, owner: str) -> dict[str, Any]:
        """Return the list of this browser's conversations."""
        listed = self.assistant.store.sessions(owner=owner)
        return {"sessions": sessions(listed, view.session, view.state.language)}

    def documents(self, language: Language) -> dict[str, Any]:
        """Return the list of the person's documents."""
        return {"documents": files.documents(Library(self.assistant.settings.home).documents(), language)}

    def _named(self, view: TurnView, owner: str) -> None:
        """Name a conversation after its plan, unless a person named it."""
        title = view.state.plan.name or view.state.plan.objective.statement
        given, name = self._titles.get(view.session, (None, view.session))
        if title and title != given and self.assistant.store.info(view.session, owner=owner).name == name:
            self._titles[view.session] = (title, self.assistant.store.rename(view.session, title).name)

    def head(self, view: TurnView, language: Language) -> Markup:
        """Return the head of the page: what it is, that it is software, in which mode, in which language."""
        mode = say("mode_guided", language)
        if self.assistant.settings.assisted:
            mode = say("mode_assisted", language, model=self.assistant.settings.model)
            # The model may have failed, or not been needed yet.
            if view.mode == "guided":
                mode = say("mode_assisted_guided", language, model=self.assistant.settings.model)
        choices = (
            button(name, "language", code, kind="ca-language", lang=code, aria_pressed=str(code == language).lower())
            for code, name in (("fr", "Français"), ("en", "English"))
        )
        brand = el("div", el("h1", say("title", language)), el("p", say("tagline", language)), class_="ca-brand")
        chips = el("p", el("span", mode), el("span", say("software", language)), class_="ca-badges")
        group = el("div", choices, role="group", aria_label=say("language", language), class_="ca-languages")
        return el("header", brand, chips, group, class_="ca-top", data_lang=language)

    def _labels(self, language: Language, findings: str) -> dict[str, Any]:
        tabs = {f"label.tab_{name}": say(f"tab_{name}", language) for name in TABS if name != "findings"}
        inner = {f"label.{name}": say(name, language) for name in JOURNEY_TABS}
        whats = {f"label.as_{what}": say(f"as_{what}", language) for what in files.WHATS}
        return {
            **tabs,
            **inner,
            **whats,
            "label.tab_findings": findings,
            "label.chat": say("conversation", language),
            "label.send": say("send", language),
            "label.upload": say("upload", language),
            "label.message": (say("message", language), say("placeholder", language)),
            "upload_title": el("h3", say("upload_title", language)) + el("p", say("what_is_it", language)),
        }
