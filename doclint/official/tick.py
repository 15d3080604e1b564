"""Tick boxes in text: which of several options is chosen, whatever stands for the tick.

Check boxes of Word come as ☐ and ☑ from the reader; people also type □ √ ■ ✓, ``( )``
``[√]``, or 口 for a box, before the option or after it.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

from doclint.official.disclosure import ON_REQUEST, PARTIAL, PUBLIC, WITHHELD
from doclint.official.pattern import Pattern

_ON = "☑☒■√✓✔✅●◉▣⊠\uf0fe\uf052\uf0fc\uf050þ"
_OFF = "□☐▢◻⬜○◯\uf0a8\uf06f\uf0a3¨"
_CROSSES = "×✗✘✕╳"
_NOT_OPTION = (
    "的?(?:理由|原因|依据|说明|方式|属性|选项|形式|类别|类型|程度|范围|时间|意见|机构|部门)"
)
_OPTION = (
    r"(?:此件|本件)?(?:拟|可以?|予以|同意)?"
    r"(?:主动公开|依申请公开|不予公开|免予公开|不宜公开|暂不公开|不公开|部分公开|删减后公开"
    rf"|社会公开|全文公开|公开发布|公开)(?!{_NOT_OPTION})"
)
_TOKEN = Pattern(
    rf"(?P<option>{_OPTION})"
    rf"|(?P<both>[{_OFF}][√✓✔]|[√✓✔][{_OFF}])"
    rf"|[(\[【〔<] *(?:(?P<inside>[{_ON}{_CROSSES}VvXx])|(?P<hollow>)) *[)\]】〕>]"
    rf"|(?P<on>[{_ON}])|(?P<off>[{_OFF}])|(?P<cross>[{_CROSSES}])"
    r"|(?P<typed>口(?= ?(?:主动|依申请|不予|不公|部分))|(?<=公开)口)"
)
# （请在相应的□内打“√”）, （单选）: says how to fill in, and is no tick.
_ADVICE = Pattern(
    r"\([^()]*(?:打|划|勾|选填|单选|多选|三选一|选择|填写|注明|任选|请选|说明理由)[^()]*\)"
)
_CLASSES = (
    (PUBLIC, Pattern(r"(?:此件|本件)?(?:拟|可以?|予以|同意)?(?:(?:主动|社会|全文)公开|公开发布)")),
    (ON_REQUEST, Pattern(r"(?:此件|本件)?(?:拟|可以?|予以|同意)?依申请公开")),
    (WITHHELD, Pattern(r"(?:此件|本件)?(?:拟|予以|同意)?(?:不予|不)公开")),
    (PARTIAL, Pattern(r"(?:此件|本件)?(?:拟|可以?|予以|同意)?(?:部分|删减后)公开")),
)


class Choice(NamedTuple):
    """Options in a text, and those chosen; ``marked`` says whether there is any box or tick."""

    options: tuple[str, ...]
    chosen: tuple[str, ...]
    marked: bool


class _Mark(NamedTuple):
    """A box or tick, from ``start`` to ``end`` of the text."""

    start: int
    end: int
    ticked: bool


class _Option(NamedTuple):
    """An option, from ``start`` to ``end`` of the text."""

    start: int
    end: int
    text: str


def class_of(literal: str) -> str:
    """The disclosure class of a value within the vocabulary; "" for any other."""
    key = "".join(normalize("NFKC", literal).split()).strip("。.;,()[]【】")
    return next((cls for cls, words in _CLASSES if words.fullmatch(key)), "")


def plain(text: str) -> str:
    """Text in NFKC with single spaces, without advice on how to fill in."""
    return _ADVICE.sub("", " ".join(normalize("NFKC", text).split()))


def choice_of(text: str) -> Choice:
    """The disclosure options in a text (as ``plain`` gives it) and those that are chosen.

    Without any box, the only option there is, is the one that was written down.
    """
    options, marks = _tokens(text)
    names = tuple(dict.fromkeys(option.text for option in options))
    if not marks:
        return Choice(names, names if len(names) == 1 else (), False)
    chosen = [o.text for mark, o in _owners(marks, options) if mark.ticked and o is not None]
    return Choice(names, tuple(dict.fromkeys(chosen)), True)


def ticked_texts(text: str) -> tuple[str, ...] | None:
    """The texts beside ticked boxes, whatever they say; None where there is no box."""
    _, marks = _tokens(text)
    if not marks:
        return None
    edges = [0, *(edge for mark in marks for edge in (mark.start, mark.end)), len(text)]
    first = not text[: marks[0].start].strip(" ：:")
    found = []
    for index, mark in enumerate(marks):
        if mark.ticked:
            at = 2 * index + (2 if first else 0)
            found.append(text[edges[at] : edges[at + 1]].strip(" 、,;，；"))
    return tuple(filter(None, found))


def _tokens(text: str) -> tuple[list[_Option], list[_Mark]]:
    """Options and marks in order; a cross is a tick only where there is no other tick."""
    options: list[_Option] = []
    found: list[tuple[int, int, str]] = []
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "option":
            options.append(_Option(*match.span(), match[0]))
        else:
            found.append((*match.span(), _state(match.lastgroup or "", match[0])))
    crossed = not any(state == "on" for _, _, state in found)
    marks = [_Mark(a, b, state == "on" or (crossed and state == "cross")) for a, b, state in found]
    return options, marks


def _state(group: str, text: str) -> str:
    if group in ("on", "both"):
        return "on"
    if group == "inside":
        return "cross" if text.strip("()[]【】〔〕<> ") in _CROSSES else "on"
    return "cross" if group == "cross" else "off"


def _owners(marks: list[_Mark], options: list[_Option]) -> Iterable[tuple[_Mark, _Option | None]]:
    """Each mark with its option: by turns where they take turns, else the nearer one."""
    before = not options or marks[0].start < options[0].start
    order = sorted([(o.start, False) for o in options] + [(m.start, True) for m in marks])
    if len(marks) == len(options) and all(a[1] != b[1] for a, b in pairwise(order)):
        return zip(marks, options, strict=True)
    return ((mark, _nearer(mark, options, before)) for mark in marks)


def _nearer(mark: _Mark, options: list[_Option], before: bool) -> _Option | None:
    """The nearer option; of two as near, the one that the order of all speaks for."""
    left = max((o for o in options if o.end <= mark.start), default=None)
    right = min((o for o in options if o.start >= mark.end), default=None)
    if left is None or right is None:
        return left or right
    near, far = mark.start - left.end, right.start - mark.end
    if near == far:
        return right if before else left
    return left if near < far else right
