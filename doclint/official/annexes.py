"""Annexes: what the 附件说明 names, and the annexes that are really in the file."""

from typing import NamedTuple

from doclint.official.attachment import attachment_names
from doclint.official.date import number_of
from doclint.official.heading import HEADING
from doclint.official.line import key_of
from doclint.official.model import CARRIED, Line, OfficialDocument
from doclint.official.pattern import Pattern

_NUMERAL = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
# A label alone on its line: 附件, 附件2, 附件二：, 附件1-2.
_LABEL = Pattern(rf"附件?(?P<number>{_NUMERAL})?(?P<sub>-\d{{1,2}})?[:.、]?")
# 附件：1.某表, the 附件说明 of the carried text itself.
_NESTED = Pattern(rf"附件?[:].{{2,}}|附件?(?:{_NUMERAL})[:.、].{{2,}}")
_LEAD = Pattern(r"^\s*附\s*件?\s*[：:︰]?")
_MARK = (
    r"(?:附件)?(?P<arabic>\d{1,2})\s*[.．、:：](?!\d)"
    r"|[（(](?P<round>\d{1,2})[)）]|(?P<hanzi>[一二三四五六七八九十]{1,3})、"
)
_MARKS = Pattern(rf"(?:^|(?<=[\s　；;。]))(?:{_MARK})")
_TITLE_LINES = 4
_TITLE_LENGTH = 60


class Annex(NamedTuple):
    """An annex in the file; ``line`` is the index of its label.

    ``number`` is 0 for a bare 附件; ``title`` holds the lines below the label that may be
    its title, as keys (the longest reading; the title may end earlier). ``nested`` says
    that it may belong to the carried text and not to the carrying document.
    """

    label: str
    number: int
    line: int
    title: tuple[str, ...]
    nested: bool


class Stated(NamedTuple):
    """The 附件说明: names in order, and their numbers (empty where it has none).

    ``numbers`` is as long as ``names`` or empty; ``lines`` are the indices of its lines.
    """

    names: tuple[str, ...]
    numbers: tuple[int, ...]
    lines: tuple[int, ...]


def stated_annexes(official: OfficialDocument) -> Stated:
    """What the 附件说明 of the carrying document names; empty where there is none."""
    indices = next((e.lines for e in official.elements if e.kind == "attachments"), ())
    indices = tuple(i for i in indices if official.lines[i].label == "attachments")
    lines = [official.lines[i] for i in indices]
    names = attachment_names([line.text for line in lines])
    numbers = tuple(n for line in lines for n in numbers_in(line))
    return Stated(names, numbers if len(numbers) == len(names) else (), indices)


def numbers_in(line: Line) -> tuple[int, ...]:
    """The numbers that the names in a line of the 附件说明 bear, automatic ones included."""
    text = _LEAD.sub("", line.text).strip()
    found = [number_of(m[m.lastgroup or 0]) or 0 for m in _MARKS.finditer(text)]
    if not found and line.start == 0 and line.paragraph.number:
        digits = "".join(c for c in line.paragraph.number if c.isdecimal())
        return (int(digits),) if digits and len(digits) <= 2 else ()
    return tuple(found)


def annexes_of(official: OfficialDocument) -> tuple[Annex, ...]:
    """The labelled annexes in the carried text, in order."""
    found: list[Annex] = []
    nested = False
    for i in range(official.carried_from, len(official.lines)):
        line = official.lines[i]
        if line.zone != CARRIED or "附" not in line.text[:8]:
            continue
        key = line.key
        label = _LABEL.fullmatch(key) if len(key) <= 10 else None
        if label is None:
            nested = nested or (line.label != "residue" and _NESTED.fullmatch(key) is not None)
        elif line.paragraph.cell is None:
            number = (number_of(label["number"]) or 0) if label["number"] else 0
            nested = nested or bool(label["sub"]) or any(a.number == number for a in found)
            title = _title_below(official, i)
            found.append(Annex(line.text.strip(), number, i, title, nested))
    return tuple(found)


def starts_with_annex(official: OfficialDocument) -> bool:
    """Whether the carried text begins with an annex and not with an issued document."""
    at = official.carried_from
    if at >= len(official.lines) or "附" not in official.lines[at].text[:8]:
        return False
    line = official.lines[at]
    bare = line.zone == CARRIED and line.paragraph.cell is None and len(line.key) <= 10
    return bare and _LABEL.fullmatch(line.key) is not None


def _title_below(official: OfficialDocument, label: int) -> tuple[str, ...]:
    keys: list[str] = []
    for line in official.lines[label + 1 : label + 1 + _TITLE_LINES]:
        key = key_of(line.text)
        long = line.paragraph.cell is not None or len(key) > _TITLE_LENGTH
        if line.zone != CARRIED or long or key[-1:] in "。;:" or HEADING.match(key):
            break
        if _LABEL.fullmatch(key):
            break
        keys.append(key)
    return tuple(keys)
