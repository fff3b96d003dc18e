"""Calls to the named endpoints over plain HTTP, as ``curl`` would make them."""

import json
from typing import Any

import httpx


def call(client: Any, name: str, *data: object, **headers: str) -> tuple[int, Any]:
    """POST, then read the event stream: (status, the result or the error's text)."""
    sent = client.post(f"/gradio_api/call/{name}", json={"data": list(data)}, headers=headers)
    if sent.status_code != 200:
        return sent.status_code, sent.json().get("detail")
    told = client.get(f"/gradio_api/call/{name}/{sent.json()['event_id']}", headers=headers)
    event, result = "", None
    for line in told.text.splitlines():
        if line.startswith("event:"):
            event = line.removeprefix("event:").strip()
        elif line.startswith("data:") and event in {"complete", "error"}:
            result = json.loads(line.removeprefix("data:"))
    return (200 if event == "complete" else 500), result


def client_of(address: str) -> httpx.Client:
    """A client for a served site; it reads no certificates, which would be most of its time."""
    return httpx.Client(base_url=address, timeout=30, verify=False)
