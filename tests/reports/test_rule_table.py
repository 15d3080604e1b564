"""The README's rule table is that of the rules."""

from pathlib import Path

import pytest

from doclint.reports.rule_table import BEGIN, END, main, table, updated
from doclint.rules import Rule
from doclint.rules.builtin import builtin_rules
from doclint.rules.documents import FAULT_RULES
from doclint.rules.suppressions import SUPPRESSION_RULES

README = Path(__file__).parents[2] / "README.md"
RULES = (*builtin_rules(), *SUPPRESSION_RULES, *FAULT_RULES)


def test_the_readme_is_up_to_date() -> None:
    """``python -m doclint.reports.rule_table`` would change nothing."""
    text = README.read_text("utf-8")
    assert updated(text, RULES) == text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_its_row(rule: Rule) -> None:
    rows = [line for line in table(RULES).splitlines() if line.startswith(f"| {rule.code} |")]
    assert len(rows) == 1
    assert rule.title in rows[0]
    assert {"error": "错误", "warning": "警告", "info": "提示"}[rule.severity.word] in rows[0]


def test_a_rule_of_another_family_follows() -> None:
    other = RULES[0]._replace(code="XX001", title="示例", status="preview", basis=())
    lines = table([other, RULES[0]]).splitlines()
    assert lines[-1] == "| XX001 | 示例（试行） | 警告 | 印发 | — |"


def test_only_what_is_between_the_markers_changes(tmp_path: Path) -> None:
    file = tmp_path / "README.md"
    file.write_bytes(f"甲\r\n{BEGIN}\n旧\n{END}乙\n".encode())
    main(str(file))
    text = file.read_bytes().decode()
    assert text.startswith(f"甲\r\n{BEGIN}\n**公开属性**")
    assert text.endswith(f"|\n{END}乙\n")


def test_without_markers_nothing_is_written() -> None:
    with pytest.raises(ValueError, match="rules:begin"):
        updated("甲", RULES)
