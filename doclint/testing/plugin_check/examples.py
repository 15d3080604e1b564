"""Each rule has failing and passing cases, and every case holds."""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from doclint.entrypoints import entry_points
from doclint.markers import PROJECT
from doclint.rules import DRAFTING, ISSUING, Rule
from doclint.rules.packs import Pack, PackError, load_pack
from doclint.rules.page import parse_page
from doclint.testing.cases import Case, CaseError, load_cases, page_cases
from doclint.testing.packs import pack_cases
from doclint.testing.plugin_check.subject import Subject


def complaints(plugin: Subject, folder: Path | None) -> Iterator[str]:
    """Cases that do not hold, files that cannot be read, rules without cases."""
    found: list[Case] = [case for rule in plugin.rules for case in _of_page(rule)]
    try:
        found += [case for pack in _packs(plugin) for case in pack_cases(pack)]
    except (CaseError, PackError) as error:
        yield str(error)
    for path in _files(folder):
        try:
            found += load_cases(path.read_text("utf-8"), path.stem)
        except (CaseError, UnicodeDecodeError) as error:
            yield f"用例文件 {path.name}：{error}"
    if folder is not None and not _files(folder):
        yield f"{folder} 里没有用例文件（应为 规则代码.toml）"
    yield from _outcomes(plugin, found)
    for rule in plugin.rules:
        kinds = {case.fails for case in found if case.code == rule.code}
        for fails, title in ((True, "应报出问题"), (False, "不应报出问题")):
            if fails not in kinds:
                yield f"规则 {rule.code} 没有{title}的用例"


def _outcomes(plugin: Subject, found: list[Case]) -> Iterator[str]:
    """Cases that do not hold with the plugin alone."""
    known = {rule.code for rule in plugin.engine().catalogue.rules}
    for case in found:
        if case.code not in known:
            yield f"用例文件 {case.code}.toml 没有对应的规则"
            continue
        alone = case._replace(options={**case.options, "plugins": plugin.alone})
        complaint = alone.complaint()
        if complaint:
            yield f"规则 {case.code} 的用例“{case.name}”没有通过：{complaint}"


def _packs(plugin: Subject) -> Iterator[Pack]:
    """The packs that lie beside the plugin's modules; raises ``PackError``."""
    for point in entry_points(PROJECT):
        if point.distribution != plugin.name:
            continue
        spec = find_spec(point.value.partition(":")[0].strip())
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            for path in sorted(Path(folder).rglob("*.toml")):
                if "[pack]" in path.read_text("utf-8", "replace"):
                    yield load_pack(path)


def _files(folder: Path | None) -> list[Path]:
    return sorted(folder.glob("*.toml")) if folder is not None else []


def _of_page(rule: Rule) -> tuple[Case, ...]:
    """The examples of a rule's page, under the first profile it is limited to."""
    page = parse_page(rule.page)
    if not (page.wrong and page.right):
        return ()
    stage = ISSUING if ISSUING in rule.stages else DRAFTING
    if not rule.stages & {ISSUING, DRAFTING}:
        stage = min(rule.stages)
    cases = page_cases(rule.code, rule.page, stage)
    if not rule.profiles:
        return cases
    options = {"profile": rule.profiles[0]}
    return tuple(case._replace(options={**case.options, **options}) for case in cases)
