"""One server over the sample and one browser for all tests of the page."""

import contextlib
import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from settings import Settings
from tests.web.sample import RULING, FakeAssistant
from web.server import application

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
FLAGS += ["--disable-smooth-scrolling"]  # where a scroll ends is tested, not its half second


@contextlib.contextmanager
def serving(settings: Settings, assistant: FakeAssistant) -> Iterator[str]:
    """The whole application on a free loopback port; its address."""
    taken = socket.create_server(("127.0.0.1", 0))
    app = application(settings, RULING, lambda: assistant)
    server = uvicorn.Server(
        uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=1)
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [taken]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def fake() -> FakeAssistant:
    return FakeAssistant()


@pytest.fixture(scope="session")
def votes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("votes") / "votes.sqlite"


@pytest.fixture(scope="session")
def site(fake: FakeAssistant, votes: Path) -> Iterator[str]:
    """The page's address; no rate limit, likes kept."""
    settings = Settings(rate_per_minute=0, feedback=votes, workers=2)
    with serving(settings, fake) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs a Chromium: apt install chromium")
        pytest.skip("no Chromium is installed: apt install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


class Visit:
    """A page in the browser, opened and ready, which remembers what went wrong on it."""

    def __init__(self, browser: Any, address: str, context: Any = None, **options: Any) -> None:
        self.context = context or browser.new_context(**({"locale": "kk-KZ"} | options))
        self.context.set_default_timeout(15_000)
        self.address = address
        self.outside: list[str] = []
        self.complaints: list[str] = []
        self.page = self.tab()

    def tab(self, path: str = "/") -> Any:
        page = self.context.new_page()
        page.on("request", self._seen)
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(self.address + path)
        page.wait_for_selector("#box textarea")
        page.wait_for_function("() => document.querySelector('#conversation .chat') !== null")
        page.wait_for_timeout(250)  # the conversation kept by the browser comes after the drawing
        return page

    def _seen(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.outside.append(request.url)

    def _said(self, message: Any) -> None:
        if message.type == "error" and "503" not in message.text and "429" not in message.text:
            self.complaints.append(message.text)

    def ask(self, question: str, page: Any = None, *, wait: bool = True) -> None:
        page = page or self.page
        before = page.locator(".turn").count()
        page.fill("#box textarea", question)
        page.click("#send")
        if wait:
            page.wait_for_function(
                "n => document.querySelectorAll('.turn[data-turn]').length > n", arg=before
            )

    def leave(self) -> None:
        """Close its tabs and forget the visitor; the context keeps the page's files alone."""
        page = self.context.new_page() if self.page.is_closed() else self.page
        page.goto("about:blank")  # nothing is written after this
        session = self.context.new_cdp_session(page)
        session.send("Storage.clearDataForOrigin", {"origin": self.address, "storageTypes": "all"})
        self.context.clear_cookies()
        self.context.clear_permissions()
        for tab in self.context.pages:
            tab.close()


@pytest.fixture(scope="session")
def context(browser: Any) -> Iterator[Any]:
    """The context of all visits at 1280 pixels: fetching and compiling the page's files anew would
    be half of each."""
    found = browser.new_context(locale="kk-KZ", viewport={"width": 1280, "height": 900})
    yield found
    found.close()


@pytest.fixture
def visit(browser: Any, context: Any, site: str) -> Iterator[Visit]:
    """A new visitor; fails where anything outside was asked for or broke."""
    found = Visit(browser, site, context)
    yield found
    found.leave()
    assert found.outside == []
    assert found.complaints == []
