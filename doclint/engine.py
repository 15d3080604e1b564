"""One document through the walk, from bytes to report."""

import os
from collections.abc import Iterable, Mapping
from datetime import date
from typing import BinaryIO

from doclint import __version__
from doclint.assessment import assess, fault, verdict
from doclint.finding import Finding, Problem
from doclint.official import Facts, OfficialDocument, recognise
from doclint.official.classification import classify
from doclint.package import InputError, Package, Source, load, open_package
from doclint.plugins import PluginError
from doclint.plugins import load as load_plugins
from doclint.profile import Profile
from doclint.profiles import AUTO, ROOT, choose
from doclint.reader import read
from doclint.report import DocumentReport, NotJudged, Report
from doclint.rules import Context, Rule
from doclint.rules.catalogue import FAULTS, NOT_OFFICIAL, Catalogue
from doclint.settings import Settings, SettingsError, make_settings, nearest, one_of
from doclint.stage import decide_stage
from doclint.timing import Stopwatch

Input = str | os.PathLike[str] | bytes | BinaryIO

_RULE_CRASHED, _WALK_CRASHED = "DOC901", "DOC902"
_STEPS = {"open": "打开", "read": "读取", "recognise": "识别", "check": "检查"}
# What an input must be refused with for plugins to be asked: a format not known here.
_FOREIGN = ("DOC001", "DOC003", "DOC005")


class Engine:
    """Settings, plugins and rules, ready to check any number of documents.

    From start to finish:

    1. *Making it* loads the plugins (``plugins``), collects and checks their rules
       (``catalogue``, of which ``rules`` are those selected) and ``profiles``. What does
       not fit raises ``PluginError`` or ``SettingsError``: the run stops, exit code 2.
    2. ``check`` takes in the bytes and opens the package. A format that doclint does not
       know is offered to the plugins' ``doclint_open``. A refusal is one finding DOC0xx.
    3. The reader makes the package a ``Document``; the first plugin's ``doclint_recognise``
       that answers, else doclint's recogniser, makes that an ``OfficialDocument``. What is
       no 公文 gets the finding DOC100, and only rules that apply to any file are run.
    4. Stage and profile are decided, each with its reason.
    5. The rules that apply are run; why one was not is noted (``not_judged``). Problems
       become findings, in the order of the document: a doubtful recognition makes them
       less sure, and an error of low confidence a warning.
    6. Findings make the verdict: ``fail`` at or above ``fail_on``, ``warn`` for warnings
       and DOC100, ``error`` where doclint could not judge: an input it cannot read
       (DOC0xx, exit code 1), a rule that raises (DOC901) or a step that does (DOC902,
       both exit code 2), else ``pass``.

    An engine keeps nothing of the documents it has checked.
    """

    def __init__(self, settings: Settings = Settings()) -> None:
        """Load plugins and rules; raises ``PluginError`` and ``SettingsError``."""
        self.settings = settings
        self.plugins = load_plugins(settings.plugins)
        self.catalogue = self.plugins.catalogue()
        self.profiles = self.plugins.profiles()
        _check_names(settings, self.catalogue, self.profiles)
        self.rules = self.catalogue.select(settings.select, settings.ignore)
        self._faults = {r.code: r for r in self.catalogue.rules if r.code.startswith(FAULTS)}

    def check(self, source: Input, name: str | None = None) -> DocumentReport:
        """The report of one document: a path, bytes or a binary file object.

        ``name`` is what the report calls it; without it the path as given. Whatever is
        wrong with the input or goes wrong inside is a finding, not an exception.
        """
        watch, loaded = Stopwatch(), None
        try:
            watch.begin("open")
            loaded = load(source, self.settings.limits)
            official = self._official(loaded, watch)
            watch.begin("check")
            report = self._judged(official)
        except InputError as error:
            report = self._unjudged(self._refusal(error), "文件无法读取")
        except Exception as error:  # MemoryError and RecursionError too
            report = self._unjudged(self._crash(watch.step, error), "doclint 内部出错")
        return report._replace(
            source=_title(source) if name is None else name,
            sha256=loaded.sha256 if loaded else "",
            timings=watch.laps() if self.settings.timings else (),
        )

    def official(self, source: Input) -> OfficialDocument:
        """What is recognised in one document; raises ``InputError`` and ``PluginError``."""
        return self._official(load(source, self.settings.limits), Stopwatch())

    def report(self, documents: Iterable[DocumentReport]) -> Report:
        """The report of a whole run."""
        return Report(tuple(documents), __version__, self.catalogue.ruleset)

    def _official(self, source: Source, watch: Stopwatch) -> OfficialDocument:
        """Bytes → package → document → 公文."""
        package = self._package(source)
        watch.begin("read")
        document = read(package)
        watch.begin("recognise")
        name = self.settings.profile
        profile = self.profiles[ROOT if name == AUTO else name]
        official = self.plugins.recognise(document, profile)
        return recognise(document) if official is None else official

    def _package(self, source: Source) -> Package:
        """The package; where the format is not known here, what a plugin makes of it."""
        limits = self.settings.limits
        try:
            return open_package(source, limits)
        except InputError as error:
            if error.code not in _FOREIGN:
                raise
            converted = self.plugins.open(source, limits)
            if converted is None:
                raise
        return open_package(converted, limits)

    def _judged(self, official: OfficialDocument) -> DocumentReport:
        """The report of a document that could be read."""
        settings = self.settings
        stage, stage_reason = decide_stage(official, settings.stage)
        profile, profile_reason = choose(official, self.profiles, settings.profile)
        context = Context(
            stage,
            profile,
            settings.today or date.today(),
            classification=classify(official),
        )
        crash = self._faults[_RULE_CRASHED]
        done = assess(official, context, self.rules, crash, self._notices(official))
        return DocumentReport(
            source="",
            sha256="",
            stage=stage,
            profile=profile.name,
            verdict=verdict(done.findings, settings.fail_severity),
            facts=official.facts,
            elements=official.elements,
            checked=done.checked,
            not_judged=done.not_judged,
            findings=done.findings,
            stage_reason=stage_reason,
            profile_reason=profile_reason,
            official_reasons=official.official_reasons,
            issuer_system=official.issuer_system,
        )

    def _unjudged(self, finding: Finding, reason: str) -> DocumentReport:
        """The report of a document that could not be read: no stage, no profile."""
        return DocumentReport(
            source="",
            sha256="",
            stage="",
            profile="",
            verdict=verdict((finding,), self.settings.fail_severity),
            facts=Facts(),
            elements=(),
            checked=(),
            not_judged=tuple(NotJudged(rule.code, reason) for rule in self.rules),
            findings=(finding,),
        )

    def _notices(self, official: OfficialDocument) -> tuple[tuple[Rule, Problem], ...]:
        """What there is to say of a file that is no 公文."""
        if official.is_official or NOT_OFFICIAL in self.settings.ignore:
            return ()
        reasons = "；".join(official.official_reasons)
        problem = Problem(
            f"未识别为公文{f'：{reasons}' if reasons else ''}。只检查了适用于任何文件的规则。",
            help="是公文的，请核对标题、发文机关署名、成文日期等要素；不是公文的，不必修改。",
        )
        return ((self._faults[NOT_OFFICIAL], problem),)

    def _refusal(self, error: InputError) -> Finding:
        """The finding of an input that is refused."""
        rule = self._faults.get(error.code, self._faults[_WALK_CRASHED])
        return fault(rule, error.message, error.remedy, error.part)

    def _crash(self, step: str, error: Exception) -> Finding:
        """The finding of a step that failed; a plugin's failure names the plugin."""
        said = "内存不足" if isinstance(error, MemoryError) else f"{type(error).__name__}: {error}"
        if isinstance(error, PluginError):
            said = str(error)
        return fault(
            self._faults[_WALK_CRASHED],
            f"doclint 在{_STEPS[step]}这一步出错，文件没有检查：{said}",
            "这不是文件的问题；请把本条连同文件（涉密的除外）交给 doclint 或插件的维护者。",
        )


def check(source: Input, *, name: str | None = None, **options: object) -> Report:
    """Check one document: a path, bytes or a binary file object.

    ``options`` are those of ``Settings`` (``stage``, ``profile``, ``select``, ``ignore``,
    ``fail_on`` …). Raises ``SettingsError`` and ``PluginError``; whatever is wrong with
    the document is in the report. For many documents make one ``Engine``.

        report = doclint.check("draft.docx", stage="issuing")
        report.documents[0].verdict
    """
    engine = Engine(make_settings(**options))
    return engine.report([engine.check(source, name)])


def _check_names(settings: Settings, catalogue: Catalogue, profiles: Mapping[str, Profile]) -> None:
    """Names that only the plugins make known; raises ``SettingsError``."""
    one_of("机关配置", settings.profile, (AUTO, *profiles))
    for code in catalogue.unknown((*settings.select, *settings.ignore)):
        raise SettingsError(f"没有规则 {code}{_nearest_code(code, catalogue)}")
    for code in settings.ignore:
        if code.startswith(FAULTS) and code != NOT_OFFICIAL:
            raise SettingsError(f"规则 {code} 不能忽略：没有读取或检查的文件不能算通过")


def _nearest_code(code: str, catalogue: Catalogue) -> str:
    """What to say of a code that is not known; DA01 is more likely DA001 than DA010."""
    letters = code.rstrip("0123456789")
    padded = letters + code[len(letters) :].zfill(3)
    if catalogue.rule(padded) is not None:
        return f"，是否指 {padded}？"
    codes = [rule.code for rule in catalogue.rules]
    return nearest(code, dict.fromkeys((*(each[:-3] for each in codes), *codes)))


def _title(source: Input) -> str:
    """What a report calls an input that was given no name."""
    if isinstance(source, str | os.PathLike):
        return os.fspath(source)
    name = getattr(source, "name", "")
    return name if isinstance(name, str) and name else "-"
