"""What a document's content says of its role: title, headings and labels, never its name."""

from typing import NamedTuple

from doclint.official.form import read_form
from doclint.official.heading import HEADING
from doclint.official.line import key_of
from doclint.official.model import OfficialDocument
from doclint.official.pattern import Pattern
from doclint.submission.model import (
    DISCLOSURE_REVIEW,
    FAIRNESS,
    FORM,
    LEGALITY,
    MATERIAL,
    OTHER,
    PLAN,
    REQUEST,
)

_QUOTED = Pattern(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》|〈[^〈〉]*〉")
_STATUS = r"(?:\([^()]{1,14}\))?"
_PAPER = r"(?:意见书?|意见表|审批表|登记表|审查表|审核表|审批单|审核单|表|单|结论|报告书?|书|情况|说明|复函|回复|函)"
# What is left of a title without the documents it names → role, and what the role is called.
_TITLES = (
    (LEGALITY, "合法性审核意见",
     Pattern(rf".*(?:合法性|法制|法律)(?:初步)?(?:审核|审查|论证)(?:和?公平竞争审查)?(?:情况)?(?:的)?{_PAPER}.*|.*法律意见书?{_STATUS}")),
    (FAIRNESS, "公平竞争审查意见",
     Pattern(rf".*公平竞争(?:自我)?审查(?:情况)?(?:的)?{_PAPER}.*")),
    (DISCLOSURE_REVIEW, "公开审查或者保密审查意见",
     Pattern(rf".*(?:保密|信息公开|政务公开|公开属性|公开发布|信息发布)(?:保密)?(?:工作机构)?(?:的)?(?:审查|审核|审批)(?:情况)?(?:的)?{_PAPER}.*")),
    (PLAN, "解读方案",
     Pattern(rf".*解读(?:工作)?(?:方案|计划)表?{_STATUS}")),
    (MATERIAL, "解读材料",
     Pattern(rf".*(?:解读(?:材料|文稿|稿|文本|问答)?|政策问答|答记者问|政策图解){_STATUS}|(?:一图|一张图)(?:读懂|看懂|解读).*|图解:?.{4,}")),
)  # fmt: skip
_REVIEWS = frozenset((LEGALITY, FAIRNESS, DISCLOSURE_REVIEW))
# Such a title is about the matter in general, or asks for a review instead of giving it.
_GENERAL = Pattern(r"加强|推进|推行|做好|开展|完善|建立|落实|实施|进一步")
_ASKING = Pattern(r"商请|提请|恳请|请求|报请|申请|送审|征求|请予")
_EXPLAINING = Pattern(rf".*(?:起草|编制|制定|修订|修改|立项)(?:情况)?(?:的)?(?:说明|报告){_STATUS}")
_REQUESTING = Pattern(r"报请|提请|呈报|呈请|商请|报送|申请")
_FOR = Pattern(r"印发|审议|审定|审批|批准|发布|公布|制发|出台|送审|代拟|草案")

_PLAN_FIELDS = (
    ("解读提纲或内容", Pattern(r"解读(?:的)?(?:主要)?(?:提纲|内容|要点|重点)")),
    ("解读形式", Pattern(r"解读(?:的)?(?:形式|方式)")),
    ("解读途径", Pattern(r"解读(?:的)?(?:途径|渠道|平台)|(?:发布|公布)(?:途径|渠道|平台)")),
    ("解读时间", Pattern(r"解读(?:的)?(?:时间|时限|日期|安排)|(?:发布|公布)时间")),
    ("解读人", Pattern(r"解读(?:人|主体|单位|机关|责任)|第一解读人")),
)
_MATERIAL_HEADINGS = (
    ("背景", Pattern(r"(?:出台|制定|起草|修订|文件|政策|有关)?(?:的)?(?:背景|背景(?:和|及|与)?(?:依据|意义|过程))")),
    ("依据", Pattern(r"(?:制定|政策|起草|出台|文件|法律)(?:的)?(?:主要)?依据")),
    ("目标任务", Pattern(r"(?:总体|主要|工作|政策)?(?:目标|目标任务|任务目标)")),
    ("主要内容", Pattern(r"(?:文件|政策|办法|通知)?(?:的)?(?:主要|核心|重点|具体)(?:政策)?内容")),
    ("适用范围", Pattern(r"(?:适用|涉及|政策)(?:的)?(?:范围|对象)")),
    ("关键词诠释", Pattern(r"(?:关键词|名词|术语)(?:诠释|解释|说明)?")),
    ("新旧差异", Pattern(r"(?:新旧政策)?(?:差异|主要变化|修订内容)|创新(?:点|之处)|(?:政策|主要|特色)亮点")),
    ("惠民举措", Pattern(r"(?:惠民利民|便民|政策)举措")),
    ("执行标准", Pattern(r"执行标准|注意事项|保障措施")),
)  # fmt: skip
_NUMBERING = Pattern(rf"^(?:{HEADING.source})[.、,]?")
_HEAD_LINES, _LONGEST = 8, 60


class Sign(NamedTuple):
    """A role that content speaks for, and why (Chinese phrases)."""

    role: str
    reasons: tuple[str, ...]


def title_role(title: str) -> Sign | None:
    """The role that a title (white space removed) speaks for, quoted documents left out."""
    rest = _QUOTED.sub("", title)
    if _EXPLAINING.fullmatch(rest):
        return Sign(OTHER, (f"标题“{_short(title)}”是起草说明",))
    for role, name, words in _TITLES:
        if not words.fullmatch(rest):
            continue
        if role in _REVIEWS and _ASKING.search(rest):
            return Sign(OTHER, (f"标题“{_short(title)}”是送审函，不是审查意见",))
        if role in _REVIEWS and _GENERAL.search(rest):
            return None
        return Sign(role, (f"标题“{_short(title)}”是{name}",))
    return None


def content_role(official: OfficialDocument) -> Sign | None:
    """The role that a document's content speaks for; None for a draft or what says nothing."""
    form = read_form(official.document)
    if form.is_form and form.title:
        return Sign(FORM, (f"名称“{form.title}”", f"有{'、'.join(form.labels[:5])}等栏目"))
    sign = _by_title(official)
    if sign is not None:
        return sign
    if form.is_form and not official.is_official:
        return Sign(FORM, (f"有{'、'.join(form.labels[:5])}等栏目",))
    return _request(official) or _review(official) or _by_headings(official)


def _by_title(official: OfficialDocument) -> Sign | None:
    """By the recognised title of a 公文, or by whatever stands on top of another text."""
    facts = official.facts
    if official.is_official:
        kinds = (None, "函", "报告", "意见")
        return title_role(facts.title or "") if facts.document_type in kinds else None
    for title in _headlines(official):
        sign = title_role(title)
        if sign is not None:
            return sign
    return None


def _headlines(official: OfficialDocument) -> list[str]:
    """The recognised title, the first lines, and what they make together."""
    keys = []
    for line in official.lines[:_HEAD_LINES]:
        key = line.key
        if not key or len(key) > _LONGEST or key[-1] in "。;" or HEADING.match(key):
            break
        if ":" in key and not key.startswith(("一图", "一张图", "图解")):
            break
        keys.append(key)
    joined = ["".join(keys[:count]) for count in (2, 3)]
    return [title for title in (official.facts.title or "", *keys, *joined) if title]


def _request(official: OfficialDocument) -> Sign | None:
    """发文请示: a 请示, or a letter that asks for issue of a document it names."""
    kind, title = official.facts.document_type, official.facts.title or ""
    if kind == "请示":
        return Sign(REQUEST, ("文种为请示",))
    if kind not in ("函", "报告") or "《" not in title:
        return None
    if _REQUESTING.search(_QUOTED.sub("", title)) and _FOR.search(title):
        return Sign(REQUEST, (f"标题“{_short(title)}”请求印发或者审定文件",))
    return None


def _review(official: OfficialDocument) -> Sign | None:
    """A letter or opinion whose title says 审核 and whose text says of what kind."""
    title = _QUOTED.sub("", official.facts.title or "")
    if not title.endswith(("意见", "函", "报告", "意见书")) or "审" not in title:
        return None
    if _GENERAL.search(title) or _ASKING.search(title):
        return None
    text = "".join(line.key for line in official.lines[:20])
    words = ((LEGALITY, "合法性审"), (FAIRNESS, "公平竞争审"), (DISCLOSURE_REVIEW, "保密审"))
    for role, word in words:
        if word in text:
            return Sign(role, (f"标题为审核意见，正文写有“{word}”",))
    return None


def _by_headings(official: OfficialDocument) -> Sign | None:
    """A plan by its fields, material by its headings; neither is a 公文."""
    if official.is_official:
        return None
    labels = [_label(line.text) for line in official.lines if len(line.text) <= 200]
    fields = _found(_PLAN_FIELDS, labels)
    if len(fields) >= 3 or (len(fields) == 2 and "解读时间" in fields):
        return Sign(PLAN, (f"写有{'、'.join(fields)}",))
    headings = _found(_MATERIAL_HEADINGS, [label for label in labels if len(label) <= 20])
    head = "".join(line.key for line in official.lines[:5])
    if len(headings) >= 3 and ("解读" in head or any("解读" in label for label in labels[-5:])):
        return Sign(MATERIAL, (f"有{'、'.join(headings)}等标题", "写有“解读”"))
    return None


def _label(text: str) -> str:
    """A line up to its colon, without numbering and brackets."""
    key = _NUMBERING.sub("", key_of(text[:60])).strip("【】[]()")
    return key.partition(":")[0].rstrip("。?")


def _found(table: tuple[tuple[str, Pattern], ...], labels: list[str]) -> list[str]:
    return [name for name, words in table if any(words.fullmatch(label) for label in labels)]


def _short(text: str) -> str:
    return text if len(text) <= 30 else text[:14] + "…" + text[-14:]
