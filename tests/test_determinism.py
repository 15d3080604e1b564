"""The same bytes in, the same JSON out: in any order, in any process, with plugins in any order."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from textwrap import dedent

import pytest

from doclint.engine import Engine
from doclint.entrypoints import EntryPoint
from doclint.reports.json import document, dumped
from doclint.settings import make_settings
from doclint.testing import LAYOUTS, Draft, from_lines
from doclint.testing.examples import examples

ROOT = Path(__file__).parents[1]
_SEEDS = ("0", "1", "4711")  # of the order of sets and dicts of strings


def _files() -> Iterator[tuple[str, bytes]]:
    """Sound and faulty documents in many layouts, and two that cannot be read."""
    for example in examples():
        yield example.file, example.data
    for name, layout in LAYOUTS.items():
        yield f"{name}.docx", Draft(notes=("（联系人：张明，电话：12345678）",)).build(layout)
    yield "broken.docx", Draft().build()[:-60]
    yield "empty.docx", b""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all files."""
    made = tmp_path_factory.mktemp("files")
    for name, data in _files():
        (made / name).write_bytes(data)
    return made


def _run(folder: Path, names: list[str], **environment: str) -> bytes:
    """The JSON report of a process of its own."""
    kept = os.environ | {"PYTHONPATH": str(ROOT), "DOCLINT_PLUGINS": ""} | environment
    command = [sys.executable, "-m", "doclint", "check", *names, "--format", "json"]
    done = subprocess.run(command, cwd=folder, env=kept, capture_output=True, timeout=120)
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout


def _entries(output: bytes) -> dict[str, str]:
    """Each document's entry as text, by its name."""
    return {entry["source"]: dumped(entry) for entry in json.loads(output)["documents"]}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_files_changes_nothing(seed: int) -> None:
    """One engine, the files in another order, some of them twice: the same entries."""
    engine = Engine(make_settings(plugins=(), today="2026-06-01"))
    files = list(_files())
    first = {name: dumped(document(engine.check(data, name))) for name, data in files}
    again = files * 2
    random.Random(seed).shuffle(again)
    for name, data in again:
        assert dumped(document(engine.check(data, name))) == first[name], name


def test_two_processes_say_what_one_says(folder: Path) -> None:
    """Two processes with half of the files each, one of them backwards."""
    names = sorted(path.name for path in folder.iterdir())
    whole = _entries(_run(folder, names))
    first = _entries(_run(folder, names[::2]))
    second = _entries(_run(folder, names[1::2][::-1]))
    assert list(whole) == names
    assert first | second == whole


def test_the_output_is_the_same_byte_for_byte(folder: Path) -> None:
    """Whatever the seed of hashes."""
    names = sorted(path.name for path in folder.iterdir())
    outputs = {_run(folder, names, PYTHONHASHSEED=seed) for seed in _SEEDS}
    assert len(outputs) == 1


PLUGIN = """
    from doclint.markers import hookimpl
    from doclint.profile import Profile
    from doclint.rules import ALL_STAGES, Basis, Problem, Severity, rule


    @rule("{code}", "{name}", title="插件的规则", severity=Severity.WARNING, stages=ALL_STAGES,
          basis=[Basis("本单位惯例", kind="practice")])
    def found(official, context):
        for element in official.all("title"):
            yield Problem("插件 {name} 的提示", element.location, element="title")


    @hookimpl
    def doclint_rules():
        return [found]


    @hookimpl
    def doclint_profiles():
        return [Profile(name="{name}", title="{name}", inherits="national")]
"""


def _install(site: Path, name: str, code: str) -> str:
    """A plugin in a folder of its own."""
    module = f"doclint_{name}"
    metadata = site / f"{module}-1.0.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "entry_points.txt").write_text(f"[doclint]\n{name} = {module}\n", "utf-8")
    text = dedent(PLUGIN).format(code=code, name=name)
    (site / f"{module}.py").write_text(text, "utf-8")
    return str(site)


def test_the_order_of_plugins_changes_nothing(folder: Path, tmp_path: Path) -> None:
    """Two plugins, whichever comes first on the path or in DOCLINT_PLUGINS."""
    alpha = _install(tmp_path / "one", "alpha", "QA001")
    beta = _install(tmp_path / "two", "beta", "QB001")
    names = ["compliant-notice.docx", "faulty-notice.docx"]
    distributions = ["doclint-alpha", "doclint-beta"]
    outputs = {
        _run(
            folder,
            names,
            PYTHONPATH=os.pathsep.join([str(ROOT), *sites]),
            DOCLINT_PLUGINS=",".join(wanted),
        )
        for sites in ([alpha, beta], [beta, alpha])
        for wanted in (distributions, distributions[::-1])
    }
    assert len(outputs) == 1
    codes = {f["code"] for d in json.loads(outputs.pop())["documents"] for f in d["findings"]}
    assert {"QA001", "QB001"} <= codes


def test_the_order_of_companions_changes_no_finding() -> None:
    """A submission is judged the same whichever of its files comes first."""
    engine = Engine(make_settings(plugins=(), today="2026-06-01"))
    draft = Draft(document_number="滨政办规〔2026〕　号", issued_on="2026年　月　日", printed_on="")
    companions = [
        (
            "甲.docx",
            from_lines(["《城区防汛工作的通知》解读方案", "解读形式：图解", "解读时间：待定"]),
        ),
        ("乙.docx", from_lines(["《城区防汛工作的通知》政策解读", "一、注意事项", "汛期少出门。"])),
        ("丙.docx", from_lines(["合法性审核意见", "经审核，内容合法。"])),
    ]
    reports = [
        engine.check_submission(draft.build(), order, name="draft.docx")
        for order in (companions, companions[::-1])
    ]
    first, second = ([f for f in document(r)["findings"]] for r in reports)
    assert {f["code"] for f in first} >= {"IP003", "IP004"}
    assert sorted(map(dumped, first)) == sorted(map(dumped, second))


_AGENCY = """
    from doclint.markers import hookimpl
    from doclint.profile import Profile
    from doclint.rules import ALL_STAGES, Basis, Problem, Severity, rule


    @rule("{code}", "{name}", title="插件的规则", severity=Severity.WARNING, stages=ALL_STAGES,
          basis=[Basis("本单位惯例", kind="practice")])
    def found(official, context):
        for element in official.all("title"):
            yield Problem(f"{name}：{{context.profile.title}}", element.location, element="title")


    @hookimpl
    def doclint_rules():
        return [found]


    @hookimpl
    def doclint_profiles():
        # Another issuer of the same length in each: with several issuers they tie.
        return [Profile("{name}", "{name}市", "national", issuers=("{issuer}", "*{issuer}分局"))]


    @hookimpl
    def doclint_recognise(document):
        from doclint.official import recognise

        made = recognise(document)
        return made._replace(official_reasons=(*made.official_reasons, "{name}"))
"""
_PACK = """
    schema = 1
    [pack]
    name = "{name}"
    prefix = "{code}"
    version = "1.0"
    [[rule]]
    code = "{code}001"
    name = "wording"
    title = "用词"
    kind = "forbid"
    severity = "warning"
    basis = ["本机关惯例"]
    why = "惯例。"
    [[rule.entry]]
    id = "wu"
    words = ["防汛"]
    [[rule.bad]]
    name = "错"
    lines = ["……", "防汛。", "……"]
    [[rule.good]]
    name = "对"
    lines = ["……", "抗旱。", "……"]
"""
_AGENCIES = (
    ("alpha", "QA001", "滨海市"),
    ("beta", "QB001", "临江市"),
    ("gamma", "QC001", "河口市"),
)


def test_the_order_of_loading_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three plugins and two packs in every order: the same catalogue, profiles and reports."""
    monkeypatch.syspath_prepend(str(tmp_path))
    points, packs = [], []
    for name, code, issuer in _AGENCIES:
        text = dedent(_AGENCY).format(code=code, name=name, issuer=issuer)
        (tmp_path / f"plugged_{name}.py").write_text(text, "utf-8")
        points.append(EntryPoint(f"doclint-{name}", "1.0", name, f"plugged_{name}"))
    for name, code in (("one", "PA"), ("two", "PB")):
        path = tmp_path / f"{name}.toml"
        path.write_text(dedent(_PACK).format(name=name, code=code), "utf-8")
        packs.append(str(path))
    joint = Draft(issuers=("临江市水利局", "滨海市水利局", "河口市水利局"))
    files = [joint.build(), Draft().build(), Draft(issuers=("某地临江市分局",), mark="").build()]
    reports = set()
    for order in permutations(points):
        monkeypatch.setattr("doclint.plugins.entry_points", lambda group, order=order: order)
        for files_of_packs in permutations(packs):
            options = {"packs": files_of_packs, "today": "2026-06-01"}
            engine = Engine(make_settings(**options))
            made = [dumped(document(engine.check(each, "x"))) for each in files]
            reports.add((engine.catalogue.ruleset, tuple(engine.profiles), *made))
    (only,) = reports
    assert [json.loads(each)["profile"] for each in only[2:]] == ["alpha", "alpha", "beta"]
    codes = {finding["code"] for finding in json.loads(only[2])["findings"]}
    assert {"QA001", "QB001", "QC001", "PA001", "PB001"} <= codes
