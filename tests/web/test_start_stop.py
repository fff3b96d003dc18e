"""The service as a process: its start, its port, its stop, what it logs."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.testclient import TestClient

from answer.ask import Assistant
from answer.model.reply import Model
from errors import QaulyError
from settings import ROOT, Settings
from tests.model_server.server import says
from tests.model_server.server import serving as model_serving
from tests.web.calls import call, client_of
from tests.web.sample import RULING, FakeAssistant
from web.desk import Desk
from web.server import application, listen


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


class Service:
    """A server in a process of its own: the sample's, or what ``program`` and settings say."""

    def __init__(
        self,
        folder: Path,
        seconds: float = 0,
        program: Sequence[str] = ("-m", "tests.web.serve_sample"),
        **settings: str,
    ) -> None:
        self.port = _free_port()
        self.log = folder / "log"
        self.started = time.monotonic()
        command = [sys.executable, *program, str(seconds)]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=os.environ | {"QAULY_PORT": str(self.port), "PYTHONUTF8": "1"} | settings,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                encoding="utf-8",
            )
        self.address = f"http://127.0.0.1:{self.port}"

    @cached_property
    def said(self) -> str:
        """The first line that it says."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def ready(self) -> None:
        """Wait until it answers questions."""
        for _ in range(600):
            if httpx.get(f"{self.address}/readyz").status_code == 200:
                return
            time.sleep(0.1)
        pytest.fail("never ready")


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service whose assistant comes late: the first test finds it so, the second stops it."""
    found = Service(tmp_path_factory.mktemp("service"), 1.5)
    yield found
    found.process.kill()
    found.process.wait(10)


def test_a_port_in_use_is_told_with_the_setting_that_changes_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(QaulyError) as told:
            listen(Settings(port=port))
    assert f"port {port} on 127.0.0.1 cannot be used" in str(told.value)
    assert f"QAULY_PORT={port + 1}" in str(told.value)


def test_the_page_is_there_before_the_assistant_and_then_it_answers(service: Service) -> None:
    assert service.said == f"serving on {service.address}"
    with client_of(service.address) as client:
        assert client.get("/healthz").json() == {"status": "ok"}
        first = client.get("/readyz")
        assert (first.status_code, first.json()) == (503, {"status": "starting"})
        assert "Қаулы" in client.get("/").text
        status, result = call(client, "ask", "шағым", [])  # asked early: it waits and is answered
        assert (status, result[0]["refused"]) == (200, False)
        ready = client.get("/readyz")
        assert (ready.status_code, ready.json()) == (200, {"status": "ready"})


def test_answers_under_way_end_before_the_service_stops_and_it_starts_again(
    service: Service,
) -> None:
    assert service.said
    results: list[Any] = []

    def ask() -> None:
        with client_of(service.address) as client:
            results.append(call(client, "ask", "баяу шағым", []))

    with client_of(service.address) as client:
        call(client, "ask", "шағым", [])
    thread = threading.Thread(target=ask)
    thread.start()
    time.sleep(0.7)
    stopped = time.monotonic()
    service.process.send_signal(signal.SIGTERM)
    assert service.process.wait(10) in {0, -signal.SIGTERM}
    assert time.monotonic() - stopped < 10
    thread.join(5)
    assert results[0][0] == 200
    assert results[0][1][0]["citations"]
    log = service.log.read_text(encoding="utf-8")
    lines = [json.loads(line) for line in log.splitlines()]
    assert {"assistant_ready", "ask", "request"} <= {line["event"] for line in lines}
    assert not re.search("шағым|баяу", log)


def test_after_a_kill_it_is_ready_again(tmp_path: Path) -> None:
    first = Service(tmp_path)
    assert first.said
    first.process.kill()
    first.process.wait(5)
    again = Service(tmp_path)
    try:
        assert again.said.startswith("serving on")
        again.ready()
        assert httpx.get(f"{again.address}/readyz").json() == {"status": "ready"}
    finally:
        again.process.kill()
        again.process.wait(5)


def test_ctrl_c_is_an_ordinary_stop_whatever_the_threads_are_doing(
    session_settings: Settings, assistant: Assistant, tmp_path: Path
) -> None:
    chat = Service(tmp_path, program=["app.py"], QAULY_INDEX_DIR=str(session_settings.index_dir))
    try:
        assert chat.said
        chat.ready()  # its suggestions are still being asked, in native code
        chat.process.send_signal(signal.SIGINT)
        assert chat.process.wait(20) == 0
    finally:
        chat.process.kill()
    log = chat.log.read_text(encoding="utf-8")
    assert all(line.startswith("{") for line in log.splitlines()), log


def test_an_assistant_that_cannot_be_opened_is_told_and_never_ready() -> None:
    def broken() -> FakeAssistant:
        raise QaulyError("there is no index: run `python -m index build`")

    told: list[str] = []
    done = threading.Event()

    def failed(message: str) -> None:
        told.append(message)
        done.set()

    desk = Desk(Settings(), RULING, broken)
    states = [desk.state]
    desk.start(failed)
    assert done.wait(5)
    assert told == ["there is no index: run `python -m index build`"]
    assert [*states, desk.state] == ["starting", "failed"]


def test_a_model_out_of_reach_is_told_as_degraded() -> None:
    class Degraded(FakeAssistant):
        degraded = True

    with TestClient(application(Settings(), RULING, Degraded)) as client:
        for _ in range(100):
            told = client.get("/readyz")
            if told.json() != {"status": "starting"}:
                break
            time.sleep(0.02)
    assert (told.status_code, told.json()) == (200, {"status": "degraded"})


def test_a_model_out_of_reach_is_noticed_before_anyone_asks() -> None:
    with model_serving(says("")) as script:
        model = Model(Settings(llm_base_url=script.url, llm_model="m"))
        model.endpoint.probe()
        assert not model.failing
    model.endpoint.probe()
    assert model.failing


def test_importing_the_page_loads_no_heavy_library_and_reads_nothing() -> None:
    code = (
        "import sys, app, web.server, web.desk, web.turns\n"
        "heavy = ('torch', 'chromadb', 'gradio', 'sentence_transformers')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"
