"""The three endpoints as programs find and call them: Gradio's client, plain HTTP, MCP."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from gradio_client import Client  # type: ignore[import-untyped]

from answer.conversation import KEPT
from answer.labels import formal_citation
from tests.web.calls import call, client_of
from tests.web.sample import RULING, SENTENCE
from web.endpoints import questions_of

NAMES = ["/ask", "/search", "/paragraph"]


@pytest.fixture(scope="module")
def client(site: str) -> Iterator[httpx.Client]:
    with client_of(site) as found:
        yield found


@pytest.fixture(scope="module")
def program(site: str) -> Iterator[Client]:
    """Gradio's client; the hub's library under it looks outside unless it is told not to."""
    from huggingface_hub import constants

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(constants, "HF_HUB_OFFLINE", True)
        patch.setattr(constants, "HF_HUB_DISABLE_TELEMETRY", True)
        yield Client(site, verbose=False)


def test_a_program_gets_the_answer_of_the_contract(program: Client) -> None:
    found = program.predict("Шағым мерзімі қандай?", api_name="/ask")
    assert found["schema"] == 1
    cited = found["citations"][0]
    assert cited["quote"] == SENTENCE
    assert RULING.source_text("3", "text")[cited["start"] : cited["end"]] == SENTENCE  # type: ignore[index]
    assert found["status"]["state"] == "repealed"


def test_search_gives_places_with_their_evidence(program: Client) -> None:
    (found,) = program.predict("бағалау", 5, api_name="/search")
    assert (found["paragraph"], found["label"], found["quote"]) == (
        "11-1",
        "11-1-тармақ",
        "бағалау",
    )


def test_a_paragraph_comes_with_its_formal_citation(program: Client) -> None:
    found = program.predict("3", api_name="/paragraph")
    assert found["text"] == RULING.paragraphs[0].text
    assert found["citation"] == formal_citation(RULING, "3")
    assert found["amendments"][0]["number"] == "5"


def test_a_paragraph_that_is_not_there_is_told_in_kazakh(client: httpx.Client) -> None:
    status, told = call(client, "paragraph", "40")
    assert status == 500
    assert told["error"] == "Бұл қаулыда ондай тармақ жоқ."


def test_descriptions_show_the_three_endpoints_and_nothing_internal(
    client: httpx.Client, program: Client
) -> None:
    assert list(client.get("/gradio_api/info").json()["named_endpoints"]) == NAMES
    paths = client.get("/gradio_api/openapi.json").json()["paths"]
    assert {path.split("/")[-1] for path in paths if "event_id" not in path} == {
        "ask",
        "search",
        "paragraph",
    }
    assert list(program.view_api(return_format="dict")["named_endpoints"]) == NAMES


def _mcp(client: httpx.Client, method: str, **params: Any) -> Any:
    sent = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    accepted = {"accept": "application/json, text/event-stream"}
    told = client.post("/gradio_api/mcp/", json=sent, headers=accepted).text
    line = next(line for line in told.splitlines() if line.startswith("data:"))
    return json.loads(line.removeprefix("data:"))["result"]


def test_the_same_three_are_mcp_tools_that_answer_in_json(client: httpx.Client) -> None:
    tools = _mcp(client, "tools/list")["tools"]
    assert [tool["name"] for tool in tools] == ["ask", "search", "paragraph"]
    result = _mcp(client, "tools/call", name="ask", arguments={"question": "шағым"})
    found = json.loads(result["content"][0]["text"])
    assert found["citations"][0]["quote"] == SENTENCE


def test_only_the_user_s_own_questions_are_taken_from_a_history() -> None:
    history = [
        {"role": "system", "content": "a"},
        {"role": "user", "content": "Бірінші?"},
        {"role": "user", "content": {"text": "b"}},
        " ",
        "Екінші?",
        "ұ" * 2001,
    ]
    assert questions_of(history) == ["Бірінші?", "Екінші?"]
    assert questions_of([*history * 9, "Соңғы?"])[-2:] == ["Екінші?", "Соңғы?"]
    assert len(questions_of(history * 9)) == KEPT
    assert questions_of({"a": 1}) == []
