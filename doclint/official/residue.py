"""Lines that belong to no 公文: page numbers, contents, cards and footers of databases.

They are taken out before the grammar looks, so that it meets the elements in their order.
"""

from collections.abc import Sequence

from doclint.official.line import Item
from doclint.official.pattern import Pattern

PAGE_NUMBER, CONTENTS, CARD, RESIDUE = "page_number", "contents", "card", "residue"

_PAGE = Pattern(r"[-—–－─·.~第]*\d{1,4}[-—–－─·.~页]*(?:/\d{1,4})?|第\d+页共\d+页|共\d+页第\d+页")
_CARD = Pattern(
    r"(?P<name>索引号|主题分类|发文机关|成文日期|标题|名称|发文字号|文号|发布日期|主题词|发布部门|实施日期|"
    r"时效性|效力级别|法规类别|有效性|生成日期|发布机构|文件状态|失效日期|公开类别|信息分类|统一编号|"
    r"体裁分类|组配分类|信息索引号|发布时间|来源|浏览次数|失效依据|修改依据|废止依据):(?P<value>.*)"
)
# Words that only a card has: one of them makes the colon lines around it a card.
_CARD_ONLY = frozenset(
    (
        "索引号",
        "主题分类",
        "效力级别",
        "法规类别",
        "时效性",
        "发布部门",
        "有效性",
        "组配分类",
        "体裁分类",
    )
)
_RESIDUE = (
    "查看原文", "元典智库", "附件信息:", "扫一扫", "打印本页", "关闭窗口", "分享到", "责任编辑",
    "【字体", "字体:大中小", "打印关闭", "下载附件", "相关解读", "相关稿件", "当前位置",
)  # fmt: skip
_STANDARD = Pattern(r"[A-Z]{2,5}\d{0,2}(?:/[A-Z]{1,4})?[\dX.]{1,12}[—\-–―]{1,2}[\dX]{2,4}")
_COVER = ("行业标准", "国家标准", "地方标准", "团体标准", "计量检定规程", "指导性技术文件")
_NOT_NAME = Pattern(r"点击|[\dX]{4}-|.*(?:发布|实施|代替)$|[A-Za-z]")
_HANZI = Pattern(r"[一-鿿]")
_NO_LEVEL = frozenset(("普通", "无", "公开", "非密", "一般", "不涉密"))
# The banner of a published document that has ended or changed, above its title.
_HEAD = 16
_STATUS = tuple(
    f"【{word}】本文件"
    for word in ("已废止", "已失效", "已修改", "部分废止", "部分失效", "尚未施行")
)
_RESIDUE_FIRST = frozenset(word[0] for word in _RESIDUE)
_FILE_NAME = Pattern(r".{1,80}\.(?:docx?|xlsx?|pdf|wps|zip|rar|pptx?|ofd)")
_LEADER = Pattern(r"[.…·。\-_]{3,}\d*|\d{1,4}")
_TOC_TAIL = Pattern(r"[.…·]{2,}\d*$|\d{1,4}$")


def mark_residue(items: list[Item]) -> list[Item]:
    """Label residue in place and give the lines that are left."""
    _mark_status(items)
    _mark_card(items)
    _mark_cover(items)
    _mark_no_level(items)
    _mark_contents(items)
    left = []
    for item in items:
        if item.label != "body":
            continue
        _mark_one(item)
        if item.label == "body":
            left.append(item)
    return left


def card_fields(items: Sequence[Item]) -> dict[str, str]:
    """Name → value of a database's card (names in the order printed)."""
    fields: dict[str, str] = {}
    pending = ""
    for item in items:
        if item.label != CARD:
            continue
        found = _CARD.fullmatch(item.key)
        if found:
            pending = found["name"] if not found["value"] else ""
            if found["value"]:
                fields.setdefault(found["name"], found["value"])
        elif pending:
            fields.setdefault(pending, item.key)
            pending = ""
    return fields


def _mark_one(item: Item) -> None:
    if item.size <= 40 and not any(map(str.isalnum, item.text)):
        item.label = RESIDUE
        return
    if item.size > 90 or (
        item.size > 12
        and not (
            (item.last.isascii() and item.last.isalpha()) or item.text.lstrip()[0] in _RESIDUE_FIRST
        )
    ):
        return
    key = item.key
    if (
        item.paragraph.cell is None
        and len(key) <= 12
        and not (len(key) == 6 and key.isdecimal())
        and _PAGE.fullmatch(key)
    ):
        item.label = PAGE_NUMBER
    elif key.startswith(_RESIDUE) or _FILE_NAME.fullmatch(key):
        item.label = RESIDUE


def _mark_status(items: list[Item]) -> None:
    """What a publisher put above the document of its status."""
    for item in items[:_HEAD]:
        if item.text.lstrip().startswith(_STATUS):
            item.label = RESIDUE


def _mark_card(items: list[Item]) -> None:
    """A card is three or more of its fields in the first lines, one that only cards have."""
    head = items[:40]
    hits = [(i, found["name"]) for i, item in enumerate(head) if (found := _card(item))]
    names = {name for _, name in hits}
    if len(names) < 3 or not names & _CARD_ONLY:
        return
    pending = False
    last = hits[-1][0]
    for i, item in enumerate(head):
        found = _card(item)
        if found:
            item.label = CARD
            pending = not found["value"]
        elif pending and (i < last or (i == last + 1 and _is_value(hits[-1][1], item))):
            item.label = CARD
            # A value may wrap over several lines while more fields are to come.
            pending = i < last
    for item in head[: hits[0][0]]:
        item.label = RESIDUE


def _is_value(name: str, item: Item) -> bool:
    """Whether the line after the last field is its value, and not the title of the text."""
    if name == "主题词":
        return "关于" not in item.key and len(item.text.split()) > 1
    return item.size <= 30 and "关于" not in item.key


def _mark_cover(items: list[Item]) -> None:
    """The cover of a standard: only its name, between its number and the English, is a title."""
    head = items[:24]
    number = next(
        (
            i
            for i, item in enumerate(head)
            if item.last in "0123456789X" and _STANDARD.fullmatch(item.key)
        ),
        -1,
    )
    if number < 0 or not any(item.key.endswith(_COVER) for item in head[:number]):
        return
    naming = True
    for i, item in enumerate(head):
        if i <= number:
            item.label = RESIDUE
            continue
        if _NOT_NAME.match(item.key) or not _HANZI.search(item.key):
            naming = False
        if not naming:
            if item.key in ("目次", "目录", "前言", "引言"):
                break
            item.label = RESIDUE


def _mark_no_level(items: list[Item]) -> None:
    """A field 密级 that says there is none (密级 / 普通)."""
    for i, item in enumerate(items[:12]):
        if item.key == "密级" and i + 1 < len(items) and items[i + 1].key in _NO_LEVEL:
            item.label = items[i + 1].label = RESIDUE
        elif item.key.startswith("密级:") and item.key[3:] in _NO_LEVEL:
            item.label = RESIDUE


def _card(item: Item):  # type: ignore[no-untyped-def]
    if item.size > 260 or not (":" in item.text[:14] or "：" in item.text[:14]):
        return None
    return _CARD.fullmatch(item.key)


def _mark_contents(items: list[Item]) -> None:
    """From 目录 to the line that repeats its first entry."""
    for i, item in enumerate(items[:60]):
        if item.size < 16 and item.key in ("目录", "目次", "目录:"):
            _mark_entries(items, i)
            return


def _mark_entries(items: list[Item], start: int) -> None:
    entries: list[str] = []
    end = start + 1
    for j in range(start + 1, min(len(items), start + 400)):
        key = items[j].key
        if _LEADER.fullmatch(key):
            continue
        name = _TOC_TAIL.sub("", key)
        if entries and name == entries[0]:
            end = j
            break
        if len(key) > 70 or key[-1] in "。；;":
            # Not an entry: the contents ended without the first heading being repeated.
            end = j if len(entries) > 2 else start + 1
            break
        entries.append(name)
    for item in items[start:end]:
        item.label = CONTENTS
