"""The facts of a document for a person, and why each line was taken for what it is."""

from collections.abc import Iterator

from doclint.official.model import Facts, Line, OfficialDocument
from doclint.reports import words
from doclint.reports.sheet import Sheet

_COLUMN = 18  # two of indent, the longest label (发文机关标志：, 14), two of air


def facts_text(source: str, official: OfficialDocument, sheet: Sheet, why: bool) -> Iterator[str]:
    """Lines: what it was taken for, the facts as a table, with ``why`` every line of text."""
    yield from sheet.lines(f"{source}：{_nature(official)}", 0, "strong", hang=2)
    if why:
        yield from sheet.entry("理由：", "；".join(official.official_reasons), 2, _COLUMN)
    yield from sheet.entry("机关系统：", words.SYSTEMS[official.issuer_system], 2, _COLUMN)
    yield ""
    yield from table(official.facts, sheet)
    if why:
        yield ""
        yield from sheet.lines("逐行识别结果", 0, "strong")
        for line in official.lines:
            yield from _why(line, sheet)


def _nature(official: OfficialDocument) -> str:
    """Whether it is a 公文."""
    return "公文" if official.is_official else "未识别为公文"


def table(facts: Facts, sheet: Sheet) -> Iterator[str]:
    """What the document shows, a row for each value; at the end what it does not."""
    absent = []
    for name, label in words.FACTS.items():
        values = _values(name, getattr(facts, name))
        heading = f"{label}："
        for value in values:
            yield from sheet.entry(heading, value, 2, _COLUMN)
            heading = ""
        if not values:
            absent.append(label)
    if absent:
        yield from sheet.entry("文中未见：", "、".join(absent), 2, _COLUMN)


def _values(name: str, value: object) -> list[str]:
    """A fact as the lines that show it; none for null or []."""
    if isinstance(value, tuple):
        return [_repeal(item) if name == "repeals" else str(item) for item in value]
    return [_shown(name, str(value))] if value is not None else []


def _shown(name: str, value: str) -> str:
    """A single fact in Chinese."""
    if name == "disclosure":
        return words.DISCLOSURE.get(value, value)
    if name in ("issued_on", "printed_on", "effective_on", "expires_on"):
        return words.period(value)
    return value


def _repeal(pair: tuple[str | None, str | None]) -> str:
    """``《标题》（发文字号）``, whichever of the two is there."""
    title, number = pair
    if not title:
        return number or ""
    return f"《{title}》" + (f"（{number}）" if number else "")


def _why(line: Line, sheet: Sheet) -> Iterator[str]:
    """Place, label, zone and score of a line; its text; the reasons."""
    zone = words.ZONES.get(line.zone, line.zone)
    yield f"  {line.paragraph.label}　{words.element(line.label)}（{zone}，得分 {line.score:.1f}）"
    yield from sheet.lines(line.text, 6, "faint")
    if line.reasons:
        yield from sheet.entry("理由：", "；".join(line.reasons), 6, 12)
