"""Many at once, a full queue, questions given up: nothing is lost and nothing grows."""

import re
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from settings import Settings
from tests.web.calls import call, client_of
from tests.web.conftest import serving
from tests.web.sample import RULING, FakeAssistant

KAZAKH = re.compile(r"[әғқңөұүһі]")


@pytest.fixture(scope="module")
def client(site: str) -> Iterator[httpx.Client]:
    with client_of(site) as found:
        yield found


def test_a_full_queue_is_told_in_kazakh_and_loses_no_accepted_question() -> None:
    slow = FakeAssistant(slow=0.3)
    settings = Settings(rate_per_minute=0, workers=1, queue_size=3)
    with serving(settings, slow) as address, client_of(address) as client:
        call(client, "ask", "шағым", [])
        body = {"data": ["баяу шағым", []]}
        sent = [client.post("/gradio_api/call/ask", json=body) for _ in range(10)]
        full = [r for r in sent if r.status_code == 503]
        taken = [r for r in sent if r.status_code == 200]
        assert full
        assert {r.json()["detail"] for r in full} == {
            "Кезек толы. Бірнеше секундтан кейін қайта сұраңыз."
        }
        for response in taken:
            told = client.get(f"/gradio_api/call/ask/{response.json()['event_id']}").text
            assert "event: complete" in told
        assert call(client, "ask", "шағым", [])[0] == 200


def test_many_at_once_are_all_answered(client: httpx.Client) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(16) as people:
        answered = list(people.map(lambda n: call(client, "ask", f"шағым {n}", []), range(64)))
    assert {status for status, _ in answered} == {200}
    assert {result[0]["question"] for _, result in answered} == {f"шағым {n}" for n in range(64)}


def test_memory_of_sessions_is_bounded() -> None:
    from web.desk import Desk
    from web.page import build

    page, _ = build(Desk(Settings(), RULING, FakeAssistant), Settings())
    assert page.state_session_capacity == 200


def test_chats_leave_no_thread_and_no_open_file_behind(site: str) -> None:
    def chats(count: int) -> tuple[int, int]:
        for number in range(count):
            with client_of(site) as client:  # each with connections of its own
                assert call(client, "ask", f"шағым {number}", [])[0] == 200
        time.sleep(0.3)
        return threading.active_count(), len(list(Path("/proc/self/fd").iterdir()))

    threads, files = chats(20)
    more_threads, more_files = chats(60)
    assert more_threads <= threads + 2
    assert more_files <= files + 2


def test_a_question_given_up_by_a_program_frees_its_place() -> None:
    slow = FakeAssistant(slow=3)
    settings = Settings(rate_per_minute=0, workers=1)
    with serving(settings, slow) as address:
        gone = threading.Event()

        def leave() -> None:
            with client_of(address) as client:
                sent = client.post("/gradio_api/call/ask", json={"data": ["баяу шағым", []]})
                path = f"/gradio_api/call/ask/{sent.json()['event_id']}"
                with client.stream("GET", path):
                    time.sleep(0.3)
            gone.set()

        thread = threading.Thread(target=leave)
        thread.start()
        thread.join(10)
        assert gone.is_set()
        with client_of(address) as client:
            assert client.get("/healthz").json() == {"status": "ok"}
            assert call(client, "ask", "шағым", [])[0] == 200
