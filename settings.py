"""Every number, path and model name, each with its reason; set by environment (``QAULY_…``)."""

import os
from functools import lru_cache
from pathlib import Path

from platformdirs import user_cache_path
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent


class Settings(BaseSettings):
    """One frozen object, read once at the start; ``QAULY_PORT=7861`` sets ``port``."""

    model_config = SettingsConfigDict(env_prefix="QAULY_", frozen=True, extra="ignore")

    # Where things stand
    ruling: Path = Field(ROOT / "data" / "ruling.kk.txt", description="the ruling's source text")
    cache_dir: Path = Field(
        user_cache_path("qauly"), description="rebuilt encoders; shared by all checkouts of a user"
    )
    index_dir: Path = Field(
        ROOT / ".qauly" / "index", description="the built index, one folder a build inside"
    )

    # Encoder
    encoder: str = Field(
        "intfloat/multilingual-e5-small",
        description="a sentence-transformers name or a local path; the default needs no download",
    )
    question_prefix: str | None = Field(
        None, description="put before each question; unset means what the encoder was trained with"
    )
    passage_prefix: str | None = Field(
        None, description="put before each passage; unset means what the encoder was trained with"
    )
    encoder_threads: int = Field(
        2, ge=1, description="of one question: more than two save little on so short a text"
    )

    # The store
    chroma_url: str | None = Field(
        None, description="a Chroma server, http://host:8000; unset means files in index_dir"
    )
    build_wait: float = Field(
        600, ge=0, description="seconds to wait for another builder; a build takes far less"
    )

    # The page
    host: str = Field("127.0.0.1", description="loopback: others see it only when told to")
    port: int = Field(7860, ge=1, le=65535, description="gradio's usual port")
    root_path: str = Field("", description="the path a proxy serves the page under: /qauly")
    login: SecretStr | None = Field(
        None, description="name:password asked of everyone; unset means an open page"
    )
    trusted_proxies: str = Field(
        "",
        description="addresses or networks, by commas, whose X-Forwarded-For is believed; "
        "none by default, since anyone can write that header",
    )

    # What one client, and all together, may take
    workers: int = Field(2, ge=1, description="questions answered at once: one for each core")
    queue_size: int = Field(
        64, ge=1, description="questions that may wait; at 60 ms each the last waits seconds"
    )
    rate_per_minute: float = Field(
        30, ge=0, description="questions a minute of one address, lasting; 0 sets no limit"
    )
    rate_burst: int = Field(
        30, ge=1, description="questions in one go: many phones share one address"
    )
    body_limit: int = Field(
        64 * 1024, description="bytes of a request; a question and its history need far less"
    )
    stop_seconds: float = Field(
        10, description="how long answers under way may take to end when the service stops"
    )

    # A language model (none, unless the operator names its endpoint)
    llm_base_url: str | None = Field(
        None, description="an OpenAI-compatible address, http://127.0.0.1:11434/v1; unset: no model"
    )
    llm_model: str | None = Field(None, description="the model's name as that server knows it")
    llm_api_key: SecretStr | None = Field(
        None, description="sent to that server alone, never logged; self-hosted ones need none"
    )
    llm_first_token: float = Field(
        20, gt=0, description="seconds to the first token: people wait no longer for a word"
    )
    llm_idle: float = Field(15, gt=0, description="seconds between tokens before a stream is dead")
    llm_whole: float = Field(60, gt=0, description="seconds for the whole answer, repairs included")
    llm_retries: int = Field(2, ge=0, description="further tries after 429 or 5xx, in that time")
    llm_failures: int = Field(5, ge=1, description="failures in a row that spare the endpoint")
    llm_rest: float = Field(30, gt=0, description="seconds it is spared; well inside a minute")
    llm_paragraphs: int = Field(
        4, ge=1, description="best paragraphs given: the right one is nearly always among three"
    )
    llm_max_tokens: int = Field(1500, ge=1, description="tokens of an answer: a dozen claims")
    llm_context: int = Field(
        16384,
        ge=1024,
        description="tokens the model reads: four paragraphs need under six thousand",
    )
    llm_tokens_a_day: int | None = Field(
        None,
        ge=1,
        description="tokens of all readers in a UTC day, read and written; unset sets no limit, "
        "since a server of one's own costs nothing more",
    )
    llm_tokens_file: Path | None = Field(
        None, description="SQLite file of that count; unset: counted anew after each start"
    )

    # What is kept (nothing, unless the operator turns it on)
    feedback: Path | None = Field(
        None, description="SQLite file for likes and dislikes; unset hides both buttons"
    )
    feedback_questions: bool = Field(
        False, description="whether that file keeps the question's text too, numbers masked"
    )
    log_questions: bool = Field(
        False, description="whether the log holds questions; by default lengths and times alone"
    )


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process; every command asks for them before numpy is loaded.

    numpy's matrices get one thread then: those of a question are small, and a second thread that
    waits for them doubled the processor's time (18 to 36 ms a question) on two busy cores.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    return Settings()
