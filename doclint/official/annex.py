"""Evidence for 附件说明, for annexes and carried text, and for 抄送."""

from doclint.official import grammar as g
from doclint.official.heading import HEADING
from doclint.official.line import Item
from doclint.official.pattern import Pattern
from doclint.official.surroundings import Scores, Surroundings
from doclint.official.vocabulary import genre_of

_ANNEX = Pattern(
    r"附[件表录图]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:-\d{1,2})?)?[:]?(?:\(.{1,12}\))?"
)
_ATTACHMENTS = Pattern(
    r"附件?[:](?!.*[。!?]$).+|附件?:[^。,;!?]{4,50}。|附件?\d{1,2}[:.、].+|附件[一二三四五六七八九十][:、].+|附件《.+"
)
_LISTED = Pattern(
    r"\d{1,2}[.、,]?[^\d.].*|[一二三四五六七八九十]{1,3}[、.].+|\(\d{1,2}\).+|附件?\d{1,2}[:.、].+"
)
_ANNEX_TITLE = Pattern(r"附件?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[:.、]?.+")
_CC = Pattern(r"(?:抄送|抄报|分送|抄发|主送|发送|报送|报)(?:机关)?:.*")


def annex_signs(item: Item, context: Surroundings, scores: Scores) -> None:
    """附件说明, annex labels, 抄送, and titles of carried text."""
    if item.key[0] == "附":
        _labelled(item, context, scores)
        return
    key, size = item.key, item.size
    if context.listing and _goes_on(item, context):
        scores[g.ATTACHMENTS] = (0.2, "附件说明的续项")
    if key[0] in "抄分主发报":
        _copied(item, scores)
    if not context.head and size <= 60 and item.last not in "。;:,":
        _carried_title(item, context, scores)


def _goes_on(item: Item, context: Surroundings) -> bool:
    """Whether a line may be one of the names listed since 附件：."""
    if item.size > 110:
        return False
    if item.last in "。;":
        # A name with a stray mark behind it, not a sentence.
        short = item.size <= 50 and "," not in item.key and "。" not in item.key[:-1]
        return short and _LISTED.fullmatch(item.key) is not None and _wraps(item.key, context)
    return _LISTED.fullmatch(item.key) is not None or _wraps(item.key, context)


def _copied(item: Item, scores: Scores) -> None:
    key = item.key
    if item.size <= 60 and _CC.fullmatch(key):
        scores[g.IMPRINT] = (6.0 if key[0] in "抄分" else 3.5, "抄送机关")
    elif key.startswith(("抄送", "抄报", "分送")) and ":" in key[:5]:
        scores[g.IMPRINT] = (6.0, "抄送机关")


def _labelled(item: Item, context: Surroundings, scores: Scores) -> None:
    key, size = item.key, item.size
    if size <= 20 and _ANNEX.fullmatch(key):
        scores[g.CARRIED] = (4.0, "附件标识")
        scores[g.BODY] = (-1.0, "")
        if item.last == ":" and _LISTED.fullmatch(context.next) and len(context.next) < 60:
            scores[g.ATTACHMENTS] = (3.5, "附件说明的起首")
    elif size <= 160 and _ATTACHMENTS.fullmatch(key):
        numbered = _ANNEX_TITLE.fullmatch(key) is not None
        scores[g.ATTACHMENTS] = (3.5 if numbered else 5.0, "附件说明")
        scores[g.BODY] = (-2.0, "")
        if numbered:
            scores[g.CARRIED] = (3.5, "附件标识和标题")


def _wraps(key: str, context: Surroundings) -> bool:
    """Whether a short line may be the rest of a listed name broken over two lines."""
    above = context.before
    return len(key) <= 40 and (above.startswith("附件") or _LISTED.fullmatch(above) is not None)


def _carried_title(item: Item, context: Surroundings, scores: Scores) -> None:
    key = item.key
    if HEADING.match(key) or (not genre_of(key) and "关于" not in key):
        return
    score = 1.5 if genre_of(key) else 0.5
    if item.paragraph.alignment == "center" or item.paragraph.page_break:
        score += 1.0
    if context.next.startswith(("第一章", "第一条", "总则", "目录", "一、")):
        score += 1.5
    scores[g.CARRIED] = (score, "所附文件的标题")
    if score > 2:
        scores[g.BODY] = (-1.0, "")
