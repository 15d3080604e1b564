"""The national profile: the disclosure literals that are right anywhere (standards §13.6).

No national norm fixes the wording or demands the mark; 国办发〔2016〕80号 一(一) demands
that the attribute be decided. So nothing here is required, and what central organs are
seen to write is accepted.
"""

from doclint.profile import P1_NOTE, P2_IMPRINT, Profile

# Labels that stand before the attribute in a row of the 版记 or in brackets.
LABELS = ("信息公开形式", "信息公开选项", "公开方式", "公开形式", "公开属性")

# Organs that the State runs itself, though their names begin with a province or a city
# (大连市邮政管理局): no place's own rules bind them.
_OF_THE_STATE = ("*邮政管理局", "*通信管理局", "*烟草专卖局", "*气象局", "*国家税务局")


def _labelled(attribute: str) -> tuple[str, ...]:
    """The attribute behind each label."""
    return tuple(f"{label}：{attribute}" for label in LABELS)


NATIONAL = Profile(
    name="national",
    title="全国通用",
    accepted={
        "public": (
            "此件公开发布",
            "此件主动公开",
            "此件社会公开",
            "主动公开",
            *_labelled("主动公开"),
        ),
        "on_request": ("此件依申请公开", "此件可依申请公开", *_labelled("依申请公开")),
        "withheld": ("此件不予公开", "此件不公开", *_labelled("不予公开")),
    },
    recommended={"public": "此件公开发布", "on_request": "此件依申请公开"},
    places=(P1_NOTE, P2_IMPRINT),
    systems=("administrative",),
    issuers=_OF_THE_STATE,
)
