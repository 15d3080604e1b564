"""Headings of lists and lines that announce one: what they say of all that is below them."""

from doclint.official.line import key_of
from doclint.official.pattern import Pattern
from doclint.publish.decision.standing import standing_of

_ANNEX = Pattern(r"附件?(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?:-\d{1,2})?[:.、]?")
_NOUN = Pattern(
    r"(?:目录|清单|一览表|名单|明细表?|情况表|汇总表|文件|规章|法规|规定|项目|如下)(?:\([^()]*\))*[:。]?$|\(?共?\d+[件部项]\)?[:。]?$"
)
_MARK = Pattern(r"(?:\(?[一二三四五六七八九十]{1,3}\)?[、.]|\(?\d{1,2}[)、.])")
_BELOW = Pattern(r"下列|以下|如下|所列|下述")
_ARTICLE = Pattern(r"第[一二三四五六七八九十百零〇\d]+条")
_LONGEST = 70  # characters of a heading


def heading_of(text: str) -> str | None:
    """What a heading says of the list below it ("" nothing); None for a line that is none."""
    key = key_of(text)
    if not key or "《" in key or "□" in key or len(key) > _LONGEST:
        return None
    if _ANNEX.fullmatch(key):
        return ""
    standing = standing_of(key)
    labelled = _ANNEX.match(key)
    if labelled and labelled.end() > 1 and key.startswith("附") and not key.endswith("。"):
        return standing
    if key.endswith((":", "。", ";", ",")) or not standing:
        return None
    if _ARTICLE.search(key):
        return None
    return standing if _NOUN.search(key) or _MARK.match(key) else None


def names_below(text: str) -> bool:
    """Whether a line speaks of what is listed below it, or heads an annex."""
    key = key_of(text)
    return _BELOW.search(key) is not None or _ANNEX.match(key) is not None


def announced(text: str) -> str | None:
    """What a line that announces a list says of it; None for a line that announces none."""
    key = key_of(text)
    below = _BELOW.search(key) is not None
    if not (key.endswith(":") or (below and "《" not in key)):
        return None
    head = key[max(key.rfind("。", 0, -1), key.rfind(";", 0, -1)) + 1 :]
    named = "《" in head
    standing = standing_of(head) if not named else _after_names(head)
    return standing if standing or key.endswith(":") else None


def _after_names(head: str) -> str:
    """Of 决定废止《甲》等2件规章: the words outside the names."""
    out, depth = [], 0
    for char in head:
        depth += char == "《"
        if not depth:
            out.append(char)
        depth -= char == "》"
    return standing_of("".join(out))
