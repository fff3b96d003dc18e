"""The examples in deploy/, tried with the programs that they are for, where those are installed."""

import os
import re
import shutil
import socket
import subprocess
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from settings import ROOT, Settings
from tests.web.calls import client_of
from tests.web.conftest import serving
from tests.web.sample import FakeAssistant

DEPLOY = ROOT / "deploy"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def test_the_service_unit_is_valid(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("systemd-analyze is not installed")
    unit = (DEPLOY / "qauly.service").read_text(encoding="utf-8")
    here = tmp_path / "qauly.service"
    here.write_text(unit.replace("/opt/qauly/.venv/bin/python", "/bin/true"), encoding="utf-8")
    done = subprocess.run([analyze, "verify", here], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def _free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


@pytest.fixture(params=["/", "/qauly/"])
def proxied(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The page behind a real nginx with our example, at its root or under a path."""
    if NGINX is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs an nginx: apt install nginx-light")
        pytest.skip("no nginx is installed: apt install nginx-light")
    path: str = request.param
    settings = Settings(
        rate_per_minute=6, rate_burst=2, trusted_proxies="127.0.0.1", root_path=path.rstrip("/")
    )
    with serving(settings, FakeAssistant()) as address:
        port = _free()
        example = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
        example = example.replace("listen 80;", f"listen 127.0.0.1:{port};")
        if path != "/":
            example = example.replace("location / {", "location /nothing/ {")
            example = example.replace("    # location", "    location").replace("    # }", "    }")
            example = example.replace("    #     proxy_pass", "        proxy_pass")
        example = example.replace("http://127.0.0.1:7860", address)
        whole = tmp_path / "nginx.conf"
        whole.write_text(
            f"daemon off; pid {tmp_path}/pid; error_log {tmp_path}/error; worker_processes 1;"
            f"events {{}} http {{ access_log off; client_body_temp_path {tmp_path}/a;"
            f"proxy_temp_path {tmp_path}/b; fastcgi_temp_path {tmp_path}/c;"
            f"uwsgi_temp_path {tmp_path}/d; scgi_temp_path {tmp_path}/e; {example} }}",
            encoding="utf-8",
        )
        tried = subprocess.run([NGINX, "-t", "-c", whole], capture_output=True, check=False)
        assert tried.returncode == 0, tried.stderr
        process = subprocess.Popen([NGINX, "-c", whole])
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}{path}"
        process.terminate()
        process.wait(10)


def test_behind_the_proxy_questions_are_answered_and_clients_counted_apart(proxied: str) -> None:
    with client_of(proxied) as client:
        assert client.get("readyz").status_code in {200, 503}
        page = client.get("").text
        assert proxied.rstrip("/") in page  # where the page's script will call
        base = proxied.removeprefix(str(httpx.URL(proxied).copy_with(path=""))).rstrip("/")
        body = {"data": ["шағым", []]}
        for number in range(3):  # the proxy adds 127.0.0.1, trusted: what stands before counts
            headers = {"x-forwarded-for": f"203.0.113.{number}"}
            sent = client.post(f"{base}/gradio_api/call/ask", json=body, headers=headers)
            assert sent.status_code == 200
        same = [client.post(f"{base}/gradio_api/call/ask", json=body) for _ in range(3)]
        assert [r.status_code for r in same] == [200, 200, 429]


def test_the_container_takes_along_all_that_is_shipped_and_no_environment_of_the_builder() -> None:
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    rows = re.findall(r"^COPY ([^-].*) \S+$", text, re.MULTILINE)
    copied = [name for row in rows for name in row.split()]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shipped = project["tool"]["hatch"]["build"]["only-include"]
    assert sorted(copied) == sorted({*shipped, "Makefile", "pyproject.toml"})
    assert all((ROOT / name).exists() for name in copied)
