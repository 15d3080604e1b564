"""What a mark says to readers: status, from which day, by which document, which clauses.

废止 and 失效 are kept apart: a decision ends a document (废止), or it lapses by its term or
task (失效). A document in force has no banner.
"""

from datetime import date
from typing import NamedTuple

from doclint.publish.model import Mark
from doclint.registry.model import Ground
from doclint.status import AMENDED, EXPIRED, IN_FORCE, NOT_YET, PARTLY_REPEALED, WORDS

_WHOLE = ("", "全文", "全部", "全部内容", "整件")
_NO_NUMBER = ("无", "-", "—", "——", "/")


class Banner(NamedTuple):
    """The text of a banner in three pieces: ``ground`` is what may carry a link."""

    before: str
    ground: str
    after: str


def banner(mark: Mark) -> str:
    """The text of the banner; "" for a document in force.

    ``【已废止】本文件自2021年9月24日起废止，依据《…的决定》（…号）。``
    """
    return "".join(banner_pieces(mark))


def banner_pieces(mark: Mark) -> Banner:
    """The banner in pieces; all empty for a document in force."""
    if mark.status == IN_FORCE:
        return Banner("", "", "")
    ground = "" if _is_own(mark) else ground_text(mark.ground)
    says = f"【{word_of(mark)}】{_sentence(mark)}{'，依据' if ground else ''}"
    return Banner(says, ground, f"{_successor(mark)}。")


def word_of(mark: Mark) -> str:
    """The word of the status: the mark's own, else the usual one."""
    return mark.word or WORDS[mark.status][0]


def ground_text(ground: Ground) -> str:
    """``《标题》（文号）``; what is not known is left out."""
    title = _line(ground.title)
    named = title if title.startswith("《") else f"《{title}》" if title else ""
    number = _line(ground.number)
    number = "" if number in _NO_NUMBER else number
    if not named or not number:
        return named or number
    return f"{named}（{number}）"


def chinese_date(iso: str) -> str:
    """``2021-09-24`` → ``2021年9月24日``; "" for what is no date."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return ""
    return f"{day.year}年{day.month}月{day.day}日"


def _line(text: str) -> str:
    return " ".join(text.split())


def _is_own(mark: Mark) -> bool:
    """Whether the ground is the document itself: it lapses by its own term."""
    ground = mark.ground
    if ground.number and mark.number:
        return ground.number == mark.number
    return bool(ground.title) and ground.title.strip("《》") == mark.title.strip("《》")


def _sentence(mark: Mark) -> str:
    day = chinese_date(mark.since)
    if mark.status == NOT_YET:
        return f"本文件自{day}起施行，目前尚未施行" if day else "本文件尚未施行"
    if mark.status == EXPIRED and _is_own(mark):
        return f"本文件有效期届满，自{day}起失效" if day else "本文件有效期届满，已失效"
    subject, verb = f"本文件{_scope(mark)}", _verb(mark)
    return f"{subject}自{day}起{verb}" if day else f"{subject}已{verb}"


def _scope(mark: Mark) -> str:
    scope = _line(mark.scope)
    if mark.status not in (PARTLY_REPEALED, AMENDED):
        return ""
    if scope in _WHOLE:
        return "部分内容" if mark.status == PARTLY_REPEALED else ""
    return scope


def _verb(mark: Mark) -> str:
    if mark.status == AMENDED:
        return "修改"
    word = word_of(mark)
    if mark.status == EXPIRED or "失效" in word:
        return "失效"
    return "停止执行" if "停止执行" in word else "废止"


def _successor(mark: Mark) -> str:
    successor = _line(mark.successor)
    if not successor:
        return ""
    named = successor if "《" in successor or "〔" in successor else f"《{successor}》"
    return f"；修改后的文本见{named}" if mark.status == AMENDED else f"；现行规定见{named}"
