"""A plugin finds nothing in compliant documents."""

from collections.abc import Iterator
from functools import cache

from doclint.engine import Engine
from doclint.finding import Severity
from doclint.profiles import AUTO
from doclint.testing.corpus import TODAY, Compliant, compliant
from doclint.testing.plugin_check.subject import Subject

_SHOWN = 5  # documents named in a complaint


def complaints(plugin: Subject) -> Iterator[str]:
    """Rules of its own that find anything, and errors of any rule under its profiles."""
    own = {rule.code for rule in plugin.rules}
    for profile in (AUTO, *(each.name for each in plugin.profiles)):
        found: dict[tuple[str, str], list[str]] = {}
        for each, report in _reports(plugin, profile):
            for finding in report:
                if finding[0] in own or finding[1] >= Severity.ERROR:
                    found.setdefault((finding[0], finding[2]), []).append(each.label)
        for (code, message), labels in found.items():
            rest = f" 等 {len(labels)} 份" if len(labels) > _SHOWN else ""
            where = "" if profile == AUTO else f"适用机关配置 {profile} 时，"
            named = "、".join(labels[:_SHOWN])
            yield f"{where}规则 {code} 在合规公文（{named}{rest}）上报出：{message}"


def _reports(
    plugin: Subject, profile: str
) -> Iterator[tuple[Compliant, tuple[tuple[str, Severity, str], ...]]]:
    """Code, severity and message of each finding in each compliant document."""
    engines: dict[str, Engine] = {}
    for each, data in built():
        if each.stage not in engines:
            engines[each.stage] = _engine(plugin, profile, each.stage)
        findings = engines[each.stage].check(data).findings
        yield each, tuple((f.code, f.severity, f.message) for f in findings)


def _engine(plugin: Subject, profile: str, stage: str) -> Engine:
    options: dict[str, object] = {"profile": profile, "stage": stage, "today": TODAY}
    selection = plugin.selection(plugin.engine())
    return plugin.engine(select=selection, **options)


@cache
def built() -> tuple[tuple[Compliant, bytes], ...]:
    """The compliant documents with their bytes, made once for all plugins."""
    return tuple((each, each.build()) for each in compliant())
