"""What a model answers, before anybody believes it. The prompts say what each part means; the shapes are short."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict


def _without_description(schema: dict[str, Any]) -> None:
    schema.pop("description", None)


class Shape(BaseModel):
    """Base of all shapes: what is too much is ignored, and the schema that is sent holds no prose."""

    model_config = ConfigDict(
        extra="ignore", frozen=True, str_strip_whitespace=True, json_schema_extra=_without_description
    )


class Fact(Shape):
    """One fact that a model claims to have read.

    Values are texts on purpose: what they mean is read from the person's words by our own readers.
    """

    op: Literal["set", "add", "remove", "clear"] = "set"
    field: str
    of: str = ""
    value: str = ""
    words: str


class Read(Shape):
    """What a model claims to have read in a message: facts, a question it asks, the words that choose an offer."""

    facts: tuple[Fact, ...] = ()
    question: str = ""
    choice: str = ""


class Item(Shape):
    """One thing of a suggestion; what each part holds depends on what was asked for, see ``data/generators.yaml``."""

    text: str = ""
    about: str = ""
    who: str = ""
    day: str = ""
    number: str = ""


class Option(Shape):
    """One suggestion: the things that would be taken together."""

    items: tuple[Item, ...] = ()


class Suggested(Shape):
    """What a model suggests."""

    options: tuple[Option, ...] = ()
