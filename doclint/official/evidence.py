"""What a line looks like: for each element it might be, a score and the reasons.

A score is a log-odds-like weight: 0 is an ordinary line of text, 3 is a strong sign, 6 is
beyond doubt. Where the line stands is the grammar's business, not this module's.
"""

from doclint.official import grammar as g
from doclint.official.annex import annex_signs
from doclint.official.head import adoption_signs, letterhead_signs, mark_signs, number_signs
from doclint.official.heading import addressee_signs, is_stopped_title, title_signs
from doclint.official.line import Item
from doclint.official.surroundings import PLAIN, SHORT, Scores, Surroundings
from doclint.official.tail import date_signs, imprint_signs, tail_signs
from doclint.official.vocabulary import DOCUMENT_TYPES, ORGAN_ENDINGS, OTHER_GENRES

_SENTENCE_END = "。;；!！?？"
# First characters of lines that end in 。 and are more than a sentence: 抄送, 附件, brackets.
_OPENERS = "抄分主附报发(（【["
# Last characters of organs, genres, dates and bracketed notes.
_TELLING_LAST = frozenset(
    [word[-1] for word in (*ORGAN_ENDINGS, *DOCUMENT_TYPES, *OTHER_GENRES)]
    + list("日月曰号发)]】0123456789")
)


def candidates(item: Item, context: Surroundings) -> Scores:
    """Every element a line might be, with score and reason; always also plain text."""
    size = item.size
    if _is_sentence(item, context):
        return PLAIN
    if size > 110 and item.last != ":" and not (context.head and item.key[0] == "("):
        return PLAIN
    if not _is_telling(item, context):
        return SHORT if size <= 60 and item.last not in ":," else PLAIN
    scores: Scores = {g.BODY: (0.0, ""), g.CARRIED: (0.0, "")}
    if context.imprint and size <= 120:
        scores[g.IMPRINT] = (-2.0, "版记的续行")
    if size <= 60:
        date_signs(item, context, scores)
        imprint_signs(item, context, scores)
        tail_signs(item, context, scores)
    if context.head:
        _head_signs(item, context, scores)
    annex_signs(item, context, scores)
    if len(scores) == 2 and scores[g.BODY][0] == 0.0 == scores[g.CARRIED][0]:
        return SHORT if size <= 60 and item.last not in ":," else PLAIN
    return scores


def _is_telling(item: Item, context: Surroundings) -> bool:
    """Whether a line below the head may be more than text, by characters alone (cheap)."""
    if context.head or context.listing or context.imprint or item.last in _TELLING_LAST:
        return True
    text = item.text
    if text.lstrip()[:1] in _OPENERS:
        return True
    # 公开方式, 共印, and the offices of persons who sign.
    return "公开" in text or "印" in text or "长" in text or "主" in text or "总理" in text


def _is_sentence(item: Item, context: Surroundings) -> bool:
    """Whether a line ends like a sentence and begins like one."""
    if item.last not in _SENTENCE_END or context.imprint or item.text.lstrip()[:1] in _OPENERS:
        return False
    if context.listing and item.size <= 50:
        return False
    return not (context.head and item.size <= 60 and is_stopped_title(item))


def _head_signs(item: Item, context: Surroundings, scores: Scores) -> None:
    key, size = item.key, len(item.key)
    if size <= 45:
        if mark_signs(item, context, scores) or number_signs(key, scores):
            return
        letterhead_signs(item, context, scores)
    if key[0] == "(" and (context.unclosed or item.last == ")") and size > 8:
        adoption_signs(item, context, scores)
    if size <= 110:
        title_signs(item, context, scores)
    addressee_signs(item, scores)
