"""Every number, path and model name, each with its reason; set by environment (``QAULY_…``)."""

from functools import lru_cache
from pathlib import Path

from platformdirs import user_cache_path
from pydantic import Field
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

    # Limits on what is asked
    question_limit: int = Field(
        2000, description="code points; longer is refused as too_long on every interface"
    )

    # The page
    host: str = Field("127.0.0.1", description="loopback: others see it only when told to")
    port: int = Field(7860, ge=1, le=65535, description="gradio's usual port")


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process."""
    return Settings()
