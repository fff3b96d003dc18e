"""One streamed exchange with an OpenAI-compatible server, inside a budget of time.

The exchange runs on an event loop of its own thread, so that a deadline or a reader who leaves
closes the connection at once. Retries are ours alone (the client's are off): 429 and 5xx before
the first word, with the server's Retry-After or a short pause with jitter, inside the budget.
"""

import asyncio
import queue
import random
import threading
import time
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from answer.leaving import GLANCE, reader_left
from answer.model.breaker import Breaker
from answer.model.client import fault_of, finish_of, open_client, prepare, tokens_of, trusted
from answer.model.faults import Fault
from answer.model.quota import Quota, estimated

if TYPE_CHECKING:
    from settings import Settings

PAUSES = (0.3, 0.9)  # seconds before a second and a third try where the server names none
LINE = 1 << 20  # characters of an answer; more is a fault, not an answer
_CONNECT = 2.5  # seconds: a dead host must not use up the reader's patience
_FREE = ("unreachable", "busy", "server", "format")  # faults of a server that has not begun

Message = tuple[str, str]  # role and text


@dataclass(frozen=True, slots=True)
class Budget:
    """Seconds: to the first token, between two, and for the whole exchange."""

    first: float
    idle: float
    whole: float


class Endpoint:
    """A server by its address. Holds no connection between two questions."""

    def __init__(self, settings: "Settings") -> None:
        self._settings = settings
        self.budget = Budget(settings.llm_first_token, settings.llm_idle, settings.llm_whole)
        self.breaker = Breaker(settings.llm_failures, settings.llm_rest)
        self.quota = Quota(settings.llm_tokens_a_day, settings.llm_tokens_file)
        prepare(settings)
        self._extras = True  # until the server declines a request with them

    def probe(self) -> None:
        """Count a server out of reach as a failure before anyone asks it; any reply is in reach."""
        import httpx

        try:
            with httpx.Client(timeout=_CONNECT, trust_env=False) as client:
                client.get(f"{self._settings.llm_base_url}/models")
        except httpx.HTTPError:
            self.breaker.failed()

    def stream(
        self,
        messages: Sequence[Message],
        schema: dict[str, Any] | None = None,
        until: float | None = None,
    ) -> Generator[str, None, None]:
        """The answer as it comes, piece by piece. Raises Fault; closing the iterator hangs up.

        ``until`` is the monotonic time at which everything must have ended.
        """
        if self.quota.used_up:
            raise Fault("spent")
        if not self.breaker.admits():
            raise Fault("resting")
        until = min(until or float("inf"), time.monotonic() + self.budget.whole)
        exchange = _Exchange(self._settings, self.budget, until)
        said: list[str] = []
        begun = True
        try:
            for piece in self._tried(exchange, messages, schema):
                said.append(piece)
                yield piece
        except Fault as fault:
            begun = fault.kind not in _FREE
            if fault.kind == "left":
                self.breaker.left()
            elif fault.kind != "cut":
                self.breaker.failed()
            raise
        except GeneratorExit:
            self.breaker.left()
            raise
        else:
            self.breaker.succeeded()
        finally:
            exchange.close()
            if begun:
                asked = (text for _, text in messages)
                self.quota.spend(exchange.tokens or estimated([*asked, *said]))

    def _extra(self, schema: dict[str, Any] | None) -> dict[str, Any]:
        """What is asked of a server that may not know it: a form of the answer, its own count."""
        extra: dict[str, Any] = {}
        if self._extras and schema:
            extra["response_format"] = schema
        if self._extras and self.quota.limited:
            extra["stream_options"] = {"include_usage": True}
        return extra

    def _tried(
        self, exchange: "_Exchange", messages: Sequence[Message], schema: dict[str, Any] | None
    ) -> Generator[str, None, None]:
        tries = 0
        while True:
            said = False
            extra = self._extra(schema)
            try:
                for piece in exchange.pieces(messages, extra):
                    said = True
                    yield piece
                return
            except Fault as fault:
                if fault.kind == "format" and extra and not said:
                    self._extras = False
                    continue
                if (
                    said
                    or fault.kind not in ("busy", "server")
                    or tries >= self._settings.llm_retries
                ):
                    raise
                pause = (
                    fault.retry_after if fault.retry_after is not None else PAUSES[min(tries, 1)]
                )
                pause += random.uniform(0, 0.1)
                if time.monotonic() + pause >= min(
                    exchange.until, exchange.started + self.budget.first
                ):
                    raise
                self.breaker.failed()
                tries += 1
                _rest(pause)


class _Exchange:
    """The thread, the loop and the task of one exchange; :meth:`close` ends all three."""

    def __init__(self, settings: "Settings", budget: Budget, until: float) -> None:
        self._settings, self._budget, self.until = settings, budget, until
        self.started = time.monotonic()
        self.tokens = 0  # by the server's count
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._thread: threading.Thread | None = None
        self._pieces: queue.Queue[str | Fault | None] = queue.Queue()

    def pieces(
        self, messages: Sequence[Message], extra: dict[str, Any]
    ) -> Generator[str, None, None]:
        self._pieces = queue.Queue()
        ready = threading.Event()
        self._thread = threading.Thread(
            target=self._run, args=(messages, extra, ready), name="language-model", daemon=True
        )
        self._thread.start()
        ready.wait()
        length = 0
        while (piece := self._next()) is not None:
            if isinstance(piece, Fault):
                raise piece
            length += len(piece)
            if length > LINE:
                raise Fault("stream", "more than an answer")
            yield piece

    def _next(self) -> str | Fault | None:
        while not reader_left.get()():
            with suppress(queue.Empty):
                return self._pieces.get(timeout=GLANCE)
        return Fault("left")

    def close(self) -> None:
        """Cancel what is under way; the connection is closed before this returns, or nearly."""
        if self._loop is not None and self._task is not None and self._thread is not None:
            with suppress(RuntimeError):  # the loop has ended by itself
                self._loop.call_soon_threadsafe(self._task.cancel)
            self._thread.join(timeout=1.0)

    def _run(
        self, messages: Sequence[Message], extra: dict[str, Any], ready: threading.Event
    ) -> None:
        async def main() -> None:
            self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
            ready.set()
            await self._pump(messages, extra)

        end: Fault | None = None
        try:
            asyncio.run(main())
        except Fault as fault:
            end = fault
        except asyncio.CancelledError:
            end = Fault("left")
        except Exception as error:  # noqa: BLE001 - a broken stream may raise anything
            end = Fault("stream", type(error).__name__)
        finally:
            ready.set()
            self._pieces.put(end)

    async def _pump(self, messages: Sequence[Message], extra: dict[str, Any]) -> None:
        import httpx
        import openai
        from llama_index.core.base.llms.types import ChatMessage, MessageRole

        chat = [ChatMessage(role=MessageRole(role), content=text) for role, text in messages]
        limit = httpx.Timeout(self._budget.whole, connect=_CONNECT)
        async with httpx.AsyncClient(verify=trusted(), timeout=limit, trust_env=False) as client:
            deadline = min(self.until, self.started + self._budget.first)
            stage = "late"
            try:
                async with asyncio.timeout_at(self._at(deadline)) as clock:
                    stream = await open_client(self._settings, client).astream_chat(chat, **extra)
                    finish = ""
                    async for part in stream:
                        if part.delta:
                            stage = "stalled"
                            self._pieces.put(part.delta)
                        finish = finish_of(part.raw) or finish
                        self.tokens = tokens_of(part.raw) or self.tokens
                        after = min(self.until, time.monotonic() + self._budget.idle)
                        if stage == "stalled":
                            stage_end = after
                            clock.reschedule(self._at(stage_end))
            except TimeoutError:
                spent = time.monotonic() >= self.until - 0.01
                raise Fault(
                    "over_budget" if spent else "late" if stage == "late" else "stalled"
                ) from None
            except openai.APITimeoutError:
                raise Fault("unreachable", "no connection") from None
            except openai.APIConnectionError:
                raise Fault("unreachable") from None
            except openai.APIStatusError as error:
                raise fault_of(error.status_code, error.response.headers) from None
            if finish == "length":
                raise Fault("cut")
            if stage == "late":
                raise Fault("empty")

    def _at(self, moment: float) -> float:
        return asyncio.get_running_loop().time() + max(0.0, moment - time.monotonic())


def _rest(seconds: float) -> None:
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if reader_left.get()():
            raise Fault("left")
        time.sleep(min(left, GLANCE))
