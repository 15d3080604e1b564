"""Rules that are no more, or soon will be, through a plugin."""

import pytest

from doclint.engine import Engine
from doclint.settings import Settings, SettingsError, make_settings
from doclint.testing import Draft

from ..conftest import Install

RETIRED = """
    from doclint.markers import hookimpl
    from doclint.rules import *

    @rule("XX001", "new", title="新规则", severity=Severity.WARNING, stages=ALL_STAGES, basis=[])
    def new(official, context):
        yield Problem("示例")

    old = retired("XX002", "old", title="旧规则", since="0.3", replaced_by="XX001")
    lost = retired("XX003", "lost", title="弃规则", since="0.3")

    @rule("XX004", "late", title="将停用", severity=Severity.WARNING, stages=ALL_STAGES, basis=[],
          status="deprecated", replaced_by="XX001")
    def late(official, context):
        yield Problem("示例")

    @hookimpl
    def doclint_rules():
        return [new, old, lost, late]
"""


def test_retired_rule_is_never_run_and_a_deprecated_one_is(install: Install) -> None:
    install("doclint-example", "1.0", RETIRED)
    report = Engine(Settings(plugins=("example",))).check(Draft().build())
    assert {f.code for f in report.findings} == {"XX001", "XX004"}
    judged = {*report.checked, *(each.code for each in report.not_judged)}
    assert judged & {"XX001", "XX002", "XX003", "XX004"} == {"XX001", "XX004"}


@pytest.mark.parametrize("option", ["select", "ignore"])
@pytest.mark.parametrize(("code", "said"), [("XX002", "请改用 XX001"), ("XX003", "请删去这一项")])
def test_naming_a_retired_rule_says_what_to_use(
    install: Install, option: str, code: str, said: str
) -> None:
    install("doclint-example", "1.0", RETIRED)
    with pytest.raises(SettingsError, match=f"规则 {code}（.*）已在 0.3 版停用，.*{said}"):
        Engine(make_settings(plugins=("example",), **{option: code}))
