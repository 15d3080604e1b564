"""Word comments: what they order for the paragraphs on which they stand."""

from collections.abc import Iterator

from doclint.document import Comment
from doclint.finding import Finding
from doclint.location import Location
from doclint.suppression.claim import MALFORMED, UNUSED, Case, Claim, Said
from doclint.suppression.model import COMMENT
from doclint.suppression.order import Order, orders

_FORM = "写作“doclint: 忽略 规则代码 原因”，如“doclint: 忽略 EL003 标题引用原文”。"
_LONGEST = 40  # characters of a comment that are quoted


def comment_claims(case: Case) -> list[Claim]:
    """The claims of all comments, those with a fault too; not of comments by doclint."""
    claims: list[Claim] = []
    for comment in case.official.document.comments:
        if comment.author.strip().lower() == "doclint":
            continue
        for order in orders(comment.text):
            codes = ("",) if order.fault else order.codes
            claims += [CommentClaim(case, comment, order, code) for code in codes]
    return claims


class CommentClaim(Claim):
    """Findings in the paragraphs of a comment, and those without place.

    An order with a fault sets nothing aside.
    """

    kind = COMMENT

    def __init__(self, case: Case, comment: Comment, order: Order, code: str) -> None:
        """One code of an order."""
        paragraphs = case.official.document.paragraphs[comment.first : comment.last + 1]
        super().__init__(case, code, order.reason, _origin(comment, paragraphs[0].label,
                                                           paragraphs[-1].label))  # fmt: skip
        self._order = order
        self._blocks = {(p.part, p.block) for p in paragraphs}
        self.place: Location = paragraphs[0].location()

    @property
    def title(self) -> str:
        """The words of the comment."""
        words = self._order.words
        return f"批注“{words if len(words) <= _LONGEST else f'{words[:_LONGEST]}…'}”"

    def covers(self, finding: Finding) -> bool:
        """Whether a finding stands in one of the paragraphs, or nowhere."""
        place = finding.location
        return not place.block or (place.part, place.block) in self._blocks

    def problems(self) -> Iterator[Said]:
        """An order that cannot be followed says how to write it."""
        if self._order.fault:
            yield self.problem(MALFORMED, f"{self._order.fault}，没有照办", _FORM)
        else:
            yield from super().problems()

    def unused(self) -> Iterator[Said]:
        """The paragraphs have no such fault."""
        yield self.problem(
            UNUSED,
            f"没有起作用，所批注的段落没有 {self.code} 的问题",
            "问题已改正的，删去批注；问题在别处的，把批注移到那一段。",
        )


def _origin(comment: Comment, first: str, last: str) -> str:
    place = first if comment.first == comment.last else f"{first}至{last}"
    return f"批注（{place}{f'，{comment.author}' if comment.author else ''}）"
