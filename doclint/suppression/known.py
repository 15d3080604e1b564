"""The baseline against one document: each entry covers one finding, alike in all that counts."""

from bisect import bisect_left
from collections.abc import Iterator

from doclint.finding import Finding, Problem
from doclint.report import Suppressed
from doclint.suppression.bounds import protected
from doclint.suppression.claim import MALFORMED, STALE, Case, Said
from doclint.suppression.identity import relative
from doclint.suppression.model import BASELINE, Known

_Mark = tuple[str, str, str]


class KnownFaults:
    """The entries of a document that have not met their finding yet."""

    def __init__(self, known: tuple[Known, ...], base: str, case: Case) -> None:
        """``known`` is sorted; ``base`` is the folder of the baseline file."""
        self._case = case
        self._left: dict[_Mark, int] = {}
        self._refused = 0
        document = relative(case.source, base)
        start = bisect_left(known, (document,)) if document else len(known)
        for entry in known[start:]:
            if entry.document != document:
                break
            mark = entry[1:]
            self._left[mark] = self._left.get(mark, 0) + 1

    def takes(self, finding: Finding) -> bool:
        """Whether an entry is left for exactly this finding; it is used up then."""
        mark = finding.code, finding.fingerprint, finding.message
        if not self._left.get(mark):
            return False
        self._left[mark] -= 1
        if protected(finding, BASELINE):
            self._refused += 1
            return False
        return True

    def set_aside(self, finding: Finding) -> Suppressed:
        """The finding as it stands in the report."""
        return Suppressed(finding, BASELINE, "基线中登记的旧问题", "基线")

    def problems(self) -> Iterator[Said]:
        """How many entries have no finding any more, and how many may not be in a baseline."""
        if self._refused:
            yield (
                MALFORMED,
                Problem(
                    f"基线中登记了 {self._refused} 处不能忽略的问题（密级方面的错误），仍然计入。",
                    help="用 --write-baseline 重新生成基线。",
                ),
            )
        case = self._case
        gone: dict[str, int] = {}
        for (code, _, _), count in self._left.items():
            if count and (code in case.checked or case.absence(code)):
                gone[code] = gone.get(code, 0) + count
        if gone:
            codes = "、".join(f"{code} {count} 处" for code, count in sorted(gone.items()))
            yield (
                STALE,
                Problem(
                    f"基线中登记的 {sum(gone.values())} 处问题已不存在（{codes}）。",
                    help="用 --write-baseline 重新生成基线，以免再犯时不被发现。",
                ),
            )
