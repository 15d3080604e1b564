"""A warm process: all rules over many files, and the cost of long documents."""

from collections.abc import Sequence

import doclint
from doclint.testing import STANDARD, Layout

from .floor import document_kilobytes, parse, text_parts, with_parts
from .rounds import Ratio, compare, in_process
from .samples import pages


def against_floor(files: Sequence[bytes], rounds: int) -> tuple[int, Ratio, Ratio]:
    """How many files counted; check to parsing the parts it reads; to all text parts.

    Each round takes the whole set on both sides.
    """
    usable = with_parts(files)
    engine = doclint.Engine()
    texts = [(file.data, text_parts(file.data)) for file in usable]

    def check() -> None:
        for file in usable:
            engine.check(file.data)

    def read_parts() -> None:
        for file in usable:
            parse(file.data, file.read)

    def all_parts() -> None:
        for data, parts in texts:
            parse(data, parts)

    same = compare(in_process(check), in_process(read_parts), rounds)
    full = compare(in_process(check), in_process(all_parts), rounds)
    return len(usable), same, full


def long_against_short(
    rounds: int, long: int = 300, short: int = 10, layout: Layout = STANDARD
) -> Ratio:
    """Cost per kB of document.xml of a long document to that of a short one.

    The short one is checked as often as it takes to be measured as long. The figures in
    ms are per 100 kB.
    """
    engine = doclint.Engine()
    big, small = pages(long, layout), pages(short, layout)
    per_big = 100 / document_kilobytes(big)
    per_small = 100 / document_kilobytes(small)
    once = in_process(lambda: engine.check(big))
    often = in_process(lambda: engine.check(small), repeat=max(1, long // short))
    return compare(lambda: once() * per_big, lambda: often() * per_small, rounds)
