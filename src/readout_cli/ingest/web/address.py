"""Where a URL leads: to the public web, or to what stands behind a firewall."""

from __future__ import annotations

import ipaddress
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from readout_cli.errors import InputError

if TYPE_CHECKING:
    from urllib.parse import SplitResult

SCHEMES = ("http", "https")
URL = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
PRIVATE = "leads to a private address"
ALLOW = "pass --allow-private if it is yours"
# Bits of an IPv6 address behind the first eight: where those are zero, it is no address of a host (RFC 4291).
RESERVED = 120
# IPv4 addresses written as IPv6 ones (RFC 6052).
NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_url(source: str) -> bool:
    """Tell a URL from a path."""
    return URL.match(source) is not None


def check(url: str, *, where: str, allow_private: bool) -> SplitResult:
    """Return the parts of a URL that may be fetched, as far as it tells by itself; raises InputError."""
    try:
        parts = urlsplit(url)
        host, _ = (parts.hostname or "").rstrip("."), parts.port
        url.encode()
    except ValueError:
        raise InputError("is no proper URL", where=where, mend="check its spelling") from None
    if parts.scheme.lower() not in SCHEMES:
        raise InputError(
            f"is no web address ({parts.scheme})", where=where, mend="give an http or https URL, or a file"
        )
    if not host:
        raise InputError("is no proper URL", where=where, mend="check its spelling")
    if parts.username is not None or parts.password is not None:
        raise InputError("holds a name or a password", where=where, mend="give the address without them")
    if not allow_private and (host == "localhost" or host.endswith(".localhost") or not is_public(host, unknown=True)):
        raise InputError(PRIVATE, where=where, mend=ALLOW)
    return parts


def is_public(address: str, *, unknown: bool = False) -> bool:
    """Tell an IP address of the public web; `unknown` is returned for what is none."""
    try:
        ip = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    except ValueError:
        return unknown
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in NAT64 else None)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
        if ip.is_site_local or int(ip) >> RESERVED == 0:
            return False
    return ip.is_global and not ip.is_multicast
