"""The chat: ``python app.py`` serves it on http://127.0.0.1:7860.

The page is up in seconds; the encoder and the index are loaded behind it.
"""

import logging
import os
import sys

from errors import QaulyError
from settings import Settings, settings
from web.desk import Answerer


def main() -> int:
    """Start the chat; the exit status is 1 where it cannot serve, with the reason in one line."""
    from ingest.read import read_ruling
    from web.journal import keep_journal
    from web.server import serve

    chosen = settings()
    keep_journal(chosen)
    try:
        ruling = read_ruling(chosen.ruling)
        message = serve(chosen, ruling, lambda: _assistant(chosen), _tell)
    except QaulyError as error:
        message = str(error)
    except KeyboardInterrupt:  # Ctrl-C, which a terminal's user means as an ordinary stop
        message = None
    if message is not None:
        sys.stderr.write(f"{message}\n")
        return 1
    return 0


def _tell(message: str) -> None:
    sys.stdout.write(f"{message}\n")
    sys.stdout.flush()


def _assistant(chosen: Settings) -> Answerer:
    from answer.ask import Assistant

    opened: Answerer = Assistant.open(chosen)
    return opened


if __name__ == "__main__":
    logging.captureWarnings(True)
    status = main()
    sys.stdout.flush()
    # All answers have ended; a thread may still be inside native code, which aborts the whole
    # process where the interpreter is taken down around it.
    os._exit(status)
