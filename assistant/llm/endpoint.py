"""Where a model is, and how it is asked."""

from dataclasses import dataclass

OPENAI = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One model behind one address.

    Attributes:
        model: Its name there.
        base_url: Address; OpenAI's own if None.
        api_key: Key, or None where none is needed.
        timeout: Longest answer, in seconds.
        connect_timeout: Longest wait for a connection, in seconds.
        temperature: 0 to 2.
        reply_tokens: Longest answer, in tokens, where a request does not say.
        price_input: Price of a million tokens read.
        price_output: Price of a million tokens written.
    """

    model: str
    base_url: str | None = None
    api_key: str | None = None
    timeout: float = 60.0
    connect_timeout: float = 5.0
    temperature: float = 0.2
    reply_tokens: int = 800
    price_input: float = 0.0
    price_output: float = 0.0

    def __repr__(self) -> str:
        return f"Endpoint({self.model!r}, {self.base_url!r})"
