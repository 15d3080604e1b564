"""What settings make of rules and findings: which run, which count, how severe they are."""

from collections.abc import Iterable, Mapping, Sequence

from doclint.finding import Confidence, Finding, Severity
from doclint.profile import Profile
from doclint.profiles import AUTO
from doclint.report import NotJudged
from doclint.rules import Rule
from doclint.rules.catalogue import (
    DORMANT,
    FAULTS,
    GIVEN,
    HELD,
    JUDGMENTS,
    REMINDERS,
    SUPPRESSIONS,
    Catalogue,
)
from doclint.settings import Settings, SettingsError, one_of


def check_names(settings: Settings, catalogue: Catalogue, profiles: Mapping[str, Profile]) -> None:
    """Names that only the plugins make known; raises ``SettingsError`` with their place."""
    with_options = [dict(each.options) for each in settings.per_file]
    names = [settings.profile, *(str(o["profile"]) for o in with_options if "profile" in o)]
    for name in names:
        try:
            one_of("机关配置", name, (AUTO, *profiles))
        except SettingsError as error:
            raise SettingsError(f"{place_of(name, settings)}{error}") from None
    for code in _named(settings):
        if absence := catalogue.absence(code):
            raise SettingsError(f"{place_of(code, settings)}{absence}")
    for code in settings.ignore:
        if code.startswith(FAULTS) and code not in JUDGMENTS:
            raise SettingsError(f"规则 {code} 不能忽略：没有读取或检查的文件不能算通过")
        if code in (*HELD, SUPPRESSIONS):
            raise SettingsError(
                f"{place_of(code, settings)}规则 {'、'.join(HELD)} 不能忽略；SP 的其他规则可以逐条忽略"
            )
    for code, _ in settings.severities:
        if code.startswith(FAULTS):
            raise SettingsError(f"规则 {code} 的严重程度不能改：文件读不了就不能算通过")


def _named(settings: Settings) -> Iterable[str]:
    """All codes that settings name."""
    yield from (*settings.select, *settings.extend_select, *settings.ignore)
    yield from (code for code, _ in settings.severities)
    for per_file in settings.per_file:
        for name, value in per_file.options:
            if isinstance(value, tuple) and name != "severities":
                yield from value
            elif isinstance(value, tuple):
                yield from (code for code, _ in value)
    yield from (each.code for each in settings.suppressions.suppress)
    yield from (each.code for each in settings.suppressions.waivers)


def place_of(name: str, settings: Settings) -> str:
    """``doclint.toml 第3行：``, or nothing for what the command line names."""
    place = dict(reversed(settings.places)).get(name, "")
    return f"{place}：" if place else ""


def asked_for(settings: Settings) -> tuple[str, ...]:
    """The rules that are asked for by code or letters."""
    asked = (*settings.select, *settings.extend_select)
    return tuple(code.partition(":")[0] for code in asked)


def judged(
    findings: Sequence[Finding], settings: Settings, *, lowered: bool = True
) -> tuple[Finding, ...]:
    """The findings that settings leave, with the severity that settings give them.

    Unless ``lowered``, a finding that is graver by its rule stays so: what may be set aside
    is decided by that, else a softened error about secrecy could be.
    """
    chosen = any(":" in c for c in (*settings.select, *settings.extend_select, *settings.ignore))
    if chosen:
        findings = [finding for finding in findings if _wanted(finding, settings)]
    if settings.severities:
        given = [_reweighed(finding, settings.severities) for finding in findings]
        findings = given if lowered else [*map(_graver, findings, given)]
    return tuple(findings)


def left_out(
    settings: Settings, catalogue: Catalogue, running: Iterable[Rule]
) -> tuple[NotJudged, ...]:
    """The rules, and the entries of rules, that a settings file keeps from being judged.

    ``running`` are those that are not. What a caller or a command line leaves out is not
    among them: who asks for less knows it.
    """
    if not settings.places:
        return ()
    places = dict(reversed(settings.places))
    select = (*settings.select, *settings.extend_select) if settings.select else ()
    runs = {rule.code for rule in running}
    runs |= {code for code in REMINDERS if catalogue.reminds(code, select, settings.ignore)}
    rules = (r for r in catalogue.rules if r.code not in runs and r.status not in DORMANT)
    entries = (code for code in dict.fromkeys(settings.ignore) if ":" in code)
    reasons = [(rule.code, _why_not(rule.code, settings, places)) for rule in rules]
    reasons += [(code, _off(places.get(code, ""))) for code in entries]
    return tuple(NotJudged(code, reason, True) for code, reason in reasons if reason)


def _why_not(code: str, settings: Settings, places: Mapping[str, str]) -> str:
    """Which line of a settings file turns a rule off, "" where none does."""
    for ignored in (code, code[:-3]):
        if ignored in settings.ignore:
            return _off(places.get(ignored, ""))
    if not settings.select or code.startswith(FAULTS):
        return ""
    place = places.get(settings.select[0], "")
    return f"设置中没有选择检查（{place}）" if place else ""


def _off(place: str) -> str:
    return f"设置中不检查（{place}）" if place else ""


def _graver(own: Finding, given: Finding) -> Finding:
    return max(own, given, key=lambda finding: finding.severity)


def _wanted(finding: Finding, settings: Settings) -> bool:
    """Whether ``select`` and ``ignore`` leave a finding: they may name its entry."""
    if finding.code[:-3] in GIVEN:
        return True
    chosen = 0 if not settings.select else _weight(finding, settings.select)
    chosen = max(chosen, _weight(finding, settings.extend_select))
    return chosen > _weight(finding, settings.ignore)


def _reweighed(finding: Finding, severities: tuple[tuple[str, str], ...]) -> Finding:
    """A finding with the severity of the longest code that stands for it.

    Of low confidence it stays a warning at most.
    """
    if finding.code.startswith(FAULTS):
        return finding
    given = dict(severities)
    code = max((code for code in given if _stands(code, finding)), key=len, default="")
    if not code:
        return finding
    severity = Severity[given[code].upper()]
    if finding.confidence is Confidence.LOW:
        severity = min(severity, Severity.WARNING)
    return finding._replace(severity=severity)


def _weight(finding: Finding, codes: Iterable[str]) -> int:
    """The length of the longest code that stands for a finding; -1 where none does."""
    return max((len(code) for code in codes if _stands(code, finding)), default=-1)


def _stands(code: str, finding: Finding) -> bool:
    own = finding.code
    return code in (own, own[:-3]) or bool(finding.entry and code == f"{own}:{finding.entry}")
