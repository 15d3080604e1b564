"""Headers of lists: which column holds what, by the words that real lists use."""

from collections.abc import Callable
from typing import NamedTuple

from doclint.official.line import key_of
from doclint.official.pattern import Pattern
from doclint.publish.decision.standing import standing_in_cell

# What a column holds.
SERIAL, TITLE, NUMBER, STATUS, SCOPE = "serial", "title", "number", "status", "scope"
EFFECTIVE, DAY, ISSUED, ISSUER, ISSUED_BY = "effective", "day", "issued", "issuer", "issued_by"
GROUND, GROUND_TITLE, GROUND_NUMBER, GROUND_LINK = (
    "ground",
    "ground_title",
    "ground_number",
    "ground_link",
)
SUCCESSOR, REASON, REMARK, OTHER = "successor", "reason", "remark", "other"
# A column headed 保留 or 废止, to be ticked; its kind is this and the standing.
TICK = "tick:"

_NOTE = Pattern(r"\([^()]*\)|[:*※]")
_LONGEST = 20  # characters of a cell of a header
# A column headed only 日期 is DAY: of what depends on the list.
_DAY = r"(?:日期|时间|年月日|日)"
_ISSUE = r"(?:发文|公布|发布|印发|成文|制定|颁布|通过|签发|制发|出台|发文件|文件|颁发)"
_END = r"(?:生效|废止|失效|停止|标注|修改|作废|终止|起效|变更)"
# 被替代文件名称 is of the document itself, 修改文件名称 may be.
_INSTEAD = r"(?!被(?:替代|代替|取代|替换)).*(?:替代|代替|取代|新文件|接替|后续|承接|替换)"
_NAMING = r"(?:发文)?(?:文号|字号|文件|名称|标题)"
_NEW = rf"(?:新(?!增)|现{_NAMING}|现行(?:发文)?[文字]号|(?:(?:修订|修改|修正|更新|更换|变更)后|重新(?:制定|发布|印发|公布))的?新?{_NAMING})"
# 原文号, 被废止文件名称 beside 文号, 文件名称: these are of something else.
_OLD = Pattern(r"(?:原|旧|被|拟废|已废|所废).*")
# In this order; the first that finds its words has the column.
_KINDS = (
    (SERIAL, r"序号?|编?号|顺序号|No\.?|NO|№|项"),
    (GROUND_LINK, r".*依据.*(?:链接|网址|地址)|.*(?:链接|网址|URL|url).*依据.*"),
    (GROUND_NUMBER, r".*(?:依据|决定)(?:文件)?的?(?:发文)?(?:文号|字号|编号|文件号)"),
    (GROUND_TITLE, r".*(?:依据|决定)(?:文件)?的?(?:名称|标题|题目)|依据文件|决定文件"),
    (GROUND, r"(?:标注|处理|清理|废止|失效|修改|废止失效|废止或失效)?的?依据|根据"),
    # 新文号, 新文件名称: of what takes the place of the document, never of itself.
    (OTHER, rf"(?:{_NEW}|{_INSTEAD}).*(?:{_DAY}|机关|单位|部门)"),
    (SUCCESSOR, rf"{_INSTEAD}.*|{_NEW}.*"),
    (ISSUED_BY, rf".*(?:机关|单位|部门)[及和、与].*{_DAY}.*|.*{_DAY}[及和、与].*(?:机关|单位).*"),
    (EFFECTIVE, rf".*{_END}.*{_DAY}|生效|起始日期?|自何时.*"),
    (DAY, _DAY),
    (ISSUED, rf".*{_ISSUE}.*{_DAY}.*"),
    (OTHER, rf".*{_DAY}"),
    (SCOPE, r".*(?:范围|条款|条文|涉及条|具体内容).*"),
    (REASON, r".*(?:理由|原因|说明|修改意见|修改内容).*"),
    (STATUS, r".*(?:状态|清理结果|清理意见|清理结论|清理方式|处理意见|处理结果|处理方式|处理类型|处置|有效性|效力|时效性|结论).*|结果|意见|类型"),
    (NUMBER, r".*(?:文号|字号|文件编号|令号|文件号|编号).*"),
    (TITLE, r".*(?:名称|标题|题目|题名|文件名|件名)|文件|规章|法规|规范性文件|目录|政策文件|名目"),
    (ISSUER, r".*(?:发文|制发|制定|发布|公布|印发|颁布|签发|出台).*(?:机关|单位|部门|主体)|机关|发文者"),
    (REMARK, r"备注|附注|注"),
)  # fmt: skip
_PATTERNS = tuple((kind, Pattern(source)) for kind, source in _KINDS)


class Columns(NamedTuple):
    """What the columns of a list hold: pairs of a kind and a column (from 0), as in its header."""

    kinds: tuple[tuple[str, int], ...]

    def of(self, kind: str) -> int:
        """The first column of a kind, -1 where there is none."""
        return next((column for each, column in self.kinds if each == kind), -1)

    def has(self, *kinds: str) -> bool:
        """Whether there is a column of one of these kinds."""
        return any(each in kinds for each, _ in self.kinds)

    @property
    def ticks(self) -> tuple[str, ...]:
        """The kinds of its columns to be ticked."""
        return tuple(dict.fromkeys(each for each, _ in self.kinds if each.startswith(TICK)))

    def reader(self, cell: Callable[[int], str]) -> Callable[[str], str]:
        """How to get the cell of a kind from a row: the first column of it that is filled."""

        def of(kind: str) -> str:
            cells = (cell(column) for each, column in self.kinds if each == kind)
            return next((text for text in cells if text), "")

        return of


def columns_of(cells: tuple[tuple[int, str], ...]) -> Columns | None:
    """The columns of a row that is a header: (column, text) of its cells; None if it is none.

    A header names the documents (by title or number) and has nothing long in it.
    """
    keys = [(column, _NOTE.sub("", key_of(text))) for column, text in cells if key_of(text)]
    if not keys or any(len(key) > _LONGEST for _, key in keys):
        return None
    kinds = _of_the_old([(kind_of(key), column, key) for column, key in keys])
    known = [kind for kind, _ in kinds if kind not in (OTHER, "")]
    if not {TITLE, NUMBER} & set(known) or (len(known) < 2 and len(kinds) > 1):
        return None
    if 2 * len(known) < len(kinds) or (len(kinds) == 1 and known != [TITLE]):
        return None
    return Columns(tuple((kind or OTHER, column) for kind, column in kinds))


def _of_the_old(columns: list[tuple[str, int, str]]) -> list[tuple[str, int]]:
    """Kinds and columns; where a title or number is expressly that of the old document, only it."""
    old = {kind for kind, _, key in columns if kind in (TITLE, NUMBER) and _OLD.fullmatch(key)}
    return [
        (OTHER if kind in old and not _OLD.fullmatch(key) else kind, column)
        for kind, column, key in columns
    ]


def kind_of(key: str) -> str:
    """What a column headed so holds, "" where that is not known."""
    for kind, pattern in _PATTERNS:
        if pattern.fullmatch(key):
            return kind
    standing, _ = standing_in_cell(key)
    return f"{TICK}{standing}" if standing else ""
