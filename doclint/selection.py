"""What settings make of rules and findings: which run, which count, how severe they are."""

from collections.abc import Iterable, Mapping, Sequence

from doclint.finding import Confidence, Finding, Severity
from doclint.profile import Profile
from doclint.profiles import AUTO
from doclint.rules.catalogue import FAULTS, GIVEN, HELD, NOT_OFFICIAL, SUPPRESSIONS, Catalogue
from doclint.settings import Settings, SettingsError, one_of


def check_names(settings: Settings, catalogue: Catalogue, profiles: Mapping[str, Profile]) -> None:
    """Names that only the plugins make known; raises ``SettingsError`` with their place."""
    with_options = [dict(each.options) for each in settings.per_file]
    names = [settings.profile, *(str(o["profile"]) for o in with_options if "profile" in o)]
    for name in names:
        try:
            one_of("机关配置", name, (AUTO, *profiles))
        except SettingsError as error:
            raise SettingsError(f"{_place(name, settings)}{error}") from None
    for code in _named(settings):
        if absence := catalogue.absence(code):
            raise SettingsError(f"{_place(code, settings)}{absence}")
    for code in settings.ignore:
        if code.startswith(FAULTS) and code != NOT_OFFICIAL:
            raise SettingsError(f"规则 {code} 不能忽略：没有读取或检查的文件不能算通过")
        if code in (*HELD, SUPPRESSIONS):
            raise SettingsError(
                f"{_place(code, settings)}规则 {'、'.join(HELD)} 不能忽略；SP 的其他规则可以逐条忽略"
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


def _place(name: str, settings: Settings) -> str:
    """``doclint.toml 第3行：``, or nothing for what the command line names."""
    place = dict(reversed(settings.places)).get(name, "")
    return f"{place}：" if place else ""


def asked_for(settings: Settings) -> tuple[str, ...]:
    """The rules that are asked for by code or letters."""
    asked = (*settings.select, *settings.extend_select)
    return tuple(code.partition(":")[0] for code in asked)


def judged(findings: Sequence[Finding], settings: Settings) -> tuple[Finding, ...]:
    """The findings that settings leave, with the severity that settings give them."""
    chosen = any(":" in c for c in (*settings.select, *settings.extend_select, *settings.ignore))
    if chosen:
        findings = [finding for finding in findings if _wanted(finding, settings)]
    if settings.severities:
        findings = [_reweighed(finding, settings.severities) for finding in findings]
    return tuple(findings)


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
