"""A claim: one order of a comment, one ``[[suppress]]`` or one waiver, against one document."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from doclint.finding import Finding, Problem
from doclint.location import WHOLE_FILE, Location
from doclint.official.model import OfficialDocument
from doclint.report import Suppressed
from doclint.suppression.bounds import names, protected, untouchable

UNUSED, EXPIRED, MALFORMED, STALE, IDLE = "SP001", "SP002", "SP003", "SP004", "SP005"

Said = tuple[str, Problem]


class Case(NamedTuple):
    """A document before its findings are set aside: see ``apply.apply``."""

    findings: Sequence[Finding]
    official: OfficialDocument
    source: str
    today: date
    checked: Collection[str]
    absence: Callable[[str], str]
    draft: str = ""


class Claim(ABC):
    """What sets findings of one code aside, and whether it did.

    ``title`` names it in problems, ``place`` is where these stand. Subclasses say which
    findings are covered.
    """

    kind = ""
    place: Location = WHOLE_FILE

    def __init__(self, case: Case, code: str, reason: str, origin: str) -> None:
        """Nothing is set aside yet."""
        self.case, self.code, self.reason, self.origin = case, code, reason, origin
        self.used = False
        self._refused = ""

    @property
    def title(self) -> str:
        """What problems call it."""
        return self.origin

    @abstractmethod
    def covers(self, finding: Finding) -> bool:
        """Whether a finding of the code stands where the claim is made."""

    def takes(self, finding: Finding) -> bool:
        """Whether the claim sets a finding aside; it counts as used then."""
        if not names(self.code, finding) or not self._covers_all(finding):
            return False
        refused = protected(finding, self.kind)
        if refused:
            self._refused = refused
            return False
        self.used = True
        return True

    def _covers_all(self, finding: Finding) -> bool:
        """A fault of several places stands in each of them."""
        if not self.covers(finding):
            return False
        return all(self.covers(finding._replace(location=place)) for place in finding.also)

    def set_aside(self, finding: Finding) -> Suppressed:
        """The finding as it stands in the report."""
        return Suppressed(finding, self.kind, self.reason, self.origin)

    def problems(self) -> Iterator[Said]:
        """What is wrong with the claim, once all findings have been offered to it."""
        base = self.code.partition(":")[0]
        refused = untouchable(self.code, self.kind) or self._refused
        absent = self.case.absence(base)
        if absent:
            yield self.problem(MALFORMED, absent, "改正规则代码。")
        elif not base[-3:].isdecimal():
            yield self.problem(MALFORMED, f"{base} 不是一条规则", "写明规则代码，如 EL003。")
        elif refused:
            yield self.problem(MALFORMED, f"不能这样忽略 {self.code}：{refused}", "删去这一项。")
        elif not self.used and base in self.case.checked:
            yield from self.unused()

    @abstractmethod
    def unused(self) -> Iterator[Said]:
        """What to say where nothing was set aside although the rule was checked."""

    def problem(self, code: str, message: str, help: str = "") -> Said:
        """A problem at the place of the claim."""
        return code, Problem(f"{self.title}：{message}。".replace("？。", "？"), self.place, help)
