"""IP010: the page of a document and that of its interpretation link to each other."""

from collections.abc import Iterator

from doclint.rules import PUBLISHED, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds


@rule(
    "IP010",
    "missing-interpretation-link",
    title="公文页面与解读页面没有互相链接",
    severity=Severity.INFO,
    stages={PUBLISHED},
    basis=[grounds.practice("公文与解读材料互相关联，便于查阅")],
    status="preview",
    applies_to="any",
    needs="page",
)
def missing_interpretation_link(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    以政府名义发的政策性文件的页面，有没有指向解读的链接（链接文字里有解读、图解、问答等，或者题录有“相关解读”）；
    解读页面有没有指向原文的链接。只有栏目名称（“政策解读”）的导航不算。没有链接的网页片段不查。

    为什么
    文件与解读互相关联，读者才找得到；国家的条文没有核实到，按惯例，所以是试行规则，只提示。

    错误示例
        【网页】
        <title>滨海市人民政府关于加强城市排水设施管理的意见</title>
        【题录】
        标题：滨海市人民政府关于加强城市排水设施管理的意见
        发文字号：滨政发〔2026〕8号
        成文日期：2026年3月12日
        【链接】
        首页
        政策解读
        【正文】
        滨海市人民政府关于加强城市排水设施管理的意见
        滨政发〔2026〕8号
        各县（市、区）人民政府，市政府各部门、各直属机构：
        为加强城市排水设施管理，经市政府同意，现提出以下意见。
        滨海市人民政府
        2026年3月12日
        （此件公开发布）

    正确示例
        【网页】
        <title>滨海市人民政府关于加强城市排水设施管理的意见</title>
        【题录】
        标题：滨海市人民政府关于加强城市排水设施管理的意见
        发文字号：滨政发〔2026〕8号
        成文日期：2026年3月12日
        【链接】
        首页
        《关于加强城市排水设施管理的意见》政策解读
        【正文】
        滨海市人民政府关于加强城市排水设施管理的意见
        滨政发〔2026〕8号
        各县（市、区）人民政府，市政府各部门、各直属机构：
        为加强城市排水设施管理，经市政府同意，现提出以下意见。
        滨海市人民政府
        2026年3月12日
        （此件公开发布）

    怎么改
    在公文页面加上“相关解读”的链接，在解读页面加上原文的链接；没有解读材料的，不必处理。
    """
    from doclint.rules.builtin.interpretation.links import lacks_link
    from doclint.rules.builtin.interpretation.scope import needs_interpretation

    if official.page is None:
        return
    needed = official.is_official and bool(needs_interpretation(official, context))
    text = lacks_link(official.page, needed=needed)
    if text:
        yield Problem(text, help="加上链接；没有解读材料的，不必处理。")
