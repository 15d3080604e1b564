"""DA002, DA003, DA007: the attribute stated at drafting, its words, and the mark."""

from collections.abc import Iterator

from doclint.location import WHOLE_FILE, Location
from doclint.official.vocabulary import OPEN_BY_NATURE
from doclint.profile import Profile
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
from doclint.rules.builtin.carrier import bare, own_marks
from doclint.rules.builtin.disclosure.classes import CLASS_NAMES
from doclint.rules.builtin.disclosure.stated import is_secret, mark_element, stated_of

_VOCABULARY = ("主动公开", "依申请公开", "不予公开")
# Other words for an attribute → the word meant.
_MEANT = {
    "免予公开": "不予公开", "不公开": "不予公开", "暂不公开": "不予公开", "不宜公开": "不予公开",
    "公开": "主动公开", "全文公开": "主动公开", "社会公开": "主动公开", "公开发布": "主动公开",
    "申请公开": "依申请公开", "可依申请公开": "依申请公开",
}  # fmt: skip


@rule(
    "DA002",
    "undecided-disclosure-attribute",
    title="报审时没有明确公开属性",
    severity=Severity.ERROR,
    stages={DRAFTING},
    basis=[grounds.disclosure_rules("一(一)")],
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_RULES_IN_FORCE,
    needs="attribute",
)
def undecided_disclosure_attribute(
    official: OfficialDocument, context: Context
) -> Iterator[Problem]:
    """检查什么
    报审的公文有没有明确公开属性：发文稿纸、文档属性、submission.toml里有没有填写或者勾选，本件有没有
    标注，有一处即可。公告、通告、令等公开发布的文种和标有密级的不查。

    为什么
    国办发〔2016〕80号一(一)：拟制公文时要明确主动公开、依申请公开、不予公开等属性，随公文一并报批；
    没有明确的，政府办公厅（室）可以退文。

    错误示例
        ……
        滨海市水利局
        2026年3月12日
        【发文稿纸】
        公开属性：

    正确示例
        ……
        滨海市水利局
        2026年3月12日
        【发文稿纸】
        公开属性：主动公开

    怎么改
    在发文稿纸上填写或者勾选主动公开、依申请公开、不予公开之一；拟不公开的，写明理由。
    """
    stated = stated_of(context)
    if any(each.cls or each.literal.strip() for each in stated) or own_marks(official):
        return
    if official.facts.document_type in OPEN_BY_NATURE or is_secret(official):
        return
    where = (
        f"{stated[0].origin}里的公开属性没有填写或者勾选" if stated else "报审材料没有写公开属性"
    )
    yield Problem(
        f"没有明确公开属性：{where}，本件也没有标注。",
        WHOLE_FILE,
        _advice(context),
        element="disclosure_mark",
    )


def _advice(context: Context) -> str:
    made = context.classification
    if not made.attribute:
        return "填写主动公开、依申请公开、不予公开之一；拟不公开的，写明理由。"
    reasons = "，".join(made.attribute_reasons)
    return f"填写公开属性，一般为“{CLASS_NAMES[made.attribute]}”：{reasons}。"


@rule(
    "DA003",
    "unknown-disclosure-attribute",
    title="公开属性不是规定的名称",
    severity=Severity.ERROR,
    stages={DRAFTING},
    basis=[grounds.disclosure_rules("一(一)"), grounds.disclosure_regulation("第十三条")],
    fix="unsafe",
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_RULES_IN_FORCE,
    needs="attribute",
)
def unknown_disclosure_attribute(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    发文稿纸等填写的公开属性是不是主动公开、依申请公开、不予公开之一，或者本单位（所选配置）认可的写法；
    有没有同时勾选几项。“不公开”一类意思清楚的是警告，“部分公开”有的地方使用，只提示。

    为什么
    国办发〔2016〕80号一(一)列出的属性是主动公开、依申请公开、不予公开等；另造名称，收文、公开时无法执行。

    错误示例
        ……
        滨海市水利局
        2026年3月12日
        【发文稿纸】
        公开属性：内部掌握

    正确示例
        ……
        滨海市水利局
        2026年3月12日
        【发文稿纸】
        公开属性：依申请公开

    怎么改
    改为主动公开、依申请公开、不予公开之一：“免予公开”“不公开”改为“不予公开”。
    """
    for each in stated_of(context):
        literal = _core(each.literal)
        if not literal or _is_known(literal, context.profile):
            continue
        chosen = literal.split("、")
        if len(chosen) > 1 and set(chosen) <= set(_VOCABULARY):
            yield Problem(
                f"{each.origin}里同时选了“{'”“'.join(chosen)}”，公开属性只能是其中之一。",
                WHOLE_FILE,
                "核对后只留一项。",
                element="disclosure_mark",
            )
            continue
        partial = each.cls == "partial" or literal == "部分公开"
        meant = _MEANT.get(literal.removeprefix("此件"), "")
        yield Problem(
            f"{each.origin}里的公开属性“{each.literal.strip()}”不是规定的名称。",
            WHOLE_FILE,
            f"改为“{meant or '、'.join(_VOCABULARY)}”{'' if meant else '之一'}。",
            element="disclosure_mark",
            severity=_severity(each.cls, partial),
            fix=Fix(f"改为“{meant}”", "unsafe") if meant else None,
        )


def _severity(cls: str, partial: bool) -> Severity | None:
    """Milder where the words are others, but it is clear what is meant."""
    if partial:
        return Severity.INFO
    return Severity.WARNING if cls else None


def _core(literal: str) -> str:
    text = bare(literal).strip("（）()【】[]。.；;☑√■✓✔")
    return text.rpartition("：")[2].rpartition(":")[2]


def _is_known(literal: str, profile: Profile) -> bool:
    # 拟主动公开, 同意依申请公开
    if literal.endswith(_VOCABULARY) and len(literal) <= 8 and "、" not in literal:
        return True
    return any(literal in literals for literals in profile.accepted.values())


@rule(
    "DA007",
    "mark-differs-from-attribute",
    title="公开标注与登记的公开属性不一致",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.disclosure_rules("一(一)", "inferred")],
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_RULES_IN_FORCE,
    needs="attribute",
)
def mark_differs_from_attribute(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    本件标注的公开属性，与发文稿纸、文档属性、submission.toml登记的是不是一致；几处登记的是不是一致；
    标有密级的公文登记的是不是不予公开。

    为什么
    公开属性随公文一并报批，印出来的标注应当就是签批的那一个；两处不一，必有一错。

    错误示例
        ……
        滨海市水利局
        2026年3月12日
        （此件公开发布）
        【发文稿纸】
        公开属性：依申请公开

    正确示例
        ……
        滨海市水利局
        2026年3月12日
        （此件依申请公开）
        【发文稿纸】
        公开属性：依申请公开

    怎么改
    核对签批的公开属性，改正标注或者登记。
    """
    claims = _claims(official, context)
    if not claims:
        return
    (cls, first), *others = claims
    for other, words in others:
        if other != cls:
            element = mark_element(official)
            yield Problem(
                f"公开属性不一致：{first}，{words}。",
                element.location if element else _place(official),
                "核对签批的公开属性，改正标注或者登记。",
                element="disclosure_mark",
                severity=Severity.WARNING if "partial" in (cls, other) else None,
            )
            return


def _claims(official: OfficialDocument, context: Context) -> list[tuple[str, str]]:
    """Each class that is claimed, with the words for it: of the document, then outside it."""
    claims = [(mark.cls, f"本件标注“{mark.literal}”") for mark in own_marks(official)[:1]]
    if not claims and is_secret(official):
        claims = [("withheld", f"本件标有密级“{official.facts.secrecy_level}”（应为不予公开）")]
    for each in stated_of(context):
        if each.cls:
            literal = each.literal.strip() or CLASS_NAMES[each.cls]
            claims.append((each.cls, f"{each.origin}为“{literal}”"))
    return claims


def _place(official: OfficialDocument) -> Location:
    secret = next((mark for mark in official.secrecy if mark.own), None)
    return secret.element.location if secret else WHOLE_FILE
