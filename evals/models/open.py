"""From what was asked for on the command line to a model that notes what it is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import PersonError, SettingsError
from assistant.llm.connect import open_chat
from assistant.llm.prompt_file import tasks, versions
from assistant.llm.prompts import pin
from assistant.llm.protocol import Chat
from assistant.settings import Settings
from evals.models.cassette import cassettes_in, read_cassette
from evals.models.obedient import NAME, ObedientChat
from evals.models.tape import Tape
from evals.models.taped import TapedChat


@dataclass(frozen=True)
class ModelChoice:
    """Which model answers, if any.

    Args:
        settings: The assistant's settings, with the model in them.
        replay: Folder of the cassettes that answer instead of the model.
        prompts: Versions of prompts to use instead of the newest, as (task, version).
        judge: Name of the model that judges replies, or empty.
    """

    settings: Settings
    replay: Path | None = None
    prompts: tuple[tuple[str, int], ...] = ()
    judge: str = ""

    def open_judge(self) -> Chat | None:
        """Return the model that judges replies, None where none is named."""
        if not self.judge:
            return None
        if self.judge == NAME:
            return ObedientChat()
        return open_chat(self.settings.endpoint_of(self.judge), self.settings.home)

    @property
    def versions(self) -> dict[str, int]:
        """Return the version of each prompt that is used; empty in guided mode."""
        newest = {task: versions(task)[-1] for task in tasks()} if self.settings.assisted else {}
        return {task: dict(self.prompts).get(task, version) for task, version in newest.items()}

    def open(self) -> TapedChat | None:
        """Return the model, None in guided mode."""
        if not self.settings.assisted:
            return None
        pin(dict(self.prompts))
        name = self.settings.model or ""
        if self.replay is not None:
            return TapedChat(name, parameters(self.settings), tapes=tapes_in(self.replay))
        chat: Chat = ObedientChat() if name == NAME else open_chat(self.settings.endpoint, self.settings.home)
        return TapedChat(name, parameters(self.settings), chat)


def parameters(settings: Settings) -> dict[str, Any]:
    """Return what of the settings decides an answer."""
    return {"temperature": settings.temperature, "reply_tokens": settings.reply_tokens}


def guided(settings: Settings) -> ModelChoice:
    """Return no model at all, whatever the settings say."""
    return ModelChoice(settings.model_copy(update={"mode": "guided"}))


def live(settings: Settings, model: str | None) -> ModelChoice:
    """Return the model that is named, or that of the settings; none where neither names one.

    Raises:
        SettingsError: A model is named, and neither a key nor an address is set.
    """
    name = model or settings.model
    if name == NAME:
        return ModelChoice(settings.model_copy(update={"model": name, "mode": "assisted", "base_url": None}))
    if model is not None:
        if settings.api_key is None and settings.base_url is None:
            raise SettingsError(
                f"--model {model} demande aussi OPENAI_API_KEY ou OPENAI_BASE_URL.",
                f"--model {model} also needs OPENAI_API_KEY or OPENAI_BASE_URL.",
            )
        return ModelChoice(settings.model_copy(update={"model": model, "mode": "assisted"}))
    return ModelChoice(settings)


def replayed(settings: Settings, folder: Path, model: str | None) -> ModelChoice:
    """Return the cassettes of a folder as the model.

    Raises:
        PersonError: There are none, or they are of several models, or of another one than was named.
    """
    recorded = {read_cassette(path)[0].model for path in cassettes_in(folder)}
    if len(recorded) > 1 or (model is not None and model not in recorded):
        names = ", ".join(sorted(recorded))
        raise PersonError(f"Les cassettes de {folder} sont de {names}.", f"The cassettes in {folder} are of {names}.")
    update = {"model": recorded.pop(), "mode": "assisted", "api_key": None, "base_url": None}
    return ModelChoice(settings.model_copy(update=update), folder)


def tapes_in(folder: Path) -> Sequence[Tape]:
    """Return every answer of the cassettes of a folder."""
    return [tape for path in cassettes_in(folder) for tape in read_cassette(path)[1]]
