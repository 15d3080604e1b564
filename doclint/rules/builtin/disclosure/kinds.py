"""DA012, DA013: an attribute that does not fit the kind of the document."""

from collections.abc import Iterator

from doclint.location import WHOLE_FILE
from doclint.rules import DRAFTING, ISSUING, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import own_marks
from doclint.rules.builtin.disclosure.stated import attribute_of, is_secret, mark_element

_SURE = ("代字含", "有规范性文件登记号")
_DATED = ("有有效期条款", "有施行日期条款")
_PROCESS = frozenset({"请示", "报告", "纪要"})
# Reports that are written to be published.
_PUBLISHED = ("工作报告", "年度报告", "年报", "法治政府", "预算", "决算", "审计", "公报")


@rule(
    "DA012",
    "withheld-normative-document",
    title="规范性文件标为不公开",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[
        grounds.disclosure_regulation("第二十条(一)"),
        grounds.business_regulation("第六十四条"),
    ],
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_REGULATION_IN_FORCE,
)
def withheld_normative_document(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    判为行政规范性文件的公文，是不是标注或者登记了依申请公开、不予公开。只看写明的属性，没有标注的不算；
    标有密级的不查；工作方案、内部制度、会议纪要、机构编制、表彰、人事任免不是规范性文件。判断的理由写在
    结果里，理由少的只提示。

    为什么
    政府信息公开条例第二十条(一)：规范性文件应当主动公开。优化营商环境条例第六十四条：没有公布的规范性
    文件不得作为行政管理依据。

    错误示例
        滨海市人民政府文件
        滨政规〔2026〕3号
        滨海市人民政府关于印发滨海市城市排水管理办法的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府
        2026年3月12日
        （此件依申请公开）

    正确示例
        滨海市人民政府文件
        滨政规〔2026〕3号
        滨海市人民政府关于印发滨海市城市排水管理办法的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        滨海市人民政府
        2026年3月12日
        （此件公开发布）

    怎么改
    改为主动公开；确实不是规范性文件的，不用规范性文件的代字和登记号。
    """
    normative = context.classification.normative
    if not normative.holds or is_secret(official):
        return
    cls, words = attribute_of(official, context)
    if cls not in ("withheld", "on_request"):
        return
    reasons = normative.reasons
    dated = any(reason in _DATED for reason in reasons)
    sure = reasons[0].startswith(_SURE) or (dated and len(reasons) >= 3)
    element = mark_element(official)
    yield Problem(
        f"规范性文件应当主动公开，但{words}。判为规范性文件：{'、'.join(reasons)}。",
        element.location if element else WHOLE_FILE,
        "改为主动公开；涉及国家秘密的按保密规定标注密级；不是规范性文件的，不必修改。",
        element="disclosure_mark",
        severity=None if sure else Severity.WARNING,
    )


@rule(
    "DA013",
    "public-process-document",
    title="过程性公文标为公开",
    severity=Severity.INFO,
    stages={DRAFTING, ISSUING},
    basis=[grounds.disclosure_regulation("第十六条")],
    applies_to="administrative",
    in_force_from=grounds.DISCLOSURE_REGULATION_IN_FORCE,
)
def public_process_document(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    请示、报告、纪要和征求意见的函是不是标注了公开。政府工作报告、年度报告一类本来就公开的报告不查。

    为什么
    政府信息公开条例第十六条第二款：讨论记录、过程稿、磋商信函、请示报告等过程性信息可以不予公开。是
    “可以”，所以只提示核对。

    错误示例
        滨海市水利局文件
        滨水〔2026〕12号
        滨海市水利局关于增加防汛经费的请示
        市政府：
        ……
        滨海市水利局
        2026年3月12日
        （此件公开发布）

    正确示例
        滨海市水利局文件
        滨水〔2026〕12号
        滨海市水利局关于增加防汛经费的请示
        市政府：
        ……
        滨海市水利局
        2026年3月12日
        （此件不予公开）

    怎么改
    核对签批的公开属性：确定公开的，不必修改；套用模板留下的，改为“（此件不予公开）”。
    """
    mark = next((m for m in own_marks(official) if m.cls == "public"), None)
    if mark is None:
        return
    facts = official.facts
    kind, title = facts.document_type, facts.title or ""
    asks = kind == "函" and title.rstrip("）)").endswith(("意见的函", "意见建议的函"))
    if (kind not in _PROCESS and not (asks and "征求" in title)) or any(
        word in title for word in _PUBLISHED
    ):
        return
    what = "征求意见的函" if asks else kind
    yield Problem(
        f"{what}属于过程性信息，可以不予公开，本件标注了“{mark.literal}”。",
        mark.element.location,
        "核对签批的公开属性：确定公开的，不必修改；套用模板留下的，改为“（此件不予公开）”。",
        element="disclosure_mark",
    )
