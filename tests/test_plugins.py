"""Plugins are found, loaded and asked; one that cannot be used stops the run by name."""

from pathlib import Path
from textwrap import dedent

import click
import pytest

from doclint import hookspecs
from doclint.engine import Engine
from doclint.plugins import Plugins, load
from doclint.settings import Settings, SettingsError
from doclint.testing import Draft

from .conftest import Install
from .plugins.sources import RULES, hook, refused
from .rules.values import document, official


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
    assert info[:4] == ("doclint-example", "1.0", "example", ("doclint_rules",))
    assert info.origin.endswith("doclint_example.py")


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


@pytest.mark.parametrize("name", ["doclint-example", "doclint_example", "Example", "sample"])
def test_plugin_is_named_by_distribution_short_name_or_entry_point(
    install: Install, name: str
) -> None:
    install("doclint-example", "1.0", RULES.format(code="XX001"), "sample = doclint_example")
    assert [info.distribution for info in load((name,)).listing()] == ["doclint-example"]


def test_plugin_that_is_not_installed_is_named_with_the_nearest(install: Install) -> None:
    install("doclint-example", "1.0", RULES.format(code="XX001"))
    with refused("没有安装插件 exampel，是否指 example？已安装：.*doclint-example"):
        load(("exampel",))
    with refused("没有安装插件 nowhere；已安装：.*doclint-example"):
        load(("nowhere",))


def test_a_name_that_means_two_plugins_is_refused(install: Install) -> None:
    install("one-plugin", "1.0", RULES.format(code="XX001"), "city = one_plugin")
    install("two-plugin", "1.0", RULES.format(code="YY001"), "city = two_plugin")
    with refused("city 不明确，one-plugin、two-plugin 都叫这个名字"):
        load(("city",))


def test_a_plugin_brings_those_it_depends_on(install: Install, tmp_path: Path) -> None:
    for name, needs in (("one", "doclint"), ("two", "doclint-one >=1; python_version > '3'"),
                        ("three", "doclint_two"), ("four", 'doclint-one; extra == "all"')):  # fmt: skip
        code = f"{name[:2].upper()}{'R' if name == 'three' else ''}001"
        install(f"doclint-{name}", "1.0", RULES.format(code=code.replace("FO", "FF")))
        metadata = tmp_path / "site" / f"doclint_{name}-1.0.dist-info" / "METADATA"
        metadata.write_text(f"Name: doclint-{name}\nRequires-Dist: {needs}\n\nRequires-Dist: no\n")
    assert [i.distribution for i in load(("three",)).listing()] == [
        "doclint-one", "doclint-three", "doclint-two",
    ]  # fmt: skip
    assert [i.distribution for i in load(("four",)).listing()] == ["doclint-four"]


def test_two_versions_side_by_side_stop_the_run(install: Install) -> None:
    install("doclint-example", "1.0", RULES.format(code="XX001"))
    install("doclint-example", "2.0", RULES.format(code="XX001"))
    with refused("doclint-example 装了两个版本（1.0、2.0）", "site"):
        load(("doclint-example",))


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (None, "ModuleNotFoundError"),
        ("raise RuntimeError('坏了')", "RuntimeError: 坏了"),
        ("raise SystemExit(0)", "SystemExit: 0"),
        ("def doclint_rules(): return []", "没有以 @hookimpl 标明的钩子"),
        (
            hook("doclint_rulez()", "return []"),
            "没有钩子 doclint_rulez，是否指 doclint_rules？",
        ),
        (
            hook("doclint_rules(engine)", "return []"),
            "钩子 doclint_rules 没有参数 engine，它不带参数",
        ),
        (
            hook("doclint_recognise(docment)", "return None"),
            "doclint_recognise 没有参数 docment，是否指 document？",
        ),
        (
            hook("doclint_open(doc)", "return None"),
            "doclint_open 没有参数 doc，可用：source、limits",
        ),
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
    with refused("doclint-example 1.0", "b = doclint_example", "登记了两次"):
        load(("doclint-example",))


@pytest.mark.parametrize(
    ("source", "name", "said"),
    [
        (RULES.format(code="DA001"), "doclint_rules", "前缀 DA（DA001）已属于 doclint"),
        (RULES.format(code="X1"), "doclint_rules", "不合格式"),
        (hook("doclint_rules()", "1 / 0"), "doclint_rules", "ZeroDivisionError"),
        (hook("doclint_rules()", "return ['XX001']"), "doclint_rules", "应给出 Rule，不是 str"),
        (hook("doclint_rules()", "raise SystemExit(0)"), "doclint_rules", "SystemExit: 0"),
        (hook("doclint_rules()", "yield 1 / 0"), "doclint_rules", "ZeroDivisionError"),
        (hook("doclint_rules()", "return 5"), "doclint_rules", "应给出 Rule 的列表，不是 int"),
        (hook("doclint_rules()", "pass"), "doclint_rules", "应给出 Rule 的列表，不是 NoneType"),
        (hook("doclint_rules()", "return 'XX001'"), "doclint_rules", "Rule 的列表，不是 str"),
        (
            hook("doclint_rules()", "yield").replace("@hookimpl", "@hookimpl(wrapper=True)"),
            "doclint_rules",
            "不支持 wrapper",
        ),
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


def test_rule_for_a_profile_that_is_not_there_stops_the_run(install: Install) -> None:
    source = RULES.format(code="XX001").replace("basis=[]", 'basis=[], profiles=["nationl"]')
    install("doclint-example", "1.0", source)
    with refused(
        "doclint-example 1.0", "规则 XX001 适用的机关配置 nationl 不存在，是否指 national"
    ):
        Engine(Settings(plugins=("doclint-example",)))


@pytest.mark.parametrize("stated", ["1.0", "0.9", "2.0", "1.1", "1", 1.0, "a.b"])
def test_hooks_that_a_plugin_was_made_for_must_fit(install: Install, stated: object) -> None:
    install("doclint-example", "1.0", f"HOOKS = {stated!r}\n{dedent(RULES.format(code='XX001'))}")
    if stated == "1.0":
        assert len(load(("example",)).listing()) == 1
        return
    with refused("doclint-example 1.0", "HOOKS", str(stated)):
        load(("example",))


def test_older_minor_version_fits_and_remedies_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from doclint.plugins.validation import misfit

    monkeypatch.setattr(hookspecs, "VERSION", "2.3")
    assert misfit("2.0") == misfit("2.3") == ""
    assert misfit("2.4").endswith("请升级 doclint")
    assert misfit("3.0").endswith("请升级 doclint")
    assert misfit("1.9").endswith("请升级这个插件")


def test_rule_that_calls_exit_is_a_crash_and_not_a_pass(install: Install) -> None:
    source = RULES.format(code="XX001").replace('yield Problem("示例")', "raise SystemExit(0)")
    install("doclint-example", "1.0", source)
    report = Engine(Settings(plugins=("example",))).check(Draft().build())
    assert (report.verdict, [f.code for f in report.findings]) == ("error", ["DOC901"])


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
    assert hookspecs.VERSION.split(".")[0].isdecimal()
