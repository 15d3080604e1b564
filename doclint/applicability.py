"""Which rules apply to a document, and in Chinese why one does not."""

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
        or _force(rule, official.facts.issued_on, context)
        or _needs(rule, context)
    )


def _applies_plainly(rule: Rule, official: OfficialDocument, context: Context) -> bool:
    """The usual case, in one look: nothing is lacking (as said one by one below)."""
    if rule.needs or context.stage not in rule.stages:
        return False
    since = rule.in_force_from
    if since and since > (official.facts.issued_on or context.today.isoformat()):
        return False
    if rule.applies_to == "any":
        return True
    if not official.is_official:
        return False
    return rule.applies_to == "official" or official.issuer_system in context.profile.systems


def _needs(rule: Rule, context: Context) -> str:
    """What a rule must be given beside the draft (standards §13.4)."""
    submission = context.submission
    if rule.needs == "submission" and not (submission and submission.given):
        return "未提供报审材料"
    if rule.needs == "attribute" and not (submission and (submission.stated or submission.given)):
        return "未提供发文稿纸、文档属性或者报审材料"
    if rule.needs == "validity" and not context.profile.options.get("validity"):
        return "机关配置没有关于有效期的规定"
    return ""


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


def _force(rule: Rule, issued_on: str | None, context: Context) -> str:
    """A norm binds from the day it comes into force (standards §13.3)."""
    since = rule.in_force_from
    if not since:
        return ""
    if issued_on:
        return f"成文日期早于依据施行之日 {since}" if issued_on < since else ""
    return f"依据自 {since} 起施行，尚未生效" if context.today.isoformat() < since else ""
