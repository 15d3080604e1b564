"""Decisions and lists as they come: traps, faults and what is left aside."""

from time import perf_counter
from typing import NamedTuple

import pytest

from doclint.publish.decision import DecisionError, read_decision
from doclint.publish.model import Decision

HEAD = """滨海市人民政府关于废止部分文件的决定
滨政发〔2026〕3号
各县（市、区）人民政府：
"""
TAIL = """
滨海市人民政府
2026年3月12日
"""


class Prose(NamedTuple):
    """The body of a decision; ``entries`` are title (or number) and word, faulted ones with !."""

    body: str
    entries: tuple[str, ...]


PROSE = {
    "cited_norm_is_no_entry": Prose(
        "根据《中华人民共和国立法法》（主席令第31号），决定废止《甲管理办法》（滨政发〔2010〕5号）。",
        ("甲管理办法 已废止",),
    ),
    "list_goes_on_in_lines": Prose(
        "市政府决定废止下列文件：\n1.《甲管理办法》（滨政发〔2010〕5号）\n2.乙管理办法（滨政发〔2011〕6号）\n3.滨政发〔2012〕7号 关于丙的通知",
        ("甲管理办法 已废止", "乙管理办法 已废止", "关于丙的通知 已废止"),
    ),
    "lines_of_numbers_only": Prose(
        "市政府决定废止下列文件：\n国发〔1989〕33号\n国办发〔1990〕33号", ("国发〔1989〕33号 已废止", "国办发〔1990〕33号 已废止")
    ),
    "kept_list_is_left_aside": Prose(
        "决定废止《甲管理办法》。\n下列文件继续有效：\n1.《乙管理办法》\n2.《丙管理办法》", ("甲管理办法 已废止",)
    ),
    "negation_is_left_aside": Prose("《甲管理办法》予以废止，《乙管理办法》不予废止。", ("甲管理办法 已废止",)),
    "proposal_is_no_repeal": Prose("建议废止《甲管理办法》。", ("甲管理办法 拟废止!",)),
    "quoted_repeal_is_no_repeal": Prose(
        "将《甲管理办法》第三十条修改为：“本办法自公布之日起施行。\n《乙管理办法》同时废止。”", ("甲管理办法 已修改",)
    ),
    "repealed_in_part": Prose("《甲管理办法》第三条、第五条予以废止。", ("甲管理办法 部分废止",)),
    "the_decision_itself_is_no_entry": Prose(
        "废止《甲管理办法》。《滨海市人民政府关于废止部分文件的决定》予以废止。", ("甲管理办法 已废止",)
    ),
    "said_twice_is_one": Prose(
        "决定废止《甲管理办法》等2件文件。\n1.《甲管理办法》（滨政发〔2010〕5号）予以废止。\n2.《乙管理办法》（滨政发〔2010〕6号）予以废止。",
        ("甲管理办法 已废止", "乙管理办法 已废止"),
    ),
    "said_two_ways_is_a_fault": Prose(
        "一、废止《甲管理办法》（滨政发〔2010〕5号）。\n二、宣布《甲管理办法》（滨政发〔2010〕5号）失效。",
        ("甲管理办法 已废止!", "甲管理办法 已失效!"),
    ),
    "kept_elsewhere_is_a_fault": Prose(
        "一、废止《甲管理办法》。\n二、《甲管理办法》继续有效。", ("甲管理办法 已废止!",)
    ),
    "number_of_the_same_form_is_another": Prose(
        "废止《甲管理办法》（滨政发〔2010〕5号）和《甲管理办法》（滨政办发〔2010〕5号）。",
        ("甲管理办法 已废止", "甲管理办法 已废止"),
    ),
    "nested_title": Prose(
        "废止《关于转发〈关于印发〈甲〉的通知〉的通知》（滨政发〔2010〕5号）。",
        ("关于转发〈关于印发〈甲〉的通知〉的通知 已废止",),
    ),
    "mixed_heading_is_a_fault": Prose(
        "废止和宣布失效的文件目录如下：\n1.《甲管理办法》（滨政发〔2010〕5号）", ("甲管理办法 废止、失效、修改分不清!",)
    ),
}  # fmt: skip


def said(decision: Decision) -> tuple[str, ...]:
    return tuple(
        f"{e.title or e.number} {e.word}{'!' if e.faults else ''}" for e in decision.entries
    )


@pytest.mark.parametrize("case", PROSE.values(), ids=PROSE.keys())
def test_prose(case: Prose) -> None:
    decision = read_decision("决定.txt", (HEAD + case.body + TAIL).encode())
    assert said(decision) == case.entries
    assert all(e.status == "" or not e.word.startswith("拟") for e in decision.entries)


EFFECTS = {
    "本决定自公布之日起施行。": "2026-03-12",
    "本决定自2026年7月1日起施行。": "2026-07-01",
    "本决定自印发之日起施行。": "2026-03-12",
    "": "2026-03-12",
    "本决定自公布之日起30日后施行。": "2026-04-11",
    "本决定自公布之日起三十日后施行。": "2026-04-11",
    "本决定自印发之日起满60日施行。": "2026-05-11",
    "本决定自公布之日起30个工作日后施行。": "",
    "本决定自公布之日起一个月后施行。": "",
    "本决定自公布之日起第30日施行。": "",
    "本决定自公布次日起施行。": "",
    "本决定自即日起施行。": "2026-03-12",
    "本决定自2027年2月30日起施行。": "",
    "本决定自《乙条例》施行之日起施行。": "",
    "本决定的施行日期另行公布。": "",
}


@pytest.mark.parametrize(("clause", "day"), EFFECTS.items(), ids=[c or "none" for c in EFFECTS])
def test_day_of_effect(clause: str, day: str) -> None:
    body = f"废止《甲管理办法》（滨政发〔2010〕5号）。{clause}"
    (entry,) = read_decision("决定.txt", (HEAD + body + TAIL).encode()).entries
    assert entry.effective_on == day
    assert bool(entry.faults) == (not day)


def test_how_the_day_of_effect_was_found() -> None:
    body = "废止《甲管理办法》（滨政发〔2010〕5号）。本决定自公布之日起30日后施行。"
    said = "；".join(read_decision("决定.txt", (HEAD + body + TAIL).encode()).notes)
    assert "按成文日期2026-03-12加30日，算作2026-04-11" in said


def test_days_are_counted_from_the_day_of_publication_of_a_page() -> None:
    body = f"{HEAD}废止《甲管理办法》（滨政发〔2010〕5号）。本决定自公布之日起30日后施行。{TAIL}"
    text = "".join(f"<p>{line}</p>" for line in body.splitlines())
    fields = "<table><tr><td>发文字号：</td><td>滨政发〔2026〕3号</td><td>发布日期：</td><td>2026-03-20</td></tr></table>"
    data = f"<html><body>{fields}<div class='TRS_Editor'>{text}</div></body></html>".encode()
    (entry,) = read_decision("决定.html", data).entries
    assert entry.effective_on == "2026-04-19"


NAMELESS = {
    "市政府决定废止滨海市停车管理办法。": "滨海市停车管理办法",
    "废止《甲管理办法》（滨政发〔2010〕5号）和滨海市停车管理办法。": "滨海市停车管理办法",
    "原滨海市停车管理办法自2026年7月1日起同时废止。": "滨海市停车管理办法",
    "滨海市停车管理规定（试行）予以废止。": "滨海市停车管理规定",
    "与本决定不一致的规定同时废止。": "",
    "决定废止下列规章：": "",
    "不废止滨海市停车管理办法。": "",
    "根据《滨海市关于废止部分规章的决定》，废止《乙办法》。": "",
}


@pytest.mark.parametrize(("sentence", "title"), NAMELESS.items())
def test_a_document_without_book_marks_is_told(sentence: str, title: str) -> None:
    decision = read_decision("决定.txt", (HEAD + sentence + TAIL).encode())
    said = [note for note in decision.notes if "没有书名号和文号" in note]
    assert [title] * len(said) == [t for t in [title] if t]
    assert all(f"“{title}”" in note for note in said)


class Rows(NamedTuple):
    """A csv; ``entries`` as above, ``fault`` a word of the first faulty line or ""."""

    text: str
    entries: tuple[str, ...]
    fault: str = ""


FULL = "文件名称,发文字号,状态,生效日期,依据名称,依据文号\n"
LISTS = {
    "required_columns": Rows(FULL + "甲办法,滨政发〔2010〕5号,已废止,2026-03-12,某决定,滨政发〔2026〕3号", ("甲办法 已废止",)),
    "no_ground": Rows(FULL + "甲办法,滨政发〔2010〕5号,已废止,2026-03-12,,", ("甲办法 已废止!",), "缺依据名称"),
    "no_number_of_ground": Rows(FULL + "甲办法,滨政发〔2010〕5号,已废止,2026-03-12,某决定,", ("甲办法 已废止!",), "缺依据文号"),
    "ground_that_has_no_number": Rows(FULL + "甲办法,滨政发〔2010〕5号,已废止,2026-03-12,某决定,无", ("甲办法 已废止",)),
    "no_date": Rows(FULL + "甲办法,滨政发〔2010〕5号,已废止,,某决定,滨政发〔2026〕3号", ("甲办法 已废止!",), "缺生效日期"),
    "date_not_read": Rows(FULL + "甲办法,滨政发〔2010〕5号,已废止,去年,某决定,滨政发〔2026〕3号", ("甲办法 已废止!",), "去年"),
    "no_status": Rows(FULL + "甲办法,滨政发〔2010〕5号,,2026-03-12,某决定,滨政发〔2026〕3号", ("甲办法 !",), "缺状态"),
    "proposal": Rows(FULL + "甲办法,滨政发〔2010〕5号,拟废止,2026-03-12,某决定,滨政发〔2026〕3号", ("甲办法 拟废止!",), "拟废止"),
    "kept": Rows(FULL + "甲办法,滨政发〔2010〕5号,继续有效,2026-03-12,某决定,滨政发〔2026〕3号\n乙办法,,不废止,2026-03-12,某决定,某号", ()),
    "part_without_clauses": Rows(FULL + "甲办法,滨政发〔2010〕5号,部分废止,2026-03-12,某决定,滨政发〔2026〕3号", ("甲办法 部分废止!",), "缺范围"),
    "effect_before_its_own_day": Rows(
        "名称,文号,发文日期,状态,日期,依据名称,依据文号\n甲办法,滨政发〔2020〕5号,2020年5月1日,废止,2016/3/12,某决定,滨政发〔2016〕3号", ("甲办法 已废止!",), "早于"),
    "same_as_above": Rows(FULL + "甲办法,滨政发〔2010〕5号,已废止,45000,某决定,滨政发〔2026〕3号\n乙办法,滨政发〔2010〕6号,同上,同上,同上,〃", ("甲办法 已废止", "乙办法 已废止")),
    "status_of_the_title_suffix_is_dropped": Rows(FULL + "甲办法（已废止）,滨政发〔2010〕5号,已废止,2026-03-12,某决定,滨政发〔2026〕3号", ("甲办法 已废止",)),
    "reason_is_no_ground": Rows("文件名称,文号,状态,日期,依据\n甲办法,滨政发〔2010〕5号,废止,2026-03-12,与上位法不一致", ("甲办法 已废止!",), "缺依据名称"),
    "ground_in_one_cell": Rows("文件名称,文号,状态,日期,依据\n甲办法,滨政发〔2010〕5号,废止,2026-03-12,《某决定》（滨政发〔2026〕3号）", ("甲办法 已废止",)),
    "sections": Rows("文件名称,发文字号,生效日期,依据名称,依据文号\n一、宣布失效的文件,,,,\n甲办法,滨政发〔2010〕5号,2026-03-12,某决定,滨政发〔2026〕3号\n二、废止的文件,,,,\n乙办法,滨政发〔2010〕6号,2026-03-12,某决定,滨政发〔2026〕3号", ("甲办法 已失效", "乙办法 已废止")),
    "twice_the_same": Rows(FULL + "甲办法,滨政发〔2010〕5号,已废止,2026-03-12,某决定,滨政发〔2026〕3号\n" * 2, ("甲办法 已废止",)),
}  # fmt: skip


@pytest.mark.parametrize("case", LISTS.values(), ids=LISTS.keys())
def test_list(case: Rows) -> None:
    decision = read_decision("清单.csv", case.text.encode("utf-8-sig"))
    assert said(decision) == case.entries
    assert case.fault in "".join(decision.entries[0].faults if decision.entries else ())


def test_faulty_line_says_where_it_stands() -> None:
    text = FULL + "甲办法,滨政发〔2010〕5号,已废止,,,"
    (entry,) = read_decision("清单.csv", text.encode()).entries
    assert entry.origin == "清单.csv第2行"


COUNTS = {
    "right": ("共2件", ""),
    "one_missing": ("共3件", "写明共3件，读到2件"),
    "told_elsewhere": ("共5件，其中3件另行通知", ""),
}


@pytest.mark.parametrize(("stated", "fault"), COUNTS.values(), ids=COUNTS.keys())
def test_stated_number(stated: str, fault: str) -> None:
    rows = "\n".join(
        f"{i}、《第{i}办法》（滨政发〔2010〕{i}号）" for i in (1, 2)
    )  # fmt: skip
    body = f"现予废止。\n附件\n废止的文件目录（{stated}）\n{rows}"
    decision = read_decision("决定.txt", (HEAD + "市政府决定废止一批文件。" + TAIL + body).encode())
    assert len(decision.entries) == 2
    assert fault in "".join(decision.faults)
    assert bool(fault) == bool(decision.faults)


def test_heading_in_a_cell_of_its_own_is_no_header() -> None:
    text = "附件,,\n宣布失效的文件目录（共2件）,,\n序号,文件名称,文号\n1,甲办法,滨政发〔2010〕5号\n2,乙办法,滨政发〔2010〕6号\n"
    decision = read_decision("附件.csv", text.encode())
    assert (decision.stated, [e.status for e in decision.entries]) == (2, ["expired"] * 2)
    assert all("依据" in "".join(e.faults) for e in decision.entries)


def test_long_list_of_one_title_is_read_in_time() -> None:
    rows = "".join(
        f"关于做好工作的通知,滨政发〔{1950 + i % 70}〕{i}号,已废止,2026-03-12,某决定,某号〔2026〕1号\n"
        for i in range(1, 1201)
    )
    started = perf_counter()
    decision = read_decision("清单.csv", (FULL + rows).encode())
    assert len(decision.entries) == 1200
    assert perf_counter() - started < 20


def test_order_that_carries_the_decision() -> None:
    text = """滨海市人民政府令
第91号
《滨海市人民政府关于废止〈滨海市殡葬办法〉等2件规章的决定》已经2026年3月1日市政府常务会议通过，现予公布，自公布之日起施行。
市长 张三
2026年3月5日
滨海市人民政府关于废止《滨海市殡葬办法》等2件规章的决定
经研究，市政府决定废止下列规章：
一、《滨海市殡葬办法》（1999年1月2日市政府令第7号公布，2005年6月7日市政府令第20号修订）
二、《滨海市献血办法》（2001年5月6日市政府令第9号公布）
本决定自公布之日起施行。
"""
    decision = read_decision("令.txt", text.encode())
    assert decision.faults == ()
    assert said(decision) == ("滨海市殡葬办法 已废止", "滨海市献血办法 已废止")
    title = "滨海市人民政府关于废止《滨海市殡葬办法》等2件规章的决定"
    assert decision.entries[0].ground == (title, "滨海市人民政府令第91号", "")


def test_verb_that_is_not_of_a_name_is_told() -> None:
    body = "废止《甲管理办法》。《乙管理办法》规定的收费项目停止执行。"
    decision = read_decision("决定.txt", (HEAD + body + TAIL).encode())
    assert said(decision) == ("甲管理办法 已废止",)
    assert [note for note in decision.notes if "乙管理办法" in note and "第4行" in note]


def test_draft_for_comment_repeals_nothing() -> None:
    text = "滨海市人民政府关于废止部分文件的决定（征求意见稿）\n废止《甲管理办法》（滨政发〔2010〕5号）。\n"
    decision = read_decision("稿.txt", text.encode())
    assert [e.status for e in decision.entries] == [""]
    assert any("征求意见稿" in fault for fault in decision.faults)


NOT_READ = {
    "a.csv": b"%PDF-1.7",
    "b.xlsx": b"PK\x03\x04broken",
    "c.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "d.csv": b"\xff\xfe\x00\xd8",
    "e.csv": b"a\0b,c",
}


@pytest.mark.parametrize("name", NOT_READ)
def test_what_cannot_be_read_is_said_in_chinese(name: str) -> None:
    try:
        decision = read_decision(name, NOT_READ[name])
    except DecisionError as error:
        assert str(error).startswith(name)
    else:
        assert decision.entries == () and decision.faults


def test_missing_file() -> None:
    with pytest.raises(DecisionError, match=r"没有\.csv"):
        read_decision("没有.csv")


RESERVED = {
    "废止下列文件：\n1.《甲管理办法》（滨政发〔2010〕5号）\n2.《乙管理办法》（滨政发〔2011〕6号）\n注：第2项继续有效，不予废止。": True,
    "对附件1所列文件予以废止，附件2所列文件继续有效。\n附件1\n1.《甲管理办法》（滨政发〔2010〕5号）": True,
    "废止《甲管理办法》（滨政发〔2010〕5号）。其他文件继续有效。": False,
}


@pytest.mark.parametrize(("body", "asks"), RESERVED.items(), ids=["note", "annex", "others"])
def test_what_is_kept_without_a_name_is_asked_about(body: str, asks: bool) -> None:
    faults = read_decision("决定.txt", (HEAD + body + TAIL).encode()).faults
    assert any("继续有效" in fault for fault in faults) == asks


def listed(header: str, *rows: str) -> tuple[str, ...]:
    lines = [f"文件名称,文号,{header},生效日期,依据名称,依据文号"]
    lines += [
        f"{name}管理办法,滨政发〔2010〕{n}号,{row},2024-05-01,滨海市人民政府决定,滨政发〔2024〕8号"
        for n, (name, row) in enumerate(zip("甲乙丙", rows, strict=False), 1)
    ]
    return said(read_decision("清单.csv", "\n".join(lines).encode()))


def test_ticked_columns_say_what_becomes_of_a_document() -> None:
    assert listed("保留,废止,失效", ",√,", "√,,", "√,√,") == (
        "甲管理办法 已废止",
        "丙管理办法 废止、失效、修改分不清!",
    )


@pytest.mark.parametrize("remark", ["暂缓废止", "经研究继续有效", "已同意保留"])
def test_a_remark_that_it_stays_is_a_fault(remark: str) -> None:
    assert listed("状态,备注", f"已废止,{remark}") == ("甲管理办法 已废止!",)


@pytest.mark.parametrize("word", ["废止？", "废止（待定）", "已废止（撤销）", "失效（2030年起）"])
def test_a_doubtful_status_is_a_fault(word: str) -> None:
    assert listed("状态", word) == (f"甲管理办法 {word}!",)


def test_no_repeal_is_none() -> None:
    assert listed("状态", "非废止", "不废止") == ()


def test_what_is_struck_out_on_a_page_is_not_read() -> None:
    text = "".join(f"<p>{line}</p>" for line in f"{HEAD}废止下列文件：".splitlines())
    text += "<p>1.《甲管理办法》（滨政发〔2010〕5号）</p><p><s>2.《乙管理办法》（滨政发〔2011〕6号）</s></p>"
    text += '<p style="text-decoration: line-through">3.《丙管理办法》（滨政发〔2012〕7号）</p>'
    data = f"<html><body><div class='TRS_Editor'>{text}</div></body></html>".encode()
    assert [e.title for e in read_decision("决定.html", data).entries] == ["甲管理办法"]


ORDINARY = (
    "市政府决定废止下列文件：",
    "经市政府研究，对以下12件文件予以废止：",
    "经研究，对以下十二件规定予以废止：",
    "市人民政府决定宣布失效下列文件：",
    "根据国务院规定废止下列文件：",
    "市政府决定予以废止。",
    "决定废止一批不适应改革要求的规定。",
    "市政府办公室通知废止《甲》。",
)


@pytest.mark.parametrize("sentence", ORDINARY)
def test_who_decides_is_no_document(sentence: str) -> None:
    decision = read_decision("决定.txt", (HEAD + sentence + "\n《乙办法》" + TAIL).encode())
    assert not [note for note in decision.notes if "没有书名号" in note]


def dated(*rows: str, header: str = "日期") -> list[tuple[str, str, bool]]:
    """(day of effect, day of issue, whether at fault) of rows: number, day, number of the ground."""
    lines = [f"文件名称,文号,{header},依据文号,依据名称,状态"]
    lines += [f"第{n}办法,{row},滨海市人民政府决定,已废止" for n, row in enumerate(rows)]
    entries = read_decision("清单.csv", "\n".join(lines).encode()).entries
    return [(e.effective_on, e.issued_on, bool(e.faults)) for e in entries]


GROUND = "滨政发〔2024〕8号"
DATED = {
    "day_of_effect": ((f"滨政发〔2018〕5号,2024-05-01,{GROUND}",), [("2024-05-01", "", False)]),
    "years_before_the_ground": (
        (f"滨政发〔2017〕5号,2018年3月5日,{GROUND}",), [("", "2018-03-05", True)]
    ),
    "year_of_its_number": ((f"滨政发〔2024〕5号,2024-03-05,{GROUND}",), [("", "2024-03-05", True)]),
    "ground_without_year": (("滨政发〔2018〕5号,2018-03-05,无",), [("", "2018-03-05", True)]),
    "as_in_the_other_rows": (
        (f"滨政发〔2018〕5号,2018-03-05,{GROUND}", f",2024-02-01,{GROUND}"),
        [("", "2018-03-05", True), ("", "", True)],
    ),
    "one_slip_of_many": (
        (f",2018-03-05,{GROUND}", f",2024-05-01,{GROUND}", f",2024-05-01,{GROUND}"),
        [("", "2018-03-05", True), ("2024-05-01", "", False), ("2024-05-01", "", False)],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), DATED.values(), ids=DATED.keys())
def test_column_headed_only_day(
    rows: tuple[str, ...], expected: list[tuple[str, str, bool]]
) -> None:
    assert dated(*rows) == expected


def test_a_day_of_issue_is_said_to_be_one() -> None:
    text = "文件名称,日期,依据文号,依据名称,状态\n甲办法,2018-03-05,滨政发〔2024〕8号,某决定,已废止"
    (entry,) = read_decision("清单.csv", text.encode()).entries
    assert ["缺生效日期" in f and "2018-03-05像是" in f for f in entry.faults] == [True]


@pytest.mark.parametrize("header", ["日期", "生效日期"])
def test_day_that_may_be_a_month_is_a_fault(header: str) -> None:
    text = f"文件名称,{header},依据文号,依据名称,状态\n甲办法,05/01/2024,滨政发〔2024〕8号,某决定,已废止"
    (entry,) = read_decision("清单.csv", text.encode()).entries
    assert entry.effective_on == ""
    assert any("分不清" in f and "2024-05-01" in f for f in entry.faults)


SUCCESSORS = {
    "新文号,被废止文件名称": ("", "滨政发〔2024〕9号"),
    "新文件文号,文件名称": ("", "滨政发〔2024〕9号"),
    "替代文件文号,文件名称": ("", "滨政发〔2024〕9号"),
    "现行文号,原文件名称": ("", "滨政发〔2024〕9号"),
    "文号,文件名称": ("滨政发〔2024〕9号", ""),
    "文号,修改文件名称": ("滨政发〔2024〕9号", ""),
    "被替代文号,被替代文件名称": ("滨政发〔2024〕9号", ""),
    "修订后文号,文件名称": ("", "滨政发〔2024〕9号"),
}


@pytest.mark.parametrize(("header", "expected"), SUCCESSORS.items(), ids=SUCCESSORS.keys())
def test_number_of_the_successor_is_not_its_own(header: str, expected: tuple[str, str]) -> None:
    text = f"{header},状态,生效日期,依据名称,依据文号\n滨政发〔2024〕9号,甲办法,已废止,2024-05-01,某决定,某号〔2024〕1号"
    (entry,) = read_decision("清单.csv", text.encode()).entries
    assert (entry.number, entry.successor, entry.title) == (*expected, "甲办法")


def test_number_of_the_old_document_goes_before_a_bare_one() -> None:
    text = "文号,文件名称,原文号,原文件名称,状态,生效日期,依据名称,依据文号\n滨政发〔2024〕9号,乙办法,滨政发〔2010〕5号,甲办法,已废止,2024-05-01,某决定,某号〔2024〕1号"
    (entry,) = read_decision("清单.csv", text.encode()).entries
    assert (entry.number, entry.title) == ("滨政发〔2010〕5号", "甲办法")
