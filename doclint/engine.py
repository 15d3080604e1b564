"""One document through the walk, from bytes to report."""

import os
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from datetime import date
from typing import BinaryIO

from doclint import __version__
from doclint.assessment import assess, verdict, weigh
from doclint.finding import Finding, Problem
from doclint.notices import crash, not_official, refusal
from doclint.official import Facts, OfficialDocument
from doclint.official.classification import classify
from doclint.package import InputError, Limits, Package, Source, load
from doclint.per_file import matching, settings_with
from doclint.plugins import check_addressees, load_for
from doclint.profiles import AUTO, ROOT, choose
from doclint.report import DocumentReport, MemberReport, NotJudged, Report
from doclint.rules import Context, Rule
from doclint.rules.catalogue import GIVEN, NO_DOCUMENT, NOT_OFFICIAL
from doclint.selection import asked_for, check_names, judged, left_out
from doclint.settings import PerFile, Settings, SettingsError, make_settings
from doclint.stage import decide_stage
from doclint.submission.draft import carries, unclear
from doclint.submission.model import DRAFT, Submission
from doclint.timing import Stopwatch
from doclint.walk import Walk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.registry.model import Registry
    from doclint.submission.assembly import Assembled
    from doclint.submission.intake import Intake

Input = str | os.PathLike[str] | bytes | BinaryIO
Companion = Input | tuple[str, Input]

_RULE_CRASHED = "DOC901"


class Engine:
    """Settings, plugins and rules, ready to check any number of documents.

    From start to finish:

    1. *Making it* loads the plugins (``plugins``), collects and checks their rules
       (``catalogue``, of which ``rules`` are those selected) and ``profiles``. What does
       not fit raises ``PluginError`` or ``SettingsError``: the run stops, exit code 2.
    2. ``check`` takes in the bytes and opens the package. A format that doclint does not
       know is offered to the plugins' ``doclint_open``; a published page (.html) is read as
       one (``walk``). A refusal is one finding DOC0xx.
    3. The reader makes the package a ``Document``; the first plugin's ``doclint_recognise``
       that answers, else doclint's recogniser, makes that an ``OfficialDocument``. What is
       no 公文 gets the finding DOC100, a page that is not that of one DOC101, and only rules
       that apply to any file are run.
    4. Stage and profile are decided, each with its reason.
    5. The rules that apply are run; why one was not is noted (``not_judged``), also where a
       settings file turns it off. Problems become findings, in the order of the document: a
       doubtful recognition makes them less sure, and an error of low confidence a warning.
    6. Findings make the verdict: ``fail`` at or above ``fail_on``, ``warn`` for warnings
       and DOC100, ``error`` where doclint could not judge: an input it cannot read
       (DOC0xx, exit code 1), a rule that raises (DOC901) or a step that does (DOC902,
       both exit code 2), else ``pass``.

    A submission (``check_submission``, or a zip of documents given to ``check``) takes step
    2 and 3 for each file, also for Word documents embedded in one; ``doclint.submission``
    tells which is the draft, and only that is judged, with the others at hand.

    An engine keeps nothing of the documents it has checked.
    """

    def __init__(self, settings: Settings = Settings(), registry: "Registry | None" = None) -> None:
        """Load plugins and rules; raises ``PluginError`` and ``SettingsError``.

        ``registry`` is what the rules may ask of published documents.
        """
        self.settings = settings
        self.registry = registry
        self.plugins = load_for(settings)
        self.catalogue = self.plugins.catalogue()
        self.profiles = self.plugins.profiles()
        check_addressees(self.catalogue, self.profiles)
        check_names(settings, self.catalogue, self.profiles)
        self._choose()
        self._siblings: dict[tuple[PerFile, ...], Engine] = {}
        self._given = {r.code: r for r in self.catalogue.rules if r.code[:-3] in GIVEN}

    def sibling(self, settings: Settings) -> "Engine":
        """An engine with other settings; it shares plugins and rules where these stay."""
        if settings.loading != self.settings.loading:
            return Engine(settings, self.registry)
        check_names(settings, self.catalogue, self.profiles)
        other = copy(self)
        other.settings = settings
        other._choose()
        other._siblings = {}
        return other

    def _choose(self) -> None:
        """The rules to run, and those that a settings file turns off."""
        settings, catalogue = self.settings, self.catalogue
        self.rules = catalogue.select(settings.select, settings.ignore, settings.extend_select)
        self._left_out = left_out(settings, catalogue, self.rules)

    def _for(self, path: str) -> "Engine":
        """The engine for one file: another where options are set for some files."""
        if not self.settings.per_file:
            return self
        options = matching(self.settings, path)
        if options not in self._siblings:
            self._siblings[options] = self.sibling(settings_with(self.settings, options))
        return self._siblings[options]

    def check(
        self, source: Input, name: str | None = None, submission: Submission | None = None
    ) -> DocumentReport:
        """The report of one document: a path, bytes or a binary file object.

        ``name`` is what the report calls it; without it the path as given. ``submission``
        is what it is submitted with. Whatever is wrong with the input or goes wrong inside
        is a finding, not an exception.
        """
        title = _title(source) if name is None else name
        engine = self._for(_path(source, title))
        if engine is not self:
            return engine.check(source, title, submission)
        watch, loaded = Stopwatch(), None
        try:
            watch.begin("open")
            loaded = load(source, self.settings.limits)
            report = self._single(loaded, title, submission, watch)
        except InputError as error:
            report = self._unjudged((refusal(self._given, error),), "文件无法读取")
        except SettingsError:
            raise
        except Exception as error:  # MemoryError and RecursionError too
            report = self._unjudged((crash(self._given, watch.step, error),), "doclint 内部出错")
        return self._finished(report, title, loaded.sha256 if loaded else "", watch)

    def check_submission(
        self, source: Input, companions: Sequence[Companion] = (), name: str | None = None
    ) -> DocumentReport:
        """The report of a submission (报审件): that of its draft, judged with its companions.

        ``source`` is a folder, a zip of documents, or the draft itself; ``companions`` are
        further files, those without a name (bytes) as pairs of name and content. Roles are
        told by content, then by name, or stated in ``submission.toml``. What cannot be
        read, and a draft that cannot be told (DOC011), are findings. Raises
        ``SettingsError`` for a ``submission.toml`` that cannot be used.
        """
        title, digest = _title(source) if name is None else name, ""
        engine = self._for(_path(source, title))
        if engine is not self:
            return engine.check_submission(source, companions, title)
        watch = Stopwatch()
        try:
            watch.begin("open")
            intake = self._intake(source, companions, title)
            report, digest = self._together(intake, watch, title)
        except InputError as error:
            report = self._unjudged((refusal(self._given, error),), "文件无法读取")
        except SettingsError:
            raise
        except Exception as error:
            report = self._unjudged((crash(self._given, watch.step, error),), "doclint 内部出错")
        return self._finished(report, title, digest, watch)

    def official(self, source: Input) -> OfficialDocument:
        """What is recognised in one document; raises ``InputError`` and ``PluginError``."""
        limits = self.settings.limits
        loaded, walk = load(source, limits), self._walk(Stopwatch())
        try:
            return walk.official(loaded, limits)[1]
        except InputError as error:
            page = walk.page(loaded, _title(source), error)
            if page is None:
                raise
            return page

    def report(self, documents: Iterable[DocumentReport]) -> Report:
        """The report of a whole run."""
        return Report(tuple(documents), __version__, self.catalogue.ruleset)

    def _finished(
        self, report: DocumentReport, source: str, digest: str, watch: Stopwatch
    ) -> DocumentReport:
        settings = self.settings
        timings = watch.laps() if settings.timings else ()
        report = report._replace(settings=settings.origin, severities=settings.severities)
        return report._replace(source=source, sha256=digest, timings=timings)

    def _single(
        self, loaded: Source, title: str, submission: Submission | None, watch: Stopwatch
    ) -> DocumentReport:
        """The report of one file: a draft, one that carries its companions, or a zip."""
        walk = self._walk(watch)
        try:
            package, official = walk.official(loaded, self.settings.limits)
        except InputError as error:
            page = walk.page(loaded, title, error)
            if page is not None:
                watch.begin("check")
                return self._judged(page, title, submission)
            intake = self._unzipped(loaded, error)
            if intake is None:
                raise
            return self._together(intake, watch, title)[0]
        watch.begin("check")
        if submission is None and carries(official):
            from doclint.submission.assembly import assemble_alone

            limits = self.settings.limits
            made = assemble_alone(title, package, official, self._walker(watch), limits)
            if made is not None:
                return self._submitted(made, title)
        return self._judged(official, title, submission)

    def _intake(self, source: Input, companions: Sequence[Companion], title: str) -> "Intake":
        """The files of a submission; raises ``InputError`` and ``SettingsError``."""
        from doclint.submission.intake import take_in
        from doclint.submission.manifest import ManifestError

        opens = self._walk(Stopwatch()).package
        try:
            return take_in(source, companions, title, self.settings.limits, opens)
        except ManifestError as error:
            raise SettingsError(str(error)) from None

    def _unzipped(self, loaded: Source, error: InputError) -> "Intake | None":
        """The files in a zip that was refused as no document but holds some."""
        if error.reason != "zip":
            return None
        from doclint.submission.intake import from_zip
        from doclint.submission.manifest import ManifestError

        try:
            return from_zip(loaded, self.settings.limits)
        except ManifestError as wrong:
            raise SettingsError(str(wrong)) from None

    def _together(
        self, intake: "Intake", watch: Stopwatch, title: str
    ) -> tuple[DocumentReport, str]:
        """The report of a submission, and the SHA-256 of the zip or the draft."""
        from doclint.submission.assembly import assemble

        made = assemble(intake, self._walker(watch), self.settings.limits)
        watch.begin("check")
        report = self._submitted(made, title)
        drafts = made.submission.of(DRAFT)
        digests = dict(made.digests)
        draft = digests.get(drafts[0].source, "") if len(drafts) == 1 else ""
        return report, intake.sha256 or draft

    def _submitted(self, made: "Assembled", title: str) -> DocumentReport:
        """The report of the draft with its companions, with what could not be read of them."""
        submission = made.submission
        drafts = submission.of(DRAFT)
        findings = tuple(refusal(self._given, f.error, f.source) for f in made.faults)
        official = drafts[0].official if len(drafts) == 1 else None
        if official is not None:
            report = self._judged(official, title, submission)
        else:
            if not any(fault.role == DRAFT for fault in made.faults):
                findings = (*findings, refusal(self._given, unclear(submission)))
            report = self._unjudged((), "没有可检查的送审稿")
        findings = (*findings, *report.findings)
        members = submission.members if submission.given else ()
        return report._replace(
            findings=findings,
            verdict=self._verdict(findings),
            members=tuple(MemberReport(m.source, m.role, m.reasons, m.sure) for m in members),
        )

    def _walker(self, watch: Stopwatch) -> Callable[..., tuple[Package, OfficialDocument]]:
        """The walk as it is done for each file of a submission."""
        steps = self._walk(watch)

        def walk(source: Source, limits: Limits) -> tuple[Package, OfficialDocument]:
            watch.begin("open")
            return steps.official(source, limits)

        return walk

    def _walk(self, watch: Stopwatch) -> Walk:
        """The steps from bytes to 公文, with this engine's plugins and profile."""
        name = self.settings.profile
        return Walk(self.plugins, self.profiles[ROOT if name == AUTO else name], watch)

    def _judged(
        self, official: OfficialDocument, title: str, submission: Submission | None = None
    ) -> DocumentReport:
        """The report of a document that could be read."""
        settings = self.settings
        stage, stage_reason = decide_stage(official, settings.stage)
        profile, profile_reason = choose(official, self.profiles, settings.profile)
        context = Context(
            stage,
            profile,
            settings.today or date.today(),
            submission=submission,
            classification=classify(official),
            require_submission=settings.require_submission,
            selected=asked_for(settings),
            titles={name: each.title for name, each in self.profiles.items()},
            registry=self.registry,
        )
        crashed = self._given[_RULE_CRASHED]
        done = assess(official, context, self.rules, crashed, self._notices(official))
        done = done._replace(findings=judged(done.findings, settings, lowered=False))
        findings, suppressed = weigh(done, official, context, title, settings, self.catalogue)
        findings = judged(findings, settings)
        return DocumentReport(
            source="",
            sha256="",
            stage=stage,
            profile=profile.name,
            verdict=self._verdict(findings),
            facts=official.facts,
            elements=official.elements,
            checked=done.checked,
            not_judged=(*done.not_judged, *self._left_out),
            findings=findings,
            suppressed=suppressed,
            stage_reason=stage_reason,
            profile_reason=profile_reason,
            official_reasons=official.official_reasons,
            issuer_system=official.issuer_system,
        )

    def _verdict(self, findings: tuple[Finding, ...]) -> str:
        return verdict(findings, self.settings.fail_severity, self.settings.fail_certainty)

    def _unjudged(self, findings: tuple[Finding, ...], reason: str) -> DocumentReport:
        """The report of a document that could not be read: no stage, no profile."""
        codes = *(rule.code for rule in self.rules), *(each.code for each in self._left_out)
        return DocumentReport(
            source="",
            sha256="",
            stage="",
            profile="",
            verdict=self._verdict(findings),
            facts=Facts(),
            elements=(),
            checked=(),
            not_judged=tuple(NotJudged(code, reason) for code in codes),
            findings=findings,
        )

    def _notices(self, official: OfficialDocument) -> tuple[tuple[Rule, Problem], ...]:
        """What there is to say of a file that is no 公文, or of a page that is not that of one."""
        code = NOT_OFFICIAL if official.page is None else NO_DOCUMENT
        if official.is_official or code in self.settings.ignore:
            return ()
        return ((self._given[code], not_official(official)),)


def check(
    source: Input,
    *,
    name: str | None = None,
    companions: Sequence[Companion] = (),
    **options: object,
) -> Report:
    """Check one document or submission: a path, bytes or a binary file object.

    ``companions`` are the files submitted with it (see ``Engine.check_submission``); a
    folder is one submission, and so is a zip of documents. ``options`` are those of
    ``Settings`` (``stage``, ``profile``, ``select``, ``ignore``, ``fail_on`` …). Raises
    ``SettingsError`` and ``PluginError``; whatever is wrong with the document is in the
    report. For many documents make one ``Engine``.

        report = doclint.check("draft.docx", companions=["plan.docx", "form.docx"])
        report.documents[0].verdict
    """
    engine = Engine(make_settings(**options))
    folder = isinstance(source, str | os.PathLike) and os.path.isdir(source)
    if companions or folder:
        return engine.report([engine.check_submission(source, companions, name)])
    return engine.report([engine.check(source, name)])


def _title(source: Input) -> str:
    """What a report calls an input that was given no name."""
    if isinstance(source, str | os.PathLike):
        return os.fspath(source)
    name = getattr(source, "name", "")
    return name if isinstance(name, str) and name else "-"


def _path(source: Input, title: str) -> str:
    """Where a document is to be found, "" for standard input and bytes without a name."""
    path = os.fspath(source) if isinstance(source, str | os.PathLike) else title
    return "" if path == "-" else path
