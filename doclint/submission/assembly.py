"""Files → Submission: each is walked, those inside it too (once), roles and facts are told."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from doclint.official.model import OfficialDocument
from doclint.package import InputError, Limits, Package, Source
from doclint.submission.inside import annexed, embedded_documents
from doclint.submission.intake import Intake
from doclint.submission.manifest import Manifest
from doclint.submission.model import DRAFT, OTHER, REQUEST, Member, Submission
from doclint.submission.roles import Candidate, assigned
from doclint.submission.stated import stated_in

# Bytes → package → 公文, under limits; raises InputError.
Walk = Callable[[Source, Limits], tuple[Package, OfficialDocument]]


class Fault(NamedTuple):
    """A file that could not be read, and why; ``role`` is what is stated for it, or ""."""

    source: str
    error: InputError
    role: str = ""


class Assembled(NamedTuple):
    """A submission, what could not be read of it, and the SHA-256 of each file by its name."""

    submission: Submission
    faults: tuple[Fault, ...]
    digests: tuple[tuple[str, str], ...]


class _Gathering:
    """The files as they are walked one after the other."""

    def __init__(self, walk: Walk, limits: Limits, rest: Callable[[], Limits] | None) -> None:
        """``rest`` gives what is left of limits that all files share, None where they do not."""
        self._walk, self._limits, self._rest = walk, limits, rest
        self._taken = _NOTHING
        self.candidates: list[Candidate] = []
        self.faults: list[Fault] = []
        self.digests: dict[str, str] = {}

    def file(self, candidate: Candidate, take: Callable[[], Source] | None) -> None:
        """Walk a file and what is embedded in it; what cannot be read keeps its name."""
        if take is None:
            self.candidates.append(candidate)
            return
        limits = self._limits
        try:
            source = take()
            self.digests[candidate.source] = source.sha256
            limits = limits if self._rest is None else _less(self._rest(), self._taken)
            package, official = self._walk(source, limits)
        except InputError as error:
            self.faults.append(Fault(candidate.source, error, candidate.role))
            self.candidates.append(candidate)
            self._taken = _more(self._taken, _wasted(error, limits))
            return
        inside = self.walked(candidate, package, official)
        self._taken = _more(self._taken, _more(_less(limits, package.rest), inside))

    def walked(self, candidate: Candidate, package: Package, official: OfficialDocument) -> Limits:
        """Add a document that is walked, and what is embedded in it; what that took."""
        self.candidates.append(candidate._replace(official=official))
        taken = _NOTHING
        for part, content in embedded_documents(package, official):
            name = f"{candidate.source} 中嵌入的 {part.rpartition('/')[2] or '文档'}"
            limits = _less(package.rest, taken)
            try:
                if isinstance(content, InputError):
                    raise content
                inner, found = self._walk(content, limits)
            except InputError as error:
                self.faults.append(Fault(name, error))
                taken = _more(taken, _wasted(error, limits))
            else:
                taken = _more(taken, _less(limits, inner.rest))
                self.candidates.append(Candidate(name, found, candidate.source))
        return taken


_NOTHING = Limits(total=0, elements=0, tree=0)


def _more(first: Limits, second: Limits) -> Limits:
    return first._replace(
        total=first.total + second.total,
        elements=first.elements + second.elements,
        tree=first.tree + second.tree,
    )


def _less(first: Limits, second: Limits) -> Limits:
    return first._replace(
        total=first.total - second.total,
        elements=first.elements - second.elements,
        tree=first.tree - second.tree,
    )


def _wasted(error: InputError, limits: Limits) -> Limits:
    """What a refused file is taken to have cost: all that was left, if it was over a limit."""
    if error.code == "DOC007":
        return limits
    return _NOTHING._replace(total=limits.part // 2)


def assemble(intake: Intake, walk: Walk, limits: Limits) -> Assembled:
    """Walk all files of a submission and tell their roles."""
    gathering = _Gathering(walk, limits, intake.rest)
    for file in intake.files:
        candidate = Candidate(file.source, None, role=file.role, origin=file.origin)
        gathering.file(candidate, file.take)
    return _assembled(gathering, intake.manifest, True)


def assemble_alone(
    name: str, package: Package, official: OfficialDocument, walk: Walk, limits: Limits
) -> Assembled | None:
    """The submission that one file is by what it carries; None where it carries nothing.

    ``given`` is True where a companion is inside it.
    """
    gathering = _Gathering(walk, limits, None)
    gathering.walked(Candidate(name, None, role=DRAFT, origin="检查的文件"), package, official)
    made = _assembled(gathering, None, False)
    if any(m.role not in (DRAFT, OTHER) for m in made.submission.members):
        return made._replace(submission=made.submission._replace(given=True))
    return made if made.submission.stated or made.faults else None


def _assembled(gathering: _Gathering, manifest: Manifest | None, given: bool) -> Assembled:
    members = assigned(gathering.candidates)
    members += tuple(_annexes(members))
    known = manifest or Manifest()
    submission = Submission(
        members, stated_in(members, manifest), given, known.issuer, known.kind, known.reviewer
    )
    return Assembled(submission, tuple(gathering.faults), tuple(gathering.digests.items()))


def _annexes(members: Iterable[Member]) -> Iterable[Member]:
    """Companions that are annexes of the draft or of the request."""
    for member in members:
        if member.official is None or member.role not in (DRAFT, REQUEST):
            continue
        for annex in annexed(member.official):
            name = f"{member.source} 的{annex.label}"
            sign = annex.sign
            yield Member(name, sign.role, sign.reasons, True, annex.official, member.source)
