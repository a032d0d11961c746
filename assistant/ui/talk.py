"""The conversation of the page: a message is shown at once, then the reply as it grows; panels follow on their own."""

import time
from collections.abc import Iterator
from typing import Any

from assistant.app import Assistant
from assistant.errors import PersonError
from assistant.language.text import Language, Text
from assistant.ui import conversation
from assistant.ui.shown import Panels
from assistant.ui.texts import say

_PAUSE = 0.025

Grown = dict[str, Any]
"""What the chat and the message box show next."""


class Talk:
    """Takes the turns of the page.

    Args:
        assistant: Takes the turns.
        panels: Knows the messages of conversations.
    """

    def __init__(self, assistant: Assistant, panels: Panels) -> None:
        self.assistant = assistant
        self.panels = panels

    def say(self, session: str, message: str, owner: str) -> Iterator[Grown]:
        """Take one turn: the message at once, then the reply as it grows."""
        id_ = self.assistant.store.info(session, owner=owner).id
        if not message.strip():
            return
        before = self.panels.messages(self.assistant.current(id_))
        asked = [*before, {"role": "user", "content": conversation.typed(message)}]
        yield {"chat": asked, "message": ""}
        messages = self.panels.messages(self.assistant.say(id_, message))
        for part in conversation.parts(messages[-1]["content"])[:-1]:
            yield {"chat": [*asked, {"role": "assistant", "content": part}]}
            time.sleep(_PAUSE)
        yield {"chat": messages}

    def again(self, session: str, owner: str, instead: str | None = None) -> Iterator[Grown]:
        """Take the last message back and say it, or another one in its place, anew."""
        info = self.assistant.store.info(session, owner=owner)
        head = self.assistant.store.head(info.id)
        if head is None or not head.message:
            return
        if head.changed and head.undone is None:
            language: Language = "en" if head.language == "en" else "fr"
            self.assistant.say(info.id, conversation.ORDERS["undo"].get(language))
        yield from self.say(info.id, instead or head.message, owner)

    def rewritten(self, session: str, index: Any, text: Any, owner: str) -> Iterator[Grown]:
        """Say the last message otherwise.

        Args:
            session: Id of the conversation.
            index: Which message of the chat was rewritten.
            text: The new words.
            owner: Whose browser it is.

        Raises:
            PersonError: It is not the last one.
        """
        view = self.assistant.current(self.assistant.store.info(session, owner=owner).id)
        messages = self.panels.messages(view)
        last = max((i for i, each in enumerate(messages) if each["role"] == "user"), default=-1)
        place = index[0] if isinstance(index, list | tuple) else index
        if place != last:
            yield {"chat": messages}
            raise PersonError(say("only_last", "fr"), say("only_last", "en"))
        yield from self.again(session, owner, str(text))

    def press(self, session: str, name: str, key: str, owner: str) -> Iterator[Grown]:
        """Say what a button says for the person: a choice, an offer by its number, an order, another language."""
        state = self.assistant.current(self.assistant.store.info(session, owner=owner).id).state
        match name:
            case "say":
                said = key
            case "offer":
                said = str(int(key) + 1)
            case "order":
                said = conversation.ORDERS[key].get(state.language)
            case _:
                said = Text("en français", "in English").get("en" if key == "en" else "fr")
        yield from self.say(session, said, owner)
