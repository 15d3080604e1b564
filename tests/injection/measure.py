"""How many planted defects doclint finds: ``python -m tests.injection.measure [CODE …]``.

Every defect is planted in every text it suits, in every sound layout (``--layouts N``
takes every Nth pair of text and layout). Prints for each code what was planted and found,
what was found in the wrong place and what other errors came up, then each miss.
"""

import argparse
from collections import Counter

from .defects import DEFECTS
from .gaps import gap
from .harness import (
    ELSEWHERE,
    MISSED,
    OTHERS,
    SOUND_LAYOUTS,
    UNCLEAN,
    Outcome,
    texts,
    tried,
)

_FAULTS = (MISSED, ELSEWHERE, OTHERS, UNCLEAN)


def outcomes(codes: tuple[str, ...], every: int) -> list[Outcome]:
    """What came of the defects of the codes (all where none is named)."""
    pairs = [(text, layout) for text in texts() for layout in SOUND_LAYOUTS]
    found = []
    for number, defect in enumerate(DEFECTS):
        if codes and not defect.code.startswith(codes):
            continue
        for text, layout in pairs[number % every :: every]:
            outcome = tried(defect, text, layout)
            if outcome is not None:
                found.append(outcome)
    return found


def main(codes: tuple[str, ...], every: int, most: int) -> None:
    """Print the table and the misses, at most ``most`` of each defect."""
    found = outcomes(codes, every)
    planted = Counter(outcome.defect.code for outcome in found)
    right = Counter(outcome.defect.code for outcome in found if not outcome.fault)
    faults = Counter((outcome.defect.code, outcome.fault) for outcome in found)
    print(f"{'code':6} {'planted':>8} {'right':>8}  " + "  ".join(_FAULTS))
    for code, count in sorted(planted.items()):
        row = "  ".join(f"{faults[code, fault]:>{len(fault)}}" for fault in _FAULTS)
        print(f"{code:6} {count:8} {right[code]:8}  {row}")
    total, good = len(found), sum(right.values())
    print(f"all    {total:8} {good:8}  {100 * good / max(total, 1):.2f} %")
    _print_gaps(found)
    shown: Counter[tuple[str, str]] = Counter()
    for outcome in found:
        key = (outcome.defect.label, outcome.fault)
        shown[key] += 1
        if outcome.fault and shown[key] <= most:
            print(f"\n{outcome.defect.label} · {outcome.fault} · {outcome.text} · {outcome.layout}")
            print(f"  {outcome.detail or 'nothing was said'}")
    for (label, fault), count in sorted(shown.items()):
        if fault:
            print(f"{count:6}  {fault}  {label}")


def _print_gaps(found: list[Outcome]) -> None:
    """How many misses lie in gaps that are known, and which gaps have none left."""
    known = Counter[str]()
    for outcome in found:
        each = gap(outcome.defect, outcome.text, outcome.layout)
        if each is not None:
            known[each.why] += bool(outcome.fault)
    for why, count in known.items():
        print(f"  known: {count:4}  {why}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="planted defects and what doclint finds")
    parser.add_argument("codes", nargs="*", help="codes or beginnings of codes; all without")
    parser.add_argument("--every", type=int, default=1, help="try every Nth text and layout")
    parser.add_argument("--most", type=int, default=3, help="misses shown of each defect")
    arguments = parser.parse_args()
    main(tuple(arguments.codes), arguments.every, arguments.most)
