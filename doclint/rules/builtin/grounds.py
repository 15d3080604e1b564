"""The grounds the built-in rules stand on, each named once (standards §10, as of November 2026).

An article stands here only where the text was read; what follows from a text without
being said in it is ``inferred``, what is merely done is ``practice``.
"""

from doclint.finding import Basis

# The day the regulation and GB/T 9704-2012 came into force, and that of 国办发〔2016〕80号.
REGULATION_IN_FORCE = "2012-07-01"
DISCLOSURE_RULES_IN_FORCE = "2016-11-10"

_REGULATION = ("党政机关公文处理工作条例", "中办发〔2012〕14号")
_FORMAT = ("党政机关公文格式", "GB/T 9704-2012")
_DISCLOSURE_RULES = ("《关于全面推进政务公开工作的意见》实施细则", "国办发〔2016〕80号")

BURDEN_RELIEF_IN_FORCE = "2024-08-06"
BURDEN_RELIEF = Basis("整治形式主义为基层减负若干规定", "2024年8月6日公布", "一至三")


def regulation(article: str, kind: str = "norm") -> Basis:
    """An article of 党政机关公文处理工作条例."""
    return Basis(*_REGULATION, article, kind)


def layout_standard(clause: str, kind: str = "norm") -> Basis:
    """A clause of GB/T 9704-2012."""
    return Basis(*_FORMAT, clause, kind)


def disclosure_rules(article: str, kind: str = "norm") -> Basis:
    """An article of the rules that ask for a disclosure attribute of every document."""
    return Basis(*_DISCLOSURE_RULES, article, kind)


def disclosure_regulation(article: str, kind: str = "norm") -> Basis:
    """An article of 政府信息公开条例 (2019)."""
    return Basis("中华人民共和国政府信息公开条例", "国务院令第711号", article, kind)


def secrecy_law(article: str, kind: str = "norm") -> Basis:
    """An article of 保守国家秘密法 in the numbering of 2024."""
    return Basis("中华人民共和国保守国家秘密法", "2024年修订", article, kind)


def secrecy_regulation(article: str, kind: str = "norm") -> Basis:
    """An article of 保守国家秘密法实施条例 (2024)."""
    return Basis("中华人民共和国保守国家秘密法实施条例", "国务院令第786号", article, kind)


# 保密法 in its wording of 2024, and its 实施条例 of 2024, came into force on these days.
_SECRECY_IN_FORCE = {"2024年修订": "2024-05-01", "国务院令第786号": "2024-09-01"}


def in_force(grounds: tuple[Basis, ...], on: str | None) -> tuple[Basis, ...]:
    """The grounds without the secrecy norms of 2024 that came after a day (ISO; None: today).

    All of them where none would be left.
    """
    if on is None:
        return grounds
    found = tuple(g for g in grounds if _SECRECY_IN_FORCE.get(g.number, "") <= on)
    return found or grounds


def practice(what: str) -> Basis:
    """A custom: no norm says so."""
    return Basis(what, kind="practice")


# 规章制定程序条例 (国务院令第322号) came into force on this day, 立法法 on that of 2000.
RULEMAKING_IN_FORCE = "2002-01-01"
LEGISLATION_IN_FORCE = "2000-07-01"


def rulemaking(article: str, kind: str = "norm") -> Basis:
    """An article of 规章制定程序条例 (2017)."""
    return Basis("规章制定程序条例", "国务院令第322号公布、第695号修订", article, kind)


def legislation(article: str, kind: str = "norm") -> Basis:
    """An article of 立法法 in the numbering of 2023."""
    return Basis("中华人民共和国立法法", "2023年修正", article, kind)


# 政府信息公开条例 in its wording of 2019, and 公平竞争审查条例, came into force on these days.
DISCLOSURE_REGULATION_IN_FORCE = "2019-05-15"
FAIR_COMPETITION_IN_FORCE = "2024-08-01"
LEGALITY_REVIEW_IN_FORCE = "2018-12-04"


def business_regulation(article: str, kind: str = "norm") -> Basis:
    """An article of 优化营商环境条例 (2019)."""
    return Basis("优化营商环境条例", "国务院令第722号", article, kind)


def fair_competition(article: str, kind: str = "norm") -> Basis:
    """An article of 公平竞争审查条例 (2024)."""
    return Basis("公平竞争审查条例", "国务院令第783号", article, kind)


def legality_review() -> Basis:
    """The guidance that asks for 合法性审核 of every 规范性文件; its sections are not cited."""
    title = "国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见"
    return Basis(title, "国办发〔2018〕115号", "全文", "inferred")


def site_guide(kind: str = "norm", article: str = "附件") -> Basis:
    """政府网站发展指引 (2017); its articles were not read, its tags were seen in use."""
    return Basis("政府网站发展指引", "国办发〔2017〕47号", article, kind)
