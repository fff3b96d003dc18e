"""Loaded by every Python process of a test run: no connection leaves this machine.

An attempt fails, and is written into the file that QAULY_TEST_OUTSIDE names, because libraries
swallow failed connections; the test during which it was written fails.
"""

import contextlib
import os
import sys
from ipaddress import ip_address
from pathlib import Path
from typing import Any


def is_inside(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in (None, "", "localhost"):
        return True
    with contextlib.suppress(ValueError):
        address = ip_address(str(host).partition("%")[0])
        return address.is_loopback or address.is_unspecified
    return False


def watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None  # a text is a local socket's path
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
    else:
        return
    if is_inside(host):
        return
    with Path(os.environ["QAULY_TEST_OUTSIDE"]).open("a", encoding="utf-8") as file:
        file.write(f"{event} {host} by {' '.join(sys.argv)[:200]}\n")
    raise PermissionError(f"The tests forbid connections outside this machine: {host}")


if "QAULY_TEST_OUTSIDE" in os.environ:
    sys.addaudithook(watch)
