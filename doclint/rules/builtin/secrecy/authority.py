"""SM009: a level of secrecy that the issuer may not set by itself."""

from collections.abc import Iterator

from doclint.official.model import OfficialDocument
from doclint.official.pattern import Pattern
from doclint.rules import ISSUING, Context, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import own_secrecy

_PROVINCE = r"(?:[一-鿿]{2,3}省|[一-鿿]{2,8}自治区)?"
_COUNTY = Pattern(
    rf"{_PROVINCE}(?:[一-鿿]{{2,6}}?(?:市|州|盟))?"
    r"[一-鿿]{1,8}?(?:县|旗)(?:人民政府|委|政府|人大|政协|[一-鿿]{1,16}(?:局|委员会|办公室|中心)).*"
)
_TOWNSHIP = Pattern(r"[一-鿿]{2,20}(?:乡|镇|街道办事处|街道)(?:人民政府|党委|办公室|办事处)?")
_CITY = Pattern(rf"{_PROVINCE}(?P<city>[一-鿿]{{2,6}}?)(?:市|州|盟)(?!场)[一-鿿]{{2,}}")
# Municipalities of provincial rank, central organs, and words that 市 is part of.
_NO_CITY = (
    "北京",
    "天津",
    "上海",
    "重庆",
    "国家",
    "中国",
    "中华",
    "全国",
    "中央",
    "国务院",
    "新疆生产",
)


@rule(
    "SM009",
    "level-above-authority",
    title="密级高于发文机关的定密权限",
    severity=Severity.WARNING,
    stages={ISSUING},
    basis=[grounds.secrecy_law("第十七条")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def level_above_authority(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    设区的市一级机关标绝密，县、乡一级机关标密级，是不是有权限。直辖市和中央、省级机关不查；经授权的、派生
    定密的不受此限，请自行核对。

    为什么
    保密法第十七条：中央国家机关、省级机关可以确定绝密级、机密级和秘密级；设区的市、自治州一级的机关可以确定
    机密级和秘密级；县级机关须经授权。

    错误示例
        000001
        绝密★5年
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    正确示例
        000001
        机密★5年
        滨海市人民政府办公室文件
        滨政办发〔2026〕12号
        滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府办公室
        2026年3月12日

    怎么改
    核对定密依据：派生定密或者经授权的，不必修改；否则报请有权限的上级机关定密。
    """
    for mark in own_secrecy(official):
        if mark.white:
            continue
        rank = _rank(official)
        if not rank or (rank == "设区的市" and mark.level != "绝密"):
            return
        yield Problem(
            f"发文机关像是{rank}一级的机关，标了“{mark.element.text.strip()}”，一般没有权限。",
            mark.element.location,
            "核对定密依据：派生定密或者经授权的，不必修改；否则报请有权限的上级机关定密。",
            element="secrecy_mark",
        )
        return


def _rank(official: OfficialDocument) -> str:
    """The rank of the issuer by its name, "" where the name does not tell.

    Without a letterhead the first signature counts: others may be those of a text forwarded.
    """
    marks = tuple(mark.removesuffix("文件") for mark in official.facts.issuer_mark)
    ranks = {_rank_of(name) for name in marks or official.facts.issuers[:1]}
    return ranks.pop() if len(ranks) == 1 else ""


def _rank_of(name: str) -> str:
    name = name.removeprefix("中共").removeprefix("中国共产党")
    if name.startswith(_NO_CITY):
        return ""
    if _COUNTY.fullmatch(name) or _TOWNSHIP.fullmatch(name):
        return "县、乡"
    found = _CITY.match(name)
    if found is None or found["city"].endswith("城") or "区" in name[:8]:
        return ""
    return "设区的市"
