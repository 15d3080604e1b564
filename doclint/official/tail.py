"""Evidence for what stands below the text: 署名, 成文日期, 附注, 版记."""

from doclint.official import grammar as g
from doclint.official.date import dates_in, is_blank_date, whole_date
from doclint.official.disclosure import is_mark_label, mark_within, parse_mark
from doclint.official.line import Item
from doclint.official.number import order_number, whole_number
from doclint.official.pattern import Pattern
from doclint.official.signature import is_personal_signature, names_in
from doclint.official.surroundings import Scores, Surroundings
from doclint.official.vocabulary import is_organ

_PRINTED = Pattern(
    r".{0,45}\d{4}年\d{1,2}月\d{1,2}日印发?|.{0,45}\d{4}年\d{1,2}月\d{1,2}日印制|.{2,40}[日曰]印发"
)
_MONTH = Pattern(r"(?:19|20)\d{2}年\d{1,2}月")
# 印发机关 at the left and 印发日期 at the right of a line, without 印发.
_APART = Pattern(r"\S(?:\t|[ 　]{6,})\S")
_COPIES = Pattern(r"\(?共印\d+份\)?|.{0,30}打字.{0,10}校对.{0,10}|印数:?\d+份?")


def date_signs(item: Item, context: Surroundings, scores: Scores) -> None:
    """A date alone on its line, with a signature, or with a number."""
    key = item.key
    if not ("年" in key or "-" in key or "." in key or "/" in key):
        return
    date = whole_date(key)
    weak = item.paragraph.cell is not None and context.data_table
    if date is not None or is_blank_date(key):
        strong = "年" in key
        scores[g.ISSUED_ON] = (1.5 if weak or not strong else 5.0, "独立成行的日期")
        if not weak:
            scores[g.BODY] = (-12.0 if strong else -0.5, "正文中很少有独立成行的日期")
            scores[g.CARRIED] = (-0.5, "")
        if context.head:
            scores[g.DATELINE] = (4.0 if strong else 2.0, "标题下的日期")
        return
    if key[-1] == "月" and _MONTH.fullmatch(key) and names_in(context.before, context.before):
        scores[g.ISSUED_ON] = (4.0, "署名下没有写日的日期")
        scores[g.BODY] = (-1.0, "")
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
        if _APART.search(item.text):
            scores[g.IMPRINT] = (4.5, "分列两端的机关和日期")


def imprint_signs(item: Item, context: Surroundings, scores: Scores) -> None:
    """印发机关和印发日期, 主题词, the disclosure row of the 版记."""
    key = item.key
    if "印" in key and (_PRINTED.fullmatch(key) or _COPIES.fullmatch(key)):
        scores[g.IMPRINT] = (6.0, "印发机关和印发日期")
    elif (
        item.paragraph.cell is not None
        and "公开" in key
        and (is_mark_label(key) or is_mark_label(context.before))
    ):
        scores[g.IMPRINT] = (4.0, "版记中的公开属性")
    elif key.startswith("主题词") and len(key) > 3:
        scores[g.IMPRINT] = (6.0, "主题词")
    elif item.paragraph.cell is not None and context.next.endswith("印发") and is_organ(key):
        scores[g.IMPRINT] = (5.0, "印发机关，下一格是印发日期")
    elif item.last == "发" and key.endswith("印发") and is_organ(key[:-2]):
        scores[g.IMPRINT] = (3.0, "印发机关")


def tail_signs(item: Item, context: Surroundings, scores: Scores) -> None:
    """附注 and 发文机关署名."""
    text, key = item.text, item.key
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
    if key[0] in "(【" and item.last in ")】" and _is_enclosed(key):
        this = key[1:3] in ("此件", "本件", "联系") or "联系人" in key
        scores[g.NOTES] = (6.0 if this else 2.5, "括号内的附注")
        before_date = whole_date(context.next) is not None or names_in(context.next, context.next)
        scores[g.EARLY_NOTES] = (5.0 if this else 2.5 if before_date else 0.3, "括号内的附注")
        scores[g.BODY] = (-1.5 if this else -0.5, "")
    organs = names_in(text, key)
    if not organs and is_personal_signature(text):
        organs = (key,)
    if organs:
        _signature(item, context, scores, len(organs))


def _is_enclosed(key: str) -> bool:
    """Whether the first bracket closes at the end: not （一）……（负责部门：……）."""
    depth = 0
    for i, char in enumerate(key):
        depth += (char in "(【") - (char in ")】")
        if depth == 0:
            return i == len(key) - 1
    return False


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
