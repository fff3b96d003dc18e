"""LlamaIndex's client of an OpenAI-compatible server, and what the server's words mean.

The only file that knows the client's options; retries are off, :mod:`answer.model.endpoint` tries
again itself.
"""

import ssl
import time
from contextlib import suppress
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from answer.model.faults import Fault

if TYPE_CHECKING:
    from settings import Settings


def prepare(settings: "Settings") -> None:
    """Import and build what the first exchange needs: seconds that no reader shall wait."""
    from llama_index.core.base.llms.types import ChatMessage  # noqa: F401
    from openai.resources.chat.completions import AsyncCompletions  # noqa: F401
    from openai.types.chat import ChatCompletionChunk  # noqa: F401

    trusted()
    open_client(settings, None)


@lru_cache(maxsize=1)
def trusted() -> ssl.SSLContext:
    """The certificates that every exchange trusts: reading them takes longer than all its rest."""
    import httpx

    return httpx.create_ssl_context(trust_env=False)


def open_client(settings: "Settings", http: Any) -> Any:
    """LlamaIndex's client of that server; nothing is sent. The address is always the given one."""
    from llama_index.llms.openai_like import OpenAILike

    key = settings.llm_api_key
    return OpenAILike(
        model=settings.llm_model or "",
        api_base=settings.llm_base_url,
        api_key=key.get_secret_value() if key else "none",
        max_retries=0,
        timeout=settings.llm_whole,
        is_chat_model=True,
        temperature=0.0,
        max_tokens=settings.llm_max_tokens,
        context_window=settings.llm_context,
        async_http_client=http,
        reuse_client=False,
    )


def finish_of(raw: Any) -> str:
    """Why the server stopped («stop», «length»), from one part of its stream; "" if not yet."""
    choices = getattr(raw, "choices", None) or []
    return str(getattr(choices[0], "finish_reason", None) or "") if choices else ""


def tokens_of(raw: Any) -> int:
    """The server's count of the whole exchange, told in a part of its stream; 0 if not yet."""
    return int(getattr(getattr(raw, "usage", None), "total_tokens", None) or 0)


def fault_of(status: int, headers: Any) -> Fault:
    """The fault that a status of the server stands for, with its Retry-After in seconds."""
    if status == 429:
        return Fault("busy", "429", wait_of(headers.get("retry-after", "")))
    if status >= 500:
        return Fault("server", str(status))
    return Fault("format" if status in (400, 422) else "server", str(status))


def wait_of(after: str) -> float | None:
    """The seconds that a Retry-After asks for, as a number or as a date (RFC 9110, 10.2.3); None
    where it asks for nothing that can be read.

    >>> wait_of("2.5"), wait_of("Thu, 01 Jan 1970 00:00:00 GMT"), wait_of("soon")
    (2.5, 0.0, None)
    """
    with suppress(ValueError):
        return float(after)
    with suppress(ValueError):
        return max(0.0, parsedate_to_datetime(after).timestamp() - time.time())
    return None
