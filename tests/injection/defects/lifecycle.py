"""RR: defects of effect, validity, repeal and amendment."""

import re

from ..papers import Papers
from ..plants import (
    both,
    dated_since,
    family,
    line,
    local,
    of_kind,
    of_text,
    reword,
    swap,
)

_NORMATIVE = of_text("rules", "opinion")
_CODED = both(
    _NORMATIVE, lambda p: swap("document_number", "滨政发", "滨政规")(p) or p
)  # decisive: 代字含“规”
_WORK = of_kind("通知", "意见")
_RECENT = dated_since("2024-01-01")
_TERM = "，有效期至[^。]*"
_EFFECT = "本(?:意见|办法)自[^。]*。"


def _doubled(papers: Papers) -> Papers | None:
    """The last text of a repeal list listed twice."""
    (annex,) = papers.draft.annexes
    last = annex.paragraphs[-1]
    again = re.sub(r"^\d", "4", last)
    changed = annex._replace(paragraphs=(*annex.paragraphs, again))
    body = tuple(text.replace("3件", "4件") for text in papers.draft.body)
    return papers.with_(last[4:16], annexes=(changed,), body=body)


def _trial(papers: Papers) -> Papers | None:
    """A title with 试行 and no term in the text."""
    return papers.with_("（试行）", title=papers.draft.title + "（试行）")


def _amends(papers: Papers) -> Papers | None:
    """A decision to amend that does not say how."""
    body = (
        "市人民政府决定对《滨海市城市排水管理办法》（滨政发〔2019〕21号）的有关内容予以完善，"
        "请按新的要求执行。",
        *papers.draft.body[-2:],
    )
    return papers.with_(body=body)


LIFECYCLE = (
    *family(
        "RR001", "", both(_WORK, _RECENT),
        former_rules=line("原有关工作的规定同时废止。"),
        contrary_rules=line("与本文件不一致的有关规定一律停止执行。"),
    ),
    *family(
        "RR001", "", of_text("rules", "云政办发〔2024〕17号"),
        no_number=reword(r"（[^（）]*〔2019〕8号）", "", "同时废止"),
    ),
    *family(
        "RR002", "", both(_WORK, _RECENT),
        void=line("《滨海市值班工作办法》（滨政办发〔2020〕8号）同时作废。", "作废"),
        cancelled=line("《滨海市值班工作办法》（滨政办发〔2020〕8号）予以取消。", "取消"),
        no_longer=line("《滨海市值班工作办法》（滨政办发〔2020〕8号）不再有效。", "不再有效"),
    ),
    *family(
        "RR003", "title", of_text("rules"),
        trial_in_force=lambda papers: papers.beside(
            number="滨政办规〔2022〕5号",
            title="滨海市人民政府办公室关于印发滨海市农村供水工程运行管理办法（试行）的通知",
            issued_on="2022-04-01",
        ),
        amended_one_in_force=lambda papers: papers.beside(
            number="滨政办发〔2016〕5号",
            title="滨海市人民政府办公室关于印发《滨海市农村供水工程运行管理暂行办法》的通知",
            issued_on="2016-04-01", status="amended", since="2018-01-01",
        ),
    ),
    *family("RR004", "title", _CODED, no_date=reword(_EFFECT, "")),
    *family(
        "RR005", "effective_on", _NORMATIVE,
        before_its_day=reword(r"自2026年\d月1日起施行", "自2026年2月1日起施行", "2026年2月1日"),
        a_year_before=reword(r"自2026年\d月1日起施行", "自2025年3月1日起施行", "2025年3月1日"),
    ),
    *family(
        "RR006", "effective_on", of_text("order"),
        too_soon=reword("2026年7月1日", "2026年5月10日", "2026年5月10日"),
        at_once=reword("自2026年7月1日起施行", "自公布之日起施行", "自公布之日"),
    ),
    *family("RR007", "title", both(_CODED, local), no_term=reword(_TERM, "")),
    *family(
        "RR008", "expires_on", both(_CODED, local),
        ten_years=reword(_TERM, "，有效期10年", "有效期10年"),
        end_too_late=reword(r"有效期至2031", "有效期至2034", "有效期至2034"),
    ),
    *family(
        "RR009", "expires_on", _NORMATIVE,
        end_too_soon=reword(_TERM, "，有效期5年，至2030年3月31日止", "2030年3月31日"),
        end_before_start=reword(_TERM, "，有效期至2025年12月31日", "2025年12月31日"),
    ),
    *family("RR010", "title", both(_CODED, reword(_TERM, "")), trial_without_term=_trial),
    *family(
        "RR011", "body", both(_WORK, _RECENT),
        stopped_rules=line(
            "根据《国家行政机关公文处理办法》（国发〔2000〕23号），规范公文处理。",
            "《国家行政机关公文处理办法》（国发〔2000〕23号）",
        ),
        old_standard=line("公文格式执行GB/T 9704-1999的规定。", "GB/T 9704-1999"),
        repealed_in_registry=both(
            line(
                "按照《滨海市人民政府关于加强值班工作的通知》（滨政发〔2019〕7号）落实值班制度。",
                "《滨海市人民政府关于加强值班工作的通知》（滨政发〔2019〕7号）",
            ),
            lambda papers: papers.beside(
                number="滨政发〔2019〕7号", title="滨海市人民政府关于加强值班工作的通知",
                issued_on="2019-03-01", status="repealed", since="2020-01-01",
            ),
        ),
    ),
    *family(
        "RR012", "repeals", of_text("decision"),
        too_few=reword("对3件", "对5件", "5件"),
        too_many=reword("对3件", "对2件", "2件"),
        listed_twice=_doubled,
    ),
    *family("RR013", "title", of_text("amendment"), not_itemised=_amends),
)  # fmt: skip
