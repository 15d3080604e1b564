"""Decisions with traps in them, as lists: made of any documents, with what is to come of it.

Sixty documents as they are, in several spellings, and beside them lines that must not lead to
a mark on any place but the one they mean.
"""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

HEADERS = ("序号", "文件名称", "发文字号", "状态", "生效日期", "依据名称", "依据文号")
GROUND = ("国务院关于宣布失效一批文件的决定", "国发〔2030〕99号")
SINCE, LATER = "2030-01-01", "2031-06-01"


class Paper(NamedTuple):
    """A document: what a list can say of it, and the place where it is."""

    number: str
    title: str
    place: str


class Trap(NamedTuple):
    """A line and the only place that may be marked for it, "" none; ``held`` until later."""

    cells: tuple[str, str, str, str]  # title, number, status, since
    place: str = ""
    held: bool = False


def lines_of(papers: Sequence[Paper]) -> list[Trap]:
    """The documents themselves, their spelling varied."""
    return [
        Trap(
            (_title(p.title, i), _number(p.number, i), "已废止" if i % 3 else "宣布失效", SINCE),
            p.place,
        )
        for i, p in enumerate(papers)
    ]


def traps_of(papers: Sequence[Paper]) -> list[Trap]:
    """Ten traps, each made of another of these ten documents, which are in force."""
    a, b, c, d, e, f, g, h, i, j = papers[:10]
    return [
        Trap((_near(a.title), a.number, "已废止", SINCE)),
        Trap((_near(b.title), "", "已废止", SINCE)),
        Trap((c.title, c.number, "继续有效", SINCE)),
        Trap((d.title, d.number, "不废止", SINCE)),
        Trap((e.title, e.number, "已废止", LATER), e.place, held=True),
        Trap((a.title, f.number, "已废止", SINCE)),
        Trap((f"关于修改《{g.title}》的决定", g.number, "已废止", SINCE)),
        Trap((f"《{h.title}》解读", "", "已废止", SINCE)),
        Trap((i.title, _next(i.number), "已废止", SINCE)),
        Trap((f"滨海市人民政府转发{j.title}", j.number, "已废止", SINCE)),
    ]


def write(path: Path, lines: Sequence[Trap]) -> None:
    """The list as a CSV file."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(HEADERS)
        for serial, line in enumerate(lines, 1):
            title, number, status, since = line.cells
            rows.writerow([serial, title, number, status, since, *GROUND])


def _title(title: str, index: int) -> str:
    spelt = (
        title,
        f"《{title}》",
        title.replace("（", "(").replace("）", ")"),
        title[:6] + " " + title[6:],
    )
    return spelt[index % len(spelt)]


def _number(number: str, index: int) -> str:
    spelt = (
        number,
        number.replace("〔", "[").replace("〕", "]"),
        number.replace("〔", "（").replace("〕", "）"),
        number.replace("〕", "〕第"),
        number.replace("〔", " 〔"),
    )
    return spelt[index % len(spelt)]


def _near(title: str) -> str:
    at = len(title) * 2 // 3
    return title[:at] + ("市" if title[at] != "市" else "省") + title[at + 1 :]


def _next(number: str) -> str:
    head, _, serial = number.rpartition("〕")
    return f"{head}〕{int(serial.removesuffix('号')) + 1}号"
