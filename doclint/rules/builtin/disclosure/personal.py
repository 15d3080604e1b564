"""DA016: personal data in a document that is public."""

from collections.abc import Iterator

from doclint.rules import (
    ALL_STAGES,
    ISSUING,
    PUBLISHED,
    Context,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import own_marks, public_ground
from doclint.rules.builtin.disclosure.privacy import private_data

_MOST = 20  # findings of one document: a list of 500 persons is one mistake


@rule(
    "DA016",
    "personal-data-in-public-document",
    title="公开的文件里有个人信息",
    severity=Severity.WARNING,
    stages=ALL_STAGES,
    basis=[grounds.disclosure_regulation("第十五条")],
    applies_to="administrative",
    in_force_from="2019-05-15",
)
def personal_data_in_public_document(
    official: OfficialDocument, context: Context
) -> Iterator[Problem]:
    """检查什么
    标注公开（或者印发时没有标为不公开）的文件里有没有公民身份号码、私人手机号、个人银行卡号、家庭
    住址。身份号码和卡号都核对校验位；联系人、联系电话、热线等办公信息不查。

    为什么
    政府信息公开条例第十五条：涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，不得公开。

    错误示例
        ……
        对张建国（公民身份号码：11010519491231002X）给予表彰。
        ……

    正确示例
        ……
        对张建国（公民身份号码：110105********002X）给予表彰。
        ……

    怎么改
    删去，或者用“*”遮住中间几位；确需公开的，先征得本人同意。
    """
    ground = _ground(official, context)
    if not ground:
        return
    data = list(private_data(official.document.paragraphs))
    rest = tuple(each.location for each in data[_MOST:])
    for number, found in enumerate(data[:_MOST], 1):
        yield Problem(
            f"{ground}，但文中有{found.what}（{found.masked}）。",
            found.location,
            "删去，或者用“*”遮住中间几位；确需公开的，先征得本人同意。",
            severity=Severity.WARNING,
            excerpt=found.masked,
            also=rest if number == _MOST else (),
        )


def _ground(official: OfficialDocument, context: Context) -> str:
    """Why the document is taken for public; "" where it is not."""
    marked = public_ground(official)
    if marked:
        return f"本件有{marked}" if marked.startswith("公开标注") else f"本件是{marked}"
    if own_marks(official) or official.secrecy:
        return ""
    if context.stage == PUBLISHED:
        return "本件已经公开"
    return "本件没有标为不公开" if context.stage == ISSUING else ""
