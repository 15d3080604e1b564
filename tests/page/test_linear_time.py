"""Hostile pages cost in proportion to their length (ratios of CPU time in one run)."""

import gc
from collections.abc import Iterator
from contextlib import suppress
from time import process_time

import pytest

from doclint.page import PageError, read_page

UNITS = (
    b"<", b"<a ", b'<a href="', b"<!--", b"<!-- x --", b"<% ", b"</", b"<div>", b"<div></p>",
    b"<table><tr><td>", b"<p><b><i>", b"<a><div>", b"<ul><li>", b"<title>", b"<meta charset",
    b'<meta name="ContentStart">', b"<div id=zoom>", b"<!--doclint:status -->",
    "文号：某政发〔2020〕1号 ".encode(), "<tr><td>文号</td><td>x</td></tr>".encode(),
    "<table><tr><td>文号：</td><td>".encode(), "<li>文号：<span></span></li>".encode(),
    "<table><tr><td>文号</td><td>索引号</td></tr><tr><td>x</td><td>y</td></tr></table>".encode(),
    "<table><tr><td>文号</td><td>索引号</td>".encode(), "<tr><td>文号</td><td>索引号</td></tr>".encode(),
    "<h1>某市人民政府关于某事的通知</h1>".encode(), "<div class=zw>某某规定如下，请遵照执行".encode(),
)  # fmt: skip


SMALL, LARGE = 10_000, 80_000  # bytes


@pytest.fixture(autouse=True)
def _no_collection() -> Iterator[None]:
    """What other tests left in memory is no cost of reading a page."""
    gc.disable()
    yield
    gc.enable()


def _cost(unit: bytes, size: int) -> float:
    data = b"<html><head></head><body><p>x</p>" + unit * (size // len(unit))
    begin = process_time()
    with suppress(PageError):
        read_page(data)
    return process_time() - begin


@pytest.mark.parametrize("unit", UNITS)
def test_eight_times_the_bytes(unit: bytes) -> None:
    """Squared cost would be 64 times; noise and caches are allowed for."""
    allowed = 24 * max(min(_cost(unit, SMALL) for _ in range(3)), 0.0005)
    assert any(_cost(unit, LARGE) <= allowed for _ in range(3))
