"""What a pack gives: rules, a profile, pages, examples; and its JSON Schema."""

import json
import subprocess
import sys
from pathlib import Path
from tomllib import loads
from typing import Any

import jsonschema
import pytest

from doclint.finding import Basis, Severity
from doclint.national import NATIONAL
from doclint.profile import ValidityCaps
from doclint.profiles import resolve
from doclint.rules.packs import load_pack
from doclint.rules.packs.manual import manual
from doclint.rules.packs.names import ELEMENTS, KINDS, SYSTEMS
from doclint.rules.packs.starter import starter
from doclint.rules.page import parse_page
from doclint.testing.pack import outcomes, untried

ROOT = Path(__file__).parents[3]
BINHAI = ROOT / "examples" / "packs" / "binhai.toml"
SCHEMA = ROOT / "schemas" / "pack-1.schema.json"
FOLDER = Path(__file__).parent


def test_a_pack_gives_rules_with_their_data() -> None:
    pack = load_pack(BINHAI)
    assert pack.provider == "binhai.toml（滨海市公文规则 1.0）"
    rules = {rule.code: rule for rule in pack.rules}
    first = rules["BH001"]
    assert first.name == "contact-line"
    assert first.severity is Severity.WARNING
    assert first.stages == {"drafting", "issuing"}
    assert first.in_force_from == "2024-02-01"
    assert first.profiles == ("binhai",)
    assert first.basis == (
        Basis("滨海市人民政府办公室公文处理细则", "滨政办发〔2024〕3号", "第十二条", "local"),
    )
    assert rules["BH005"].basis == (Basis("公文用语要明确", kind="practice"),)
    assert rules["BH007"].fix == "unsafe" and rules["BH001"].fix == "manual"
    assert rules["BH010"].status == "retired" and rules["BH010"].replaced_by == ("BH001",)


def test_a_pack_gives_its_profile() -> None:
    (profile,) = load_pack(BINHAI).profiles
    assert profile.issuers == ("滨海市", "滨海经济开发区")
    assert profile.mark_basis[0][1] == "滨政办发〔2024〕3号"
    caps = profile.options["validity"]
    assert isinstance(caps, ValidityCaps)
    assert (caps.general, caps.trial, caps.notice, caps.required) == (5, 2, 1, True)
    assert caps.basis[0] == "滨海市行政规范性文件管理办法"
    merged = resolve([("doclint", (NATIONAL,)), ("pack", (profile,))])["binhai"]
    assert "此件主动公开" in merged.accepted["public"]
    assert merged.systems == ("administrative",)


def test_what_is_recommended_is_accepted(tmp_path: Path) -> None:
    text = (FOLDER / "base.toml").read_text("utf-8")
    path = tmp_path / "rules.toml"
    path.write_text(
        text.replace("mark-required", 'recommended = { public = "公开" }\nmark-required'), "utf-8"
    )
    assert load_pack(path).profiles[0].accepted == {"public": ("公开",)}


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_has_the_five_headings(kind: str) -> None:
    for rule in load_pack(FOLDER / "kinds" / f"{kind}.toml").rules:
        page = parse_page(rule.page)
        assert page.missing == ()
        assert "{" not in page.remedy


def test_a_page_says_how_to_switch_one_entry_off() -> None:
    rules = {rule.code: rule for rule in load_pack(BINHAI).rules}
    assert "BH008:kaifaqu" in parse_page(rules["BH008"].page).what


def test_the_example_pack_passes_its_test_and_has_every_kind() -> None:
    pack = load_pack(BINHAI)
    done = list(outcomes(pack, str(BINHAI)))
    assert [each.told for each in done if each.told] == []
    assert untried(pack, done) == ()
    kinds = {rule["kind"] for rule in loads(BINHAI.read_text("utf-8"))["rule"]}
    assert kinds == set(KINDS)


def test_the_starter_passes_its_test_and_has_every_kind(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(starter("ZZ", '某县"公文"规则'), "utf-8")
    pack = load_pack(path)
    assert pack.name == '某县"公文"规则'
    done = list(outcomes(pack, str(path)))
    assert [each.told for each in done if each.told] == []
    assert untried(pack, done) == ()
    assert {rule["kind"] for rule in loads(path.read_text("utf-8"))["rule"]} == set(KINDS)


def test_the_profile_that_the_starter_shows_can_be_used(tmp_path: Path) -> None:
    """Its lines are comments; without the signs they must be right."""
    lines = starter("ZZ", "某县").split("\n")
    start = lines.index("# [[profile]]")
    end = next(i for i in range(start, len(lines)) if not lines[i].startswith("# "))
    shown = [line.removeprefix("# ") for line in lines[start:end]]
    path = tmp_path / "mine.toml"
    path.write_text("\n".join([*lines[:start], *shown, *lines[end:]]), "utf-8")
    assert load_pack(path).profiles[0].name == "mycity"


def test_the_manual_names_every_key() -> None:
    sections = list(manual())
    assert [s.title.split('"')[1] for s in sections[: len(KINDS)]] == list(KINDS)
    for section in sections:
        assert all(text for _, text in section.rows), section.title
    properties = _definitions()
    for kind in KINDS:
        (section,) = manual([kind])
        own = set(properties[kind.capitalize()]["properties"]) - _COMMON
        assert own == {key for key, _ in section.rows if "." not in key}


_COMMON = {
    "code", "name", "title", "basis", "bad", "good", "severity", "stages", "status", "replaced-by",
    "document-types", "normative", "profiles", "in-force-from", "since", "message", "help", "what",
    "why", "kind",
}  # fmt: skip


def _definitions() -> dict[str, Any]:
    definitions: dict[str, Any] = json.loads(SCHEMA.read_text("utf-8"))["$defs"]
    return definitions


def test_the_schema_takes_what_doclint_takes() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    paths = [BINHAI, FOLDER / "base.toml", *(FOLDER / "kinds").glob("*.toml")]
    for path in paths:
        validator.validate(loads(path.read_text("utf-8")))


# What a schema cannot say: two things compared, a regular expression, a day of the calendar.
_BEYOND = {
    "replaced by a rule that is not there",
    "a code given twice", "a name given twice", "an entry given twice", "a word in two entries",
    "an exception that holds no word", "a word with a space", "a faulty regular expression",
    "a regular expression that takes for ever", "a regular expression that any text satisfies",
    "a code with another prefix", "an unknown basis", "a basis given twice", "min above max",
    "an unknown kind of document", "neither min nor max", "a cap on years for characters",
    "a required mark without ground", "caps on an unknown ground", "no such day",
    "a profile that inherits from itself", "an example without a document",
    "lines and a draft at once", "an unknown placeholder", "replaced, but not retired",
    "element and scope at once", "nothing to look for", "no TOML: full-width quotation marks",
    "a key given twice", "the rule in single brackets",
}  # fmt: skip


def test_the_schema_refuses_what_doclint_refuses() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    base = (FOLDER / "base.toml").read_text("utf-8")
    seen = set()
    for fault in loads((FOLDER / "malformed.toml").read_text("utf-8"))["pack"]:
        if fault["name"] in _BEYOND:
            seen.add(fault["name"])
            continue
        before, _, after = base.partition(fault["old"])
        rest = after[after.index("\n") :] if fault.get("cut") else after
        table = loads(f"{before}{fault['new']}{rest}")
        assert not validator.is_valid(table), fault["name"]
    assert seen == _BEYOND


def test_every_description_of_the_schema_is_chinese() -> None:
    for name, definition in _definitions().items():
        assert any("一" <= char <= "龥" for char in definition["description"]), name
        for key, value in definition["properties"].items():
            described = str(value.get("description", ""))
            assert key == "kind" or any("一" <= char <= "龥" for char in described), (name, key)


def test_names_are_those_of_the_recogniser_and_of_profiles() -> None:
    from doclint.official import model
    from doclint.reports.words import FACTS
    from doclint.reports.words import SYSTEMS as KNOWN

    assert set(SYSTEMS) == set(KNOWN) == set(model.SYSTEMS)
    facts = set(FACTS) & set(ELEMENTS)
    assert len(facts) >= 13
    assert set(ELEMENTS) - facts == {"secrecy_mark", "disclosure_mark"}


def test_nothing_of_it_is_imported_when_no_pack_is_used() -> None:
    code = (
        "import sys; from doclint.cli import run; run(['check', sys.argv[1]]);"
        "sys.exit(any(name in sys.modules for name in ('doclint.rules.packs', 'msgspec', 'tomllib')))"
    )
    draft = ROOT / "examples" / "compliant-notice.docx"
    done = subprocess.run(
        [sys.executable, "-c", code, str(draft)], cwd="/", capture_output=True, timeout=60,
        env={"PYTHONPATH": str(ROOT), "DOCLINT_PLUGINS": ""},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()


def test_a_plugin_that_imports_load_pack_does_not_import_the_reader_of_packs() -> None:
    code = (
        "import sys, doclint.rules.packs;"
        "sys.exit(any(name in sys.modules for name in ('msgspec', 'tomllib', 'doclint.toml')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd="/", env={"PYTHONPATH": str(ROOT)}, timeout=60
    )
    assert done.returncode == 0
