"""Hostile pages cost in proportion to their length (ratios of CPU time in one run)."""

import gc
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
    "<h1>某市人民政府关于某事的通知</h1>".encode(), "<div class=zw>某某规定如下，请遵照执行".encode(),
)  # fmt: skip


def _cost(unit: bytes, size: int) -> float:
    data = b"<html><head></head><body><p>x</p>" + unit * (size // len(unit))
    costs = []
    for _ in range(3):
        gc.collect()
        begin = process_time()
        with suppress(PageError):
            read_page(data)
        costs.append(process_time() - begin)
    return min(costs)


@pytest.mark.parametrize("unit", UNITS)
def test_eight_times_the_bytes(unit: bytes) -> None:
    """Squared cost would be 64 times; noise and caches are allowed for."""
    assert _cost(unit, 160_000) <= 24 * max(_cost(unit, 20_000), 0.0005)
