"""``doclint facts``, ``explain`` and ``rules`` on real documents and the real rules."""

import json
from pathlib import Path

import pytest

from doclint.cli import run


@pytest.fixture(autouse=True)
def no_plugins(monkeypatch) -> None:
    """Only doclint's own rules."""
    monkeypatch.setenv("DOCLINT_PLUGINS", "")


def test_facts_of_a_draft(draft: Path, capsys) -> None:
    assert run(["facts", str(draft)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"{draft}：公文\n")
    assert "\n  发文字号：      滨政办发〔2026〕12号\n" in shown
    assert "\n  成文日期：      2026年3月12日\n" in shown
    assert "得分" not in shown


def test_why_shows_every_line(draft: Path, capsys) -> None:
    assert run(["facts", str(draft), "--why"]) == 0
    assert "发文字号（文首，得分 " in capsys.readouterr().out


def test_facts_as_json_are_those_of_the_report(draft: Path, capsys) -> None:
    run(["facts", str(draft), "--format", "json", "--why"])
    (entry,) = json.loads(capsys.readouterr().out)["documents"]
    run(["check", str(draft), "--format", "json"])
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert entry["facts"] == document["facts"]
    assert entry["official_reasons"] == document["official_reasons"]
    assert any(line["label"] == "document_number" for line in entry["lines"])


def test_facts_of_what_cannot_be_read(draft: Path, tmp_path: Path, capsys) -> None:
    missing = tmp_path / "missing.docx"
    assert run(["facts", str(missing), str(draft)]) == 1
    out, err = capsys.readouterr()
    assert "发文字号" in out
    assert f"{missing}：DOC010 找不到文件。" in err


@pytest.mark.parametrize("name", ["SM002", "sm002", "missing-secrecy-period"])
def test_a_rule_is_explained_by_code_or_name(name: str, capsys) -> None:
    from doclint.engine import Engine

    rule = Engine().catalogue.rule("SM002")
    name = rule.name if "-" in name else name
    assert run(["explain", name]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"SM002 {rule.title}\n")
    for heading in ("检查什么", "为什么", "错误示例", "正确示例", "怎么改"):
        assert f"\n{heading}\n" in shown


def test_an_unknown_rule_names_the_nearest(capsys) -> None:
    assert run(["explain", "SM022"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "没有规则 SM022，是否指 SM" in err


def test_rules_as_json(capsys) -> None:
    from doclint.engine import Engine

    assert run(["rules", "--format", "json"]) == 0
    rules = json.loads(capsys.readouterr().out)
    assert [rule["code"] for rule in rules] == [rule.code for rule in Engine().catalogue.rules]
    for rule in rules:
        assert list(rule) == [
            "code", "name", "title", "severity", "stages", "basis", "status", "fix", "profiles",
            "replaced_by",
        ]  # fmt: skip
        assert rule["stages"]
        assert rule["severity"] in ("error", "warning", "info")


def test_rules_as_text(capsys) -> None:
    assert run(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("SM002   错误  ") for line in lines)


def test_every_page_fits_80_columns(capsys) -> None:
    from doclint.engine import Engine
    from doclint.reports.width import width

    codes = [rule.code for rule in Engine().catalogue.rules]
    assert run(["explain", *codes]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(width, lines)) <= 80
    assert len(lines) > 20 * len(codes)
