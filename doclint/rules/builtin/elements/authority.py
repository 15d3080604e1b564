"""EL023: an issuer that may not issue, or orders to governments below."""

from collections.abc import Iterator

from doclint.official.model import ADMINISTRATIVE, MAIN, OTHER, PARTY
from doclint.official.nature import issuer_in_title
from doclint.official.pattern import Pattern
from doclint.rules import (
    DRAFTING,
    ISSUING,
    Context,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds

# 某局规划处, 某厅预算科: an inner office of an organ. 管理处 and the like are organs.
_INNER = Pattern(
    r".{2,}(?:厅|局|委|委员会|部|署|办公厅|办公室|政府)(?P<inner>[^厅局委部署]{2,12}(?:处|科|股))"
)
_ORGANS = ("办事处", "管理处", "秘书处", "监管处", "代表处", "总队", "支队")
_DEPARTMENT = ("厅", "局", "委", "委员会", "部", "署")
_ORDERS = frozenset({"通知", "决定", "通报", "命令", "批复"})
_GOVERNMENT = Pattern(r"人民政府|(?:区|县|市)政府(?!部门|各|办|组成|直属|有关)")
_CONSENT = Pattern(r"经[^。；]{0,30}(?:同意|批准|审定|授权)|[受经][^。；]{0,20}(?:委托|授权)")


@rule(
    "EL023",
    "unauthorised-issuer",
    title="发文机关没有相应的行文权限",
    severity=Severity.WARNING,
    stages={DRAFTING, ISSUING},
    basis=[grounds.regulation("第十七条"), grounds.regulation("第十六条(二)")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def unauthorised_issuer(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    署名是不是部门的内设处、科、股；政府部门向下级人民政府发通知、决定、通报、批复，文中有没有写明“经
    ……同意”“经……批准”。办公厅（室）、议事协调机构不查；函不查；法院、检察院、人大的公文不查。

    为什么
    公文处理工作条例第十七条：部门内设机构除办公厅（室）外不得对外正式行文。第十六条(二)：部门不得向
    下级党委、政府发布指令性公文；经政府同意后可以由部门行文的，文中须注明已经政府同意。

    错误示例
        滨海市水利局文件
        滨水发〔2026〕12号
        滨海市水利局关于做好2026年农村防汛工作的通知
        各县（市、区）人民政府：
        为做好农村防汛工作，现将有关事项通知如下。
        滨海市水利局
        2026年3月12日

    正确示例
        滨海市水利局文件
        滨水发〔2026〕12号
        滨海市水利局关于做好2026年农村防汛工作的通知
        各县（市、区）人民政府：
        经市人民政府同意，现将做好农村防汛工作有关事项通知如下。
        滨海市水利局
        2026年3月12日

    怎么改
    内设机构的，用本部门或者其办公室的名义行文；部门向下级政府行文的，报政府同意并在文中写明，或者
    改由政府、政府办公室行文，或者用函。
    """
    if official.issuer_system not in (ADMINISTRATIVE, PARTY, OTHER):
        return
    for element in official.all("issuers"):
        found = _INNER.fullmatch(element.value)
        if found and not element.value.endswith(_ORGANS):
            yield Problem(
                f"署名“{element.value}”是内设机构，除办公厅（室）外不得对外正式行文。",
                element.location,
                "用本部门或者其办公室的名义行文。",
                element="issuers",
                basis=[grounds.regulation("第十七条")],
            )
            return
    yield from _order_to_government(official)


def _order_to_government(official: OfficialDocument) -> Iterator[Problem]:
    addressees = official.first("addressees")
    if addressees is None or official.facts.document_type not in _ORDERS:
        return
    government = _GOVERNMENT.search(addressees.value)
    issuer = _department(official)
    if not government or not issuer or _has_consent(official):
        return
    yield Problem(
        f"“{issuer}”向下级人民政府发{official.facts.document_type}，文中没有写明经政府同意。",
        addressees.location,
        "报政府同意并在文中写明“经……同意”，或者改由政府、政府办公室行文，或者用函。",
        element="addressees",
        basis=[grounds.regulation("第十六条(二)")],
    )


def _department(official: OfficialDocument) -> str:
    """The issuer where every organ that issues is a department; "" otherwise."""
    facts = official.facts
    names = list(facts.issuers) or [mark.removesuffix("文件") for mark in facts.issuer_mark]
    names = names or [issuer_in_title(facts.title)]
    return names[0] if all(map(_is_department, names)) else ""


def _is_department(name: str) -> bool:
    """Neither an office of a government nor a committee of the party, which end alike."""
    if "政府" in name or name.endswith(("办公厅", "省委", "市委", "县委", "区委", "州委", "工委")):
        return False
    return name.endswith(_DEPARTMENT)


def _has_consent(official: OfficialDocument) -> bool:
    for line in official.lines[: official.carried_from]:
        text = line.text
        if line.zone == MAIN and ("经" in text or "受" in text) and _CONSENT.search(text):
            return True
    return False
