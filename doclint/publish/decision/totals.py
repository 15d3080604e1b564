"""The stated number of documents against those read."""

from collections.abc import Sequence
from itertools import combinations

from doclint.publish.decision.count import elsewhere_in
from doclint.publish.decision.listed import Listed
from doclint.publish.decision.standing import KEEPING

Total = tuple[int, bool, int]


def stated_total(totals: Sequence[Total], listed: Sequence[Listed]) -> int | None:
    """How many documents the decision says it lists: its headings' sum, else what its text says."""
    headed = {listing: count for count, heading, listing in totals if heading}
    if headed:
        return sum(headed.values())
    claims = list(dict.fromkeys(count for count, _, _ in totals))
    if not claims:
        return None
    size = len(_counted(listed))
    if size in claims:
        return size
    return sum(claims) if size == sum(claims) or len(claims) > 1 else claims[0]


def count_fault(
    totals: Sequence[Total], listed: Sequence[Listed], texts: Sequence[str], distinct: int
) -> tuple[str, ...]:
    """What is wrong with the number of documents read, if anything.

    Of a decision that lists some elsewhere (“其中107件另行通知”) those may be missing. Documents that
    stay in force count where the stated number covers them, too.
    """
    stated = stated_total(totals, listed)
    if stated is None:
        return ()
    claims = {count for count, _, _ in totals} | {stated}
    away = sum(elsewhere_in(text) for text in texts)
    # A document named in a sentence and again in the list is one; a row given twice may be two.
    sizes = {len(_counted(listed)), len(listed), distinct}
    possible = claims | {count - away for count in claims} | _sums(claims)
    headed = [count for count, heading, _ in totals if heading]
    if headed:
        possible = {stated, stated - away}
    if sizes & possible:
        return ()
    rest = f"（其中{away}件另行通知）" if away else ""
    return (f"写明共{stated}件{rest}，读到{len(_counted(listed))}件，请核对清单有没有缺行",)


def _counted(listed: Sequence[Listed]) -> list[Listed]:
    return [each for each in listed if each.standing != KEEPING]


def _sums(claims: set[int]) -> set[int]:
    few = sorted(claims)[:5]
    return {sum(some) for size in range(2, len(few) + 1) for some in combinations(few, size)}
