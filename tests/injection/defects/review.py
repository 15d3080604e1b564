"""DA002–DA007, DA012–DA015, DA017, PK: the attribute as it is submitted, and its review."""

from doclint.submission.model import DISCLOSURE_REVIEW, FAIRNESS, LEGALITY

from ..papers import Papers
from ..plants import (
    REASON,
    both,
    dated_since,
    family,
    line,
    lines_without,
    marked,
    not_of_text,
    note,
    noted_mark,
    of_kind,
    of_text,
    public,
    put,
    state,
    stated_as,
    submitted,
    without,
)

NORMATIVE = ("rules", "opinion", "amendment", "云政办发〔2024〕17号")
_PLAIN = not_of_text(*NORMATIVE, "国发〔2018〕41号", "国办发〔2018〕124号")
_ACT = dated_since("2019-05-15")


def _withheld(papers: Papers) -> Papers | None:
    """The papers as a draft that is not to be published, with reason and review."""
    made = submitted(papers)
    if made is None:
        return None
    changed = made.with_(mark="此件不予公开")
    return changed._replace(stated=(stated_as("不予公开"),))


def _unmarked(papers: Papers) -> Papers | None:
    """The papers as a draft whose attribute stands on the cover form only."""
    made = submitted(papers)
    return made.with_(mark="") if made is not None else None


def _other(papers: Papers) -> Papers | None:
    """The cover form with another attribute than the mark."""
    public = papers.draft.mark in ("此件公开发布", "此件主动公开")
    other = "此件依申请公开" if public else "此件主动公开"
    return papers._replace(stated=(stated_as(other),), words="公开")


def _with_companies(papers: Papers) -> Papers | None:
    """The papers as a draft that touches companies, with all its reviews."""
    made = line("对新引进的经营者给予一次性奖励，对贷款给予贴息支持。")(papers)
    return submitted(made) if made is not None else None


REVIEW = (
    *family(
        "DA002", "disclosure_mark", _unmarked,
        nothing_ticked=state("", ""),
        nothing_stated=lambda papers: papers._replace(stated=()),
    ),
    *family(
        "DA003", "disclosure_mark", both(_PLAIN, _unmarked),
        internal=state("", "内部掌握", words="内部掌握"),
        old_word=state("withheld", "免予公开", REASON, words="免予公开"),
        bare_public=state("public", "公开", words="公开"),
    ),
    *family(
        "DA004", "disclosure_mark", both(_PLAIN, _withheld),
        no_reason=state("withheld", "不予公开"),
        other=state("withheld", "不予公开", "其他"),
    ),
    *family(
        "DA004", "disclosure_mark", both(_PLAIN, marked("此件依申请公开"), submitted),
        on_request=state("on_request", "依申请公开", "无"),
    ),
    *family(
        "DA005", "disclosure_mark", both(_PLAIN, _withheld),
        sensitive=state("withheld", "不予公开", "内容敏感，不宜公开"),
        work_needs=state("withheld", "不予公开", "工作需要，暂不对外"),
    ),
    *family(
        "DA006", "disclosure_mark", both(_PLAIN, _withheld),
        old_decree=state("withheld", "不予公开", "依据国务院令第492号，属于内部管理信息",
                         words="国务院令第492号"),
        three_needs=state("withheld", "不予公开", "不符合“三需要”，属于内部工作流程",
                          words="三需要"),
    ),
    *family(
        "DA006", "disclosure_mark", both(_PLAIN, _ACT, noted_mark, marked("此件不予公开")),
        old_mark=put("免予公开", mark="此件免予公开"),
    ),
    *family("DA007", "disclosure_mark", both(_PLAIN, submitted), form_differs=_other),
    *family(
        "DA012", "disclosure_mark", of_text(*NORMATIVE),
        on_request=put("依申请公开", mark="此件依申请公开"),
        withheld=put("不予公开", mark="此件不予公开"),
    ),
    *family(
        "DA013", "disclosure_mark", of_kind("请示", "报告"),
        public=put("公开", mark="此件公开发布"),
    ),
    *family(
        "DA014", "disclosure_mark",
        both(of_text("opinion", "国办发〔2018〕123号", "国发〔2019〕5号"),
             lines_without("有效期"), _withheld),
        no_review=without(DISCLOSURE_REVIEW),
    ),
    *family(
        "DA015", "disclosure_mark",
        both(of_text("forwarded"), lambda papers: papers._replace(companions=())),
        wider=put("公开", mark="此件公开发布"),
    ),
    *family(
        "DA017", "notes", both(_ACT, public),
        below_the_mark=note("（本文有删减）"),
        half_width=note("(本文有删减)"),
    ),
    *family("PK001", "title", both(of_text(*NORMATIVE), submitted), no_review=without(LEGALITY)),
    *family(
        "PK003",
        "",
        both(submitted, lambda papers: papers._replace(gated=True)),
        draft_alone=lambda papers: papers._replace(companions=None),
    ),
    *family(
        "PK002", "title", both(of_text("opinion"), _with_companies),
        no_review=without(FAIRNESS),
    ),
)  # fmt: skip
