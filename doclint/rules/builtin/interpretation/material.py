"""IP006–IP008: what an interpretation says, against the document it explains."""

from collections.abc import Iterator

from doclint.official.model import ASIDE, CARRIED, Line, OfficialDocument
from doclint.rules import ALL_STAGES, Context, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.interpretation.scope import materials, place_in
from doclint.submission.model import Member

_MATERIAL = "解读材料"
_EXTRACT = 0.6  # share of the interpretation that stands word for word in the document
_SHORT = 150  # characters: too little to tell an extract from a summary
_MOST = 10
_PASSAGES = 3
_SHOWN = 30  # characters of a passage


def _materials(context: Context) -> tuple[Member, ...]:
    """The interpretations that are text."""
    submission = context.submission
    found = materials(submission) if submission is not None else ()
    return tuple(member for member in found if member.official is not None)


def _lines(official: OfficialDocument | None) -> list[Line]:
    lines = official.lines if official is not None else ()
    return [line for line in lines if line.zone != ASIDE]


@rule(
    "IP006",
    "incomplete-interpretation",
    title="解读材料缺少要素",
    severity=Severity.WARNING,
    stages=ALL_STAGES,
    basis=[grounds.practice("解读材料一般讲清背景依据、目标任务、主要内容等")],
    needs="submission",
)
def incomplete_interpretation(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    解读材料有没有讲背景依据、目标任务、主要内容。看小标题、问答里的问题，也看正文的说法；图片、音视频不查。
    机关配置可以用 material_elements 增加要素：适用范围、执行标准、注意事项、关键词诠释、惠民利民举措、新旧
    政策差异。

    为什么
    各地规定的解读要素以这三项为主；缺了，公众看不懂文件为什么出台、要做什么。

    错误示例
        ……
        【解读材料】
        《滨海市城市排水设施管理办法》政策解读
        一、注意事项
        排水户应当于每年汛前自查一次。

    正确示例
        ……
        【解读材料】
        《滨海市城市排水设施管理办法》政策解读
        问：为什么要制定这个办法？
        答：近年来城区内涝多发，原有制度不够用了。
        问：办法要达到什么目标？
        答：汛期主干道不积水。
        问：办法有哪些主要内容？
        答：一是分清责任，二是定期巡查，三是及时抢修。

    怎么改
    补上所缺的要素，可以用问答、案例、数据、图解。
    """
    from doclint.submission.material import CORE, missing_elements

    more = context.profile.options.get("material_elements")
    wanted = (*CORE, *(str(name) for name in more)) if isinstance(more, tuple | list) else CORE
    for member in _materials(context):
        missing = missing_elements([line.text for line in _lines(member.official)], wanted)
        if missing:
            yield Problem(
                f"解读材料“{member.source}”没有讲到：{'、'.join(missing)}。",
                place_in(member, _MATERIAL),
                f"补上{'、'.join(missing)}。",
                excerpt=member.source,
            )


@rule(
    "IP007",
    "interpretation-is-extract",
    title="解读材料只是摘抄原文",
    severity=Severity.WARNING,
    stages=ALL_STAGES,
    basis=[grounds.practice("解读不能只对文件作简单精简或者摘抄")],
    needs="submission",
)
def interpretation_is_extract(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    解读材料里有多少字与文件（含所印发的办法、附件）逐字相同：连续12字以上才算，引号和书名号里的不算。超过六成，
    或者材料太短（不到150字）看不出来的除外，提示是摘抄，并列出最长的几处。

    为什么
    解读要用公众听得懂的话讲清政策；简单精简、摘抄原文等于没有解读。

    错误示例
        ……
        【解读材料】
        关于做好2026年城区防汛工作的通知解读
        各县（市、区）人民政府对本行政区域防汛工作负总责，主要负责人为第一责任人，汛前要完成责任人公示。
        市住房城乡建设局牵头城区排水防涝，市水利局牵头河道行洪安全，市应急管理局负责抢险救援的组织协调。
        各责任单位要于4月30日前完成下穿通道、地下空间、老旧管网的全面排查，对发现的问题逐项登记，明确整改时限和责任人，整改情况报市防汛抗旱指挥部办公室。
        健全预警信息发布机制，重要预警第一时间到达一线责任人。严格执行24小时值班制度，遇有险情立即处置并按规定报告。

    正确示例
        ……
        【解读材料】
        关于做好2026年城区防汛工作的通知解读
        问：今年为什么要早一个月排查？
        答：去年汛期提前，几处下穿通道刚进五月就积了水，所以今年把排查截止的日子放在四月底，留出时间整改。
        问：家门口积水找谁？
        答：小区外的道路积水找城建部门，河水上涨找水利部门，有人被困直接打119，由应急部门统一调度。
        问：我们要做什么？
        答：收到预警短信后别再走下穿通道，把车挪到高处；发现井盖缺失，随手拍下来发给热线，工作人员会在当天去看。

    怎么改
    换成公众听得懂的话，用案例、数据、问答说明为什么这样规定、对谁有什么影响。
    """
    from doclint.submission.overlap import overlap

    own = _lines(official)
    for member in _materials(context):
        lines = _lines(member.official)
        found = overlap([x.text for x in lines], [x.text for x in own])
        if found.length < _SHORT or found.share < _EXTRACT:
            continue
        passages = "；".join(
            f"“{_cut(run.words)}”（材料{lines[run.first].paragraph.label}，文件"
            f"{own[run.second].paragraph.label}，{len(run.words)}字）"
            for run in found.runs[:_PASSAGES]
        )
        yield Problem(
            f"解读材料“{member.source}”有{found.share:.0%}的文字与文件逐字相同，如：{passages}。",
            place_in(member, _MATERIAL, lines[found.runs[0].first].paragraph.label),
            "换成公众听得懂的话，说明为什么这样规定、对谁有什么影响。",
            excerpt=found.runs[0].words,
        )


@rule(
    "IP008",
    "interpretation-contradicts-document",
    title="解读材料与文件说法不一致",
    severity=Severity.WARNING,
    stages=ALL_STAGES,
    basis=[grounds.practice("解读应当与文件一致")],
    needs="submission",
)
def interpretation_contradicts_document(
    official: OfficialDocument, context: Context
) -> Iterator[Problem]:
    """检查什么
    解读材料里的文件名称、文号、日期、金额、比例、期限，文件里没有、而文件在几乎同样的话里写的是另一个数的。讲
    背景、新旧差异的部分和说“原来”“由……提高到”的句子不查；文件里根本没有提的不查。

    为什么
    解读有误会误导公众；多半是文件改了、解读没有跟着改。

    错误示例
        ……
        【解读材料】
        关于做好2026年城区防汛工作的通知解读
        各责任单位要于5月30日前完成下穿通道、地下空间、老旧管网的全面排查。

    正确示例
        ……
        【解读材料】
        关于做好2026年城区防汛工作的通知解读
        各责任单位要于4月30日前完成下穿通道、地下空间、老旧管网的全面排查。

    怎么改
    对照定稿改正解读材料；文件写错的，改文件。
    """
    from doclint.submission.discrepancy import discrepancies

    own = _lines(official)
    titles = _titles(official, own)
    number = official.facts.document_number or ""
    for member in _materials(context):
        lines = _lines(member.official)
        found = discrepancies([x.text for x in lines], [x.text for x in own], titles, number)
        for count, each in enumerate(found):
            if count == _MOST:
                break
            place = lines[each.line]
            where = own[each.other].paragraph.label if each.other >= 0 else "文首"
            yield Problem(
                f"解读材料“{member.source}”的{each.kind}“{each.found}”与文件不一致：文件{where}"
                f"写的是“{each.wanted}”。材料原文：“{_cut(place.text.strip())}”。",
                place_in(member, _MATERIAL, place.paragraph.label),
                "对照定稿核对，改正写错的一方。",
                excerpt=place.text.strip(),
            )


def _titles(official: OfficialDocument, own: list[Line]) -> list[str]:
    """The names of the document: its title, the name in it, the title of what it issues."""
    title = official.facts.title or ""
    named = [part.partition("》")[0] for part in title.split("《")[1:]]
    carried = [line.text for line in own if line.zone == CARRIED][:1]
    return [title, *named, *carried, *official.facts.attachments]


def _cut(words: str) -> str:
    return words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
