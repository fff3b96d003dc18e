"""What the page puts into its ``<head>``: its title, its words for the script, its files.

Page behaviour lives in scripts of our own, loaded here: Gradio's ``js=`` and HTML templates would
need ``unsafe-eval``.
"""

import hashlib
import json
from functools import lru_cache

from web.markup import words
from web.routes import FILES
from web.words import say, script_words

SCRIPTS = ("page.js", "panel.js", "actions.js")


def head(language: str) -> str:
    """The tags for one language."""
    about = f"{{language:{json.dumps(language)},words:{script_words(language)}}}"
    tags = [
        words("title", say("page.title", language)),
        f"<script>window.qauly={about};</script>",
        f'<link rel="stylesheet" href="{_address("page.css")}">',
        *(f'<script defer src="{_address(name)}"></script>' for name in SCRIPTS),
    ]
    return "".join(tags)


@lru_cache(maxsize=16)
def _address(name: str) -> str:
    """A file's address with its digest, so that a browser never keeps an old one."""
    version = hashlib.sha256((FILES / name).read_bytes()).hexdigest()[:10]
    return f"page/files/{name}?{version}"
