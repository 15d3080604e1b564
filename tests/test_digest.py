"""Both ways to a SHA-256 give the same."""

import hashlib

from doclint.digest import sha256


def test_small_and_large_agree_with_hashlib() -> None:
    expected = hashlib.sha256(b"doclint").hexdigest()
    assert sha256()(b"doclint").hexdigest() == expected
    assert sha256(10**9)(b"doclint").hexdigest() == expected
