"""Plugins are found, loaded and asked; one that cannot be used stops the run by name."""

from contextlib import AbstractContextManager

import click
import pytest

from doclint import hookspecs
from doclint.engine import Engine
from doclint.plugins import PluginError, Plugins, load
from doclint.settings import Settings, SettingsError
from doclint.testing import Draft

from .conftest import Install
from .rules.values import document, official

RULES = """
    from doclint.markers import hookimpl
    from doclint.rules import *

    @rule("{code}", "example", title="示例", severity=Severity.WARNING, stages=ALL_STAGES, basis=[])
    def example(official, context):
        yield Problem("示例")

    @hookimpl
    def doclint_rules():
        return [example]
"""
HOOK = """
    from doclint.markers import hookimpl

    @hookimpl
    def {signature}:
        {body}
"""


def hook(signature: str, body: str) -> str:
    return HOOK.format(signature=signature, body=body)


def refused(*parts: str) -> AbstractContextManager[object]:
    """PluginError with all parts in its message."""
    return pytest.raises(PluginError, match=".*".join(parts))


def loaded(install: Install, source: str) -> Plugins:
    install("doclint-example", "1.0", source)
    return load(("doclint-example",))


def test_rule_of_a_plugin_runs_beside_the_built_in_ones(install: Install) -> None:
    install("doclint-example", "1.0", RULES.format(code="XX001"))
    report = Engine(Settings(plugins=("doclint_example",))).check(Draft().build())
    assert [f.code for f in report.findings] == ["XX001"]
    assert {"XX001", "DA001"} <= set(report.checked)


def test_plugin_changes_the_ruleset(install: Install) -> None:
    without = load(()).catalogue().ruleset
    install("doclint-example", "1.0", RULES.format(code="XX001"))
    with_plugin = load(("doclint-example",)).catalogue().ruleset
    assert with_plugin != without
    assert load(()).catalogue().ruleset == without


def test_listing_names_distribution_and_hooks(install: Install) -> None:
    (info,) = loaded(install, RULES.format(code="XX001")).listing()
    assert info == ("doclint-example", "1.0", "example", ("doclint_rules",))


@pytest.mark.parametrize(
    ("value", "expected"),
    [("", []), ("doclint-one", ["doclint-one"]), ("doclint_one, doclint-two",
     ["doclint-one", "doclint-two"])],
)  # fmt: skip
def test_environment_limits_the_plugins(
    install: Install, monkeypatch: pytest.MonkeyPatch, value: str, expected: list[str]
) -> None:
    install("doclint-one", "1.0", RULES.format(code="XX001"))
    install("doclint-two", "1.0", RULES.format(code="YY001"))
    monkeypatch.setenv("DOCLINT_PLUGINS", value)
    assert [info.distribution for info in load().listing()] == expected
    assert load(()).listing() == ()


def test_all_are_loaded_where_nothing_limits_them(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DOCLINT_PLUGINS", raising=False)
    install("doclint-one", "1.0", RULES.format(code="XX001"))
    assert "doclint-one" in {info.distribution for info in load().listing()}


def test_plugin_that_is_not_installed_is_named() -> None:
    with refused("没有安装插件 doclint-nowhere"):
        load(("doclint-nowhere",))


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (None, "ModuleNotFoundError"),
        ("raise RuntimeError('坏了')", "RuntimeError: 坏了"),
        ("raise SystemExit(0)", "SystemExit: 0"),
        ("def doclint_rules(): return []", "没有以 @hookimpl 标明的钩子"),
        (hook("doclint_rulez()", "return []"), "doclint_rulez"),
        (hook("doclint_rules(engine)", "return []"), "engine"),
        (hook("doclint_recognise(doc)", "return None"), "doc"),
    ],
)
def test_plugin_that_cannot_be_loaded_stops_the_run(
    install: Install, source: str | None, said: str
) -> None:
    install("doclint-example", "1.0", source)
    with refused("doclint-example 1.0", "入口点 example = doclint_example", said):
        Engine(Settings(plugins=("doclint-example",)))


def test_entry_point_to_a_missing_object_stops_the_run(install: Install) -> None:
    install("doclint-example", "1.0", "", "example = doclint_example:plugin")
    with refused("doclint-example 1.0", "doclint_example:plugin", "AttributeError"):
        load(("doclint-example",))


def test_one_object_under_two_names_stops_the_run(install: Install) -> None:
    source = RULES.format(code="XX001")
    install("doclint-example", "1.0", source, "a = doclint_example\nb = doclint_example")
    with refused("doclint-example 1.0", "b = doclint_example"):
        load(("doclint-example",))


@pytest.mark.parametrize(
    ("source", "name", "said"),
    [
        (RULES.format(code="DA001"), "doclint_rules", "前缀 DA（DA001）已属于 doclint"),
        (RULES.format(code="X1"), "doclint_rules", "不合格式"),
        (hook("doclint_rules()", "1 / 0"), "doclint_rules", "ZeroDivisionError"),
        (hook("doclint_rules()", "return ['XX001']"), "doclint_rules", "应给出 Rule，不是 str"),
        (hook("doclint_rules()", "return 5"), "doclint_rules", "TypeError"),
        (
            hook("doclint_profiles()", "return [__import__('doclint.national').national.NATIONAL]"),
            "doclint_profiles",
            "national 已被使用",
        ),
        (hook("doclint_profiles()", "return [5]"), "doclint_profiles", "应给出 Profile，不是 int"),
    ],
)
def test_plugin_that_gives_what_does_not_fit_stops_the_run(
    install: Install, source: str, name: str, said: str
) -> None:
    install("doclint-example", "1.0", source)
    with refused("doclint-example 1.0", name, said):
        Engine(Settings(plugins=("doclint-example",)))


def test_two_plugins_may_not_share_a_prefix(install: Install) -> None:
    install("doclint-one", "1.0", RULES.format(code="XX001"))
    install("doclint-two", "2.0", RULES.format(code="XX002"))
    with refused("doclint-two 2.0", "doclint_rules", "前缀 XX", "doclint-one 1.0"):
        Engine(Settings(plugins=("doclint-one", "doclint-two")))


def test_profile_of_a_plugin_is_chosen_by_name(install: Install) -> None:
    profile = "__import__('doclint.profile').profile.Profile('example', '示例', 'national')"
    install("doclint-example", "1.0", hook("doclint_profiles()", f"return [{profile}]"))
    settings = Settings(profile="example", plugins=("doclint-example",))
    report = Engine(settings).check(Draft().build())
    assert (report.profile, report.verdict) == ("example", "pass")
    with pytest.raises(SettingsError, match="没有机关配置 exampel，是否指 example？"):
        Engine(settings._replace(profile="exampel"))


def test_recogniser_of_a_plugin_comes_first(install: Install) -> None:
    body = """
        from doclint.official import recognise
        assert profile.name == "national"
        return recognise(document)._replace(issuer_system="judicial")
    """
    install("doclint-example", "1.0", hook("doclint_recognise(document, profile)", body))
    report = Engine(Settings(plugins=("doclint-example",))).check(Draft().build())
    assert report.issuer_system == "judicial"


def test_recogniser_that_answers_none_leaves_it_to_doclint(install: Install) -> None:
    plugins = loaded(install, hook("doclint_recognise()", "return None"))
    assert plugins.recognise(document("甲"), load(()).profiles()["national"]) is None


def test_first_recogniser_that_answers_is_taken(install: Install) -> None:
    for name, answer in (("doclint-one", "None"), ("doclint-two", "document.made")):
        install(name, "1.0", hook("doclint_recognise(document)", f"return {answer}"))
    made = official()
    plugins = load(("doclint-one", "doclint-two"))
    stand_in = type("Stand", (), {"made": made})()
    assert plugins.recognise(stand_in, load(()).profiles()["national"]) is made


def test_tryfirst_is_kept(install: Install) -> None:
    for name, first in (("doclint-one", "tryfirst=True"), ("doclint-two", "")):
        source = hook("doclint_open(source)", f"return b'{name}'")
        install(name, "1.0", source.replace("@hookimpl", f"@hookimpl({first})"))
    plugins = load(("doclint-one", "doclint-two"))
    assert plugins.open(b"", Settings().limits) == b"doclint-one"


def test_plugin_that_fails_while_checking_is_named_in_the_report(install: Install) -> None:
    install("doclint-example", "1.0", hook("doclint_recognise()", "1 / 0"))
    report = Engine(Settings(plugins=("doclint-example",))).check(Draft().build())
    (finding,) = report.findings
    assert (finding.code, report.verdict) == ("DOC902", "error")
    for part in ("doclint-example 1.0", "doclint_recognise", "ZeroDivisionError", "识别"):
        assert part in finding.message


CONVERTER = "return __import__('doclint.testing').testing.Draft(mark='').build()"


@pytest.mark.parametrize("data", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), b"%PDF-1.7"])
def test_other_container_is_opened_by_a_plugin(install: Install, data: bytes) -> None:
    install("doclint-example", "1.0", hook("doclint_open(source, limits)", CONVERTER))
    report = Engine(Settings(plugins=("doclint-example",))).check(data)
    assert report.facts.document_type == "通知"
    from hashlib import sha256

    assert report.sha256 == sha256(data).hexdigest()


def test_damaged_docx_is_not_offered_to_plugins(install: Install) -> None:
    install("doclint-example", "1.0", hook("doclint_open()", CONVERTER))
    engine = Engine(Settings(plugins=("doclint-example",)))
    report = engine.check(Draft().build()[:-30])
    assert [f.code for f in report.findings] == ["DOC006"]
    assert [f.code for f in engine.check(b"").findings] == ["DOC002"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("return None", "DOC005"),
        ("return b''", "DOC002"),
        ("return 5", "DOC902"),
        ("raise __import__('doclint').InputError('DOC004', '加密', '解密')", "DOC004"),
    ],
)
def test_what_a_plugin_makes_of_a_container_is_judged(
    install: Install, body: str, code: str
) -> None:
    install("doclint-example", "1.0", hook("doclint_open()", body))
    report = Engine(Settings(plugins=("doclint-example",))).check(b"%PDF-1.7")
    assert [f.code for f in report.findings] == [code]


REPORTERS = "return [__import__('doclint.reports').reports.Reporter('{name}', '表格', None)]"


def test_reporter_of_a_plugin_stands_beside_the_built_in_ones(install: Install) -> None:
    plugins = loaded(install, hook("doclint_reporters()", REPORTERS.format(name="csv")))
    names = [reporter.name for reporter in plugins.reporters()]
    assert names[-1] == "csv"
    assert {"text", "json"} <= set(names)


def test_reporter_may_not_take_a_name(install: Install) -> None:
    plugins = loaded(install, hook("doclint_reporters()", REPORTERS.format(name="json")))
    with refused("doclint-example 1.0", "doclint_reporters", "json 已存在"):
        plugins.reporters()


def test_command_of_a_plugin_is_added(install: Install) -> None:
    cli = click.Group("doclint")
    loaded(install, hook("doclint_commands(cli)", "cli.command('example')(print)")).commands(cli)
    assert list(cli.commands) == ["example"]


def test_command_may_not_take_a_name(install: Install) -> None:
    cli = click.Group("doclint", commands={"check": click.Command("check")})
    plugins = loaded(install, hook("doclint_commands(cli)", "cli.command('check')(print)"))
    with refused("doclint-example 1.0", "doclint_commands", "命令 check 已存在"):
        plugins.commands(cli)


def test_managers_are_apart(install: Install) -> None:
    install("doclint-example", "1.0", RULES.format(code="XX001"))
    with_plugin, without = load(("doclint-example",)), load(())
    assert with_plugin.catalogue().rule("XX001") is not None
    assert without.catalogue().rule("XX001") is None


HOOKS = [name for name in vars(hookspecs) if name.startswith("doclint_")]


@pytest.mark.parametrize("name", HOOKS)
def test_every_hook_is_explained_with_an_example(name: str) -> None:
    page = getattr(hookspecs, name).__doc__ or ""
    assert "@hookimpl" in page
    assert f"def {name}(" in page
    assert ".. versionadded:: " in page


def test_every_hook_is_asked_for() -> None:
    import inspect

    from doclint import plugins

    source = inspect.getsource(plugins)
    assert [name for name in HOOKS if f'"{name}"' not in source] == []
    assert len(HOOKS) == 6
