"""Which documents need an interpretation, and what of a submission is one (standards §8)."""

from doclint.finding import Basis
from doclint.location import Location
from doclint.rules import Context, OfficialDocument, Severity, Submission
from doclint.rules.builtin.carrier import own_marks, own_secrecy
from doclint.submission.model import DRAFT, MATERIAL, PLAN, Member

# Kinds that explain themselves, go to one party, or hang on another document.
_EXEMPT_KINDS = frozenset({"批复", "请示", "报告", "函", "纪要", "议案"})
_FORWARDING = ("转发", "批转")
_PLANS = ("解读方案", "解读计划", "解读工作方案")
_MATERIALS = ("解读材料", "政策解读", "解读稿", "图解", "一图读懂", "解读文稿")
_RULES = ("规定》", "办法》", "实施细则》")
_OPTION = "interpretation"


def needs_interpretation(official: OfficialDocument, context: Context) -> tuple[str, ...]:
    """Why the document needs an interpretation, in Chinese phrases; empty where it does not."""
    facts, policy = official.facts, context.classification.policy
    reasons = policy.reasons if policy.holds else ()
    if not reasons and facts.document_type in ("令", "命令") and _is_rule(official):
        reasons = ("政府令公布的规章",)
    if not reasons or facts.document_type in _EXEMPT_KINDS or context.classification.internal.holds:
        return ()
    if any(word in (facts.title or "") for word in _FORWARDING) or _is_closed(official, context):
        return ()
    return tuple(reasons)


def _is_rule(official: OfficialDocument) -> bool:
    """Whether an order of a local government promulgates a 规章."""
    names = (*official.facts.issuer_mark, *official.facts.issuers, official.facts.title or "")
    if not any("人民政府" in name for name in names):
        return False
    return any(word in line.text for line in official.lines[:20] for word in _RULES)


def _is_closed(official: OfficialDocument, context: Context) -> bool:
    """Whether the document is not published: secret, or an attribute other than public."""
    if any(not mark.white for mark in own_secrecy(official)):
        return True
    classes = [mark.cls for mark in own_marks(official)]
    if context.submission is not None:
        classes += [stated.cls for stated in context.submission.stated]
    return any(cls in ("withheld", "on_request") for cls in classes)


def plans(submission: Submission) -> tuple[Member, ...]:
    """The members that are, or hold, an interpretation plan."""
    return _members(submission, PLAN, _PLANS)


def materials(submission: Submission) -> tuple[Member, ...]:
    """The members that are, or hold, an interpretation; a picture or a video is one too."""
    return _members(submission, MATERIAL, _MATERIALS)


def _members(submission: Submission, role: str, names: tuple[str, ...]) -> tuple[Member, ...]:
    found = submission.of(role)
    if found:
        return found
    others = (PLAN, MATERIAL)
    return tuple(m for m in submission.members if m.role in others and _is_called(m, names))


def _is_called(member: Member, names: tuple[str, ...]) -> bool:
    """Whether a file or a line like a title in it bears one of the names."""
    if any(name in member.source for name in names):
        return True
    lines = member.official.lines if member.official is not None else ()
    return any(len(x.text) <= 60 and x.text.rstrip().endswith(names) for x in lines)


def substitute(submission: Submission) -> str:
    """The file that names channel and time of the interpretation in place of a plan, or ""."""
    for member in submission.members:
        lines = member.official.lines if member.official and member.role != DRAFT else ()
        for line in lines:
            text = line.text
            if "解读" in text and ("途径" in text or "渠道" in text) and "时间" in text:
                return member.source
    return ""


def prescribed(context: Context) -> tuple[Basis, ...]:
    """The local rules that prescribe plan and material; empty where none is known.

    They stand in ``Profile.options["interpretation"]`` as (title, number, article, kind).
    """
    given = context.profile.options.get(_OPTION)
    grounds = given if isinstance(given, tuple | list) else ()
    return tuple(Basis(*ground) for ground in grounds)


def severity_of(context: Context) -> Severity:
    """ERROR where a local rule prescribes plan and material, else WARNING."""
    return Severity.ERROR if prescribed(context) else Severity.WARNING


def place_in(member: Member, name: str, label: str = "") -> Location:
    """A place in a companion; it is no place in the draft, so only its label says it."""
    return Location("", "", 0, 0, f"{name}“{member.source}”{label}")
