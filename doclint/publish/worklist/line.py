"""An item as a row of cells under Chinese headers, and back."""

from collections.abc import Callable, Mapping

from doclint.official.line import key_of
from doclint.publish import faults
from doclint.publish.model import (
    ABSENT,
    HELD,
    READY,
    REVIEW,
    SURE,
    TO_REVIEW,
    WRONG,
    Entry,
    Item,
    Place,
)
from doclint.publish.worklist.model import DECISIONS
from doclint.publish.worklist.settle import settled
from doclint.registry.identity import blank
from doclint.registry.model import Ground
from doclint.registry.number import normal_number
from doclint.status import read_status
from doclint.tables import read_day

STATE_WORDS = {READY: "待标注", TO_REVIEW: "待确认", HELD: "暂缓", WRONG: "有误", ABSENT: "未找到"}
SURE_WORDS = {SURE: "确定", REVIEW: "待核"}
KIND_WORDS = {
    "page": "网页", "docx": "Word 文档", "file": "其他文件", "row": "数据库", "url": "网址",
}  # fmt: skip
_STATES = {word: state for state, word in STATE_WORDS.items()}
_SURE = {word: sure for sure, word in SURE_WORDS.items()}
_KINDS = {key_of(word): kind for kind, word in KIND_WORDS.items()}

# Headers, those of the printed sheet first; what follows it is for doclint.
PRINTED = (
    "处理", "序号", "文件名称", "发文字号", "状态", "生效日期", "范围", "依据名称", "依据文号", "位置",
    "匹配方式", "说明", "问题",
)  # fmt: skip
UNPRINTED = (
    "情况", "发文机关", "成文日期", "替代文件", "理由", "依据链接", "位置类型", "位置标题", "位置文号", "把握",
    "出处", "原文号", "校验",
)  # fmt: skip
HEADERS = PRINTED + UNPRINTED
_REQUIRED = ("文件名称", "发文字号", "状态", "生效日期", "依据名称", "位置")

Cells = Callable[[str], str]


class LineError(ValueError):
    """A row that cannot be read or contradicts itself; the message is Chinese, without the place."""


def missing_headers(found: Mapping[str, int]) -> list[str]:
    """The headers that a worklist cannot do without."""
    return [header for header in _REQUIRED if header not in found]


def cells_of(item: Item, serial: int) -> tuple[str, ...]:
    """An item as cells in the order of ``HEADERS``."""
    entry, place = item.entry, item.place or Place("", "", "")
    values = {
        "处理": item.decision, "序号": str(serial), "文件名称": entry.title, "发文字号": entry.number,
        "状态": entry.word, "生效日期": entry.effective_on, "范围": entry.scope,
        "依据名称": entry.ground.title, "依据文号": entry.ground.number, "位置": place.path,
        "匹配方式": item.matched_by, "说明": item.note, "问题": "\n".join(entry.faults),
        "情况": STATE_WORDS[item.state], "发文机关": entry.issuer, "成文日期": entry.issued_on,
        "替代文件": entry.successor, "理由": entry.reason, "依据链接": entry.ground.link,
        "位置类型": KIND_WORDS.get(place.kind, place.kind), "位置标题": place.title,
        "位置文号": place.number, "把握": SURE_WORDS[item.sure], "出处": entry.origin,
        "原文号": entry.raw_number, "校验": place.sha256,
    }  # fmt: skip
    return tuple(values[header] for header in HEADERS)


def item_of(cell: Cells) -> Item:
    """The item of a row, with what a correction makes of it; raises ``LineError``."""
    decision = key_of(cell("处理"))
    if decision not in DECISIONS:
        raise LineError(f"“处理”写的是“{decision}”，只能写“标注”“不标注”或者空着")
    stated = key_of(cell("情况"))
    if stated and stated not in _STATES:
        raise LineError(f"“情况”写的是“{stated}”，请写成{'、'.join(_STATES)}中的一个，或者空着")
    state = _STATES.get(stated, TO_REVIEW)
    entry = _entry(cell, lenient=state == WRONG)
    place = _place(cell)
    sure = _SURE.get(key_of(cell("把握")), REVIEW)
    item = Item(entry, place, cell("匹配方式"), sure, state, cell("说明"), decision)
    was = tuple(line for line in cell("问题").split("\n") if line)
    return _checked(settled(item, was, cell("依据文号")), state)


def _checked(item: Item, was: str) -> Item:
    """A row that was right and is not any longer contradicts itself by hand."""
    if item.state == WRONG and was != WRONG:
        raise LineError("；".join(item.entry.faults))
    return item


def _entry(cell: Cells, lenient: bool) -> Entry:
    word = "".join(cell("状态").split())
    known = read_status(word)
    if known is None and word and not lenient:
        raise LineError(faults.unreadable_status(word))
    status, printed = known or ("", word)
    number = "" if blank(cell("发文字号")) else cell("发文字号")
    ground_number = "" if blank(cell("依据文号")) else cell("依据文号")
    return Entry(
        "".join(cell("文件名称").split()), normal_number(number) or "".join(number.split()), cell("原文号"),
        cell("发文机关"), _day(cell, "成文日期", lenient), status, printed,
        _day(cell, "生效日期", lenient),
        Ground(cell("依据名称"), normal_number(ground_number) or ground_number, cell("依据链接")),
        cell("范围"), cell("替代文件"), cell("理由"), cell("出处"),
    )  # fmt: skip


def _day(cell: Cells, header: str, lenient: bool) -> str:
    text = cell(header)
    day = read_day(text)
    if text and not day and not lenient:
        raise LineError(f"“{header}”写的是“{text}”，读不出日期，请写成2024-03-01这样的日期")
    return day


def _place(cell: Cells) -> Place | None:
    path = cell("位置")
    if not path:
        return None
    written = key_of(cell("位置类型"))
    kind = _KINDS.get(written) or _kind_of(path)
    return Place(kind, path, cell("校验"), cell("位置标题"), cell("位置文号"))


def _kind_of(path: str) -> str:
    """The kind of a place that a person entered."""
    suffix = path.lower().rpartition(".")[2]
    kinds = {"html": "page", "htm": "page", "shtml": "page", "jsp": "page", "docx": "docx"}
    return kinds.get(suffix, "file")
