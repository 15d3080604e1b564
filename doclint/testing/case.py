"""One case of a rule: a draft, what the rule must say of it, and what is wrong if it does not."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from doclint.finding import Finding
from doclint.profile import Profile, ValidityCaps
from doclint.submission.model import Stated
from doclint.testing.companions import Companion, submission

if TYPE_CHECKING:
    from doclint.registry.model import Registry
    from doclint.report import DocumentReport

# Caps as some provinces have them: 5 years, 2 for 暂行 and 试行, 1 for 通告.
CAPS = ValidityCaps(5, 2, 1, True, True, ("滨海省规范性文件管理办法", "", "第二十条", "local"))
_SHOWN = 40  # lines of a draft in a failure


class Case(NamedTuple):
    """One case; ``fails`` says whether the rule must find something.

    ``data`` are the bytes of a .docx or of a page, ``options`` those of ``make_settings``. ``severity``
    (word), ``element`` (kind), ``says`` (part of the message), ``excerpt`` and ``label``
    (parts of these) are what is expected of a finding, "" for anything. ``companions`` is
    None where none were given; so is ``registry``, but a rule that needs one gets a sample.
    """

    code: str
    fails: bool
    name: str
    data: bytes
    options: Mapping[str, object]
    severity: str = ""
    element: str = ""
    stated: tuple[Stated, ...] = ()
    companions: tuple[Companion, ...] | None = None
    says: str = ""
    excerpt: str = ""
    label: str = ""
    registry: "Registry | None" = None

    def report(self) -> "DocumentReport":
        """The report of the draft, checked by this rule alone."""
        from doclint.engine import Engine
        from doclint.settings import make_settings

        engine = Engine(make_settings(select=[self.code], **self.options), self.registry)
        rule = engine.catalogue.rule(self.code)
        if rule is not None and rule.needs == "validity":
            engine.profiles = {n: _capped(p) for n, p in engine.profiles.items()}
        if rule is not None and rule.needs == "registry" and engine.registry is None:
            from doclint.testing.registry import SAMPLE, registry_of

            engine.registry = registry_of(SAMPLE)
        return engine.check(self.data, submission=submission(self.stated, self.companions))

    def findings(self) -> tuple[Finding, ...]:
        """What the rule finds, through the whole engine."""
        return tuple(f for f in self.report().findings if f.code == self.code)

    def complaint(self) -> str:
        """What is wrong with the outcome (Chinese), "" when it is as the case says."""
        return self._complaint(self.report())

    def failure(self) -> str:
        """The complaint with all that explains it, in lines; "" when there is none.

        The name, what was expected, what the rule said, why it was not run if so, and the
        draft's lines.
        """
        report = self.report()
        complaint = self._complaint(report)
        return "\n".join(self._told(report, complaint)) if complaint else ""

    def _complaint(self, report: "DocumentReport") -> str:
        found = [f for f in report.findings if f.code == self.code]
        crashed = next((f.message for f in report.findings if f.code.startswith("DOC9")), "")
        if crashed:
            return crashed
        if not self.fails:
            return "；".join(f"不应报出：{f.message}" for f in found)
        if not found:
            return "没有报出问题"
        lacking = [self._lacking(finding) for finding in found]
        return "" if "" in lacking else lacking[0]

    def _lacking(self, finding: Finding) -> str:
        """What a finding does not have of what is expected."""
        label = finding.location.label if finding.location else ""
        pairs = (
            ("程度", self.severity, finding.severity.word, self.severity == finding.severity.word),
            ("要素", self.element, finding.element, self.element == finding.element),
            ("问题", self.says, finding.message, self.says in finding.message),
            ("文字", self.excerpt, finding.excerpt, self.excerpt in finding.excerpt),
            ("位置", self.label, label, self.label in label),
        )
        return "；".join(
            f"{what}应为“{wanted}”，报出的是“{given}”"
            for what, wanted, given, holds in pairs
            if wanted and not holds
        )

    def _told(self, report: "DocumentReport", complaint: str) -> Iterator[str]:
        yield f"{self.code} 用例“{self.name}”没有通过：{complaint}"
        yield f"应当：{self._expectation()}"
        for finding in report.findings:
            place = finding.location.label if finding.location else ""
            yield f"报出：{finding.code}（{finding.severity.word}，{place}）{finding.message}"
        for skipped in report.not_judged:
            yield f"没有检查：{skipped.code}，{skipped.reason}"
        yield f"阶段：{report.stage}（{report.stage_reason}）；机关配置：{report.profile}"
        yield "公文："
        yield from self._lines()

    def _expectation(self) -> str:
        if not self.fails:
            return "不报出问题"
        fields = (self.severity, self.element, self.says, self.excerpt, self.label)
        names = ("程度", "要素", "问题", "文字", "位置")
        wanted = [f"{n}“{v}”" for n, v in zip(names, fields, strict=True) if v]
        return "报出问题" + (f"，{'、'.join(wanted)}" if wanted else "")

    def _lines(self) -> Iterator[str]:
        """The draft's lines, numbered; the last ones are left out where there are many."""
        from doclint.engine import Engine

        lines = Engine().official(self.data).lines
        for number, line in enumerate(lines[:_SHOWN], 1):
            yield f"{number:4} {line.text.strip()}"
        if len(lines) > _SHOWN:
            yield f"     （其余 {len(lines) - _SHOWN} 行从略）"


def _capped(profile: Profile) -> Profile:
    return profile._replace(options={**profile.options, "validity": CAPS})
