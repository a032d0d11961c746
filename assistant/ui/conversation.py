"""What the conversation shows: messages, replies with their sources folded under them, quick replies."""

import re
from collections import OrderedDict
from threading import Lock

from assistant.app import TurnView
from assistant.exports import FORMATS
from assistant.language.text import Language, Text
from assistant.plan import plan_data
from assistant.plan.content import has_content, is_begun
from assistant.plan.wording import value_labels
from assistant.store import Store, Turn
from assistant.ui.markup import Markup, button, el, esc
from assistant.ui.texts import say

Message = dict[str, str]
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|!~$])")
# A reply repeats what people wrote: bold, lists and the like stay, tags, pictures and links do not.
_HARMLESS = {"<": "&lt;", "![": "!\\[", "](": "]\\("}
_HARMFUL = re.compile("|".join(re.escape(sign) for sign in _HARMLESS))
_KEPT = 256
ORDERS = {
    "unknown": Text("je ne sais pas", "I don't know"),
    "skip": Text("passe", "skip"),
    "undo": Text("annule", "undo"),
    "redo": Text("rétablis", "redo"),
    "check": Text("vérifie le plan", "check the plan"),
    "left": Text("que reste-t-il ?", "what is left?"),
    "finish": Text("assez, écris le plan", "enough, write the plan"),
}
"""What the buttons say for the person."""


def typed(message: str) -> str:
    """Return a person's message so that Markdown shows it as it was typed."""
    return _MARKUP.sub(r"\\\1", message)


def reply(text: str, citations: tuple[dict[str, object], ...] | list[dict[str, object]], language: Language) -> str:
    """Return a reply as Markdown with its sources folded under it, each with its quote."""
    text = _HARMFUL.sub(lambda found: _HARMLESS[found.group()], text)
    if not citations:
        return text
    items = (el("li", citation_markup(citation)) for citation in citations)
    summary = el("summary", f"{say('sources', language)} ({len(citations)})")
    return f"{text}\n\n{el('details', summary, el('ol', items))}"


def citation_markup(citation: dict[str, object]) -> Markup:
    """Return a source: after whom, and the passage; quotation marks only around what is quoted to the letter."""
    quote = " ".join(str(citation["quote"]).split())
    shown = f"«\u00a0{quote}\u00a0»" if citation["own"] else quote
    return Markup(el("strong", str(citation["line"])) + el("br") + el("em", shown))


def sources(view: TurnView, language: Language) -> Markup:
    """Return the sources of the last reply as a panel."""
    if not view.citations:
        return el("p", say("no_sources", language), class_="ca-empty")
    items = (el("li", citation_markup(citation), class_="ca-card") for citation in view.citations)
    return Markup(el("h3", say("sources_of", language)) + el("ol", items, class_="ca-sources"))


def quick_replies(view: TurnView, language: Language) -> Markup:
    """Return what can be answered with one click: offers first, then the choices of the question, then the orders."""
    state, pending = view.state, view.state.pending
    first = [
        button(offer.label.get(language), "offer", str(index), kind="ca-offer")
        for index, offer in enumerate(state.offers[:6])
    ]
    if not first and pending is not None:
        named = value_labels(pending.path)
        known = pending.choices or tuple((value, value) for value in named)
        choices = [named[value].get(language) if value in named else label for value, label in known]
        first = [button(choice, "say", choice, kind="ca-offer") for choice in choices[:8]]
    if view.intent in ("export", "finish"):
        first = [*_taken(view, language), *first]
    if not has_content(plan_data(state.plan)["objective"]) and len(state.plans) == 1:
        first.append(button(say("open_example", language), "example", kind="ca-offer", id="open-example"))
        first.append(button(say("drop_brief", language), "tab", "files", kind="ca-offer", id="drop-brief"))
    orders = [button(say(name, language), "order", name, kind="ca-ghost") for name in _sensible(view)]
    return el(
        "div",
        el("div", first, class_="ca-row") if first else None,
        el("div", orders, class_="ca-row"),
        data_turn=view.turn,
        role="group",
        aria_label=say("quick", language),
    )


def _taken(view: TurnView, language: Language) -> list[Markup]:
    """Return links to the files that were asked for, and to those that people show; also where the plan is done."""
    asked = [effect.partition(":")[2] for effect in view.effects if effect.startswith("export:")]
    names = [name for name in dict.fromkeys((*asked, "pptx", "html")) if name in FORMATS]
    return [
        el(
            "a",
            f"{say('take', language)} {FORMATS[name].extension.upper()}",
            href=f"export/{name}?session={view.session}",
            download=True,
            class_="ca-button ca-offer",
        )
        for name in names
    ]


def _sensible(view: TurnView) -> list[str]:
    """Return the orders that would do something now, in their order."""
    state = view.state
    is_asked, has_begun = state.pending is not None, is_begun(state.plan)
    wanted = {
        "unknown": is_asked,
        "skip": is_asked,
        "undo": view.turn > 0,
        "redo": bool(state.redo),
        "check": has_begun and not is_asked,
        "left": has_begun and is_asked,
        "finish": has_begun and is_asked,
    }
    return [name for name in ORDERS if wanted[name]]


class History:
    """The messages of conversations, kept by session, so that a turn does not read the whole conversation again.

    Args:
        store: Where the turns are.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: OrderedDict[str, tuple[int, list[Message]]] = OrderedDict()
        self._lock = Lock()

    def messages(self, session: str, head: int) -> list[Message]:
        """Return all messages up to turn ``head``, as the chat panel takes them."""
        with self._lock:
            number, known = self._kept.get(session, (-1, []))
        if number > head:
            number, known = -1, []
        if number == head - 1 and known:
            turns: tuple[Turn, ...] = (self._store.turn(session, head),)
        else:
            turns = () if number == head else self._store.turns(session)
            known = known if number == head else []
        made = [*known, *(message for turn in turns for message in _messages(turn))]
        with self._lock:
            self._kept[session] = (head, made)
            self._kept.move_to_end(session)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return made

    def forget(self, session: str) -> None:
        """Drop what is kept of a deleted conversation."""
        with self._lock:
            self._kept.pop(session, None)


def _messages(turn: Turn) -> list[Message]:
    language: Language = "en" if turn.language == "en" else "fr"
    shown = [{"role": "user", "content": typed(turn.message)}] if turn.message else []
    return [*shown, {"role": "assistant", "content": reply(turn.reply, turn.citations, language)}]


def parts(text: str, count: int = 6) -> list[str]:
    """Return a ready reply growing word by word in at most ``count`` parts, the whole text last."""
    words = re.findall(r"\S+\s*", text.partition("\n\n<details>")[0])
    if len(words) <= count:
        return [text]
    size = -(-len(words) // count)
    return [*("".join(words[:end]) for end in range(size, len(words), size)), text]


__all__ = ["ORDERS", "History", "citation_markup", "esc", "parts", "quick_replies", "reply", "sources", "typed"]
