"""EL005: a 发文字号 that is not 代字〔年份〕序号号."""

from collections.abc import Iterator

from doclint.official.pattern import Pattern
from doclint.rules import (
    DRAFTING,
    ISSUING,
    Context,
    Fix,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import bare, bound

_ALIKE = "﹝﹞❲❳〘〙"  # look like 〔〕 on paper
_DEBRIS = "„‟‹›“”"  # what PDF converters make of 〔〕
_OPEN = "〔[［(（〈<《【{｛「『〖﹝❲〘„‹“"
_CLOSE = "〕]］)）〉>》】}｝」』〗﹞❳〙‟›”"
_NUMBER = Pattern(
    r"(?:发文字号[:：]|文号[:：])?(?P<code>[^\d]*?[一-鿿A-Z）)])"
    rf"(?P<open>[{_OPEN.replace('[', chr(92) + '[')}])(?P<year>\d{{2}}|\d{{4}})(?P<stray>年?)"
    rf"(?P<close>[{_CLOSE.replace(']', chr(92) + ']')}])(?P<stray2>年?)"
    r"(?P<early>号?)(?P<di>第?)(?P<serial>\d{1,5})(?P<hao>号?)"
)
_WIDE_DIGITS = {ord("０") + i: str(i) for i in range(10)}


@rule(
    "EL005",
    "malformed-document-number",
    title="发文字号的写法不对",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.layout_standard("7.2.5"), grounds.regulation("第九条(五)")],
    fix="safe",
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def malformed_document_number(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    发文字号是不是“机关代字〔年份〕序号号”：年份标全称、用六角括号“〔〕”，序号不加“第”、不编虚位
    （1不编为01），末尾有“号”。令号（第711号）、公告号（2024年第5号）不查；尚未编号的空号不查。

    为什么
    GB/T 9704-2012 7.2.5规定了发文字号的写法。

    错误示例
        滨海市人民政府办公室文件
        滨政办发[2026]第012号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……

    正确示例
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……

    怎么改
    按“代字〔年份〕序号号”改写，如“滨政办发〔2026〕12号”。
    """
    for element in official.all("document_number"):
        parts = _parts(element.text)
        faults = _faults(parts) if parts else []
        if not parts or not faults or _is_other_series(official, parts):
            continue
        wanted = _wanted(parts)
        slight = len(faults) == 1 and parts["open"] in _ALIKE + _DEBRIS
        yield Problem(
            f"发文字号“{bare(element.text)}”写法不规范：{'；'.join(faults)}。",
            element.location,
            f"改为“{wanted}”。" if wanted else "按“代字〔年份〕序号号”改写，年份写四位。",
            element="document_number",
            severity=bound(official, Severity.WARNING if slight else Severity.ERROR),
            fix=Fix(f"改为“{wanted}”", "safe", wanted) if wanted else None,
        )


def _parts(text: str) -> dict[str, str] | None:
    found = _NUMBER.fullmatch(bare(text).translate(_WIDE_DIGITS))
    return found.groupdict() if found else None


def _faults(parts: dict[str, str]) -> list[str]:
    faults = []
    brackets = parts["open"] + parts["close"]
    if brackets != "〔〕":
        alike = "，这里是外形相近的另一种括号" if parts["open"] in _ALIKE else ""
        debris = "，这里像是PDF转换留下的字符" if parts["open"] in _DEBRIS else ""
        faults.append(f"年份应当用六角括号“〔〕”，不用“{brackets}”{alike}{debris}")
    if len(parts["year"]) == 2:
        faults.append("年份应当标全称")
    if parts["stray"] or parts["stray2"]:
        faults.append("年份后不加“年”")
    if parts["di"]:
        faults.append("序号前不加“第”")
    if parts["serial"].startswith("0"):
        faults.append("序号不编虚位")
    if not parts["hao"]:
        faults.append("“号”应当在序号之后" if parts["early"] else "末尾缺少“号”")
    return faults


def _is_other_series(official: OfficialDocument, parts: dict[str, str]) -> bool:
    """Registration numbers (杨管规〔2012〕001) and papers of law enforcement (罚字〔〕第N号)."""
    if not parts["hao"] and not parts["early"] and parts["serial"].startswith("0"):
        return True
    return parts["code"].endswith("字") and bool(parts["di"]) and not official.facts.document_type


def _wanted(parts: dict[str, str]) -> str:
    serial = parts["serial"].lstrip("0")
    if len(parts["year"]) != 4 or not serial:
        return ""
    return f"{parts['code']}〔{parts['year']}〕{serial}号"
