"""DA004, DA005, DA006: the reason for not publishing, its ground, and superseded rules."""

from collections.abc import Iterator

from doclint.location import WHOLE_FILE, Location
from doclint.official.pattern import Pattern
from doclint.rules import DRAFTING, ISSUING, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import own_marks
from doclint.rules.builtin.disclosure.stated import (
    attribute_of,
    is_argued,
    is_empty,
    is_secret,
    stated_of,
)
from doclint.submission.model import DISCLOSURE_REVIEW, FORM

_GROUNDS = (
    "国家秘密", "涉密", "绝密", "机密", "秘密级", "禁止公开", "国家安全", "公共安全", "经济安全", "社会稳定",
    "商业秘密", "个人隐私", "第三方", "第三人", "人事管理", "后勤管理", "后勤", "内部工作流程", "内部事务",
    "内部管理", "讨论记录", "过程稿", "磋商", "请示", "报告", "过程性", "执法案卷", "案卷", "保密法", "密法",
)  # fmt: skip
# An article of the regulation, a code of the catalogue (14a … 16c), a statute by name.
_ARTICLE = Pattern(
    r"第?(?:十四|十五|十六|1[456])条|(?<![0-9])(?:14|15|16)[abc](?![0-9A-Za-z])"
    r"|《[^《》]{2,40}(?:法|条例|规定|办法)》|[一-鿿]{2,20}法第?[一二三四五六七八九十百0-9]+条"
)
_SUPERSEDED = (
    ("免予公开", Pattern("免予公开"), "现行条例用“不予公开”"),
    ("三需要", Pattern("三需要"), "2019年修订的条例取消了“三需要”"),
    ("特殊需要", Pattern("(?:自身)?生产、?生活、?科研等?特殊需要"), "2019年修订的条例取消了“三需要”"),
    ("492", Pattern("国务院令第?492号|第492号(?:国务院)?令"), "现行条例是国务院令第711号"),
    ("条第", Pattern("第十四条第[二三四]款"), "2019年修订后第十四条只有一款"),
    ("第八条", Pattern("公开条例》?(?:[（(][^（）()]*[）)])?第八条"), "不予公开的依据现为第十四条至第十六条"),
)  # fmt: skip


@rule(
    "DA004",
    "withheld-without-reason",
    title="不公开而没有说明理由",
    severity=Severity.ERROR,
    stages={DRAFTING},
    basis=[grounds.disclosure_rules("一(一)")],
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_RULES_IN_FORCE,
    needs="attribute",
)
def withheld_without_reason(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    公开属性为不予公开的，有没有写理由；只写“无”“其他”的视为没有写。依申请公开没有写理由的，是警告：
    全国规定只要求拟不公开的说明理由，一些地方要求依申请公开也说明。标有密级的不查。

    为什么
    国办发〔2016〕80号一(一)：拟不公开的，要依法依规说明理由；没有说明的，可以退文。

    错误示例
        ……
        滨海市水利局
        2026年3月12日
        【发文稿纸】
        公开属性：不予公开
        理由：其他

    正确示例
        ……
        滨海市水利局
        2026年3月12日
        【发文稿纸】
        公开属性：不予公开
        理由：属于内部工作流程信息（政府信息公开条例第十六条第一款）

    怎么改
    写明政府信息公开条例第十四条、第十五条、第十六条中的哪一项；没有依据的，改为主动公开。
    """
    cls, words = attribute_of(official, context)
    if cls not in ("withheld", "on_request") or is_secret(official) or _has_reason(context):
        return
    certain = cls == "withheld" and any(each.cls for each in stated_of(context))
    yield Problem(
        f"公开属性为{words}，没有说明理由。",
        _place(official),
        "写明政府信息公开条例第十四条、第十五条、第十六条中的哪一项；没有依据的，改为主动公开。",
        element="disclosure_mark",
        severity=None if certain else Severity.WARNING,
    )


def _has_reason(context: Context) -> bool:
    if any(not is_empty(each.reason) for each in stated_of(context)):
        return True
    return context.submission is not None and is_argued(context.submission)


@rule(
    "DA005",
    "reason-without-ground",
    title="不公开的理由没有法定依据",
    severity=Severity.WARNING,
    stages={DRAFTING},
    basis=[grounds.disclosure_regulation(f"第十{n}条") for n in "三四五六"],
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_REGULATION_IN_FORCE,
    needs="attribute",
)
def reason_without_ground(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    不予公开的理由有没有指明法定依据：条文（第十四条、第十五条、第十六条，保密法等法律法规），或者国家
    秘密、法律行政法规禁止公开、危及国家安全公共安全经济安全社会稳定、商业秘密、个人隐私、人事后勤
    内部工作流程、讨论记录过程稿磋商信函请示报告、行政执法案卷。

    为什么
    政府信息公开条例第十三条：除第十四条、第十五条、第十六条规定的以外，政府信息应当公开。“敏感”
    “不宜公开”“工作秘密”本身不是这三条里的理由。

    错误示例
        ……
        滨海市水利局
        2026年3月12日
        【发文稿纸】
        公开属性：不予公开
        理由：内容敏感，不宜公开

    正确示例
        ……
        滨海市水利局
        2026年3月12日
        【发文稿纸】
        公开属性：不予公开
        理由：公开后可能危及公共安全

    怎么改
    对照第十四条、第十五条、第十六条写明是哪一项；属于第十六条的是“可以不予公开”，写明为什么不公开。
    """
    for each in stated_of(context):
        if each.cls != "withheld" or is_empty(each.reason) or _names_ground(each.reason):
            continue
        yield Problem(
            f"{each.origin}写的不公开理由“{_short(each.reason)}”没有指明法定依据。",
            _place(official),
            "对照政府信息公开条例第十四条、第十五条、第十六条写明是哪一项；都不属于的，应当公开。",
            element="disclosure_mark",
        )


def _names_ground(reason: str) -> bool:
    text = "".join(reason.split())
    return any(word in text for word in _GROUNDS) or _ARTICLE.search(text) is not None


@rule(
    "DA006",
    "superseded-disclosure-rules",
    title="公开属性用了已被取代的规定",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[
        grounds.disclosure_regulation("第十三条", "inferred"),
        grounds.disclosure_regulation("第十四条", "inferred"),
    ],
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_REGULATION_IN_FORCE,
)
def superseded_disclosure_rules(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    公开属性的标注、理由和发文稿纸里有没有已被取代的说法：“免予公开”、“三需要”（自身生产、生活、
    科研等特殊需要）、国务院令第492号、旧条例第八条和第十四条各款。正文叙述历史的不查。

    为什么
    政府信息公开条例2019年修订（国务院令第711号），2019年5月15日起施行，取消了“三需要”，不予公开的
    依据改为第十四条至第十六条。

    错误示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件免予公开）

    正确示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件不予公开）

    怎么改
    改用现行条例（国务院令第711号）的说法和条文。
    """
    seen = set()
    for where, text, location in _texts(official, context):
        for sign, pattern, now in _SUPERSEDED:
            found = pattern.search(text) if sign in text else None
            if found and sign not in seen:
                seen.add(sign)
                yield Problem(
                    f"{where}有“{found.group()}”，是已被取代的说法：{now}。",
                    location,
                    "改用现行政府信息公开条例（国务院令第711号）的说法和条文。",
                    element="disclosure_mark",
                )


def _texts(official: OfficialDocument, context: Context) -> Iterator[tuple[str, str, Location]]:
    """Marks, stated attributes and reasons, lines of forms: never the text of the draft."""
    for mark in own_marks(official):
        yield "公开属性标注里", mark.literal, mark.element.location
    for each in stated_of(context):
        yield f"{each.origin}的理由里", each.reason, WHOLE_FILE
    # A literal outside the vocabulary is DA003, and a form prints it too.
    literals = [each.literal for each in stated_of(context) if each.literal]
    for member in context.submission.members if context.submission else ():
        if member.role in (FORM, DISCLOSURE_REVIEW) and member.official is not None:
            text = "\n".join(line.text for line in member.official.lines)
            for literal in literals:
                text = text.replace(literal, "")
            yield f"“{member.source}”里", text, WHOLE_FILE


def _place(official: OfficialDocument) -> Location:
    marks = own_marks(official)
    return marks[0].element.location if marks else WHOLE_FILE


def _short(text: str) -> str:
    return text if len(text) <= 30 else text[:29] + "…"
