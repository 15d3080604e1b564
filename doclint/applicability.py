"""Which rules apply to a document, and in Chinese why one does not."""

from collections.abc import Callable

from doclint.profile import ValidityCaps
from doclint.reports.words import SYSTEMS
from doclint.rules import Context, OfficialDocument, Rule
from doclint.stage import NAMES


def exemption(rule: Rule, official: OfficialDocument, context: Context) -> str:
    """Why a rule does not judge a document, as a Chinese sentence; "" where it does."""
    if _applies_plainly(rule, official, context):
        return ""
    if rule.applies_to != "any" and not official.is_official:
        return "未识别为公文"
    return (
        _stage(rule, context)
        or _system(rule, official, context)
        or _profiles(rule, context)
        or _force(rule, official, context)
        or _needs(rule, official, context)
    )


def exemptions(official: OfficialDocument, context: Context) -> Callable[[Rule], str]:
    """The same for many rules of one document: most are alike in all that it depends on."""
    known: dict[tuple[object, ...], str] = {}

    def of(rule: Rule) -> str:
        alike = (rule.stages, rule.applies_to, rule.in_force_from, rule.needs, rule.profiles)
        if rule.needs == "validity":  # it matters which rule was asked for by its code
            return exemption(rule, official, context)
        reason = known.get(alike)
        if reason is None:
            reason = known[alike] = exemption(rule, official, context)
        return reason

    return of


def _applies_plainly(rule: Rule, official: OfficialDocument, context: Context) -> bool:
    """The usual case, in one look: nothing is lacking (as said one by one below)."""
    if rule.needs or rule.profiles or context.stage not in rule.stages:
        return False
    since = rule.in_force_from
    if since and since > _day(official, context)[0]:
        return False
    if rule.applies_to == "any":
        return True
    if not official.is_official:
        return False
    return rule.applies_to == "official" or official.issuer_system in context.profile.systems


def _needs(rule: Rule, official: OfficialDocument, context: Context) -> str:
    """What a rule must be given beside the draft (standards §13.4)."""
    submission = context.submission
    if rule.needs == "submission" and not (submission and submission.given):
        return "未提供报审材料"
    if rule.needs == "attribute" and not (submission and (submission.stated or submission.given)):
        return "未提供发文稿纸、文档属性或者报审材料"
    if rule.needs == "registry" and context.registry is None:
        return "未提供登记库"
    if rule.needs == "page" and official.page is None:
        return "只检查网页"
    return _caps(rule, context) if rule.needs == "validity" else ""


def _caps(rule: Rule, context: Context) -> str:
    """Whether the profile has caps of validity, and such as have been verified."""
    caps = context.profile.options.get("validity")
    if not isinstance(caps, ValidityCaps):
        return "机关配置没有关于有效期的规定"
    if caps.preview and rule.code not in context.selected:
        return "机关配置中有效期的规定尚未核实，用 --extend-select RR007,RR008 可以试用"
    return ""


def _profiles(rule: Rule, context: Context) -> str:
    """A rule of one agency judges its documents, and those of agencies below it."""
    profile = context.profile
    if not rule.profiles or profile.name in rule.profiles:
        return ""
    if any(name in rule.profiles for name in profile.lineage):
        return ""
    return f"只适用于：{'、'.join(context.titles.get(name, name) for name in rule.profiles)}"


def _stage(rule: Rule, context: Context) -> str:
    if context.stage in rule.stages:
        return ""
    names = "、".join(name for stage, name in NAMES.items() if stage in rule.stages)
    return f"只在{names}阶段检查"


def _system(rule: Rule, official: OfficialDocument, context: Context) -> str:
    systems = context.profile.systems
    if rule.applies_to != "administrative" or official.issuer_system in systems:
        return ""
    names = "、".join(SYSTEMS.get(system, system) for system in systems)
    whose = SYSTEMS.get(official.issuer_system, official.issuer_system)
    return f"只检查{names}的公文，发文机关属于：{whose}"


def _force(rule: Rule, official: OfficialDocument, context: Context) -> str:
    """A norm binds from the day it comes into force (standards §13.3)."""
    day, named = _day(official, context)
    since = rule.in_force_from
    if not since or since <= day:
        return ""
    if not named:
        return f"依据自 {since} 起施行，尚未生效"
    return f"{named}早于依据施行之日 {since}"


def _day(official: OfficialDocument, context: Context) -> tuple[str, str]:
    """The day (ISO) a document is judged by, and what day of it that is.

    That is its 成文日期; without one, a day of printing or effect that has passed dates it
    too; else it is a draft of today.
    """
    facts = official.facts
    if facts.issued_on:
        return facts.issued_on, "成文日期"
    today = context.today.isoformat()
    for day, named in ((facts.printed_on, "印发日期"), (facts.effective_on, "施行日期")):
        if day and day[:1].isdigit() and day < today:
            return day, named
    return today, ""
