"""Who is asking: the client's address, through proxies that are trusted by name."""

import ipaddress
from collections.abc import Iterable
from functools import lru_cache

from starlette.datastructures import Headers
from starlette.types import Scope

from errors import QaulyError

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@lru_cache(maxsize=8)
def networks(setting: str) -> tuple[Network, ...]:
    """The trusted networks: "127.0.0.1, 10.0.0.0/8". Raises QaulyError for what is none."""
    try:
        parts = [part.strip() for part in setting.split(",")]
        return tuple(ipaddress.ip_network(part, strict=False) for part in parts if part)
    except ValueError as error:
        raise QaulyError(
            f"QAULY_TRUSTED_PROXIES: {error}; give addresses or networks by commas, "
            "for example 127.0.0.1,10.0.0.0/8"
        ) from None


def address(scope: Scope, trusted: Iterable[Network]) -> str:
    """The address that a limit counts for.

    ``X-Forwarded-For`` is read from its end, as long as each hop is a trusted proxy: what a client
    writes into it stands before that and changes nothing. IPv6 counts by /64, one customer's net.
    """
    trusted = tuple(trusted)
    peer = (scope.get("client") or ("unknown", 0))[0]
    hops = [peer]
    if _within(peer, trusted):
        forwarded = ",".join(Headers(scope=scope).getlist("x-forwarded-for"))
        hops += [hop.strip() for hop in reversed(forwarded.split(",")) if hop.strip()]
    found = peer
    for hop in hops:
        if _parsed(hop) is None:
            break
        found = hop
        if not _within(hop, trusted):
            break
    return _counted(found)


def _parsed(hop: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(hop)
    except ValueError:
        return None


def _within(hop: str, trusted: Iterable[Network]) -> bool:
    parsed = _parsed(hop)
    return parsed is not None and any(parsed in network for network in trusted)


def _counted(hop: str) -> str:
    parsed = _parsed(hop)
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped is not None:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return hop
