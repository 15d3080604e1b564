"""The baseline file: what goes in, how it reads, that it is reproducible."""

import json
import os
from pathlib import Path

import jsonschema
import pytest

from doclint.finding import Severity
from doclint.official.model import Facts
from doclint.report import DocumentReport, Suppressed
from doclint.suppression.baseline import BaselineError, read_baseline, write_baseline
from doclint.suppression.model import Known

from .cases import finding

SCHEMA = Path(__file__).parents[2] / "schemas" / "baseline-1.schema.json"


def report(source: str, *findings, suppressed: tuple[Suppressed, ...] = ()) -> DocumentReport:
    return DocumentReport(
        source, "", "issuing", "national", "fail", Facts(), (), (), (), findings, suppressed
    )


def test_entries_are_sorted_and_relative_to_the_file(tmp_path: Path) -> None:
    path = tmp_path / "公文" / "known.json"
    path.parent.mkdir()
    reports = [
        report(str(tmp_path / "乙.docx"), finding("EL021"), finding("EL005")),
        report(str(path.parent / "子" / "甲.docx"), finding("EL021", message="“引”号\n")),
    ]
    assert write_baseline(str(path), reports).entries == 3
    first = path.read_bytes()
    write_baseline(str(path), reversed(reports))
    assert path.read_bytes() == first
    assert [(k.document, k.code) for k in read_baseline(str(path))] == [
        ("../乙.docx", "EL005"),
        ("../乙.docx", "EL021"),
        ("子/甲.docx", "EL021"),
    ]
    assert os.listdir(path.parent) == ["known.json"]
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(
        json.loads(first)
    )


def test_what_may_not_be_in_a_baseline_is_counted(tmp_path: Path) -> None:
    path = str(tmp_path / "known.json")
    secret = finding("SM002")
    old = Suppressed(finding("EL003"), "baseline", "", "")
    waived = Suppressed(finding("EL013"), "waiver", "", "")
    faults = (secret, secret, finding("DOC100"), finding("SP001"), finding("EL005"))
    made = write_baseline(
        path, [report(str(tmp_path / "a.docx"), *faults, suppressed=(old, waived)),
               report("-", finding("EL005"))],
    )  # fmt: skip
    assert [known.code for known in read_baseline(path)] == ["EL003", "EL005"]
    assert made.entries == 2
    assert dict(made.left_out) == {
        "密级方面的错误只能由批准人以豁免（[[waiver]]）处理": 2,
        "没有读取或检查的文件不能算通过": 1,
        "这是关于忽略、豁免本身的提醒，不能再忽略": 1,
        "文件没有路径": 1,
    }


def test_a_warning_about_secrecy_may_be_in_it(tmp_path: Path) -> None:
    mild = finding("SM005", severity=Severity.WARNING)
    assert write_baseline(str(tmp_path / "k.json"), [report("a.docx", mild)]).entries == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "没有基线 .*，请用 --write-baseline 生成"),
        ("{", "不是 JSON"),
        ("[]", "内容不对"),
        ('{"schema": 2, "entries": []}', "内容不对"),
        ('{"schema": 1, "entries": [{"document": "a"}]}', "内容不对"),
        (b"\xff\xfe", "不是 JSON"),
    ],
)
def test_a_file_that_is_no_baseline(tmp_path: Path, content: str | bytes | None, said: str) -> None:
    path = tmp_path / "known.json"
    if content is not None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(BaselineError, match=said) as caught:
        read_baseline(str(path))
    assert str(path) in str(caught.value)


def test_an_unsorted_file_is_read_sorted(tmp_path: Path) -> None:
    entries = [Known("b", "EL1", "f", "m"), Known("a", "EL2", "f", "m")]
    path = tmp_path / "known.json"
    path.write_text(json.dumps({"schema": 1, "entries": [e._asdict() for e in entries]}), "utf-8")
    assert read_baseline(str(path)) == tuple(sorted(entries))


def test_where_nothing_can_be_written_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="无法写入"):
        write_baseline(str(tmp_path / "无此文件夹" / "known.json"), [])
    (tmp_path / "known.json").mkdir()
    with pytest.raises(BaselineError, match="无法写入"):
        write_baseline(str(tmp_path / "known.json"), [])
    assert os.listdir(tmp_path) == ["known.json"]
