"""The words of a disclosure mark (公开属性), and what class they state.

Sources: 国办发〔2016〕80号 一(一) for the classes; the literals are those seen in published
documents and in local rules (standards §6).
"""

from typing import NamedTuple

from doclint.official.pattern import Pattern

PUBLIC, ON_REQUEST, WITHHELD, PARTIAL = "public", "on_request", "withheld", "partial"

_THIS = r"(?:此件|本件|此文件?|本文件?|该件)"
LABEL = r"(?:(?:政府)?(?:信息|政务)?公开(?:选项|形式|方式|属性|类别|类型|程度)|主动公开选项)"
_CAN = r"(?:可以?|予以|拟|同意|应予?)?"
# Order matters: 不予公开 and 依申请公开 contain 公开.
_CLASSES = (
    (WITHHELD, r"(?:不予|不|免予|暂不|不宜)公开(?:发布)?"),
    (ON_REQUEST, rf"{_CAN}依申请公开"),
    (PARTIAL, r"(?:部分|删减后?|区分处理后)公开(?:发布)?"),
    (PUBLIC, rf"{_CAN}(?:主动|社会|全文|向社会|面向社会|全社会)?公开(?:发布|发表)?"),
)
_CORE = Pattern(
    "|".join(
        rf"(?P<{name}>(?:{_THIS}|{LABEL}:){words}|{bare})"
        for name, words, bare in (
            (WITHHELD, _CLASSES[0][1], "不予公开"),
            (ON_REQUEST, _CLASSES[1][1], "依申请公开"),
            (PARTIAL, _CLASSES[2][1], "部分公开"),
            (PUBLIC, _CLASSES[3][1], "主动公开|公开发布"),
        )
    )
)
_LABELLED = Pattern(rf"(?:{_THIS}|{LABEL}:).*")
_OPEN, _CLOSE = "([【〔<{「『﹝（［", ")]】〕>}」』﹞）］"


_LABEL_ALONE = Pattern(LABEL + ":?")


def is_mark_label(key: str) -> bool:
    """Whether a line is only the label of a mark, its value being in the next cell."""
    return len(key) <= 12 and "公开" in key and _LABEL_ALONE.fullmatch(key) is not None


class Mark(NamedTuple):
    """A disclosure mark as read from a line.

    ``literal`` is without brackets, ``brackets`` their kind; ``explicit`` says that it
    reads 此件… or bears a label (a bare 主动公开 is a mark only where marks stand).
    """

    cls: str
    literal: str
    brackets: str
    explicit: bool


def parse_mark(text: str, key: str) -> Mark | None:
    """Read a whole line as a disclosure mark; None where it is none.

    ``text`` is the line as printed, ``key`` it in NFKC without white space.
    """
    if not 4 <= len(key) <= 40 or "公开" not in key:
        return None
    core = key.strip("。.；;、,")
    bracketed = core[0] in _OPEN and core[-1] in _CLOSE
    if bracketed:
        core = core[1:-1]
    elif core[0] in _OPEN or core[-1] in _CLOSE:
        core = core.strip(_OPEN + _CLOSE)
        bracketed = True
    core = core.strip("。.；;、,")
    found = _CORE.fullmatch(core)
    if not found:
        return None
    literal = core.replace(":", "：")
    explicit = _LABELLED.fullmatch(core) is not None
    return Mark(
        str(found.lastgroup), literal, _bracket_kind(text) if bracketed else "none", explicit
    )


def mark_within(text: str, key: str) -> Mark | None:
    """A mark that shares its bracketed line with other notes (a contact, a restriction)."""
    if "公开" not in key or not key.startswith(("(", "（")):
        return None
    for piece in _PIECES.split(key.strip("()（）")):
        mark = parse_mark(piece, piece)
        if mark and mark.explicit:
            return mark._replace(brackets=_bracket_kind(text))
    return None


_PIECES = Pattern(r"[;；,，。 ]")


def _bracket_kind(text: str) -> str:
    bare = text.strip().strip("。；;")
    first, last = (bare[0], bare[-1]) if bare else ("", "")
    if first == "（" and last == "）":
        return "full"
    if first == "(" and last == ")":
        return "half"
    return "other"
