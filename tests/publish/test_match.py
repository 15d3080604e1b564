"""Which places an entry surely means, which are for a person, which are none: the traps."""

from typing import NamedTuple

import pytest

from doclint.page.model import INTERPRETATION, LISTING, OTHER, POLICY
from doclint.publish.index import Candidate
from doclint.publish.index.candidate import FILE
from doclint.publish.match import Lookup, matches, near_ones
from doclint.publish.model import SURE, Decision, Entry
from doclint.publish.question import question_of
from doclint.registry.model import Ground
from doclint.registry.number import normal_number
from doclint.registry.title import core_of

N, T = "滨政发〔2010〕5号", "滨海市人民政府关于印发滨海市排水设施养护管理暂行办法的通知"
S = "关于印发滨海市排水设施养护管理暂行办法的通知"
ORGAN = "滨海市人民政府"
GROUND = Ground("滨海市人民政府关于废止部分规范性文件的决定", "滨政发〔2021〕15号")
DECISION = Decision("决定.docx", GROUND.title, GROUND.number, ORGAN, "2021-09-01", "2021-09-24", ())
YES, ASK, NO = "sure", "review", "none"


class Case(NamedTuple):
    """A line of a list, what a place says of itself, and what is to come of it."""

    name: str
    listed: tuple[str, str]  # number, title
    place: tuple[str, str]
    verdict: str
    listed_issuer: str = ""
    listed_on: str = ""
    issuer: str = ORGAN
    issued_on: str = "2010-03-01"
    kind: str = POLICY


CASES = [
    # The same document, however it is written.
    Case("the same", (N, T), (N, T), YES),
    Case("square brackets and spaces", ("滨政发 [2010] 第 05 号", T), (N, T), YES),
    Case("round brackets", ("滨政发(2010)5号", T), (N, T), YES),
    Case("full width", ("滨政发〔２０１０〕５号", T), (N, T), YES),
    Case("spaces in the title", (N, "滨海市人民政府 关于印发 滨海市排水设施养护管理暂行办法的通知"), (N, T), YES),
    Case("book marks", (N, "滨海市人民政府关于印发《滨海市排水设施养护管理暂行办法》的通知"), (N, T), YES),
    Case("angle marks", (N, "滨海市人民政府关于印发〈滨海市排水设施养护管理暂行办法〉的通知"), (N, T), YES),
    Case("no issuer in the list", (N, S), (N, T), YES),
    Case("no issuer in the title of the page", (N, T), (N, S), YES),
    Case("status on the page's title", (N, T), (N, T + "（已废止）"), YES),
    Case("status in front", (N, T), (N, "【已失效】" + T), YES),
    Case("its own number behind the title", (N, T + "（滨政发〔2010〕5号）"), (N, T), YES),
    Case("trial text, both", (N, "滨海市停车管理办法（试行）"), (N, "滨海市停车管理办法(试行)"), YES),
    Case("page without an issuer", (N, T), (N, T), YES, issuer=""),
    Case("page of the portal's office", (N, T), (N, T), YES, issuer="滨海市人民政府办公室"),
    Case("day of issue and of publication", (N, T), (N, T), YES, listed_on="2010-03-05"),
    Case("order of the city", ("滨海市人民政府令第12号", "滨海市停车管理办法"), ("滨海市人民政府令第12号", "滨海市停车管理办法"), YES),
    Case("order, Chinese numeral", ("滨海市人民政府令第十二号", "滨海市停车管理办法"), ("滨海市人民政府令第12号", "滨海市停车管理办法"), YES),
    # Same number, another title.
    Case("same number, other title", (N, T), (N, "滨海市人民政府关于调整最低工资标准的通知"), ASK),
    Case("one character", (N, T), (N, T.replace("排水", "供水")), ASK),
    Case("办法 for 暂行办法", (N, T), (N, T.replace("暂行办法", "办法")), ASK),
    Case("trial text for the final one", (N, "滨海市停车管理办法"), (N, "滨海市停车管理办法（试行）"), ASK),
    Case("revised text", (N, "滨海市停车管理办法"), (N, "滨海市停车管理办法（修订）"), ASK),
    Case("text of a year", (N, "滨海市停车管理办法"), (N, "滨海市停车管理办法（2012年修订）"), ASK),
    Case("second batch", (N, "关于公布保留项目目录的通知"), (N, "关于公布保留项目目录（第二批）的通知"), ASK),
    Case("another year in the title", (N, "滨海市2010年防汛工作方案"), (N, "滨海市2011年防汛工作方案"), ASK),
    Case("the notice for the text it brings", (N, "滨海市排水设施养护管理暂行办法"), (N, T), ASK),
    Case("supplement", (N, T), (N, T.replace("的通知", "的补充通知")), ASK),
    Case("amendment of it", (N, T), (N, f"关于修改《{T}》的决定"), ASK),
    Case("draft of it", (N, T), (N, T + "（征求意见稿）"), ASK),
    Case("title not recognised", (N, T), (N, ""), ASK),
    Case("same number of another organ", (N, T), (N, "滨河县财政局关于预算管理的通知"), ASK, issuer="滨河县财政局"),
    Case("other organ in the title", (N, T), (N, "滨河县" + S), ASK, issuer="滨河县人民政府"),
    Case("two organs in two titles", (N, "滨海市教育局" + S), (N, "滨海市财政局" + S), ASK, issuer="滨海市财政局"),
    Case("the organ of the list is another", (N, S), (N, S), ASK, listed_issuer="滨海市财政局"),
    Case("organ that does not go with the number", ("国办函〔2010〕5号", T), ("国办函〔2010〕5号", S), ASK, issuer=""),
    # Same title, another number.
    Case("next serial", ("滨政发〔2010〕6号", T), (N, T), ASK),
    Case("next year", ("滨政发〔2011〕5号", T), (N, T), ASK),
    Case("another code", ("滨政办发〔2010〕5号", T), (N, T), ASK),
    Case("page without a number", (N, T), ("", T), ASK),
    Case("page without a number, of the same day", (N, T), ("", T), YES, listed_on="2010-03-01"),
    Case("page without a number, of another day", (N, T), ("", T), ASK, listed_on="2010-04-01"),
    Case("page without a number, of another year", (N, T), ("", T), NO, issued_on="2014-03-01"),
    # What both say, and what speaks against it.
    Case("year of issue differs", (N, T), (N, T), ASK, listed_on="2012-03-01"),
    Case("issued after the repeal", (N, T), (N, T), ASK, issued_on="2022-01-01"),
    Case("not sure that it is a document", (N, T), (N, T), ASK, kind=OTHER),
    Case("interpretation with the number", (N, T), (N, T), NO, kind=INTERPRETATION),
    Case("list page", (N, T), (N, T), NO, kind=LISTING),
    Case("interpretation by its title", (N, T), ("", f"《{T}》解读"), NO),
    Case("the decision itself", (N, T), (GROUND.number, GROUND.title), NO),
    Case("the decision under the number of what it repeals", (N, T), (N, GROUND.title), NO),
    Case("reprint with a number of its own", (N, T), ("滨河政发〔2010〕30号", "滨河县人民政府转发" + T), NO),
    Case("both other", (N, T), ("滨政发〔2010〕6号", T.replace("排水", "供水")), NO),
    # Orders say less than they seem.
    Case("order without its organ", ("第12号", "滨海市停车管理办法"), ("滨海市人民政府令第12号", "滨海市停车管理办法"), ASK),
    Case("order without organ, told by organ and day", ("令第12号", "滨海市停车管理办法"), ("滨海市人民政府令第12号", "滨海市停车管理办法"), YES, listed_issuer=ORGAN, listed_on="2010-03-01"),
    Case("order of another city", ("滨河市人民政府令第12号", "停车管理办法实施细则"), ("滨海市人民政府令第12号", "停车管理办法实施细则"), ASK),
    Case("order of the same serial, other title", ("滨海市人民政府令第12号", "滨海市停车管理办法"), ("滨海市人民政府令第12号", "滨海市户外广告管理办法"), ASK),
    Case("announcement of another year", ("滨海市税务局公告2010年第4号", "关于停车票据的公告及说明"), ("滨海市税务局公告2011年第4号", "关于停车票据的公告及说明"), ASK, issuer="滨海市税务局"),
    # Number alone.
    Case("number alone", (N, ""), (N, T), YES),
    Case("number alone, other number", ("滨政发〔2010〕50号", ""), (N, T), NO),
    Case("number alone, no title on the page", (N, ""), (N, ""), ASK),
    Case("number alone, no issuer known", (N, ""), (N, S), ASK, issuer=""),
    Case("number alone, page is an amendment", (N, ""), (N, "滨海市人民政府关于修改《滨海市停车管理办法》的决定"), ASK),
    Case("number alone, page is a repeal", (N, ""), (N, "滨海市人民政府关于宣布失效部分文件的决定"), ASK),
    Case("number alone, organ of the list is another", (N, ""), (N, T), ASK, listed_issuer="滨河县人民政府"),
    Case("number alone, organ of the decision is another", (N, ""), (N, "滨河县财政局关于预算的通知"), ASK, issuer="滨河县财政局"),
    Case("serial alone", ("第12号", ""), ("滨海市人民政府令第12号", "滨海市停车管理办法"), ASK),
    # Title alone.
    Case("title alone", ("", T), (N, T), YES),
    Case("title alone with book marks", ("", "滨海市人民政府关于印发《滨海市排水设施养护管理暂行办法》的通知"), (N, T), YES),
    Case("title alone, no organ to compare", ("", "滨海市排水设施养护办法"), (N, "滨海市排水设施养护办法"), ASK),
    Case("title alone, organ in the list", ("", "滨海市排水设施养护办法"), (N, "滨海市排水设施养护办法"), YES, listed_issuer=ORGAN),
    Case("title alone, the day in the list", ("", "滨海市排水设施养护办法"), (N, "滨海市排水设施养护办法"), YES, listed_on="2010-03-01"),
    Case("title alone, organ in front without 关于", ("", "滨海市人民政府对第12号提案的答复"), (N, "滨海市人民政府对第12号提案的答复"), YES),
    Case("title alone, other day", ("", T), (N, T), ASK, listed_on="2009-03-01"),
    Case("title alone, no day on the page", ("", T), (N, T), ASK, issued_on=""),
    Case("title alone, new text of the same name", ("", T), (N, T), ASK, issued_on="2021-09-24"),
    Case("title alone, short", ("", "滨海市规划"), (N, "滨海市规划"), ASK, listed_issuer=ORGAN),
    Case("title alone, revised text", ("", "滨海市排水设施养护办法"), (N, "滨海市排水设施养护办法（修订）"), NO, listed_issuer=ORGAN),
    Case("title alone, one character", ("", T), (N, T.replace("排水", "供水")), NO),
    Case("title alone, other organ", ("", "滨河县人民政府" + S), (N, T), NO),
]  # fmt: skip


def entry_of(case: Case) -> Entry:
    number, title = case.listed
    return Entry(
        title, normal_number(number), number, case.listed_issuer, case.listed_on,
        "repealed", "已废止", "2021-09-24", GROUND,
    )  # fmt: skip


def place_of(case: Case) -> Candidate:
    number, title = case.place
    issuers = (case.issuer,) if case.issuer else ()
    return Candidate(
        "page", "a.html", "", number, title, issuers, case.issued_on, "", subject=case.kind
    )


def verdict_of(entry: Entry, *places: Candidate) -> dict[str, str]:
    found = matches(question_of(entry, DECISION), Lookup(places))
    return {match.candidate.path: match.sure for match in found}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_verdict(case: Case) -> None:
    assert verdict_of(entry_of(case), place_of(case)).get("a.html", NO) == case.verdict


@pytest.mark.parametrize("case", [c for c in CASES if c.verdict == ASK], ids=lambda case: case.name)
def test_a_person_is_told_why(case: Case) -> None:
    found = matches(question_of(entry_of(case), DECISION), Lookup([place_of(case)]))
    assert found[0].note


SAME = Case("", (N, T), (N, T), YES)
ENTRY, PAGE = entry_of(SAME), place_of(SAME)


def test_all_places_of_a_document_are_found() -> None:
    mirror, attached = PAGE._replace(path="b.html"), PAGE._replace(path="b.docx", kind="docx")
    assert verdict_of(ENTRY, PAGE, mirror, attached) == dict.fromkeys(
        ("a.html", "b.html", "b.docx"), SURE
    )


def test_number_alone_with_two_documents_is_for_a_person() -> None:
    other = PAGE._replace(path="b.html", title="滨海市人民政府关于防汛工作的通知")
    entry = ENTRY._replace(title="")
    assert verdict_of(entry, PAGE, other) == {"a.html": "review", "b.html": "review"}


def test_title_alone_of_two_documents_is_for_a_person() -> None:
    other = PAGE._replace(path="b.html", number="滨政发〔2012〕9号", issued_on="2012-05-01")
    assert set(verdict_of(ENTRY._replace(number=""), PAGE, other).values()) == {"review"}


def test_another_document_of_the_same_title_is_left_out() -> None:
    yearly = PAGE._replace(path="b.html", number="滨政发〔2012〕9号", issued_on="2012-05-01")
    assert verdict_of(ENTRY, PAGE, yearly) == {"a.html": SURE}


def test_an_attachment_without_a_number_goes_with_its_page() -> None:
    page = PAGE._replace(links=("b.docx",))
    attached = PAGE._replace(path="b.docx", kind="docx", number="", issued_on="")
    assert verdict_of(ENTRY, page, attached._replace(linked_from=("a.html",)))["b.docx"] == SURE
    assert verdict_of(ENTRY, page, attached)["b.docx"] == "review"


def test_a_download_that_only_its_page_offers_goes_with_it() -> None:
    page = PAGE._replace(downloads=("b.pdf",))
    file = Candidate(FILE, "b.pdf", "", linked_from=("a.html",), linkers=1, named=True)
    assert verdict_of(ENTRY, page, file)["b.pdf"] == SURE
    assert "b.pdf" not in verdict_of(ENTRY, page, file._replace(linkers=2))


def test_near_titles_are_shown_and_never_sure() -> None:
    near = PAGE._replace(number="", title=T.replace("排水", "供水"))
    found = near_ones(question_of(ENTRY, DECISION), Lookup([near]), frozenset())
    assert [match.sure for match in found] == ["review"]
    assert "标题相近" in found[0].note


def test_cores_of_the_cases_differ_where_they_ought_to() -> None:
    assert core_of(T) == core_of(S) == S
