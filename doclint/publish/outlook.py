"""What stands on a place already, and what the new mark would do to it."""

from doclint.publish.choosing import mark_of
from doclint.publish.described import decided
from doclint.publish.index.candidate import Candidate
from doclint.publish.model import Entry, Mark
from doclint.publish.words import banner, chinese_date
from doclint.status import AMENDED, EXPIRED, IN_FORCE, PARTLY_REPEALED, REPEALED, read_status

UNCHANGED = "已标注，不变"
# How much of a document a status ends.
_WIDTH = {AMENDED: 1, PARTLY_REPEALED: 2, EXPIRED: 3, REPEALED: 3}


def outlook(entry: Entry, candidate: Candidate) -> tuple[str, str]:
    """(note, reason for a person to decide), each "" where there is none."""
    mark = mark_of(entry, candidate.number)
    if candidate.fault:
        return "", f"这里已有的标注有问题：{candidate.fault}"
    if candidate.mark is not None:
        return _against_mark(mark, candidate.mark)
    if candidate.banner and candidate.banner == banner(mark):
        return UNCHANGED, ""
    return _against_word(mark, candidate.stated)


def _against_mark(new: Mark, old: Mark) -> tuple[str, str]:
    if decided(new) == decided(old):
        return UNCHANGED, ""
    said = f"这里已标注“{old.word}”（自{chinese_date(old.since) or '某日'}起，依据{_ground(old)}）"
    if _WIDTH.get(new.status, 0) < _WIDTH.get(old.status, 0):
        return "", f"{said}，范围比清单的“{new.word}”大"
    if old.since and new.since < old.since:
        return "", f"{said}，比清单的（{chinese_date(new.since)}）晚"
    return f"{said}，将换成新的，原标注留在记录里", ""


def _ground(mark: Mark) -> str:
    return mark.ground.number or (f"《{mark.ground.title}》" if mark.ground.title else "不明")


def _against_word(new: Mark, stated: str) -> tuple[str, str]:
    """What somebody else wrote there: an amended text is no ground to say less than repealed."""
    known = read_status(stated)
    if known is None or known[0] == IN_FORCE:
        return "", ""
    if _WIDTH.get(new.status, 0) < _WIDTH.get(known[0], 0):
        return "", f"这里写着“{known[1]}”，范围比清单的“{new.word}”大"
    return f"这里原写着“{known[1]}”", ""
