"""Every kind of check against its cases: kinds/KIND.toml are packs whose examples are run."""

from pathlib import Path
from typing import get_args

import pytest

from doclint.engine import Engine
from doclint.rules.packs import Example, load_pack
from doclint.rules.packs.names import KINDS
from doclint.rules.packs.wire_rules import RULES, AnyRule
from doclint.settings import Settings
from doclint.testing.builder import from_lines
from doclint.testing.cases import complete, example_case
from doclint.testing.pack import outcomes, untried

FOLDER = Path(__file__).parent / "kinds"
PACKS = {kind: load_pack(FOLDER / f"{kind}.toml") for kind in KINDS}
EXAMPLES = [(kind, example) for kind, pack in PACKS.items() for example in pack.examples]


@pytest.mark.parametrize(
    ("kind", "example"),
    EXAMPLES,
    ids=lambda v: f"{v.code}-{v.name}" if isinstance(v, Example) else v,
)
def test_example(kind: str, example: Example) -> None:
    options = {"packs": (str(FOLDER / f"{kind}.toml"),), "plugins": ()}
    case = example_case(example.code, example.fails, example.table, options)
    assert case.failure() == ""


def test_every_kind_has_a_file_and_types() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == set(KINDS) == set(RULES)
    assert set(get_args(AnyRule)) == set(RULES.values())


@pytest.mark.parametrize("kind", KINDS)
def test_every_entry_of_the_cases_is_tried(kind: str) -> None:
    path = str(FOLDER / f"{kind}.toml")
    assert untried(PACKS[kind], list(outcomes(PACKS[kind], path))) == ()


def _findings(kind: str, code: str, *lines: str) -> list[tuple[str, str, str | None, str]]:
    """Words at fault, entry, replacement and its safety."""
    engine = Engine(
        Settings(packs=(str(FOLDER / f"{kind}.toml"),), plugins=(), select=(code,), stage="issuing")
    )
    report = engine.check(from_lines(complete(["……", *lines, "……"])))
    return [
        (
            next(
                line.paragraph.text[f.location.start : f.location.end]
                for line in engine.official(from_lines(complete(["……", *lines, "……"]))).lines
                if line.paragraph.block == f.location.block
            ),
            f.entry,
            f.fix.replacement if f.fix else None,
            f.fix.safety if f.fix else "",
        )
        for f in report.findings
        if f.code == code
    ]


def test_each_occurrence_is_pointed_at_with_its_entry() -> None:
    assert _findings("forbid", "KK001", "甲乙和甲乙，丁戊。") == [
        ("甲乙", "one", None, ""),
        ("甲乙", "one", None, ""),
        ("丁戊", "two", None, ""),
    ]


def test_a_replacement_replaces_just_the_wrong_words() -> None:
    assert _findings("replace", "KK001", "市环境保护局、市政府办、市环保局。") == [
        ("市环境保护局", "organ", "市生态环境局", "unsafe"),
        ("市政府办", "office", "市政府办公室", "safe"),
        ("市环保局", "organ", "市生态环境局", "unsafe"),
    ]


def test_the_variants_used_less_often_are_to_become_the_other() -> None:
    found = _findings(
        "consistency", "KK001", "经开区、经济开发区、经开区。", "经济开发区、经开区。"
    )
    assert found == [("经济开发区", "zone", "经开区", "unsafe")] * 2


def test_words_broken_over_paragraphs_are_only_pointed_at() -> None:
    """A replacement over two paragraphs cannot be written as one."""
    lines = [
        "滨海市人民政府办公室关于市环境",
        "保护局机构改革的通知",
        "各县（市、区）人民政府：",
        "……",
    ]
    engine = Engine(Settings(packs=(str(FOLDER / "replace.toml"),), plugins=(), select=("KK001",)))
    (finding,) = engine.check(
        from_lines(complete(["滨海市人民政府办公室文件", "滨政办发〔2026〕12号", *lines]))
    ).findings
    assert finding.location.start == 12
    assert finding.location.end == 15
    assert finding.fix is not None and finding.fix.replacement is None
    assert finding.fix.safety == "manual"
