"""How the text looks, judged on a few paragraphs: families of fonts, whether set as a 公文 at all.

A document copied from a web page or a PDF has the looks of that page; to go through them
would tell nobody anything. Only what was set in type as a 公文 is judged.
"""

from collections.abc import Iterator
from typing import NamedTuple

from doclint.document import BODY, Run
from doclint.official.model import MAIN, Line, OfficialDocument
from doclint.rules import Severity
from doclint.rules.builtin.carrier import bound

MOST = 6  # paragraphs that are looked at
_LONG = 20  # characters of a paragraph that shows how the text is set
_DARK = 0x55  # of each colour; darker is printed as black
_LARGE = 60  # half-points; larger is a 发文机关标志
_CENTRED = frozenset({"center", "distribute"})
_HEADINGS = ("一二三四五六七八九十", "（(")

FANGSONG, KAITI, HEITI, XIAOBIAOSONG, SONGTI = "仿宋", "楷体", "黑体", "小标宋", "宋体"
ZHONGSONG = "华文中宋"
_SCREEN = "微软雅黑"
FAMILIES = frozenset({FANGSONG, KAITI, HEITI, XIAOBIAOSONG, SONGTI, ZHONGSONG})
# Parts of font names, lower case, the more special ones first.
_FAMILIES = (
    ("仿宋", FANGSONG), ("fangsong", FANGSONG), ("标宋", XIAOBIAOSONG), ("xbs", XIAOBIAOSONG),
    ("楷", KAITI), ("kai", KAITI), ("雅黑", _SCREEN), ("黑", HEITI), ("simhei", HEITI),
    ("heiti", HEITI), ("中宋", ZHONGSONG), ("zhongsong", ZHONGSONG), ("宋", SONGTI), ("simsun", SONGTI), ("song", SONGTI),
)  # fmt: skip


class Words(NamedTuple):
    """A paragraph that is looked at, with its runs."""

    line: Line
    runs: tuple[Run, ...]


class Look(NamedTuple):
    """Title (None where it is none of type) and some paragraphs of the text."""

    title: Words | None
    text: tuple[Words, ...]


def family(font: str | None) -> str:
    """The family of a font, of a list the first; its name where it is of none, "" if unknown."""
    first = (font or "").partition(";")[0].strip()
    name = first.lower()
    return next((found for part, found in _FAMILIES if part in name), first)


def is_colored(color: str) -> bool:
    """Whether a colour (RRGGBB or auto) is printed as anything but black."""
    if len(color) != 6:
        return False
    try:
        return any(int(color[i : i + 2], 16) > _DARK for i in (0, 2, 4))
    except ValueError:
        return False


def is_consolidated(official: OfficialDocument) -> bool:
    """Whether a text is one published anew as amended: it has the note below its title that
    says so, and no number, date or signature of its own. Its looks are those of a book.
    """
    facts = official.facts
    if facts.document_number or facts.issued_on or facts.issuers:
        return False
    if official.number_blank or official.date_blank:
        return False
    note = "".join(line.text for line in official.lines if line.label == "adoption")
    return "修正" in note or "修订" in note


def look_of(official: OfficialDocument) -> Look | None:
    """The looks of a document set in type as a 公文; None for one that is not.

    It is where its title is centred and is in 小标宋 or stands over 仿宋, or it has a red
    发文机关标志. 微软雅黑 and lists of fonts (``仿宋_GB2312;仿宋``) come from a web page.
    A text published anew as amended is none.
    """
    if is_consolidated(official):
        return None
    title = _title(official)
    mark = official.first("issuer_mark")
    red = mark is not None and _is_red(official, mark.lines)
    if not red and (title is None or title.line.paragraph.alignment not in _CENTRED):
        return None
    lines = text_lines(official)
    if not red and not _is_typeset(official, title, lines[:2]):
        return None
    text = tuple(_words(official, line) for line in lines)
    fonts = {run.font for words in (*text, *((title,) if title else ())) for run in words.runs}
    families = {family(font) for font in fonts}
    if _SCREEN in families or any(font and ";" in font for font in fonts):
        return None
    return Look(title, text) if red or families & {FANGSONG, XIAOBIAOSONG} else None


def _is_typeset(official: OfficialDocument, title: Words | None, lines: list[Line]) -> bool:
    """Whether the title or the beginning of the text is in a type of the standard."""
    first = [words for words in (title, *(_words(official, line) for line in lines)) if words]
    families = {family(run.font) for words in first for run in words.runs}
    return bool(families & {FANGSONG, XIAOBIAOSONG})


def text_lines(official: OfficialDocument) -> list[Line]:
    """The first paragraphs of the text that are long enough to show how it is set."""
    found: list[Line] = []
    for line in official.lines[: official.carried_from]:
        if line.zone == MAIN and line.label == "body" and line.end - line.start >= _LONG:
            paragraph = line.paragraph
            whole = line.start == 0 and line.end == len(paragraph.text)
            if whole and paragraph.cell is None and paragraph.story == BODY:
                found.append(line)
                if len(found) == MOST:
                    break
    return found


def headings(official: OfficialDocument, most: int = MOST) -> Iterator[tuple[Line, int]]:
    """The first headings 一、 and （一） of the text with their level."""
    for line in official.lines[: official.carried_from]:
        if most == 0:
            return
        if line.zone != MAIN or line.paragraph.cell is not None or line.start:
            continue
        level = _level((line.paragraph.number + line.text[:8]).lstrip())
        if level and _is_heading(line.text.strip(), level):
            most -= 1
            yield line, level


def _is_heading(text: str, level: int) -> bool:
    """A short line by itself; at the second level also a short sentence that opens a paragraph.

    What ends with ； is an item of a list.
    """
    first, stop, _ = text.partition("。")
    return len(first) <= 32 and text[-1:] not in ("；", ";") and (level == 2 or not stop)


def _level(text: str) -> int:
    """1 for 一、, 2 for （一）, else 0."""
    numerals, brackets = _HEADINGS
    if text[:1] in brackets and text[1:2] in numerals:
        return 2 if text[:5].rstrip(" ").find("）") > 0 or ")" in text[:5] else 0
    return 1 if text[:1] in numerals and "、" in text[:4] else 0


def words_of(official: OfficialDocument, line: Line) -> Words:
    """A line with its runs."""
    return _words(official, line)


def main_look(text: tuple[Words, ...]) -> tuple[str, int | None]:
    """The family and size (half-points) of most characters; unknown ones are left out."""
    counts: dict[tuple[str, int | None], int] = {}
    for _, runs in text:
        for run in runs:
            key = family(run.font), run.size
            if key[0]:
                counts[key] = counts.get(key, 0) + run.end - run.start
    return max(counts, key=lambda key: counts[key]) if counts else ("", None)


def mild(official: OfficialDocument, severity: Severity) -> Severity:
    """A severity; information where the issuer follows the standard by reference only."""
    return severity if bound(official) is Severity.ERROR else Severity.INFO


def _words(official: OfficialDocument, line: Line) -> Words:
    runs = official.document.runs(line.paragraph)
    return Words(line, tuple(r for r in runs if r.start < line.end and r.end > line.start))


def _title(official: OfficialDocument) -> Words | None:
    """The title; what is red or very large is a 发文机关标志."""
    title = official.first("title")
    if title is None or not title.lines:
        return None
    words = _words(official, official.lines[title.lines[0]])
    letterhead = any(is_colored(r.color) or (r.size or 0) >= _LARGE for r in words.runs)
    return None if letterhead else words


def _is_red(official: OfficialDocument, lines: tuple[int, ...]) -> bool:
    runs = _words(official, official.lines[lines[0]]).runs if lines else ()
    return any(is_colored(run.color) for run in runs)
