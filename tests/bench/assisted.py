"""What assisted mode costs beside the model's own time: milliseconds of ours a turn, tokens of the prompts.

Time is the processor time of the thread that takes the turn: what else runs on the machine does not count.
"""

import datetime
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from assistant.app import Assistant
from assistant.language.yaml_data import load_yaml
from assistant.llm.protocol import Completion, Request
from assistant.llm.scripted import ScriptedChat
from assistant.settings import Settings
from tests.bench import Figures
from tests.dialogue.assisted.models import honest

CONVERSATIONS = Path(__file__).parents[1] / "conversations"
TODAY = datetime.date(2026, 11, 22)
# A conversation is said to its end; its last turns hold the most.
LATE = 25


class TimedChat(ScriptedChat):
    """An honest model that knows how long it took itself."""

    spent = 0.0

    def complete(self, request: Request) -> Completion:
        """Answer, and count the time."""
        began = time.thread_time()
        answer = super().complete(request)
        self.spent += time.thread_time() - began
        return answer

    def stream(self, request: Request) -> Iterator[str | Completion]:
        """Answer, and count the time."""
        began = time.thread_time()
        pieces = list(super().stream(request))
        self.spent += time.thread_time() - began
        yield from pieces


def main() -> None:
    """Measure every turn of the whole conversations of the tests."""
    figures = Figures("assisted")
    ours: list[float] = []
    tokens: list[int] = []
    late: list[int] = []
    with tempfile.TemporaryDirectory() as home:
        chat = TimedChat(honest)
        settings = Settings(home=Path(home), mode="assisted", model="scripted", base_url="http://localhost")
        assistant = Assistant(settings, today=lambda: TODAY, chat=chat)
        assistant.open()
        assistant.warm()
        assistant.search.query("objective", k=1, language="en")
        for path in sorted(CONVERSATIONS.glob("*.yaml")):
            session = assistant.open().session
            for number, turn in enumerate(load_yaml(path)["turns"], 1):
                chat.spent = 0.0
                began = time.thread_time()
                view = assistant.say(session, turn["say"])
                ours.append((time.thread_time() - began - chat.spent) * 1000)
                used = int(view.model.get("input_tokens", 0))
                tokens.append(used)
                if number >= LATE:
                    late.append(used)
        assistant.close()
    ours.sort()
    middle, high = ours[len(ours) // 2], ours[int(len(ours) * 0.95)]
    figures.figure(f"ours beside the model's time, {len(ours)} turns, p95 (median {middle:.1f} ms)", high, 120, "ms")
    figures.figure("prompt tokens of a turn, all its requests, at most", max(tokens), 6000, "tokens")
    figures.figure(f"the same from turn {LATE} on", max(late), 6000, "tokens")
    figures.end()


if __name__ == "__main__":
    main()
