"""A real server on loopback and a real browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 90_000
"""Milliseconds; the machine that runs the tests may be busy."""
expect.set_options(timeout=PATIENCE)


def chromium() -> str:
    """Return the browser; the test command installs it, see .ci/need."""
    for candidate in (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(candidate) if candidate else None
        if found:
            return found
    pytest.fail("no chromium: run `apt-get install chromium`, or set CHROMIUM to its path")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """`campaign ui` in a process of its own, so that it can be stopped and started again."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None
        self.log = home / "server.log"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def start(self) -> None:
        """Start and wait until the page answers."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("CAMPAIGN_", "OPENAI_"))}
        environment = {**kept, "CAMPAIGN_HOME": str(self.home)}
        command = [sys.executable, "-m", "assistant.cli.main", "ui", "--port", str(self.port)]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        until = time.monotonic() + 60
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with urllib.request.urlopen(self.url, timeout=5):
                    return
            except OSError:
                time.sleep(0.2)
        pytest.fail(f"the page did not come up: {self.log.read_text()}")

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.wait(20)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    made = Server(tmp_path_factory.mktemp("ui"))
    made.start()
    yield made
    made.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield made
        made.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of its own: cookies and storage are not shared."""
    made = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    yield made
    made.close()


class Visit:
    """A person on the page."""

    def __init__(self, context: BrowserContext, server: Server) -> None:
        self.page: Page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.outside: list[str] = []
        self.errors: list[str] = []
        self.page.on("request", lambda request: self._note(request.url, server.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.goto(server.url)
        self.ready()

    def _note(self, url: str, home: str) -> None:
        if not url.startswith((home, "data:", "blob:")):
            self.outside.append(url)

    def ready(self) -> None:
        """Wait until the conversation is shown."""
        self.page.wait_for_selector("#chat .bot")
        self.page.wait_for_selector("#ca-quick [data-turn]")

    def say(self, message: str) -> str:
        """Send a message and return the reply."""
        self.page.fill("#message textarea", message)
        return self.does(lambda: self.page.press("#message textarea", "Enter"))

    def click(self, selector: str) -> str:
        """Click what leads to a turn and return the reply."""
        return self.does(lambda: self.page.locator(selector).first.click())

    def does(self, what: object) -> str:
        """Do something that leads to a turn and return the last reply."""
        before = self.page.locator("#ca-quick [data-turn]").get_attribute("data-turn")
        assert callable(what)
        what()
        expect(self.page.locator("#ca-quick [data-turn]")).not_to_have_attribute(
            "data-turn", before or "", timeout=PATIENCE
        )
        return self.page.locator("#chat .bot").last.inner_text()

    def tab(self, name: str) -> None:
        """Open a tab by its id."""
        self.page.click(f"#tab-{name}-button")


@pytest.fixture
def visit(context: BrowserContext, server: Server) -> Iterator[Visit]:
    made = Visit(context, server)
    yield made
    assert not made.outside, f"the page asked another host: {made.outside}"
    assert not made.errors, f"a script failed: {made.errors}"
