"""What is stated of a document's disclosure attribute: by itself and outside it."""

from doclint.official.model import Element
from doclint.rules import Context, OfficialDocument
from doclint.rules.builtin.carrier import own_marks, own_secrecy
from doclint.rules.builtin.disclosure.classes import CLASS_NAMES
from doclint.submission.model import REQUEST, Stated, Submission

# How far a class lets a document go out.
WIDTH = {"withheld": 0, "partial": 1, "on_request": 1, "public": 2}
_EMPTY = frozenset(
    (
        "",
        "无",
        "其他",
        "其它",
        "略",
        "待定",
        "待补",
        "/",
        "-",
        "—",
        "——",
        "×",
        "××",
        "无理由",
        "暂无",
    )
)

_NOT_PUBLIC = ("不予公开", "不公开", "依申请公开")
_ARGUING = ("理由", "因", "涉及", "条例", "属于")


def stated_of(context: Context) -> tuple[Stated, ...]:
    """What forms, properties and submission.toml say; () for a lone draft."""
    return context.submission.stated if context.submission else ()


def attribute_of(official: OfficialDocument, context: Context) -> tuple[str, str]:
    """The class that is stated, outside the document first, and where; ("", "") if none."""
    for each in stated_of(context):
        if each.cls:
            return each.cls, f"{each.origin}写的“{each.literal or CLASS_NAMES[each.cls]}”"
    for mark in own_marks(official):
        return mark.cls, f"本件标注的“{mark.literal}”"
    return "", ""


def mark_element(official: OfficialDocument) -> Element | None:
    """The document's first own mark, as an element."""
    marks = own_marks(official)
    return marks[0].element if marks else None


def is_secret(official: OfficialDocument) -> bool:
    """Whether the document bears a mark of secrecy that can be read."""
    return any(not mark.white for mark in own_secrecy(official))


def is_empty(reason: str) -> bool:
    """Whether a reason says nothing: blank, 无, 其他."""
    return "".join(reason.split()).strip("。.；;：:（）()") in _EMPTY


def is_argued(submission: Submission) -> bool:
    """Whether the request gives a reason in prose for not publishing."""
    for member in submission.of(REQUEST):
        for line in member.official.lines if member.official else ():
            text = line.text
            if any(w in text for w in _NOT_PUBLIC) and any(w in text for w in _ARGUING):
                return True
    return False
