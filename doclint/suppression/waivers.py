"""``[[waiver]]``: an approved exception for one document, until a day."""

from collections.abc import Iterator

from doclint.finding import Finding
from doclint.report import Suppressed
from doclint.suppression.claim import EXPIRED, IDLE, Case, Claim, Said
from doclint.suppression.identity import is_document
from doclint.suppression.model import WAIVER, Waiver


def waiver_claims(waivers: tuple[Waiver, ...], case: Case) -> list[Claim]:
    """Those for the document."""
    facts = case.official.facts
    return [WaiverClaim(case, each) for each in waivers if is_document(each.document, facts)]


class WaiverClaim(Claim):
    """All findings of a code in the document, as long as the waiver holds."""

    kind = WAIVER

    def __init__(self, case: Case, waiver: Waiver) -> None:
        """A waiver that names the document of the case."""
        super().__init__(case, waiver.code, waiver.reason, waiver.origin)
        self._waiver = waiver
        self._holds = case.today <= waiver.expires

    @property
    def title(self) -> str:
        """Code and approver; the origin is said in problems."""
        return f"豁免 {self.code}（批准人：{self._waiver.approver}，{_where(self.origin)}）"

    def covers(self, finding: Finding) -> bool:
        """Everywhere in the document; nothing once the waiver has expired."""
        return self._holds

    def set_aside(self, finding: Finding) -> Suppressed:
        """With approver and last day."""
        said = super().set_aside(finding)
        waiver = self._waiver
        return said._replace(approver=waiver.approver, expires=waiver.expires.isoformat())

    def problems(self) -> Iterator[Said]:
        """An expired waiver is always said, also where its rule was not checked."""
        if self._holds:
            yield from super().problems()
            return
        day = f"{self._waiver.expires:%Y-%m-%d}"
        help = "改正文件；仍需例外的，报批准人重新批准后改写到期日；不再需要的，删去这一项。"
        yield self.problem(EXPIRED, f"已于 {day} 到期，不再起作用", help)

    def unused(self) -> Iterator[Said]:
        """Nothing to waive: somebody may have mended the document."""
        yield self.problem(IDLE, f"文件中没有 {self.code} 的问题，不需要豁免", "可以删去这一项。")


def _where(origin: str) -> str:
    return origin or "设置"
