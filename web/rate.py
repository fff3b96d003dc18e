"""How often one client may ask: a token bucket for each address."""

import math
import time
from collections import OrderedDict
from collections.abc import Callable

MOST_CLIENTS = 10_000  # the longest unseen is forgotten: memory stays flat under many addresses


class Rate:
    """``burst`` at once, then ``per_minute`` lasting; ``per_minute == 0`` sets no limit.

    A bucket of 2 at 60 a minute: two pass, the third waits one second.
    """

    def __init__(
        self, per_minute: float, burst: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._each = per_minute / 60
        self._burst = burst
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, client: str) -> int:
        """0 and one question taken, or the whole seconds until the next may come."""
        if not self._each:
            return 0
        now = self._clock()
        left, seen = self._buckets.pop(client, (float(self._burst), now))
        left = min(left + (now - seen) * self._each, float(self._burst))
        taken = left >= 1
        self._buckets[client] = (left - 1 if taken else left, now)
        if len(self._buckets) > MOST_CLIENTS:
            self._buckets.popitem(last=False)
        return 0 if taken else math.ceil((1 - left) / self._each)
