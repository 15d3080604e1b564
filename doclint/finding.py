"""What a rule says (Problem) and what the reader of a report gets (Finding)."""

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from doclint.location import WHOLE_FILE, Location


class Severity(IntEnum):
    """How bad: only an error fails a gate unless ``--fail-on`` says otherwise."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name used in JSON and on the command line."""
        return self.name.lower()


class Confidence(IntEnum):
    """How sure doclint is; a finding is never surer than what it was recognised from."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3

    @property
    def word(self) -> str:
        """The name used in JSON and on the command line."""
        return self.name.lower()

    @classmethod
    def of(cls, probability: float) -> "Confidence":
        """The class of a recogniser's confidence between 0 and 1."""
        if probability >= 0.8:
            return cls.HIGH
        return cls.MEDIUM if probability >= 0.5 else cls.LOW


class Basis(NamedTuple):
    """The ground of a rule.

    ``kind`` is ``norm`` (a law or standard, with number and article), ``local`` (a local
    rule), ``practice`` (惯例: customary, no norm) or ``inferred`` (follows from a norm).
    ``number`` is the 发文字号 or standard number, ``article`` the clause; both may be "".
    """

    title: str
    number: str = ""
    article: str = ""
    kind: str = "norm"


class Fix(NamedTuple):
    """A remedy: ``safety`` is ``safe``, ``unsafe`` or ``manual``.

    ``replacement`` replaces the finding's span where the remedy can be written down.
    """

    title: str
    safety: str = "manual"
    replacement: str | None = None


class Problem(NamedTuple):
    """What a rule yields. The engine adds severity, basis, fingerprint and excerpt.

    ``severity``, ``basis`` and ``confidence`` override those of the rule where the case
    is milder or rests on another ground; ``element`` is the kind of element at fault.
    ``excerpt`` is shown in place of the words at ``location`` where these must not be
    (personal data masked); it is as long as they are. ``entry`` is the id of the entry of a
    pack's list that was hit, "" elsewhere. ``also`` are further places of a fault that is
    said once for all of them.
    """

    message: str
    location: Location = WHOLE_FILE
    help: str = ""
    element: str = ""
    confidence: Confidence = Confidence.HIGH
    severity: Severity | None = None
    basis: Sequence[Basis] | None = None
    fix: Fix | None = None
    excerpt: str = ""
    entry: str = ""
    also: tuple[Location, ...] = ()


class Finding(NamedTuple):
    """One fault as it stands in a report; ``fingerprint`` survives moved text.

    ``entry`` is the id of the entry of a pack's list that was hit (``CODE:entry`` names it in
    settings), "" elsewhere. ``also`` are further places of the same fault.
    """

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    help: str
    basis: tuple[Basis, ...]
    element: str
    location: Location
    excerpt: str
    fix: Fix | None
    fingerprint: str
    entry: str = ""
    also: tuple[Location, ...] = ()
