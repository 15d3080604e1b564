"""Tabular files as rows of text."""

import builtins
import io
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.tables import TableError, read_day, read_tables

DAYS = {
    "2024年3月1日": "2024-03-01", "2024-03-01": "2024-03-01", "2024/3/1": "2024-03-01", "2024.3.1": "2024-03-01",
    "20240301": "2024-03-01", "45000": "2023-03-15", "45000.0": "2023-03-15", "3/21/2024": "2024-03-21", "3/3/2024": "2024-03-03",
    "二〇二四年三月一日": "2024-03-01", "自2024年3月1日起": "2024-03-01", "自2024年3月1日起施行": "2024-03-01",
    "2024-03-01 00:00:00": "2024-03-01", "2024-03-01T08:30:00+08:00": "2024-03-01", "２０２４年３月１日": "2024-03-01",
    " 2024 年 3 月 1 日 ": "2024-03-01",
    "2023-02-29": "", "3/1/2024": "", "05/01/2024": "", "21/3/2024": "", "2024年3月": "", "无": "", "": "", "2010": "", "去年": "", "滨政发〔2024〕3号": "",
}  # fmt: skip


@pytest.mark.parametrize(("text", "day"), DAYS.items(), ids=[d or "empty" for d in DAYS])
def test_day(text: str, day: str) -> None:
    assert read_day(text) == day


@given(st.text(max_size=40))
def test_any_text_is_a_day_or_none(text: str) -> None:
    day = read_day(text)
    assert not day or date.fromisoformat(day)


@given(st.dates(date(1955, 1, 1), date(2099, 12, 31)))
def test_every_form_of_a_day_is_the_same(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    forms = (
        day.isoformat(),
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}/{day.month}/{day.day}",
        f"{day:%Y.%m.%d}",
        f"{day:%Y/%m/%d}",
        str(serial),
    )
    assert {read_day(form) for form in forms} == {day.isoformat()}


TEXTS: Mapping[str, tuple[str, str]] = {
    "utf8": ("utf-8", ","),
    "utf8_with_mark": ("utf-8-sig", ","),
    "gbk": ("gb18030", ","),
    "tab": ("utf-8", "\t"),
    "semicolon": ("gb18030", ";"),
    "excel_unicode_text": ("utf-16", "\t"),
}


@pytest.mark.parametrize(("encoding", "delimiter"), TEXTS.values(), ids=TEXTS.keys())
def test_encoding_and_delimiter_are_told(encoding: str, delimiter: str) -> None:
    lines = [("文号", "标题"), ("滨政发〔2010〕5号", "关于甲、乙的通知"), ("", ""), ("x", '"a\nb"')]
    content = "\r\n".join(delimiter.join(line) for line in lines).encode(encoding)
    (table,) = read_tables("a.csv", content)
    assert [row.cells for row in table.rows] == [lines[0], lines[1], ("x", "a\nb")]
    assert [row.number for row in table.rows] == [1, 2, 4]


def book(rows: Sequence[Sequence[object]]) -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    made.active.title = "清单"
    for row in rows:
        made.active.append(row)
    return made


def saved(made: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_workbook_cells_are_texts() -> None:
    rows = [[1, 2.0, 2.5, date(2024, 3, 1), datetime(2024, 3, 1, 8, 30), True, None, " 甲 "]]
    (table,) = read_tables("a.xlsx", saved(book(rows)))
    assert table.rows[0].cells == (
        "1",
        "2",
        "2.5",
        "2024-03-01",
        "2024-03-01 08:30:00",
        "是",
        "",
        "甲",
    )


def test_rows_have_the_numbers_of_the_sheet() -> None:
    made = book([])
    made["清单"]["B3"] = "甲"
    (table,) = read_tables("a.xlsx", saved(made))
    assert [(row.number, row.cells) for row in table.rows] == [(3, ("", "甲"))]
    assert table.place(table.rows[0]) == "“清单”第3行"


def test_merged_cells_go_down_and_not_across() -> None:
    made = book([["附件1 目录", None], ["依据", "名称"], ["某决定", "甲"], [None, "乙"]])
    made["清单"].merge_cells("A1:B1")
    made["清单"].merge_cells("A3:A4")
    (table,) = read_tables("a.xlsx", saved(made))
    assert [row.cells for row in table.rows] == [
        ("附件1 目录", ""), ("依据", "名称"), ("某决定", "甲"), ("某决定", "乙"),
    ]  # fmt: skip


def test_hidden_rows_and_sheets_are_kept_and_told() -> None:
    made = book([["甲"], ["乙"]])
    made["清单"].row_dimensions[2].hidden = True
    made.create_sheet("底稿").append(["丙"])
    made["底稿"].sheet_state = "hidden"
    first, second = read_tables("a.xlsx", saved(made))
    assert [(row.cells, row.hidden) for row in first.rows] == [(("甲",), False), (("乙",), True)]
    assert (first.hidden, second.hidden, second.rows[0].cells) == (False, True, ("丙",))


BROKEN = {
    "pdf": b"%PDF-1.7 ...",
    "zip_cut_short": saved(book([["甲"]]))[:800],
    "zip_that_is_none": b"PK\x03\x04" + b"\0" * 100,
    "compound_that_is_none": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000,
    "binary": b"\x00\x01\x02\x03",
    "no_encoding": b"\xff\xff\x81\xff",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_no_table_is_refused_by_name(content: bytes) -> None:
    with pytest.raises(TableError, match=r"^清单\.xlsx"):
        read_tables("清单.xlsx", content)


def test_library_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object, **named: object) -> object:
        if name.startswith("python_calamine"):
            raise ImportError(name)
        return real(name, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.delitem(sys.modules, "python_calamine", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(TableError, match=r'pip install "doclint\[manifest\]"'):
        read_tables("清单.xlsx", saved(book([["甲"]])))


@given(st.binary(max_size=200))
def test_any_bytes_are_rows_or_a_fault(content: bytes) -> None:
    try:
        tables = read_tables("a.csv", content)
    except TableError:
        return
    assert all(any(row.cells) for table in tables for row in table.rows)


def test_struck_rows_are_told() -> None:
    made = book([["甲"], ["乙"], ["丙"]])
    made["清单"]["A2"].font = openpyxl.styles.Font(strike=True)
    (table,) = read_tables("a.xlsx", saved(made))
    assert [row.struck for row in table.rows] == [False, True, False]
