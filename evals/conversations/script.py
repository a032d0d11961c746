"""The format of a scripted conversation: what a marketer says, turn by turn, and what must hold after each turn."""

from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictStr

from assistant.language.yaml_data import load_yaml

FOLDER = Path(__file__).parents[1] / "datasets" / "conversations"
KEPT_ASIDE = FOLDER / "held_out"
# What readers are built with, what is kept aside from them, and what was written when they stood.
Share = Literal["scripted", "kept_aside", "later"]
_FOLDERS: dict[Share, Path] = {"scripted": FOLDER, "kept_aside": KEPT_ASIDE, "later": FOLDER / "later"}

Intent = Literal[
    "opening", "fact", "question", "correction", "suggest", "skip", "accept", "refuse", "choose", "undo", "redo",
    "goto", "show", "check", "explain", "walk", "split", "switch", "export", "restart", "language", "finish",
    "off_topic", "unclear",
]  # fmt: skip


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ScriptedTurn(_Strict):
    """One message of the marketer."""

    say: StrictStr = Field(description="The message.")
    when: str | None = Field(
        None, description="Said only if this is asked: a field path, a question's id, a rule's code."
    )
    facts: dict[str, Any] | None = Field(None, description="What it states, in the form of evals.conversations.facts.")
    absent: tuple[str, ...] = Field((), description="Elements that are gone after it, as list[name].")
    intent: Intent | tuple[Intent, ...] | None = Field(None, description="What it is, one of these.")
    asked: str | None = Field(None, description="Field path that is asked after it.")
    keeps: bool = Field(False, description="Whether it leaves the pending question and the plan as they are.")
    has: tuple[str, ...] = Field((), description="What the reply holds.")
    without: tuple[str, ...] = Field((), description="What the reply must not hold.")
    findings: tuple[str, ...] = Field((), description="Codes of rules that find something after it.")


class Script(_Strict):
    """A whole conversation."""

    language: Literal["fr", "en"] = Field(description="Language in which it starts.")
    sector: str = Field(description="Trade of the marketer.")
    turns: tuple[ScriptedTurn, ...] = Field(min_length=8, max_length=25, description="Their messages.")


def load_script(path: Path) -> Script:
    """Read a scripted conversation.

    Raises:
        pydantic.ValidationError: It has unknown keys or wrong values.
    """
    return Script.model_validate(load_yaml(path))


def script_files(share: Share) -> list[Path]:
    """Return the files of a share of the conversations, by name."""
    return sorted(_FOLDERS[share].glob("*.yaml"))
