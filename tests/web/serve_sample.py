"""``python -m tests.web.serve_sample SECONDS``: the page over the sample, ready after SECONDS."""

import sys
import time

from settings import Settings
from tests.web.sample import RULING, FakeAssistant
from web.journal import keep_journal
from web.server import serve


def main() -> int:
    """As ``app.py``, with the sample in place of the index and the encoder."""
    settings = Settings()
    keep_journal(settings)

    def opened() -> FakeAssistant:
        time.sleep(float(sys.argv[1]))
        return FakeAssistant(slow=2)

    def tell(message: str) -> None:
        sys.stdout.write(f"{message}\n")
        sys.stdout.flush()

    message = serve(settings, RULING, opened, tell)
    if message:
        sys.stderr.write(f"{message}\n")
    return 1 if message else 0


if __name__ == "__main__":
    sys.exit(main())
