"""The rule author's whole vocabulary: ``@rule``, ``Rule``, ``Basis``, ``Context``, ``Problem``.

A rule is one decorated generator. What is known before the run is data in the decorator;
the function yields a ``Problem`` for each fault. The docstring is the rule's page, with
the headings 检查什么 / 为什么 / 错误示例 / 正确示例 / 怎么改; the tests run its examples.

    @rule("XX001", "example", title="示例", severity=Severity.WARNING, stages=ALL_STAGES,
          basis=[Basis("某办法", "某政发〔2024〕1号", "第三条", "local")])
    def example(official: OfficialDocument, context: Context) -> Iterator[Problem]:
        ...
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from doclint.finding import Basis, Confidence, Fix, Problem, Severity
from doclint.location import Location
from doclint.official.classification import Classification, Judgement
from doclint.official.model import Element, OfficialDocument
from doclint.profile import Profile
from doclint.submission.model import Submission

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.registry.model import Registry

__all__ = [
    "ALL_STAGES",
    "Basis",
    "Check",
    "Classification",
    "Confidence",
    "Context",
    "DRAFTING",
    "Element",
    "Fix",
    "ISSUING",
    "Iterator",
    "Judgement",
    "Location",
    "OfficialDocument",
    "PUBLISHED",
    "Problem",
    "Profile",
    "Rule",
    "Severity",
    "Submission",
    "retired",
    "rule",
]

DRAFTING, ISSUING, PUBLISHED = "drafting", "issuing", "published"
ALL_STAGES = frozenset({DRAFTING, ISSUING, PUBLISHED})


_NOTHING = Judgement(False, ())
_UNCLASSIFIED = Classification(_NOTHING, _NOTHING, _NOTHING, _NOTHING, "", ())


class Context(NamedTuple):
    """What a rule may know besides the document: nothing else is read.

    ``submission`` is None for a lone draft. ``classification`` gives what kind of
    document it is, with reasons. ``require_submission`` says that companions are asked for.
    ``selected`` are the rules asked for (codes or their letters); ``titles`` are those of all
    profiles, by name. ``registry`` holds what has been published, None where none was given.
    """

    stage: str
    profile: Profile
    today: date
    options: Mapping[str, object] = {}
    submission: Submission | None = None
    classification: Classification = _UNCLASSIFIED
    require_submission: bool = False
    selected: tuple[str, ...] = ()
    titles: Mapping[str, str] = {}
    registry: "Registry | None" = None


Check = Callable[[OfficialDocument, Context], Iterable[Problem]]


class Rule(NamedTuple):
    """A rule's data and its function.

    ``applies_to`` is ``official`` (only 公文), ``administrative`` (only 公文 of the
    systems the profile names: the DA family) or ``any``. ``in_force_from`` is the date
    (ISO) since when its norm holds: a document dated before is not judged by it.
    ``status`` is preview (runs only when its code is selected), stable, deprecated (still
    runs) or retired (never runs); ``replaced_by`` holds the codes that one of the last two
    gave way to. ``since`` is the version that brought the rule, or retired it. ``fix`` is
    "safe", "unsafe", "manual" or "none". ``page`` is the docstring. ``needs`` is what must
    be given for the rule to be judged: ``""`` (nothing), ``submission`` (companions of the
    draft), ``attribute`` (a disclosure attribute stated outside the draft: form, properties,
    submission.toml), ``validity`` (a profile whose option ``validity`` holds
    ``ValidityCaps``), ``registry`` (a registry of published documents) or ``page`` (a
    published page). ``profiles`` limits it to documents under these profiles or their
    children; empty = all. ``entries`` are the ids that ``Problem.entry`` may have (those of a
    pack's list): only these may be named in settings as ``CODE:entry``.
    """

    code: str
    name: str
    title: str
    severity: Severity
    stages: frozenset[str]
    basis: tuple[Basis, ...]
    check: Check
    since: str
    status: str
    fix: str
    applies_to: str
    in_force_from: str
    page: str
    needs: str = ""
    profiles: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()


def rule(
    code: str,
    name: str,
    *,
    title: str,
    severity: Severity,
    stages: Iterable[str],
    basis: Sequence[Basis],
    since: str = "0.1",
    status: str = "stable",
    fix: str = "manual",
    applies_to: str = "official",
    in_force_from: str = "",
    needs: str = "",
    profiles: Iterable[str] = (),
    replaced_by: str | Iterable[str] = (),
    entries: Iterable[str] = (),
) -> Callable[[Check], Rule]:
    """Make a function a rule; the result is the ``Rule`` (its ``check`` the function)."""

    def wrap(check: Check) -> Rule:
        return Rule(
            code, name, title, severity, frozenset(stages), tuple(basis), check, since,
            status, fix, applies_to, in_force_from, check.__doc__ or "", needs,
            tuple(profiles), _codes(replaced_by), tuple(entries),
        )  # fmt: skip

    return wrap


def retired(
    code: str, name: str, *, title: str, since: str, replaced_by: str | Iterable[str] = ()
) -> Rule:
    """What stays of a rule that is no more, so that its code is known and never used again.

    ``since`` is the version from which the rule is gone. Who still names the code in settings
    is told what replaced it.
    """
    return Rule(
        code, name, title, Severity.INFO, frozenset(), (), _never, since,
        "retired", "none", "official", "", "", replaced_by=_codes(replaced_by),
    )  # fmt: skip


def _codes(given: str | Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _never(official: OfficialDocument, context: Context) -> Iterable[Problem]:
    raise AssertionError("a retired rule is never run")
