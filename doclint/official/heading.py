"""Evidence for 标题 and 主送机关."""

from doclint.official import grammar as g
from doclint.official.head import heads_title
from doclint.official.line import Item
from doclint.official.pattern import Pattern
from doclint.official.surroundings import Scores, Surroundings
from doclint.official.vocabulary import DOCUMENT_TYPES, ORGAN_ENDINGS, genre_of, is_organ

HEADING = Pattern(
    r"[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十]{1,3}\)"
    r"|第[一二三四五六七八九十百零〇\d]{1,6}[章条节编]|\d{1,2}[、.]|[①-⑳]"
)
_NOT_ADDRESSEE = Pattern(
    r"如下|下列|以下|包括|要求|认为|规定:|是指|分别|即:|主要|电话|联系|责任单位|牵头|单位名称|机构名称"
    r"|申请人|内容|原则|目标|任务|条件|公式|计算|其中|负责人|地址|传真|邮编|附件|说明|注:|标准:|方式"
    r"|日期|时间|编号|编制|发布"
)
_ADDRESSEE = Pattern(
    r"各|人民政府|委员会|厅|局|委|部门|单位|公司|法院|检察院|政府|银行|处|机构|企业|院|中心|协会|办|部|同志"
    r"|代表|省|市|组"
)
_RESOLVED = Pattern(r"(?:现将|兹将).*|.*(?:收悉|如下:|通知如下.*)")
_NO_TITLE = frozenset(("总则", "附则", "前言", "引言", "目次", "目录", "摘要", "正文", "略"))
_ALONE = frozenset(("公告", "通告", "决定", "命令", "令", "公报"))
# A title broken before the article it is about: 第三百四十四条有关问题的批复.
_ARTICLE_NAMED = Pattern(
    r"第[一二三四五六七八九十百零〇\d]{1,6}条.{2,40}(?:问题|规定|适用|批复|解释|答复|通知|意见|决定)"
)


def title_signs(item: Item, context: Surroundings, scores: Scores) -> None:
    """标题: words, alignment and neighbours, added up."""
    key, p = item.key, item.paragraph
    if (item.last in "。；;:：？！" and not is_stopped_title(item)) or p.number or key in _NO_TITLE:
        return
    if HEADING.match(key) and not _ARTICLE_NAMED.match(key):
        return
    signs = [sign for sign in _title_words(item, context) if sign[0]]
    score = sum(weight for weight, _ in signs)
    if p.cell is not None:
        score -= 3.0 if context.data_table else 1.0
    reasons = "、".join(reason for weight, reason in signs if weight > 0)
    scores[g.TITLE] = (score, reasons or "标题的续行")
    if score >= 3.5:
        scores[g.BODY] = (-1.5, "")


def _title_words(item: Item, context: Surroundings) -> tuple[tuple[float, str], ...]:
    key, alignment = item.key, item.paragraph.alignment
    about = "关于" in key
    # Titles do break after a 、, but so do addressees.
    open_end = item.last in "、，,"
    return (
        (2.0 if about else 0.0, "含“关于”"),
        (2.5 if genre_of(key) else 0.0, "以文种收尾"),
        (1.5 if alignment == "center" else -3.0 if alignment == "right" else 0.0, "居中"),
        (2.5 if is_organ(key) and heads_title(context) else 0.0, "机关名称，下一行接事由"),
        (2.0 if key in _ALONE else 0.0, "文种独立成行"),
        ((-1.0 if about else -2.0) if open_end else 0.0, ""),
        (-1.0 if len(key) > 60 else 0.0, ""),
    )


def is_stopped_title(item: Item) -> bool:
    """Whether a line is the end of a title that was closed with a full stop by mistake."""
    key = item.key
    if item.last not in "。;；!！" or "," in key or key.startswith("特此"):
        return False
    centred = item.paragraph.alignment == "center"
    return (centred or "关于" in key[:30]) and genre_of(key[:-1]) in DOCUMENT_TYPES


def addressee_signs(item: Item, scores: Scores) -> None:
    """主送机关: a list of organs, closed by a colon or going on."""
    key, size = item.key, len(item.key)
    if size > 700 or HEADING.match(key) or "。" in key:
        return
    if item.last == ":":
        if size < 3 or _NOT_ADDRESSEE.search(key):
            return
        score = 3.0 if _ADDRESSEE.search(key) else 0.5
        scores[g.ADDRESSEES] = (score, "标题之下以冒号收尾的机关名称")
        if score > 2:
            scores[g.BODY] = (-2.0, "")
    elif size >= 6 and ("、" in key or "," in key) and _ADDRESSEE.search(key):
        score = 1.0 if key.startswith("各") or key.endswith(ORGAN_ENDINGS) else 0.2
        if item.last in "、,":
            score += 0.8
        if "关于" in key or genre_of(key) or _RESOLVED.match(key):
            score -= 3.0
        scores[g.ADDRESSEES] = (score, "标题之下列举的机关")
