"""The page: how soon it is painted, how soon a reply begins, and thirty people who chat at once.

Each person waits 5 s, two more or less, after a reply, and sends 20 messages through the same queue as a browser.
"""

import asyncio
import json
import random
import shutil
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from assistant.app import Assistant
from assistant.settings import Settings
from tests.bench import Figures
from tests.ui.conftest import FLAGS, Server, chromium

PEOPLE, PAUSE, SPREAD = 30, 5.0, 2.0
MESSAGES = (
    "Obtenir {n} inscriptions avant fin juin 2027 auprès des DAF", "acquisition", "12 l'an dernier", "des prospects",
    "c'est quoi une maison des messages ?", "Enjeux : clôture trop longue, trésorerie sur tableur",
    "Promesse : clôturez en trois jours", "Pilier : gain de temps (preuve : mesuré chez 12 clients)",
    "Équipe : Inès responsable de campagne, Karim gère LinkedIn", "je ne sais pas", "passe",
    "Canaux : LinkedIn, e-mail",
    "la pub LinkedIn mène au livre blanc, qui récupère l'e-mail, puis une démo", "montre le plan", "annule", "rétablis",
    "Budget total : 20 000 €", "pourquoi dix mots ?", "vérifie", "que reste-t-il ?",
)  # fmt: skip


@dataclass
class Person:
    """One browser, without the drawing: its cookie, its queue, and how long its turns took."""

    number: int
    client: httpx.AsyncClient
    functions: dict[str, int]
    hash: str = field(init=False)
    session: str = ""
    first: list[float] = field(default_factory=list)
    turns: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.hash = f"bench{self.number:04}"

    async def event(self, name: str, data: list[Any]) -> tuple[float, float]:
        """Send one event; return the seconds until the first and the last answer.

        Raises:
            AssertionError: It failed.
        """
        began, first = time.perf_counter(), 0.0
        body = {"data": data, "fn_index": self.functions[name], "session_hash": self.hash, "event_data": None}
        (await self.client.post("/gradio_api/queue/join", json=body)).raise_for_status()
        url = f"/gradio_api/queue/data?session_hash={self.hash}"
        generating = 0
        async with self.client.stream("GET", url, timeout=60) as answer:
            async for line in answer.aiter_lines():
                told = json.loads(line.removeprefix("data: ")) if line.startswith("data: ") else {}
                if told.get("msg") == "process_generating":
                    generating += 1
                    # The first answer shows the message itself; the second one holds the first words of the reply.
                    first = first or (time.perf_counter() - began if generating == 2 else 0.0)
                if told.get("msg") == "process_completed":
                    assert told["success"], told
                    break
        last = time.perf_counter() - began
        return first or last, last

    async def chat(self, pause: float, spread: float) -> None:
        """Come in, then send all messages, with a pause after each reply."""
        chance = random.Random(self.number)
        await asyncio.sleep(chance.uniform(0, pause))
        await self.client.get("/")
        await self.event("load", [None])
        for message in MESSAGES:
            first, last = await self.event("send", [None, message.format(n=100 + self.number)])
            _, panels = await self.event("panels", [None, None])
            self.first.append(first)
            self.turns.append(last + panels)
            await asyncio.sleep(chance.uniform(pause - spread, pause + spread))


async def functions(url: str) -> dict[str, int]:
    """Return the numbers of the events of a conversation: coming in, a message, and the panels after it."""
    async with httpx.AsyncClient(base_url=url) as client:
        config = (await client.get("/config")).json()
    numbers: dict[str, int] = {}
    for each in config["dependencies"]:
        triggers = {trigger for _, trigger in each["targets"]}
        name = "load" if "load" in triggers else "send" if "submit" in triggers and len(each["outputs"]) == 2 else ""
        if each["trigger_after"] is not None and each["trigger_after"] == numbers.get("send"):
            name = "panels"
        if name:
            numbers.setdefault(name, each["id"])
    return numbers


async def crowd(url: str, numbers: range, pause: float = PAUSE, spread: float = SPREAD) -> list[Person]:
    """Let people chat at the same time."""
    known = await functions(url)
    everybody = [Person(n, httpx.AsyncClient(base_url=url, timeout=60), known) for n in numbers]
    await asyncio.gather(*(person.chat(pause, spread) for person in everybody))
    for person in everybody:
        await person.client.aclose()
    return everybody


def lost_or_mixed(home: Path, numbers: set[int]) -> int:
    """Count the messages that are not where they belong: each conversation holds its own, all of them, in order."""
    assistant = Assistant(Settings(home=home))
    wrong, seen = 0, set()
    for info in assistant.store.sessions():
        said = [turn.message for turn in assistant.store.turns(info.id) if turn.message]
        if not said:
            continue
        number = int(said[0].split()[1]) - 100
        seen.add(number)
        wanted = [message.format(n=100 + number) for message in MESSAGES]
        wrong += sum(a != b for a, b in zip(said, wanted, strict=False)) + abs(len(said) - len(wanted))
    assistant.close()
    return wrong + len(MESSAGES) * len(numbers ^ seen)


def painted(url: str) -> float:
    """Return the milliseconds until the conversation is readable in a browser that was never here."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        taken = []
        for _ in range(3):
            page = browser.new_context().new_page()
            began = time.perf_counter()
            page.goto(url)
            page.wait_for_selector("#chat .bot")
            taken.append((time.perf_counter() - began) * 1000)
            page.context.close()
        browser.close()
    return sorted(taken)[1]


def main() -> None:
    """Measure."""
    figures = Figures("page")
    home = Path(tempfile.mkdtemp())
    server = Server(home)
    server.start()
    try:
        figures.figure("the conversation is readable, new browser, median of 3", painted(server.url), 2500, "ms")
        (one,) = asyncio.run(crowd(server.url, range(PEOPLE, PEOPLE + 1), 0.2, 0.1))
        figures.figure("first words of a reply, one person, p95", p95(one.first) * 1000, 300, "ms")
        everybody = asyncio.run(crowd(server.url, range(PEOPLE)))
        first = [seconds for person in everybody for seconds in person.first]
        turns = [seconds for person in everybody for seconds in person.turns]
        figures.figure(f"first words, {PEOPLE} people, p95", p95(first) * 1000, 1500, "ms")
        middle = sorted(turns)[len(turns) // 2] * 1000
        figures.figure(
            f"{len(turns)} turns of {PEOPLE} people, p95 (median {middle:.0f} ms)", p95(turns) * 1000, 1500, "ms"
        )
        figures.figure("messages lost or mixed", lost_or_mixed(home, set(range(PEOPLE + 1))), 0, "messages")
    finally:
        server.stop()
        shutil.rmtree(home, ignore_errors=True)
    figures.end()


def p95(times: list[float]) -> float:
    """Return the 95th percentile."""
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]


if __name__ == "__main__":
    main()
