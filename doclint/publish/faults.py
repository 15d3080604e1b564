"""What can be wrong with a line, in words; and whether a correction mends it."""

from collections.abc import Callable

from doclint.official.line import key_of
from doclint.publish.model import Entry
from doclint.registry.model import Ground
from doclint.status import IN_FORCE, PARTLY_REPEALED, STATUSES
from doclint.tables import is_ambiguous_day

NO_NAME = "缺文件名称和发文字号"
NO_STATUS = "缺状态（已废止、已失效、已修改、部分废止或者部分失效）"
NO_DATE = "缺生效日期"
NO_GROUND = "缺依据名称"
NO_GROUND_NUMBER = "缺依据文号（依据没有文号的，填“无”）"
NO_SCOPE = "缺范围（部分废止、部分失效、部分修改的是哪些条款）"
EARLY = "生效日期早于文件自己的成文日期"
STRUCK = "文字带删除线，请核对：作废的内容请在原文件里删去，要标注的先去掉删除线"
HIDDEN = "在隐藏的工作表/行中，请核对：要标注的先取消隐藏，不要的删去"
# Made by gathering the lines of a list; they hold as long as the lines that contradict stand.
TWICE = "同一件文件在"
# The other line is in no worklist: only the list itself can be mended.
KEPT_TOO = "清单另一处写明这件文件继续有效"

# Decisions of people's congresses bear no 发文字号.
_UNNUMBERED = ("人民代表大会", "人大常委会", "国务院关于", "主席令", "公告")


def faults_of(entry: Entry) -> tuple[str, ...]:
    """What an entry lacks, or contradicts itself in, as it stands; no memory of its list."""
    found = [
        (not entry.title and not entry.number, NO_NAME),
        (entry.status not in STATUSES or entry.status == IN_FORCE, NO_STATUS),
        (not entry.effective_on, NO_DATE),
        (not entry.ground.title, NO_GROUND),
        (entry.status == PARTLY_REPEALED and not entry.scope, NO_SCOPE),
        (bool(entry.effective_on) and entry.effective_on < entry.issued_on, EARLY),
    ]
    return tuple(fault for wrong, fault in found if wrong)


def is_numbered(ground: Ground) -> bool:
    """Whether a ground of such a title ought to have a 发文字号."""
    return not any(word in ground.title for word in _UNNUMBERED)


def unreadable_status(said: str) -> str:
    """The fault of a status that is none."""
    return f"状态“{said}”不能据以标注，请改成已废止、已失效、已修改、部分废止或者部分失效"


def unreadable_date(said: str) -> str:
    """The fault of a date that cannot be read or known."""
    if is_ambiguous_day(said):
        return f"生效日期“{said}”分不清哪个是月、哪个是日，请写成2024-05-01这样的日期"
    return f"生效日期“{said}”读不出，请写成2024-03-01这样的日期"


def day_of_issue(said: str) -> str:
    """The fault of a line without a day of effect whose column 日期 holds the day of issue."""
    return f"{NO_DATE}（“日期”一列的{said}像是文件自己的成文日期，请另加“生效日期”一列）"


def kept_by_remark(said: str) -> str:
    """The fault of a row that is to be marked, and whose remark says otherwise."""
    return f"备注或者理由写着“{said}”，与状态不一致，请先改正清单"


def too_early(day: str, decided: str) -> str:
    """The fault of an effect before the decision."""
    return f"生效日期{day}早于作出决定的日期{decided}，请核对"


def still(fault: str, entry: Entry, ground_number: str = "") -> bool:
    """Whether a fault noted earlier still holds for an entry that may have been corrected.

    ``ground_number`` is the cell of the ground's number as it stands (无 says there is none).
    What is not known here holds until the line is taken out.
    """
    for prefix, mended in _MENDED:
        if fault.startswith(prefix):
            return not mended(fault, entry, ground_number)
    return True


_Mended = Callable[[str, Entry, str], bool]
_MENDED: tuple[tuple[str, _Mended], ...] = (
    (NO_GROUND_NUMBER, lambda _, entry, cell: bool(entry.ground.number or key_of(cell))),
    ("缺文件名称", lambda _, entry, cell: NO_NAME not in faults_of(entry)),
    ("缺状态", lambda _, entry, cell: NO_STATUS not in faults_of(entry)),
    ("状态“", lambda _, entry, cell: NO_STATUS not in faults_of(entry)),
    ("缺生效日期", lambda _, entry, cell: bool(entry.effective_on)),
    ("缺依据名称", lambda _, entry, cell: bool(entry.ground.title)),
    ("缺范围", lambda _, entry, cell: NO_SCOPE not in faults_of(entry)),
    (EARLY, lambda _, entry, cell: EARLY not in faults_of(entry)),
    ("生效日期“", lambda _, entry, cell: bool(entry.effective_on)),
    (
        "生效日期",
        lambda fault, entry, cell: bool(entry.effective_on) and entry.effective_on not in fault,
    ),
    (TWICE, lambda _, entry, cell: True),
)
