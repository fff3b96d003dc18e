"""Where questions are received: the assistant, loaded behind the page, and who is being served.

The page is up before the encoder is loaded; a question that comes earlier waits here. Answers are
worked out on a few threads of their own, so that a stopped or lost question frees its place at
once, whatever its thread still does.
"""

import asyncio
import logging
import threading
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, Protocol

from anyio import CapacityLimiter
from anyio.to_thread import run_sync

from answer.answer import Answer
from answer.leaving import reader_left
from errors import QaulyError
from ingest.ruling import Ruling
from settings import Settings
from web.topics import Held, held_questions
from web.turns import masked

if TYPE_CHECKING:
    from index.hit import Hit

State = Literal["starting", "ready", "degraded", "failed", "stopping"]
log = logging.getLogger("qauly.desk")
BEAT = 0.4  # seconds: a closed tab is noticed only when something is given
PATIENCE = 60  # seconds that a question waits for the assistant to be loaded


class Answerer(Protocol):
    """What the page needs of the assistant."""

    ruling: Ruling

    @property
    def degraded(self) -> bool:
        """Whether a configured language model gives nothing: out of reach, or its day spent."""
        ...

    def stream(self, question: str, history: Sequence[str] = ()) -> Iterator[Answer]:
        """Checked answers, each more complete, the last one final.

        ``history`` holds the person's earlier questions, oldest first.
        """
        ...

    def quoted(self, question: str) -> Answer:
        """The answer in the ruling's own words alone, whatever is configured."""
        ...

    def find(self, text: str, limit: int = 10) -> "list[Hit]":
        """Lexical search as you type."""
        ...


class NotReady(QaulyError):
    """The assistant is not there: still loading past its time, failed, or stopping."""


class Desk:
    """One per process. ``open_assistant`` does the slow loading; it runs on a thread of its own."""

    def __init__(
        self, settings: Settings, ruling: Ruling, open_assistant: Callable[[], Answerer]
    ) -> None:
        self.settings = settings
        self.ruling = ruling
        self.failure: str | None = None
        self.held: Held = {}  # suggested questions that are known to be answered
        self.asking = 0
        self._open = open_assistant
        self._assistant: Answerer | None = None
        self._opened = threading.Event()
        self._stopping = False
        # Gradio lets ``workers`` questions in; the rest is for threads of questions given up.
        self._threads = CapacityLimiter(4 * settings.workers)

    def start(self, failed: Callable[[str], None] = lambda message: None) -> None:
        """Load the assistant behind the page; ``failed`` gets the sentence if it cannot be."""
        threading.Thread(target=self._load, args=(failed,), name="load", daemon=True).start()

    def _load(self, failed: Callable[[str], None]) -> None:
        started = time.monotonic()
        try:
            self._assistant = self._open()
        except QaulyError as error:
            self.failure = str(error)
        except Exception as error:  # the page must learn of any end of this thread
            log.exception("assistant_failed")
            self.failure = f"{type(error).__name__}: {error}"
        self._opened.set()
        if self.failure is not None:
            failed(self.failure)
            return
        log.info("assistant_ready", extra={"seconds": round(time.monotonic() - started, 2)})
        if self._assistant is not None:
            self.held = held_questions(self.ruling, self._assistant.quoted)

    @property
    def state(self) -> State:
        """What ``/readyz`` tells."""
        if self._stopping:
            return "stopping"
        if not self._opened.is_set():
            return "starting"
        if self._assistant is None:
            return "failed"
        return "degraded" if self._assistant.degraded else "ready"

    async def stream(
        self, question: object, history: Sequence[str] = ()
    ) -> AsyncGenerator[Answer | None, None]:
        """Answers, each more complete, the last one final; None at each beat without a new one.

        Numbers of persons are masked before anyone sees them. Raises NotReady, and what the
        assistant raises. Closing it stops the assistant, a model's stream included.
        """
        text = masked(question) if isinstance(question, str) else ""
        before = [masked(item) for item in history]
        async for _ in self._opening():
            yield None
        assistant = self._there()
        come: asyncio.Queue[Answer | None] = asyncio.Queue()
        loop, left = asyncio.get_running_loop(), threading.Event()

        def work() -> None:
            reader_left.set(left.is_set)
            for answer in assistant.stream(text, before):
                if left.is_set():
                    return
                loop.call_soon_threadsafe(come.put_nowait, answer)

        self.asking += 1
        working = asyncio.ensure_future(
            run_sync(work, abandon_on_cancel=True, limiter=self._threads)
        )
        working.add_done_callback(lambda _: come.put_nowait(None))
        try:
            while True:
                try:
                    async with asyncio.timeout(BEAT):
                        answer = await come.get()
                except TimeoutError:
                    yield None
                    continue
                if answer is None:
                    break
                yield answer
            working.result()
        finally:
            left.set()
            working.cancel()
            self.asking -= 1

    async def find(self, text: str, limit: int = 10) -> "list[Hit]":
        """Lexical search as you type; raises NotReady."""
        async for _ in self._opening():
            pass
        assistant = self._there()
        return await run_sync(assistant.find, masked(text), limit, limiter=self._threads)

    async def _opening(self) -> AsyncIterator[None]:
        """One step each moment until the assistant is opened, or patience ends."""
        end = time.monotonic() + PATIENCE
        while not self._opened.is_set() and time.monotonic() < end:
            yield None
            await asyncio.sleep(0.1)

    def _there(self) -> Answerer:
        if self._assistant is None or self._stopping:
            raise NotReady(f"the assistant is {self.state}")
        return self._assistant

    async def close(self, seconds: float) -> None:
        """No new questions; those under way get ``seconds`` to end."""
        self._stopping = True
        end = time.monotonic() + seconds
        while self.asking and time.monotonic() < end:
            await asyncio.sleep(0.05)
