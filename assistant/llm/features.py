"""What an endpoint honours, and the ladder of ways to ask it for JSON."""

import threading
from dataclasses import dataclass
from typing import Literal

Method = Literal["json_schema", "json_mode", "tools", "text"]
LADDER: tuple[Method, ...] = ("json_schema", "json_mode", "tools", "text")
"""The order where nothing was probed; the last asks in words only, which every endpoint takes."""

_PATIENCE = 2


@dataclass(frozen=True, slots=True)
class Features:
    """What an endpoint was seen to honour with one model.

    Attributes:
        json_schema: An answer follows a schema that the request's words do not tell.
        json_mode: An answer is a JSON object.
        tools: A tool that must be called is called, with arguments of its schema.
        streaming: An answer comes in pieces and says that it ended.
    """

    json_schema: bool = True
    json_mode: bool = True
    tools: bool = True
    streaming: bool = True

    def methods(self) -> tuple[Method, ...]:
        """Return the rungs of the ladder that hold, best first.

        Tools that were seen to keep to a schema are better than a mode that only promises some JSON.
        """
        held = {"json_schema": self.json_schema, "tools": self.tools, "json_mode": self.json_mode, "text": True}
        return tuple(method for method in ("json_schema", "tools", "json_mode", "text") if held[method])


class Ladder:
    """Which way an endpoint is asked for JSON. It only goes down, while this process runs; safe between threads.

    Args:
        features: What a probe saw; without one, everything is tried, best first.
    """

    def __init__(self, features: Features | None = None) -> None:
        self._methods = list(features.methods() if features else LADDER)
        self._proved = features is not None
        self._in_vain = 0
        self._lock = threading.Lock()

    @property
    def method(self) -> Method:
        """Return the way that is tried next."""
        return self._methods[0]

    @property
    def proved(self) -> bool:
        """Return whether the way that is tried next is known to work."""
        return self._proved

    @property
    def below(self) -> Method | None:
        """Return the way that comes after it, if there is one."""
        return next(iter(self._methods[1:2]), None)

    def refused(self, method: Method) -> bool:
        """Go down because the endpoint does not take this way; returns whether another is left."""
        with self._lock:
            left = [each for each in self._methods if each != method]
            if not left:
                return False
            if len(left) < len(self._methods):
                self._methods, self._in_vain, self._proved = left, 0, False
            return True

    def answered(self, method: Method, with_json: bool) -> None:
        """Take note of an answer; a way that repeatedly gives no JSON is left."""
        self._in_vain = 0 if with_json else self._in_vain + 1
        self._proved = self._proved or (with_json and method == self.method)
        if self._in_vain >= _PATIENCE:
            self.refused(method)
