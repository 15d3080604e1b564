"""EL004 and EL015: what 请示 and 报告 must and must not do, and their 签发人."""

from collections.abc import Iterator

from doclint.finding import Basis
from doclint.official.model import MAIN, PARTY, Element, Line
from doclint.official.pattern import Pattern
from doclint.official.vocabulary import strip_status
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

_UPWARD = frozenset({"请示", "报告"})
_REQUEST = Pattern(
    # 报请、提请某机关审批 tells what was done.
    r"(?:妥否|当否|可否|是否妥当|是否可行)[，,]?\s*(?:请|恳请|敬请)|(?<![报申提])请(?:予|予以)?(?:批示|批复|批准|核准)[。！]?$"
    r"|(?<![报申提])(?:恳请|特请|敬请|请)[^，。；：]{0,12}(?:批示|批复|予以批准|审批)[。！]?$"
)
_ALONE = Pattern(r"(?:以上|上述|特此|妥否|当否|可否|是否)")
# A report that is what approval is asked for: 审批…可行性研究报告的请示.
_OBJECT = Pattern(
    r"(?:呈报|上报|报送|报请|审批|审定|审查|审议|批准|核准|批转|转发|印发|公布|修改)\S*报告的请示$"
    r"|(?:研究|评估|调查|论证|审计|影响|鉴定|评审)报告的请示$"
)
_SPLIT = Pattern(r"[、，,；;]")
_PERSONS = (
    "同志", "书记", "省长", "市长", "县长", "区长", "厅长", "局长", "部长", "主任", "总理", "先生",
)  # fmt: skip
_CLOSING_LENGTH = 60


@rule(
    "EL004",
    "misused-request",
    title="请示、报告使用不当",
    severity=Severity.ERROR,
    stages={DRAFTING, ISSUING},
    basis=[grounds.regulation("第十五条")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def misused_request(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    标题是不是并用了“请示报告”；报告里有没有夹带请示事项（“妥否，请批示”一类的结束语）；请示、报告的
    主送机关是不是只有一个、是不是写了领导个人；请示是不是一文一事。后三项只作警告。

    为什么
    公文处理工作条例第八条把请示和报告列为两个文种；第十五条规定：上行文原则上主送一个上级机关，请示
    应当一文一事，不得在报告等非请示性公文中夹带请示事项，一般不得向上级机关负责人报送公文。

    错误示例
        滨海市水利局文件
        滨水发〔2026〕12号
        滨海市水利局关于2026年防汛准备情况的报告
        滨海市人民政府：
        现将2026年防汛准备情况报告如下，物资储备资金尚缺300万元。
        以上报告妥否，请批示。
        滨海市水利局
        2026年3月12日

    正确示例
        滨海市水利局文件
        滨水发〔2026〕12号
        滨海市水利局关于解决2026年防汛物资储备资金的请示
        滨海市人民政府：
        2026年防汛物资储备资金尚缺300万元，恳请市财政予以解决。
        妥否，请批示。
        滨海市水利局
        2026年3月12日

    怎么改
    请求批准的用请示，汇报情况的用报告，分开行文；请示一文一事，主送一个上级机关。
    """
    title, kind = official.first("title"), official.facts.document_type
    if title is None or kind not in _UPWARD:
        return
    yield from _doubled(official, title)
    if kind == "报告":
        yield from _smuggled(official)
    else:
        yield from _several_matters(official)
    yield from _sent_wrongly(official, kind)


def _doubled(official: OfficialDocument, title: Element) -> Iterator[Problem]:
    name = strip_status(bare(official.facts.title or title.value))
    if not name.endswith(("请示报告", "请示的报告", "报告的请示")) or name.endswith(
        "重大事项请示报告"
    ):
        return
    if _OBJECT.search(name):
        return
    party = official.issuer_system == PARTY
    yield Problem(
        "标题并用了“请示”和“报告”，这是两个文种。",
        title.location,
        "请求指示、批准的用“请示”，汇报工作、反映情况的用“报告”。",
        element="title",
        severity=Severity.WARNING if party else bound(official, about=title),
        basis=[grounds.regulation("第八条")],
    )


def _closing(official: OfficialDocument) -> list[Line]:
    """The last lines of the text that ask for a decision."""
    main = [x for x in official.lines[: official.carried_from] if x.zone == MAIN]
    own = [line for line in main if line.label == "body"][-4:]
    return [line for line in own if "请" in line.text and _asks(bare(line.text))]


def _asks(text: str) -> bool:
    last = text.rstrip("。！").rpartition("。")[2] + "。"
    short = len(last) <= _CLOSING_LENGTH and ("“" not in last and "《" not in last)
    return short and _REQUEST.search(last) is not None


def _smuggled(official: OfficialDocument) -> Iterator[Problem]:
    for line in _closing(official)[:1]:
        said = bare(line.text).rstrip("。").rpartition("。")[2]
        yield Problem(
            f"报告中夹带了请示事项：“{said}”。",
            line.location,
            "需要上级指示、批准的，另用“请示”行文。",
            element="body",
            severity=bound(official, about=official.first("title")),
            basis=[grounds.regulation("第十五条(四)")],
        )


def _several_matters(official: OfficialDocument) -> Iterator[Problem]:
    asked = _closing(official)
    apart = [line for line in asked if _ALONE.match(bare(line.text))]
    about = [
        line
        for line in official.lines[: official.carried_from]
        if line.zone == MAIN and line.text.strip()[1:4] == "、关于" and len(line.text) <= 40
    ]
    found = apart if len(apart) > 1 else about if len(about) > 1 else []
    if found:
        yield Problem(
            "请示的事项可能不止一件，请示应当一文一事。",
            found[1].location,
            "几件事分别请示。",
            element="body",
            severity=Severity.WARNING,
            basis=[grounds.regulation("第十五条(四)")],
        )


def _sent_wrongly(official: OfficialDocument, kind: str) -> Iterator[Problem]:
    element = official.first("addressees")
    if element is None:
        return
    names = [n for n in _SPLIT.split(element.value) if n]
    if any(name.startswith("各") for name in names):
        return
    person = next((n for n in names if n.endswith(_PERSONS) and len(n) <= 12), "")
    if person:
        yield _sent(element, f"{kind}主送了个人“{person}”，公文一般应当报送机关。", "第十五条(五)")
    elif len(names) > 1:
        said = f"{kind}写了{len(names)}个主送机关，上行文原则上主送一个上级机关。"
        yield _sent(element, said, "第十五条(一)")


def _sent(element: Element, message: str, article: str) -> Problem:
    return Problem(
        message,
        element.location,
        "主送一个上级机关；需要其他上级机关知悉的，用抄送。",
        element="addressees",
        severity=Severity.WARNING,
        basis=[grounds.regulation(article)],
    )


@rule(
    "EL015",
    "missing-signer",
    title="上行文没有签发人，或者签发人标注不当",
    severity=Severity.ERROR,
    stages={ISSUING},
    basis=[grounds.regulation("第九条(六)"), grounds.layout_standard("7.2.6")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def missing_signer(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    有版头的请示、报告有没有标注签发人姓名；“签发人”后是不是全角冒号；不是上行文的通知、通报、决定、
    批复却标注了签发人的，作警告。用意见、函上行的，没有签发人只作警告。文件里没有版头的不查。

    为什么
    公文处理工作条例第九条(六)：上行文应当标注签发人姓名。GB/T 9704-2012 7.2.6：由“签发人”三字加全角
    冒号和签发人姓名组成。

    错误示例
        滨海市水利局文件
        滨水发〔2026〕12号
        滨海市水利局关于解决2026年防汛物资储备资金的请示
        滨海市人民政府：
        ……

    正确示例
        滨海市水利局文件
        滨水发〔2026〕12号　　签发人：张明
        滨海市水利局关于解决2026年防汛物资储备资金的请示
        滨海市人民政府：
        ……

    怎么改
    在发文字号同一行右侧标注“签发人：姓名”；不是上行文的，删去签发人。
    """
    label = _signer_line(official)
    if label is None:
        yield from _without_signer(official, context)
        return
    at, colon, named = _signer_parts(label)
    if not named and not official.facts.signers:
        yield _signer(label, at, "“签发人”后没有姓名。", bound(official))
    elif colon != "：":
        said = f"“签发人”后用了“{colon}”" if colon else "“签发人”后没有冒号"
        place = label.paragraph.location(label.start + at + 3, label.start + at + 4)
        fix = Fix("改为全角冒号“：”", "safe", "：") if colon else None
        problem = _signer(label, at, f"{said}，应当用全角冒号“：”。", Severity.WARNING)
        yield problem._replace(location=place, fix=fix) if colon else problem
    elif official.facts.document_type in ("通知", "通报", "决定", "批复"):
        said = f"{official.facts.document_type}不是上行文，一般不标注签发人。"
        ground = grounds.regulation("第九条(六)", "inferred")
        yield _signer(label, at, said, Severity.WARNING, ground)


def _without_signer(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    facts = official.facts
    mark = official.first("issuer_mark")
    certain = facts.document_type in _UPWARD
    if mark is None or not (certain or context.classification.upward.holds) or facts.signers:
        return
    number = official.first("document_number")
    # A report that is published or sent down (各……) goes to nobody above.
    sent = official.first("addressees")
    if sent is None or sent.value.startswith("各"):
        return
    if any("签" in line.text and "签发人" in bare(line.text) for line in official.lines[:30]):
        return
    why = f"{facts.document_type}是上行文" if certain else _reasons(context)
    yield Problem(
        f"没有标注签发人：{why}，应当标注签发人姓名。",
        (number or mark).location,
        "在发文字号同一行右侧标注“签发人：姓名”。",
        element="signers",
        severity=bound(official, about=mark) if certain else Severity.WARNING,
    )


def _reasons(context: Context) -> str:
    return f"判为上行文（{'、'.join(context.classification.upward.reasons)}）"


def _signer_line(official: OfficialDocument) -> Line | None:
    for line in official.lines[:30]:
        headed = "人" in line.text and line.label in ("signers", "document_number")
        if headed and "签发人" in bare(line.text):
            return line
    return None


def _signer_parts(line: Line) -> tuple[int, str, bool]:
    """Where 签发人 stands in the line, the colon behind it, and whether a name follows."""
    at = line.text.find("签发人")
    after = bare(line.text).partition("签发人")[2]
    colon = after[:1] if after[:1] in ("：", ":", "︰") else ""
    exact = at >= 0 and line.text[at + 3 : at + 4] == colon
    return max(at, 0), colon if exact or colon == "：" else "", bool(after[len(colon) :])


def _signer(
    line: Line, at: int, message: str, severity: Severity, ground: Basis | None = None
) -> Problem:
    return Problem(
        message,
        line.paragraph.location(line.start + at, line.end),
        "在发文字号同一行右侧标注“签发人：姓名”；不是上行文的，删去签发人。",
        element="signers",
        severity=severity,
        basis=[ground] if ground else None,
    )
