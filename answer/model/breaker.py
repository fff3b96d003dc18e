"""A circuit breaker: after some failures in a row nobody asks, until one probe succeeds.

>>> times = iter([0.0, 1.0, 40.0])
>>> breaker = Breaker(failures=1, rest=30.0, clock=lambda: next(times))
>>> breaker.failed(); breaker.admits(), breaker.admits()
(False, True)
"""

import threading
import time
from collections.abc import Callable


class Breaker:
    """Open after ``failures`` in a row, for ``rest`` seconds; then one question probes."""

    def __init__(
        self, failures: int, rest: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._limit, self._rest, self._clock = failures, rest, clock
        self._lock = threading.Lock()
        self._failed = 0
        self._opened = 0.0
        self._probing = False

    @property
    def open(self) -> bool:
        """Whether the endpoint is being spared."""
        return self._failed >= self._limit

    @property
    def failing(self) -> bool:
        """Whether the last exchange failed; shown by a health check."""
        return self._failed > 0

    def admits(self) -> bool:
        """Whether a question may be sent now; when resting is over, only one at a time."""
        with self._lock:
            if self._failed < self._limit:
                return True
            if self._probing or self._clock() - self._opened < self._rest:
                return False
            self._probing = True
            return True

    def succeeded(self) -> None:
        """An exchange came to its end."""
        with self._lock:
            self._failed, self._probing = 0, False

    def failed(self) -> None:
        """An exchange failed; a failed probe starts the rest anew."""
        with self._lock:
            self._failed += 1
            self._probing = False
            if self._failed >= self._limit:
                self._opened = self._clock()

    def left(self) -> None:
        """The reader went away: no verdict on the endpoint, but the probe is over."""
        with self._lock:
            self._probing = False
