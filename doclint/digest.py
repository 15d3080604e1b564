"""SHA-256 without the cost of OpenSSL for what is small."""

import sys
from collections.abc import Callable
from functools import cache
from typing import Any

_SMALL = 32 * 1024  # bytes


def sha256(size: int = 0) -> Callable[..., Any]:
    """The constructor of a SHA-256 for about ``size`` bytes, as that of ``hashlib``.

    OpenSSL's is 5 times as fast but takes 3 ms to import: too much for one small file,
    unless somebody has imported it already.
    """
    built_in = _built_in() if size <= _SMALL and "_hashlib" not in sys.modules else None
    return built_in or _openssl()


@cache
def _built_in() -> Callable[..., Any] | None:
    for module in ("_sha2", "_sha256"):  # CPython ≥ 3.12, 3.11
        try:
            return __import__(module).sha256  # type: ignore[no-any-return]
        except ImportError:
            continue
    return None


@cache
def _openssl() -> Callable[..., Any]:
    from hashlib import sha256 as openssl

    return openssl
