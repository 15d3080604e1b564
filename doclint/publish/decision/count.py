"""How many documents a decision says it lists: 共489件（其中107件另行通知）."""

from collections.abc import Iterator

from doclint.official.date import number_of
from doclint.official.line import key_of
from doclint.official.pattern import Pattern

_N = r"(?P<n>\d{1,5}|[一二两三四五六七八九十]{1,3})(?:件|部|项|个)"
_TOTAL = Pattern(rf"共(?:计|有)?{_N}|\({_N.replace('<n>', '<m>')}\)")
_CLAIM = Pattern(
    rf"{_N}[^。;,、:]{{0,40}}?(?:予以|宣布|一并|决定)*(?:废止|失效|停止执行|修改)(?!的?理由)"
    rf"|(?:废止|失效|停止执行|修改)[^。;:,《]{{0,30}}?{_N.replace('<n>', '<m>')}"
)
_ELSEWHERE = Pattern(rf"其中,?(?:有)?{_N}[^。;]{{0,30}}?(?:另行|另文|涉密|不予?公开|不宜公开|单独)")


def totals_in(text: str, heading: bool) -> Iterator[int]:
    """The numbers of documents that a line states; in a heading also a bare （3件）."""
    key = key_of(text)
    if not any(unit in key for unit in "件部项个"):
        return
    text = _ELSEWHERE.sub("", key)
    found = [*_TOTAL.finditer(text)][:1] if heading else []
    for match in found or _CLAIM.finditer(text):
        count = number_of(match["n"] or match["m"])
        if count:
            yield count


def elsewhere_in(text: str) -> int:
    """How many of the documents are told of elsewhere (另行通知), 0 where none."""
    found = _ELSEWHERE.search(key_of(text))
    return (number_of(found["n"]) or 0) if found else 0
