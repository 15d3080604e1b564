"""Norms that no longer hold and are still cited: the built-in table of RR011 (standards §11)."""

from typing import NamedTuple

from doclint.official.citation import Citation
from doclint.official.pattern import Pattern


class Superseded(NamedTuple):
    """A norm that has been superseded.

    ``sign`` stands in every line that names it (a cheap look first). ``titles`` (without
    中华人民共和国) and ``numbers`` (parts of them) tell it: one of them is enough unless ``both``.
    ``since`` is the day (ISO) from which it no longer holds, ``fate`` what happened to it then,
    ``now`` what holds instead.
    """

    sign: str
    titles: tuple[str, ...]
    numbers: tuple[str, ...]
    both: bool
    since: str
    fate: str
    now: str


_REGULATION = "《党政机关公文处理工作条例》（中办发〔2012〕14号）"

TABLE = (
    Superseded(
        "公文处理办法", ("国家行政机关公文处理办法",), ("国发〔2000〕23号",), False,
        "2012-07-01", "停止执行", _REGULATION,
    ),
    Superseded(
        "国发", (), ("国发〔2000〕23号",), False, "2012-07-01", "停止执行", _REGULATION,
    ),
    Superseded(
        "公文处理条例", ("中国共产党机关公文处理条例",), (), False,
        "2012-07-01", "停止执行", _REGULATION,
    ),
    Superseded(
        "492", ("政府信息公开条例",), ("492号",), True,
        "2019-05-15", "修订", "《中华人民共和国政府信息公开条例》（国务院令第711号）",
    ),
    Superseded(
        "646", ("保守国家秘密法实施条例",), ("646号",), True,
        "2024-09-01", "修订", "《中华人民共和国保守国家秘密法实施条例》（国务院令第786号）",
    ),
    Superseded(
        "定密管理暂行规定", ("国家秘密定密管理暂行规定",), (), False,
        "2025-05-01", "被取代", "《国家秘密定密管理规定》（国家保密局令2025年第1号）",
    ),
    Superseded(
        "规章备案条例", ("法规规章备案条例",), (), False,
        "2024-11-01", "废止", "《法规规章备案审查条例》",
    ),
    Superseded(
        "政府信息公开行政案件",
        (
            "最高人民法院关于审理政府信息公开行政案件若干问题的规定",
            "关于审理政府信息公开行政案件若干问题的规定",
        ),
        (), False, "2025-06-01", "废止",
        "最高人民法院2025年关于审理政府信息公开行政案件适用法律若干问题的解释",
    ),
    Superseded(
        "规范性文件", ("上海市行政规范性文件制定和备案规定",), (), False,
        "2019-08-01", "废止", "上海市人民政府令第17号（2019年8月1日起施行）",
    ),
    Superseded(
        "规范性文件", ("广东省行政机关规范性文件管理规定",), (), False,
        "2021-01-01", "废止", "广东省人民政府令第277号",
    ),
)  # fmt: skip

_STATE = "中华人民共和国"

# GB/T 9704 is named by its number and year; there is none of 2022.
STANDARD = Pattern(r"GB/?T?\s*9704\s*[-—–－‐]\s*(?P<year>1988|1999|2022)")
STANDARD_SIGN = "9704"
STANDARD_SINCE = "2012-07-01"
STANDARD_NOW = "《党政机关公文格式》（GB/T 9704-2012）"


def superseded(citation: Citation, on: str) -> Superseded | None:
    """The entry of the table for a citation in a text of a day (ISO), or None."""
    for entry in TABLE:
        if entry.since <= on and _is_meant(citation, entry):
            return entry
    return None


def may_name(text: str) -> bool:
    """Whether a text may name an entry of the table."""
    return any(entry.sign in text for entry in TABLE)


def _is_meant(citation: Citation, entry: Superseded) -> bool:
    titled = citation.title.removeprefix(_STATE) in entry.titles
    numbered = any(number in citation.number for number in entry.numbers)
    if entry.both or (citation.title and citation.number and entry.numbers):
        return titled and (numbered or not entry.numbers)
    return titled or (numbered and not citation.title)
