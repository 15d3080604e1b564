"""Compliant papers, defects planted in them one at a time, and whether doclint finds them.

A defect first makes the papers what it needs (a secret document, a draft without number),
which must be as clean as before; then it plants one fault. doclint must report the
defect's code, about its element, at the planted words, and no error that was not there.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

import doclint
from doclint.engine import Engine
from doclint.finding import Finding, Severity
from doclint.report import DocumentReport
from doclint.rules.builtin import builtin_rules
from doclint.settings import make_settings
from doclint.testing import LAYOUTS, Draft, Layout
from doclint.testing.cases import CAPS
from doclint.testing.companions import submission
from doclint.testing.registry import registry_of

from ..layouts.measure import OWN_TEXTS, corpus, modern_texts
from .papers import Papers
from .plants import Defect
from .texts import TEXTS

TODAY = "2026-06-01"
# Layouts that are faults themselves.
_FAULTY = ("half-width-mark", "chinese-date")
SOUND_LAYOUTS: Mapping[str, Layout] = {k: v for k, v in LAYOUTS.items() if k not in _FAULTY}
# What is rightly said of any text in a layout: no fault of the text.
RIGHT: Mapping[str, frozenset[str]] = {
    "one-paragraph": frozenset({"EL012"}),  # no page and no 黑体 for an annex
    "tracked-changes": frozenset({"SM011"}),  # they go out with the file
}

# Kinds of faults of an outcome.
UNCLEAN, MISSED, ELSEWHERE, OTHERS = "unclean base", "missed", "wrong place", "other errors"


class Outcome(NamedTuple):
    """What came of a planted defect; ``fault`` is "" where all is right."""

    defect: Defect
    text: str
    layout: str
    fault: str
    detail: str = ""


@cache
def texts() -> Mapping[str, Draft]:
    """The compliant texts: the invented ones, and the real ones where they can be had."""
    found = dict(TEXTS)
    collection = corpus()
    files = [OWN_TEXTS, *([collection / "statecouncil.jsonl"] if collection else [])]
    for file in files:
        for text in modern_texts(file):
            found[text.published.number] = text.published.draft()
    return found


def papers(text: str, layout: str) -> Papers | None:
    """A compliant text in a layout; None where the layout leaves out what the text needs."""
    draft, form = texts()[text], SOUND_LAYOUTS[layout]
    below = form.number == "below_title"
    if (draft.signers and below) or (draft.title.endswith("令") and not below):
        return None
    return Papers(text, layout, draft, form)


@cache
def engine(profile: str, stage: str, gated: bool) -> Engine:
    """doclint without plugins, on a fixed day; the profile ``local`` has caps on validity."""
    options: dict[str, object] = {"stage": stage, "today": TODAY, "plugins": ()}
    # Every code by name: rules in preview run too.
    codes = [rule.code for rule in builtin_rules()]
    made = Engine(
        make_settings(profile="national", require_submission=gated, select=codes, **options)
    )
    local = made.profiles["national"]._replace(name="local", options={"validity": CAPS})
    made.profiles = {**made.profiles, "local": local}
    made.settings = made.settings._replace(profile=profile)
    return made


def judged(made: Papers) -> DocumentReport:
    """The report of the papers."""
    companions = submission(made.stated, made.companions)
    judge = engine(made.profile, made.stage, made.gated)
    if made.published:
        judge = judge.sibling(judge.settings)
        judge.registry = registry_of([dict(table) for table in made.published])
    return judge.check(made.build(), "draft.docx", companions)


@cache
def unclean(made: Papers) -> str:
    """Warnings and errors of papers that should have none, in words; "" for none."""
    right = RIGHT.get(made.layout_name, frozenset())
    return _said(
        finding
        for finding in judged(made).findings
        if finding.severity >= Severity.WARNING and finding.code not in right
    )


@cache
def hints(made: Papers) -> frozenset[str]:
    """The codes of what is said of papers for information."""
    return frozenset(finding.code for finding in judged(made).findings)


def tried(defect: Defect, text: str, layout: str) -> Outcome | None:
    """Plant a defect; None where the text or the layout does not suit it."""
    sound = papers(text, layout)
    ready = defect.ready(sound) if sound is not None else None
    planted = defect.plant(ready) if ready is not None else None
    if ready is None or planted is None:
        return None
    before = unclean(ready)
    if before:
        return Outcome(defect, text, layout, UNCLEAN, before)
    if defect.code in hints(ready):  # the same is rightly said of the sound text
        return None
    return Outcome(defect, text, layout, *_verdict(defect, planted))


def _verdict(defect: Defect, planted: Papers) -> tuple[str, str]:
    """The fault of an outcome and what doclint said instead."""
    report = judged(planted)
    found = [f for f in report.findings if f.code == defect.code]
    others = [f for f in report.findings if f.code != defect.code]
    if not found:
        return MISSED, _said(others)
    if not any(_is_right(f, defect, planted, report) for f in found):
        return ELSEWHERE, _said(found)
    errors = [f for f in others if f.severity is Severity.ERROR]
    return (OTHERS, _said(errors)) if errors else ("", "")


def _is_right(finding: Finding, defect: Defect, planted: Papers, report: DocumentReport) -> bool:
    """Whether a finding is about the right element, where the fault was planted."""
    wanted = defect.elements.split("|")
    if "*" not in wanted and finding.element not in wanted:
        return False
    words = _bare(planted.words)
    place = finding.location
    if not words:
        return True
    if not place.part:  # a companion, the properties: the finding quotes it
        return words in _bare(finding.message + finding.excerpt)
    for element in report.elements:
        here = (element.location.part, element.location.block) == (place.part, place.block)
        if here and element.kind == finding.element and words in _bare(element.text):
            return True
    for paragraph in doclint.read(planted.build()).paragraphs:
        if (paragraph.part, paragraph.block) == (place.part, place.block):
            spans = _spans(paragraph.text, words)
            return any(place.start < end and start <= place.end for start, end in spans)
    return False


def _spans(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where words stand in a text, white space left out of account."""
    at = [i for i, char in enumerate(text) if not char.isspace()]
    bare = "".join(text[i] for i in at)
    start = bare.find(words)
    while start >= 0:
        yield at[start], at[start + len(words) - 1] + 1
        start = bare.find(words, start + 1)


def _bare(text: str) -> str:
    return "".join(text.split())


def _said(findings: Iterable[Finding]) -> str:
    return "; ".join(f"{f.code} {f.severity.word} [{f.element}] {f.message}" for f in findings)
