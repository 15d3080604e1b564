"""What a line looks like: for each element it might be, a score and the reasons.

A score is a log-odds-like weight: 0 is an ordinary line of text, 3 is a strong sign, 6 is
beyond doubt. Where the line stands is the grammar's business, not this module's.
"""

from doclint.official import grammar as g
from doclint.official.date import dates_in, is_blank_date, whole_date
from doclint.official.disclosure import is_mark_label, mark_within, parse_mark
from doclint.official.line import Item
from doclint.official.number import blank_number, numbers_in, order_number, whole_number
from doclint.official.pattern import Pattern
from doclint.official.secrecy import parse_secrecy
from doclint.official.signature import is_personal_signature, names_in
from doclint.official.vocabulary import DOCUMENT_TYPES, ORGAN_ENDINGS, genre_of, is_organ

Scores = dict[int, tuple[float, str]]

# Lines that can only be text: those that read as sentences, and short ones.
PLAIN: Scores = {g.BODY: (0.0, ""), g.CARRIED: (0.0, "")}
SHORT: Scores = dict(PLAIN)

_HEADING = Pattern(
    r"[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十百零〇\d]{1,6}[章条节编]"
    r"|\d{1,2}[、.]|[①-⑳]"
)
_ANNEX = Pattern(r"附[件表录图]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:-\d{1,2})?)?[:]?(?:\(.{1,12}\))?")
_ATTACHMENTS = Pattern(r"附件?[:](?!.*[。!?]$).+|附件?\d{1,2}[:.、].+|附件[一二三四五六七八九十][:、].+|附件《.+")
_LISTED = Pattern(r"\d{1,2}[.、,]?[^\d.].*|[一二三四五六七八九十]{1,3}[、.].+|\(\d{1,2}\).+|附件?\d{1,2}[:.、].+")
_ANNEX_TITLE = Pattern(r"附件?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[:.、]?.+")
_URGENCY = Pattern(r"(?:紧急程度:)?(?:特急|加急|特提|平急|急件)(?:件)?")
_COPY = Pattern(r"(?:份号:|№|NO\.?|No\.?)?\d{6,7}(?:号|份)?")
_PRINTED = Pattern(r".{0,45}\d{4}年\d{1,2}月\d{1,2}日印发?|.{0,45}\d{4}年\d{1,2}月\d{1,2}日印制|.{2,40}[日曰]印发")
_CC = Pattern(r"(?:抄送|抄报|分送|抄发|主送|发送|报送|报)(?:机关)?:.*")
_COPIES = Pattern(r"\(?共印\d+份\)?|.{0,30}打字.{0,10}校对.{0,10}|印数:?\d+份?")
_ADOPTION = Pattern(r".*(?:通过|公布|施行|修订|修正|批准|发布|实施|制定|印发).*")
_NOT_ADDRESSEE = Pattern(
    r"如下|下列|以下|包括|要求|认为|规定:|是指|分别|即:|主要|电话|联系|责任单位|牵头|单位名称|机构名称|申请人"
    r"|内容|原则|目标|任务|条件|公式|计算|其中|负责人|地址|传真|邮编|附件|说明|注:|标准:|方式|日期|时间|编号|编制|发布"
)
_ADDRESSEE = Pattern(
    r"各|人民政府|委员会|厅|局|委|部门|单位|公司|法院|检察院|政府|银行|处|机构|企业|院|中心|协会|办|部|同志|代表|省|市|组"
)
_NO_TITLE = frozenset(("总则", "附则", "前言", "引言", "目次", "目录", "摘要", "正文", "略"))
# A title broken before the article it is about: 第三百四十四条有关问题的批复.
_ARTICLE_NAMED = Pattern(r"第[一二三四五六七八九十百零〇\d]{1,6}条.{2,40}(?:问题|规定|适用|批复|解释|答复|通知|意见|决定)")
_RESOLVED = Pattern(r"(?:现将|兹将).*|.*(?:收悉|如下:|通知如下.*)")


def candidates(item: Item, context: "Surroundings") -> Scores:
    """Every element a line might be, with score and reason; always also plain text."""
    if item.last in _SENTENCE_END and not context.imprint and item.text.lstrip()[:1] not in _OPENERS:
        if not (context.head and item.size <= 60 and _is_stopped_title(item)):
            return PLAIN
    size = item.size
    if size > 110 and item.last != ":" and not (context.head and item.key[0] == "("):
        return PLAIN
    scores: Scores = {g.BODY: (0.0, ""), g.CARRIED: (0.0, "")}
    if context.imprint and size <= 120:
        scores[g.IMPRINT] = (-2.0, "版记的续行")
    if size <= 60:
        _dates(item, context, scores)
        _imprint(item, context, scores)
        _tail(item, context, item.text, scores)
    if context.head:
        _head(item, context, scores)
    _annexes(item, context, scores)
    if len(scores) == 2 and scores[g.BODY][0] == 0.0 == scores[g.CARRIED][0]:
        return SHORT if size <= 60 and item.last not in ":," else PLAIN
    return scores


_SENTENCE_END = "。;；!！?？"
# First characters of lines that end in 。 and are more than a sentence: 抄送, 附件, brackets.
_OPENERS = "抄分主附报发(（【["


class Surroundings:
    """What a line's evidence may know of its neighbours."""

    __slots__ = ("_items", "data_table", "head", "imprint", "index", "unclosed")

    def __init__(self) -> None:
        """Start with nothing around."""
        self._items: list[Item] = []
        self.head = self.data_table = self.unclosed = self.imprint = False
        self.index = 0

    def look(self, items: list[Item], index: int) -> None:
        """Stand at a line."""
        self._items = items
        self.index = index

    def _key(self, index: int) -> str:
        if not 0 <= index < len(self._items) or self._items[index].size > 120:
            return ""
        return self._items[index].key

    @property
    def before(self) -> str:
        """The key of the line above; "" for none, or for a long line of text."""
        return self._key(self.index - 1)

    @property
    def next(self) -> str:
        """The key of the line below."""
        return self._key(self.index + 1)

    @property
    def later(self) -> str:
        """The key of the line after the next."""
        return self._key(self.index + 2)


def _dates(item: Item, context: Surroundings, scores: Scores) -> None:
    key = item.key
    if not ("年" in key or "-" in key or "." in key or "/" in key):
        return
    date = whole_date(key)
    weak = item.paragraph.cell is not None and context.data_table
    if date is not None or is_blank_date(key):
        strong = "年" in key
        scores[g.ISSUED_ON] = (1.5 if weak or not strong else 5.0, "独立成行的日期")
        if not weak:
            scores[g.BODY] = (-3.0 if strong else -0.5, "正文中很少有独立成行的日期")
            scores[g.CARRIED] = (-0.5, "")
        if context.head:
            scores[g.DATELINE] = (4.0 if strong else 2.0, "标题下的日期")
        return
    _signed_date(item, context, scores)


def _signed_date(item: Item, context: Surroundings, scores: Scores) -> None:
    """署名 and 成文日期 on one line, or date and number on one line."""
    key = item.key
    found = dates_in(key)
    if not found:
        return
    first, last = found[0], found[-1]
    rest = key[: last.start] + key[last.end :]
    bare = rest.strip("()（）,，、")
    if context.head and bare and (whole_number(bare) or order_number(bare)):
        scores[g.DATELINE] = (6.0, "日期与发文字号同一行")
        return
    if first.start > 0 and last.end == len(key) and is_organ(key[: first.start]):
        scores[g.ISSUED_ON] = (4.5, "署名与日期同一行")
        scores[g.BODY] = (-2.0, "")


def _imprint(item: Item, context: Surroundings, scores: Scores) -> None:
    key = item.key
    if "印" in key and (_PRINTED.fullmatch(key) or _COPIES.fullmatch(key)):
        scores[g.IMPRINT] = (6.0, "印发机关和印发日期")
    elif item.paragraph.cell is not None and "公开" in key and (
        is_mark_label(key) or is_mark_label(context.before)
    ):
        scores[g.IMPRINT] = (4.0, "版记中的公开属性")
    elif key.startswith("主题词") and len(key) > 3:
        scores[g.IMPRINT] = (6.0, "主题词")
    elif item.last == "发" and key.endswith("印发") and is_organ(key[:-2]):
        scores[g.IMPRINT] = (3.0, "印发机关")


def _tail(item: Item, context: Surroundings, text: str, scores: Scores) -> None:
    key = item.key
    if "公开" in key:
        mark = parse_mark(text, key) or mark_within(text, key)
        if mark and (mark.explicit or mark.brackets != "none"):
            bracketed = mark.brackets != "none"
            scores[g.NOTES] = scores[g.EARLY_NOTES] = (6.0 if bracketed else 3.5, "公开属性标注")
            scores[g.BODY] = (-3.0, "")
            scores[g.CARRIED] = (-1.0, "")
            if not bracketed:
                scores[g.IMPRINT] = (5.0, "版记中的公开属性")
            return
    if key[0] in "(【[" and item.last in ")】]":
        this = key[1:3] in ("此件", "本件", "联系") or "联系人" in key
        scores[g.NOTES] = (6.0 if this else 2.5, "括号内的附注")
        before_date = whole_date(context.next) is not None or names_in(context.next, context.next)
        scores[g.EARLY_NOTES] = (5.0 if this else 2.5 if before_date else 0.8, "括号内的附注")
        scores[g.BODY] = (-1.5 if this else -0.5, "")
    organs = names_in(text, key)
    if not organs and is_personal_signature(text):
        organs = (key,)
    if organs:
        _signature(item, context, scores, len(organs))


def _signature(item: Item, context: Surroundings, scores: Scores, count: int) -> None:
    score = 2.0 if count == 1 else 2.5
    if item.paragraph.cell is not None and context.data_table:
        score = 0.2
    if item.paragraph.alignment == "right" or item.text[:4].isspace():
        score += 1.0
    reason = "独立成行的机关名称"
    if whole_date(context.next) or is_blank_date(context.next) or dates_in(context.next):
        score, reason = score + 2.0, "机关名称，下一行是日期"
    elif names_in(context.next, context.next):
        score += 0.5
    scores[g.ISSUERS] = (score, reason)
    scores[g.BODY] = (-1.0, "")


def _head(item: Item, context: Surroundings, scores: Scores) -> None:
    key, size = item.key, len(item.key)
    if size <= 45:
        if _head_marks(item, context, scores):
            return
        if whole_number(key):
            scores[g.NUMBER] = (6.0, "符合发文字号格式")
            scores[g.BODY] = (-3.0, "")
            return
        if blank_number(key):
            scores[g.NUMBER] = (5.0, "留空的发文字号")
            return
        if order_number(key):
            scores[g.NUMBER] = (4.5, "令号或公告号")
        _number_and_signer(key, scores)
        _letterhead(item, context, scores)
    if key[0] == "(" and (context.unclosed or item.last == ")") and size > 8:
        _adoption(item, context, scores)
    if size <= 110:
        _title(item, context, scores)
    _addressees(item, context, scores)


def _head_marks(item: Item, context: Surroundings, scores: Scores) -> bool:
    key = item.key
    tokens = item.text.split()
    if parse_secrecy(key) or (len(tokens) > 1 and _all_marks(tokens)):
        scores[g.SECRECY] = (5.0, "密级和保密期限")
    elif _URGENCY.fullmatch(key):
        scores[g.URGENCY] = (5.0, "紧急程度")
    elif context.index < 8 and _COPY.fullmatch(key):
        scores[g.COPY_NUMBER] = (3.0, "份号")
    else:
        return False
    scores[g.BODY] = (-1.0, "")
    return True


def _all_marks(tokens: list[str]) -> bool:
    from doclint.official.line import key_of

    keys = [key_of(t) for t in tokens]
    return any(parse_secrecy(k) for k in keys) and all(
        parse_secrecy(k) or _URGENCY.fullmatch(k) or _COPY.fullmatch(k) for k in keys
    )


def _number_and_signer(key: str, scores: Scores) -> None:
    if "签发人" not in key:
        return
    before = key.partition("签发人")[0]
    if before and (whole_number(before) or blank_number(before)):
        scores[g.NUMBER] = (6.0, "发文字号与签发人同一行")
    elif not before:
        scores[g.SIGNERS] = (6.0, "签发人")


def _letterhead(item: Item, context: Surroundings, scores: Scores) -> None:
    key, p = item.key, item.paragraph
    if key.endswith("文件") and len(key) > 4 and is_organ(key[:-2]):
        scores[g.ISSUER_MARK] = (6.0, "机关名称加“文件”")
        return
    if key == "文件":
        scores[g.ISSUER_MARK] = (3.0, "联合行文的“文件”二字")
        return
    if not is_organ(key):
        return
    score = 0.5 + (2.5 if p.story == "textbox" else 0.0)
    score += 1.0 if p.alignment in ("center", "distribute") else 0.0
    near = (context.next, context.later)
    if any(whole_number(k) or blank_number(k) for k in near):
        score += 2.0
    elif p.story != "textbox" and not is_organ(context.next):
        # A bare name with no number below is rather the first line of the title.
        score -= 1.5
    if _heads_title(context):
        score -= 4.0
    scores[g.ISSUER_MARK] = (score, "标题之上的机关名称")


def _heads_title(context: Surroundings) -> bool:
    """Whether the next line, or the one after another organ, is the rest of a title."""
    rest = ("关于", "公告", "通告", "公报", "印发")
    return context.next.startswith(rest) or (is_organ(context.next) and context.later.startswith(rest))


def _adoption(item: Item, context: Surroundings, scores: Scores) -> None:
    key = item.key
    noted = _ADOPTION.match(key) and ("年" in key or "会议" in key)
    if not noted:
        return
    score = 5.0 if dates_in(key) or context.unclosed else 2.0
    scores[g.ADOPTION] = (score, "标题下的通过、公布题注")
    number = numbers_in(key)
    if number and len(key) < 45:
        scores[g.DATELINE] = (6.0, "题注中的日期和文号")


def _title(item: Item, context: Surroundings, scores: Scores) -> None:
    key, p = item.key, item.paragraph
    if item.last in "。；;:：？！" and not _is_stopped_title(item) or p.number or key in _NO_TITLE:
        return
    if _HEADING.match(key) and not _ARTICLE_NAMED.match(key):
        return
    score, reasons = 0.0, []
    if "关于" in key:
        score, _ = score + 2.0, reasons.append("含“关于”")
    if genre_of(key):
        score, _ = score + 2.5, reasons.append("以文种收尾")
    if p.alignment == "center":
        score, _ = score + 1.5, reasons.append("居中")
    elif p.alignment == "right":
        score -= 3.0
    if is_organ(key) and _heads_title(context):
        score, _ = score + 2.5, reasons.append("机关名称，下一行接事由")
    if key in ("公告", "通告", "决定", "命令", "令", "公报"):
        score, _ = score + 2.0, reasons.append("文种独立成行")
    if item.last in "、，,":
        # Titles do break after a 、, but so do addressees.
        score -= 1.0 if "关于" in key else 2.0
    if len(key) > 60:
        score -= 1.0
    if p.cell is not None:
        score -= 1.0 if not context.data_table else 3.0
    scores[g.TITLE] = (score, "、".join(reasons) or "标题的续行")
    if score >= 3.5:
        scores[g.BODY] = (-1.5, "")


def _is_stopped_title(item: Item) -> bool:
    """Whether a line is the end of a title that was closed with a full stop by mistake."""
    key = item.key
    if item.last not in "。;；!！" or "," in key or key.startswith("特此"):
        return False
    centred = item.paragraph.alignment == "center"
    return (centred or "关于" in key[:30]) and genre_of(key[:-1]) in DOCUMENT_TYPES


def _addressees(item: Item, context: Surroundings, scores: Scores) -> None:
    key, size = item.key, len(item.key)
    if size > 700 or _HEADING.match(key) or "。" in key:
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


def _annexes(item: Item, context: Surroundings, scores: Scores) -> None:
    key, size = item.key, item.size
    if key[0] == "附":
        if size <= 20 and _ANNEX.fullmatch(key):
            listed = item.last == ":" and _LISTED.fullmatch(context.next) and len(context.next) < 60
            scores[g.CARRIED] = (4.0, "附件标识")
            scores[g.BODY] = (-1.0, "")
            if listed:
                scores[g.ATTACHMENTS] = (3.5, "附件说明的起首")
        elif size <= 160 and _ATTACHMENTS.fullmatch(key):
            numbered = _ANNEX_TITLE.fullmatch(key) is not None
            scores[g.ATTACHMENTS] = (3.5 if numbered else 5.0, "附件说明")
            scores[g.BODY] = (-2.0, "")
            if numbered:
                scores[g.CARRIED] = (3.5, "附件标识和标题")
        return
    if size <= 110 and item.last not in "。；;" and (_LISTED.fullmatch(key) or _wraps(key, context)):
        scores[g.ATTACHMENTS] = (0.2, "附件说明的续项")
    if size <= 60 and _CC.fullmatch(key):
        scores[g.IMPRINT] = (6.0 if key[0] in "抄分" else 3.5, "抄送机关")
    elif key.startswith(("抄送", "抄报", "分送")) and ":" in key[:5]:
        scores[g.IMPRINT] = (6.0, "抄送机关")
    if not context.head and size <= 60 and item.last not in "。；;:,，":
        _carried_title(item, context, scores)


def _wraps(key: str, context: Surroundings) -> bool:
    """Whether a short line may be the rest of a listed name broken over two lines."""
    above = context.before
    return len(key) <= 40 and (above.startswith("附件") or _LISTED.fullmatch(above) is not None)


def _carried_title(item: Item, context: Surroundings, scores: Scores) -> None:
    key = item.key
    if _HEADING.match(key) or not genre_of(key) and "关于" not in key:
        return
    score = 1.5 if genre_of(key) else 0.5
    if item.paragraph.alignment == "center" or item.paragraph.page_break:
        score += 1.0
    if context.next.startswith(("第一章", "第一条", "总则", "目录", "一、")):
        score += 1.5
    scores[g.CARRIED] = (score, "所附文件的标题")
    if score > 2:
        scores[g.BODY] = (-1.0, "")
