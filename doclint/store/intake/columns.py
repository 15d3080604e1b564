"""Which column of a list holds what: headers as real lists have them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from doclint.official.line import key_of
from doclint.official.pattern import Pattern
from doclint.tables import Row, Table

# Field → its headers without white space, the most telling first.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "number": (
        "发文字号", "文号", "发文文号", "公文文号", "文件文号", "文件编号", "文件号", "字号", "令号",
        "文号(令号)", "number", "document_number", "doc_number", "wenhao",
    ),
    "title": (
        "标题", "文件名称", "文件标题", "公文标题", "规范性文件名称", "规章名称", "法规名称", "政策名称",
        "名称", "题名", "题目", "文件题名", "文件", "title", "name",
    ),
    "issuer": (
        "发文机关", "发文机构", "发文单位", "发布机关", "发布机构", "制发机关", "制定机关", "印发机关",
        "公布机关", "发布单位", "制定单位", "责任者", "issuer", "issuers",
    ),
    "issued_on": (
        "成文日期", "成文时间", "生成日期", "产生日期", "签发日期", "发文日期", "发文时间", "印发日期",
        "印发时间", "制定日期", "公布日期", "公布时间", "日期", "issued_on", "issued",
    ),
    "published_on": (
        "发布日期", "发布时间", "公开日期", "公开时间", "上网日期", "published_on", "published",
        "pub_date",
    ),
    "effective_on": (
        "施行日期", "施行时间", "实施日期", "实施时间", "执行日期", "开始执行日期", "effective_on",
    ),
    "expires_on": (
        "有效期至", "有效期截止日期", "有效期截止", "有效期届满日期", "截止日期", "终止日期", "到期日期",
        "有效期", "有效期限", "expires_on",
    ),
    "status": (
        "有效性", "状态", "效力状态", "文件状态", "时效性", "效力", "时效", "时效状态", "有效状态",
        "清理结果", "清理意见", "处理意见", "处理结果", "处理方式", "status",
    ),
    "since": (
        "状态起始日期", "废止日期", "废止时间", "失效日期", "失效时间", "修改日期", "状态日期",
        "生效日期", "生效时间", "since",
    ),
    "ground_title": ("依据名称", "依据文件", "依据文件名称", "废止依据", "依据", "ground_title"),
    "ground_number": ("依据文号", "依据文件文号", "依据发文字号", "ground_number"),
    "scope": ("范围", "废止范围", "涉及条款", "条款", "scope"),
    "successor": ("替代文件", "新文件", "取代文件", "successor"),
    "disclosure": (
        "公开属性", "公开方式", "公开形式", "公开类别", "公开类型", "信息公开选项", "信息公开属性",
        "政府信息公开属性", "disclosure",
    ),
    "reason": ("不公开理由", "不予公开理由", "不公开的理由", "不予公开的理由", "reason"),
    "kind": ("文种", "公文种类", "体裁", "体裁分类", "kind"),
    "url": (
        "url", "链接", "网址", "链接地址", "原文链接", "页面地址", "发布地址", "公开网址", "地址", "网页",
    ),
    "path": ("文件路径", "路径", "页面路径", "path"),
}  # fmt: skip
_BY_NAME = {name: field for field, names in SYNONYMS.items() for name in names}
_RANK = {name: rank for names in SYNONYMS.values() for rank, name in enumerate(names)}
# Headers that say nothing of the document.
_PLAIN = ("序号", "编号", "备注", "说明", "no", "id", "序")
_ASIDE = Pattern(r"\([^()]*\)$")
_SEARCHED = 10  # rows among which the header is looked for


class Columns(NamedTuple):
    """The columns of a table: field → column from 0; the headers that were not used."""

    places: dict[str, int]
    unused: tuple[str, ...]
    header: Row

    def cell(self, row: Row, field: str) -> str:
        """The text of a field in a row, "" where there is no such column."""
        return row.cell(self.places.get(field, -1))


def columns_of(table: Table) -> Columns | None:
    """The columns by the first row that has two headers, number or title among them."""
    for row in table.rows[:_SEARCHED]:
        found = _columns(row)
        if len(found.places) >= 2 and ("number" in found.places or "title" in found.places):
            return found
    return None


def _columns(row: Row) -> Columns:
    names = [_name(cell) for cell in row.cells]
    places: dict[str, int] = {}
    for column, name in sorted(_known(names), key=lambda pair: _RANK[pair[1]]):
        places.setdefault(_BY_NAME[name], column)
    _settle(places, names)
    used = set(places.values())
    unused = tuple(
        cell
        for column, (cell, name) in enumerate(zip(row.cells, names, strict=True))
        if name and column not in used and name not in _PLAIN
    )
    return Columns(places, unused, row)


def _known(names: Sequence[str]) -> Iterable[tuple[int, str]]:
    return ((column, name) for column, name in enumerate(names) if name in _BY_NAME)


def _name(cell: str) -> str:
    """A header as it is looked up: without white space, case and (年月日) behind it."""
    key = key_of(cell).lower().rstrip(":*")
    return key if key in _BY_NAME else _ASIDE.sub("", key)


def _settle(places: dict[str, int], names: Sequence[str]) -> None:
    """Headers whose meaning depends on the other columns of the list."""
    if "status" not in places:
        # 生效日期 of a list without statuses is that of the document, 失效日期 its term.
        for column, name in enumerate(names):
            if name in ("生效日期", "生效时间"):
                places.setdefault("effective_on", column)
            elif name in ("失效日期", "失效时间"):
                places.setdefault("expires_on", column)
        if places.get("since") in (places.get("effective_on"), places.get("expires_on")):
            places.pop("since", None)
    elif "since" not in places and "issued_on" in places and "日期" in names:
        own = places["issued_on"]
        if names[own] != "日期":
            places["since"] = names.index("日期")
    if "reason" not in places and "disclosure" in places and "status" not in places:
        for name in ("理由", "原因"):
            if name in names:
                places["reason"] = names.index(name)
