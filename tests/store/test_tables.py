"""Lists as real ones are → entries: headers, merged titles, encodings, what cannot be read."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from doclint.registry.model import Event, Ground, Location
from doclint.store import RegistryError
from doclint.store.entry import Entry
from doclint.store.intake import Intake, take_in
from doclint.store.intake.cells import class_of, day_of, end_of, named_in

Row = tuple[str, ...]


def no_engine():
    raise AssertionError("a list needs no engine")


def taken(path: Path) -> Intake:
    return take_in(str(path), no_engine)


def text_file(folder: Path, rows: list[Row], encoding: str = "utf-8-sig", **how: str) -> Path:
    out = io.StringIO()
    csv.writer(out, **how).writerows(rows)
    path = folder / "清单.csv"
    path.write_bytes(out.getvalue().encode(encoding))
    return path


def entries(folder: Path, *rows: Row) -> list[Entry]:
    return list(taken(text_file(folder, list(rows))).entries)


def one(folder: Path, *rows: Row) -> Entry:
    (found,) = entries(folder, *rows)
    return found


HEAD = ("发文字号", "标题", "成文日期")
LINE = ("滨政发〔2024〕1号", "滨海市人民政府关于一的通知", "2024-01-05")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    (found,) = taken(text_file(tmp_path, [HEAD, LINE], encoding)).entries
    assert found.record.number == "滨政发〔2024〕1号"
    assert found.record.title == "滨海市人民政府关于一的通知"
    assert found.origin == "清单.csv第2行"


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_delimiters(tmp_path: Path, delimiter: str) -> None:
    (found,) = taken(text_file(tmp_path, [HEAD, LINE], delimiter=delimiter)).entries
    assert found.record.issued_on == "2024-01-05"


@pytest.mark.parametrize(
    "header",
    [
        ("文号", "文件名称", "发文日期"),
        ("发文文号", "规范性文件名称", "印发日期"),
        ("序号", "标 题", "文　号", "生成日期（年月日）"),
        ("NUMBER", "TITLE", "ISSUED_ON"),
        ("成文日期", "题名", "文号"),
    ],
)
def test_headers_in_any_words_and_order(tmp_path: Path, header: Row) -> None:
    by_name = {"题": LINE[1], "标": LINE[1], "名": LINE[1], "TITLE": LINE[1]}
    row = []
    for name in header:
        if name == "序号":
            row.append("1")
        elif "日" in name or name == "ISSUED_ON":
            row.append("2024年1月5日")
        elif any(word in name for word in by_name):
            row.append(LINE[1])
        else:
            row.append(LINE[0])
    found = one(tmp_path, header, tuple(row)).record
    assert (found.number, found.title, found.issued_on) == LINE


def test_all_columns(tmp_path: Path) -> None:
    header = (
        "文号", "标题", "发文机关", "成文日期", "发布日期", "施行日期", "有效期至", "公开属性",
        "不公开理由", "文种", "有效性", "废止日期", "依据名称", "依据文号", "范围", "替代文件", "URL",
    )  # fmt: skip
    row = (
        "滨政发[2019]007号", "《滨海市 防汛办法》", "滨海市人民政府、滨海警备区", "2019/3/1", "2019.3.5",
        "2019年4月1日", "5年", "依申请公开", "内部事务信息", "通知", "部分废止", "2024-05-01",
        "《关于修改部分文件的决定》", "滨政发〔2024〕9号", "第三条", "《新办法》（滨政规〔2024〕2号）",
        "http://x/1",
    )  # fmt: skip
    found = one(tmp_path, header, row)
    record = found.record
    assert (record.number, record.raw_number) == ("滨政发〔2019〕7号", "滨政发[2019]007号")
    assert (record.title, record.issuers) == ("滨海市防汛办法", ("滨海市人民政府", "滨海警备区"))
    assert (record.issued_on, record.published_on) == ("2019-03-01", "2019-03-05")
    assert (record.effective_on, record.expires_on) == ("2019-04-01", "2024-03-31")
    assert (record.disclosure, record.reason) == ("on_request", "内部事务信息")
    assert record.stated == "部分废止"
    ground = Ground("关于修改部分文件的决定", "滨政发〔2024〕9号")
    assert found.events == (
        Event(
            "partly_repealed",
            "2024-05-01",
            ground,
            "第三条",
            word="部分废止",
            source="清单.csv第2行",
        ),
    )
    assert found.successor == ("滨政规〔2024〕2号", "新办法")
    assert found.locations == (Location("url", "http://x/1"),)
    assert found.notes == ()


def test_a_merged_title_above_and_a_header_on_each_page(tmp_path: Path) -> None:
    found = entries(tmp_path, ("附件1 宣布失效的文件目录（共2件）", "", ""), HEAD, LINE, HEAD, LINE)
    assert [each.origin for each in found] == ["清单.csv第3行", "清单.csv第5行"]


def test_sheets_of_a_workbook(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "政府文件"
    book.active.append(["文件目录"])
    book.active.append(list(HEAD))
    book.active.append(list(LINE))
    book.create_sheet("说明").append(["本目录由办公室编制"])
    other = book.create_sheet("办公室文件")
    other.append([*HEAD, "联系人"])
    other.append(["滨政办发〔2024〕2号", "关于二的通知", "2024-02-01", "张三"])
    path = tmp_path / "清单.xlsx"
    book.save(path)
    intake = taken(path)
    assert intake.total == 2
    assert intake.notes == (
        "工作表“说明”没有找到表头，没有导入",
        "工作表“办公室文件”没有用到的列：联系人",
    )
    assert [(e.origin, e.record.number) for e in intake.entries] == [
        ("清单.xlsx“政府文件”第3行", "滨政发〔2024〕1号"),
        ("清单.xlsx“办公室文件”第2行", "滨政办发〔2024〕2号"),
    ]


@pytest.mark.parametrize("cell", ["None", "null", "无", "——", "", "暂无"])
def test_cells_that_say_there_is_nothing(tmp_path: Path, cell: str) -> None:
    found = one(tmp_path, HEAD, (cell, "关于一的通知", cell))
    assert (found.record.number, found.record.issued_on, found.notes) == ("", "", ())


def test_what_cannot_be_read_is_remarked(tmp_path: Path) -> None:
    header = ("文号", "标题", "成文日期", "状态", "公开属性", "有效期")
    row = ("见附件", "关于一的通知", "2024年1月", "修订中", "内部掌握", "若干年")
    found = one(tmp_path, header, row)
    assert found.fault == ""
    assert found.notes == (
        "文号“见附件”看不懂，按没有文号登记",
        "成文日期“2024年1月”不是完整的日期，没有登记",
        "有效期“若干年”算不出截止日期，没有登记",
        "公开属性“内部掌握”看不懂，没有登记",
        "状态“修订中”看不懂，没有登记",
    )


def test_a_row_without_number_and_title_is_at_fault(tmp_path: Path) -> None:
    found = entries(tmp_path, HEAD, LINE, ("", "", "2024-01-01"))
    assert [each.fault for each in found] == ["", "没有文号也没有标题"]


@pytest.mark.parametrize(
    ("status", "kinds"),
    [
        ("有效", []),
        ("继续有效", []),
        ("不废止", []),
        ("尚未施行", []),
        ("废止", ["repealed"]),
        ("全文失效", ["expired"]),
        ("部分失效", ["partly_repealed"]),
        ("已修改", ["amended"]),
    ],
)
def test_statuses(tmp_path: Path, status: str, kinds: list[str]) -> None:
    found = one(tmp_path, (*HEAD, "有效性"), (*LINE, status))
    assert [each.kind for each in found.events] == kinds
    assert all(each.on == "" for each in found.events)


def test_a_mark_in_the_title_is_what_the_portal_states_no_event(tmp_path: Path) -> None:
    found = one(tmp_path, HEAD, (LINE[0], LINE[1] + "（废止）", LINE[2]))
    assert (found.record.title, found.record.stated, found.events) == (LINE[1], "已废止", ())


def test_a_term_that_ran_out_needs_no_event(tmp_path: Path) -> None:
    header, row = (*HEAD, "有效性", "有效期至"), (*LINE, "失效", "2024-12-31")
    found = one(tmp_path, header, row)
    assert (found.events, found.record.expires_on) == ((), "2024-12-31")


def test_columns_whose_meaning_hangs_on_others(tmp_path: Path) -> None:
    plain = one(tmp_path, (*HEAD, "生效日期", "失效日期"), (*LINE, "2024-02-01", "2025-01-31"))
    assert plain.record.effective_on == "2024-02-01"
    status = one(tmp_path, (*HEAD, "状态", "生效日期"), (*LINE, "废止", "2025-02-01"))
    assert (status.events[0].on, status.record.effective_on) == ("2025-02-01", "")
    alone = one(tmp_path, (*HEAD, "失效日期"), (*LINE, "2025-01-31"))
    assert alone.record.expires_on == "2025-01-31"
    ended = one(tmp_path, (*HEAD, "废止日期"), (*LINE, "2025-01-31"))
    assert (ended.events, ended.record.expires_on) == ((), "")
    assert "没有写状态" in ended.notes[0]
    dated = one(tmp_path, (*HEAD, "状态", "日期"), (*LINE, "废止", "2025-02-01"))
    assert dated.events[0].on == "2025-02-01"


def test_a_cell_that_was_kept_from_being_a_formula(tmp_path: Path) -> None:
    found = one(tmp_path, HEAD, ("滨政发〔2024〕1号", "'=1+1的通知", "2024-01-05"))
    assert found.record.title == "=1+1的通知"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("清单.csv", "甲,乙\n1,2\n", "没有找到表头"),
        ("清单.csv", "", "没有找到表头"),
        ("清单.xlsx", "PK\x03\x04 not a workbook", "打不开"),
        ("清单.pdf", "%PDF-1.7", "不是表格"),
    ],
)
def test_files_that_are_no_lists(tmp_path: Path, name: str, content: str, said: str) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    with pytest.raises(RegistryError, match=said) as caught:
        taken(path)
    assert name in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RegistryError, match="不存在"):
        taken(tmp_path / "no.csv")


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024-01-05", "2024-01-05"),
        ("发文日期：2024-01-05", "2024-01-05"),
        ("2016/05/19", "2016-05-19"),
        ("二〇二四年一月五日", "2024-01-05"),
        ("2023-02-29", None),
        ("2024", None),
        ("None", ""),
    ],
)
def test_days(cell: str, day: str | None) -> None:
    assert day_of(cell) == day


@pytest.mark.parametrize(
    ("cell", "end"),
    [
        ("2026-12-31", "2026-12-31"),
        ("5年", "2027-01-04"),
        ("有效期五年", "2027-01-04"),
        ("6个月", "2022-07-04"),
        ("长期", ""),
        ("", ""),
        ("若干年", None),
    ],
)
def test_terms(cell: str, end: str | None) -> None:
    assert end_of(cell, "2022-01-05") == end


def test_a_term_without_beginning_has_no_end() -> None:
    assert end_of("5年", "") is None


@pytest.mark.parametrize(
    ("cell", "cls"),
    [
        ("主动公开", "public"),
        ("此件公开发布", "public"),
        ("依申请公开", "on_request"),
        ("不予公开", "withheld"),
        ("免予公开", "withheld"),
        ("部分公开", "partial"),
        ("", ""),
        ("内部掌握", None),
    ],
)
def test_classes_of_disclosure(cell: str, cls: str | None) -> None:
    assert class_of(cell) == cls


@pytest.mark.parametrize(
    ("cell", "named"),
    [
        ("《新办法》（滨政规〔2024〕2号）", ("滨政规〔2024〕2号", "新办法")),
        ("滨政规〔2024〕2号", ("滨政规〔2024〕2号", "")),
        ("《新办法》", ("", "新办法")),
        ("新办法", ("", "新办法")),
        ("无", ("", "")),
    ],
)
def test_documents_named_in_a_cell(cell: str, named: tuple[str, str]) -> None:
    assert tuple(named_in(cell)) == named
