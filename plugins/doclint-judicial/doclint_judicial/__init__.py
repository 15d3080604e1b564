"""Courts and procuratorates: no disclosure attribute, and the forms of judicial interpretations.

政府信息公开条例 binds organs of the administration; DA rules look only at the systems that a
profile names, and this one adds none.
"""

from doclint.markers import hookimpl
from doclint.profile import Profile

__all__ = ["JUDICIAL", "doclint_profiles"]

# 法发〔2021〕20号 and 高检发办字〔2019〕55号, article 6 of each; 解答 is seen only.
_FORMS = ("解释", "规定", "规则", "批复", "决定", "解答")

# 军事法院 and 军事检察院 belong to the army.
_ISSUERS = (
    "最高人民法院", "最高人民检察院", "*人民法院", "*人民检察院", "*人民法院办公室",
    "*人民检察院办公室", "*海事法院", "*知识产权法院", "*金融法院", "*互联网法院",
    "*铁路运输法院", "*铁路运输中级法院", "*铁路运输检察院", "*铁路运输检察分院",
)  # fmt: skip

JUDICIAL = Profile(
    name="judicial",
    title="法院、检察院",
    inherits="national",
    issuers=_ISSUERS,
    options={"document_types": _FORMS},
    sources={
        "document_types": "《最高人民法院关于司法解释工作的规定》（法发〔2021〕20号修改）第六条：解释、规定、规则、批复、决定；"
        "《最高人民检察院司法解释工作规定》（高检发办字〔2019〕55号）第六条：解释、规则、规定、批复、决定（均已读转载文本）；"
        "“解答”只是见于以往文件的做法，未核实依据",
        "公告": "法释、高检发释字文件以“中华人民共和国最高人民法院公告”“中华人民共和国最高人民检察院公告”公布，"
        "公告本身没有发文字号、主送机关（见于公开的公告）",
        "附注": "“（此件发至县级人民检察院）”等说的是传达范围，不是公开属性（见于公开的文件）",
    },
)


@hookimpl
def doclint_profiles() -> tuple[Profile, ...]:
    """The profile ``judicial``."""
    return (JUDICIAL,)
