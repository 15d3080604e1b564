from doclint.reader.recent import Recent


def test_what_was_used_least_recently_is_forgotten_first() -> None:
    recent: Recent[int] = Recent(10)
    recent.keep((b"aaaa",), 1)
    recent.keep((b"bbb", b"b"), 2)
    assert recent.find((b"aaaa",)) == 1
    recent.keep((b"cccc",), 3)
    assert recent.find((b"bbb", b"b")) is None
    assert recent.find((b"bbbb",)) is None
    assert [recent.find((key,)) for key in (b"aaaa", b"cccc")] == [1, 3]


def test_what_is_longer_than_the_limit_is_not_kept() -> None:
    recent: Recent[int] = Recent(10)
    recent.keep((b"a" * 11,), 1)
    recent.keep((b"b" * 10,), 2)
    assert recent.find((b"a" * 11,)) is None
    assert recent.find((b"b" * 10,)) == 2
