"""What the page puts into its ``<head>``: its language, its words for the script, its files.

Page behaviour lives in scripts of our own, loaded here: Gradio's ``js=`` and HTML templates would
need ``unsafe-eval``.
"""

import hashlib
import json
from functools import lru_cache

from web.routes import FILES
from web.words import script_words

SCRIPTS = ("page.js", "panel.js", "actions.js")


def head(language: str) -> str:
    """The tags for one language."""
    about = json.dumps(language)
    tags = [
        f"<script>document.documentElement.lang={about};"
        f"window.qauly={{language:{about},words:{script_words(language)}}};</script>",
        f'<link rel="stylesheet" href="{_address("page.css")}">',
        *(f'<script defer src="{_address(name)}"></script>' for name in SCRIPTS),
    ]
    return "".join(tags)


@lru_cache(maxsize=16)
def _address(name: str) -> str:
    """A file's address with its digest, so that a browser never keeps an old one."""
    version = hashlib.sha256((FILES / name).read_bytes()).hexdigest()[:10]
    return f"page/files/{name}?{version}"
