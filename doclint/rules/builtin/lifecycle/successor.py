"""RR003: a text takes the place of one that still holds, and does not say so."""

from collections.abc import Iterator
from datetime import date, timedelta

from doclint.official.line import key_of
from doclint.official.model import CARRIED, MAIN, OfficialDocument
from doclint.rules import DRAFTING, ISSUING, Context, Problem, Severity, rule
from doclint.rules.builtin import grounds
from doclint.rules.builtin.lifecycle.instrument import lacks_carried_text, title_place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.registry.model import Record, Registry

# Titles of texts that stand beside the one they name.
_BESIDE = (
    "补充",
    "修改",
    "修正",
    "废止",
    "失效",
    "延长",
    "继续",
    "解释",
    "解读",
    "清理",
    "转发",
    "批转",
)
_REPEALS = ("废止", "失效", "停止执行", "停止施行", "不再执行", "终止执行", "作废")


@rule(
    "RR003",
    "successor-without-repeal",
    title="同一事项的原文件仍然有效，没有写明废止",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.practice("新文件取代旧文件的，写明旧文件同时废止")],
    needs="registry",
)
def successor_without_repeal(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    规范性文件的名称与登记库里同一机关的另一件相同（“暂行”“试行”“修订”和年份除外），那一件在本件成文之日
    仍然有效，本件却没有废止条款。补充、修改、延长有效期、转发的文件不查，施行条款写在所附办法里而办法不在本
    文件里的不查。

    为什么
    新旧两件同时有效，执行时不知道依哪一件；没有废止条款，也就无法在公开平台的原文件上标注。写明废止是惯例。

    错误示例
        滨海市人民政府文件
        滨政规〔2026〕3号
        滨海市人民政府关于印发滨海市城区防汛管理办法的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        本办法自2026年5月1日起施行，有效期5年。
        ……
        滨海市人民政府
        2026年3月12日
        （此件公开发布）

    正确示例
        滨海市人民政府文件
        滨政规〔2026〕3号
        滨海市人民政府关于印发滨海市城区防汛管理办法的通知
        各县（市、区）人民政府，市政府各部门、各直属机构：
        ……
        本办法自2026年5月1日起施行，有效期5年。《滨海市城区防汛管理办法（试行）》（滨政规〔2023〕6号）同时废止。
        ……
        滨海市人民政府
        2026年3月12日
        （此件公开发布）

    怎么改
    加写“《×××办法（试行）》（×政规〔2023〕6号）同时废止”；两件确需并存的，在正文说明关系。
    """
    title, registry = official.facts.title or "", context.registry
    if registry is None or not title or not context.classification.normative.holds:
        return
    if any(word in title for word in _BESIDE):
        return
    # Where the clauses on effect stand in another file, so does that on repeal.
    if lacks_carried_text(official) and not official.facts.effective_on:
        return
    for record in _rivals(official, context, registry):
        number = f"（{record.number}）" if record.number else ""
        yield Problem(
            f"登记库里同一事项的《{record.title}》{number}仍然有效，本件没有写明废止。",
            title_place(official),
            f"加写“《{record.title}》{number}同时废止”；两件确需并存的，在正文说明关系。",
            element="title",
        )


def _rivals(
    official: OfficialDocument, context: Context, registry: "Registry"
) -> Iterator["Record"]:
    """Older documents of the same subject and issuer that hold and are not repealed here."""
    from doclint.status import AMENDED, IN_FORCE, PARTLY_REPEALED

    facts = official.facts
    on = facts.issued_on or context.today.isoformat()
    before = date.fromisoformat(on) - timedelta(days=1)
    for record in registry.same_subject(facts.title or ""):
        if not record.issued_on or record.issued_on >= on or not _is_ours(official, record):
            continue
        standing = registry.standing(record.key, before)
        holds = standing.status in (IN_FORCE, AMENDED, PARTLY_REPEALED)
        if holds and not standing.successor and not _speaks_of(official, record):
            yield record


def _is_ours(official: OfficialDocument, record: "Record") -> bool:
    """Whether the other text is of the same organ, and is another text."""
    from doclint.registry.identity import issuers
    from doclint.registry.issuer import issuer_of, issuers_agree, normal_issuer
    from doclint.registry.number import code_of, normal_number

    facts = official.facts
    number = normal_number(facts.document_number or "")
    if number and number == record.number:
        return False
    named = {normal_issuer(name) for name in facts.issuers} | {issuer_of(facts.title or "")}
    agree = issuers_agree(filter(None, named), issuers(record))
    same_code = bool(number) and code_of(number) == code_of(record.number) != ""
    return agree is True or (agree is None and same_code)


def _speaks_of(official: OfficialDocument, record: "Record") -> bool:
    """Whether a sentence here says what becomes of the other text."""
    from doclint.registry.number import normal_number
    from doclint.registry.title import core_of, subject_of

    for repeal in official.repeals:
        if repeal.number and normal_number(repeal.number) == record.number != "":
            return True
        if repeal.title and subject_of(repeal.title) == subject_of(record.title):
            return True
    words = [w for w in (record.number, core_of(record.title), subject_of(record.title)) if w]
    for line in official.lines:
        if line.zone in (MAIN, CARRIED) and any(verb in line.text for verb in _REPEALS):
            bare = key_of(line.text).translate(_NO_MARKS)
            if any(word in bare for word in words):
                return True
    return False


_NO_MARKS = dict.fromkeys(map(ord, "《》〈〉“”"))
