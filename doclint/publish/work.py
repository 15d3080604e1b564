"""The values of a run: what is to be done with a file, what was made of it, what came of it."""

from typing import NamedTuple

from doclint.publish.model import Mark

# What is written: a document's own page, a Word document, a side file, links, a database row.
PAGE, DOCX, SIDE, LINKS, ROW = "page", "docx", "side", "links", "row"

# What came of it.
DONE, WOULD, SAME = "done", "would", "unchanged"
CONFLICT, REFUSED, FAILED = "conflict", "refused", "failed"
TAKEN_BACK = "reverted"
HELD, REVIEW, WRONG, ABSENT, DECLINED = "held", "review", "error", "absent", "declined"
BY_HAND = "by_hand"
RESULTS = {
    DONE: "已标注", WOULD: "将标注", SAME: "已是这样", CONFLICT: "有冲突", REFUSED: "不能标注",
    FAILED: "写入失败", HELD: "未到生效日期", REVIEW: "待人工确认", WRONG: "清单有误",
    ABSENT: "门户里没有找到", DECLINED: "人工决定不标注", BY_HAND: "要手工标注",
}  # fmt: skip
# Those that somebody has to look into.
TROUBLES = (CONFLICT, REFUSED, FAILED, REVIEW, WRONG, BY_HAND)


class Target(NamedTuple):
    """A marked file, links to which get a suffix."""

    path: str
    mark: Mark


class Work(NamedTuple):
    """What is to be done with one file or row.

    ``sha256`` is that of when it was looked at ("" unknown), ``approved`` says that a person
    decided on it. ``links`` are the files links to which get a suffix; ``about`` is the file
    that a side file is about, ``page`` the page of its document ("" unknown). ``matched_by``
    says how it was found.
    """

    path: str
    kind: str
    mark: Mark | None = None
    sha256: str = ""
    approved: bool = False
    links: tuple[Target, ...] = ()
    about: str = ""
    matched_by: str = ""
    note: str = ""
    page: str = ""


class Made(NamedTuple):
    """What was made of a file: the hash before, the new bytes (None: as it is or refused).

    ``result`` is WOULD, SAME, CONFLICT, REFUSED or FAILED, ``note`` why; ``cell`` the 有效性 of
    a page before and after.
    """

    work: Work
    result: str
    before: str = ""
    data: bytes | None = None
    places: tuple[str, ...] = ()
    note: str = ""
    cell: tuple[str, str] = ("", "")


class Outcome(NamedTuple):
    """What came of one line or file; ``path`` is "" where no place was found.

    ``banner`` is the text written; ``run`` the number of the run in the journal, 0 for none.
    """

    result: str
    path: str
    kind: str
    mark: Mark
    places: tuple[str, ...] = ()
    note: str = ""
    matched_by: str = ""
    cell: tuple[str, str] = ("", "")
    banner: str = ""
    sha_before: str = ""
    sha_after: str = ""
    run: int = 0
