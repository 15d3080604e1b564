"""MD: defects of the properties of a file. Those of pages are planted in portals."""

from ..papers import Papers
from ..plants import both, family, of_kind

_OLD = "滨海市林业局关于做好2019年造林绿化工作的通知"
_OTHER = "云台县林业局"


def _own(papers: Papers) -> Papers:
    """Properties that a careful drafter leaves: those of nobody else."""
    return papers.with_(properties=(("creator", ""), ("title", "")))


METADATA = (
    *family(
        "MD001", "title|issuers", both(of_kind("通知", "意见", "决定"), _own),
        title_of_an_old_file=lambda p: p.with_(_OLD, properties=(("creator", ""), ("title", _OLD))),
        another_organ=lambda p: p.with_(_OTHER, properties=(("creator", _OTHER), ("title", ""))),
    ),
)  # fmt: skip
