"""What is stated of a document is what it shows, and what is not known stays empty."""

from datetime import date

import pytest

from doclint.publish.metadata import Given
from doclint.registry.memory import MemoryRegistry
from doclint.registry.model import Record
from doclint.testing import Draft
from tests.publish.metadata.cases import BOOK, made, page

NUMBER, TITLE = "滨政办发〔2026〕12号", "滨海市人民政府办公室关于做好2026年城区防汛工作的通知"


def test_fields_of_the_portal_are_those_of_the_text() -> None:
    portal = made().portal
    assert portal == (
        "", "", "滨海市人民政府办公室", "2026-03-12", TITLE, NUMBER, "", "有效",
    )  # fmt: skip


def test_what_no_document_shows_is_named() -> None:
    notes = "".join(made().notes)
    for lacking in ("索引号", "主题分类", "发布日期", "SiteIDCode", "--registry"):
        assert lacking in notes


def test_what_is_given_is_taken() -> None:
    given = Given(index_number="0001/2026-00012", topic="防汛", published_on="2026-03-16 09:30")
    metadata = made(given=given)
    assert metadata.portal.index_number == "0001/2026-00012"
    assert metadata.portal.topic == "防汛"
    assert metadata.portal.published_on == "2026-03-16 09:30"
    assert metadata.record.published_on == "2026-03-16"


def body(*more: str) -> Draft:
    """A draft with further paragraphs."""
    return Draft(body=(*Draft().body, *more))


# Paragraph that is added, day of the question, published, the validity.
VALIDITIES = (
    ("", "2026-11-23", "", "有效"),
    ("", "2026-03-11", "", "尚未施行"),
    ("本通知自2026年5月1日起施行。", "2026-04-30", "", "尚未施行"),
    ("本通知自2026年5月1日起施行。", "2026-05-01", "", "有效"),
    ("本通知自2026年5月1日起施行，有效期2年。", "2028-04-30", "", "有效"),
    ("本通知自2026年5月1日起施行，有效期2年。", "2028-05-01", "", "已失效"),
    ("本通知自2026年5月1日起施行，有效期至2026年12月31日。", "2026-12-31", "", "有效"),
    ("本通知自2026年5月1日起施行，有效期至2026年12月31日。", "2027-01-01", "", "已失效"),
    ("本通知自发布之日起施行。", "2026-03-15", "2026-03-16", "尚未施行"),
    ("本通知自发布之日起施行。", "2026-03-16", "2026-03-16", "有效"),
)


@pytest.mark.parametrize(("text", "day", "published", "validity"), VALIDITIES)
def test_validity_follows_from_the_dates(
    text: str, day: str, published: str, validity: str
) -> None:
    draft = body(text) if text else Draft()
    metadata = made(draft, Given(published_on=published), date.fromisoformat(day))
    assert metadata.portal.validity == validity
    assert metadata.extension.validity == validity


def test_a_draft_has_no_validity_yet() -> None:
    draft = Draft(document_number="滨政办发〔2026〕　号", issued_on="2026年　月　日")
    metadata = made(draft, registry=BOOK)
    assert metadata.portal.validity == ""
    assert metadata.standing is None
    assert "草稿" in metadata.notes[-1]


def test_the_registry_prevails() -> None:
    metadata = made(registry=BOOK)
    assert metadata.portal.validity == "已废止"
    assert made(registry=BOOK, today=date(2026, 9, 30)).portal.validity == "有效"


def test_a_registry_that_does_not_know_it_is_said_so() -> None:
    metadata = made(registry=MemoryRegistry([]))
    assert metadata.portal.validity == "有效"
    assert "登记库里没有" in metadata.notes[-1]


def test_a_document_of_the_same_number_is_another() -> None:
    """Only the title tells: the status of one may not be stated of the other."""
    other = Draft(title="滨海市人民政府办公室关于表彰防汛先进集体的通知")
    metadata = made(other, registry=BOOK)
    assert metadata.portal.validity == "有效"
    assert "登记库里没有" in metadata.notes[-1]


def test_a_title_with_another_number_is_another() -> None:
    metadata = made(Draft(document_number="滨政办发〔2026〕15号"), registry=BOOK)
    assert metadata.portal.validity == "有效"


def test_two_documents_that_fit_are_said_so() -> None:
    twins = [Record(key, NUMBER, "", TITLE) for key in "12"]
    metadata = made(registry=MemoryRegistry(twins))
    assert "2 份文件" in metadata.notes[-1]


# Mark or secrecy of the draft → a word of why it may not be put on a page, "" where it may.
FITNESS = (
    (Draft(), ""),
    (Draft(mark=""), ""),
    (Draft(secrecy="秘密★5年", copy_number="000001", mark=""), "密级"),
    (Draft(mark="此件不予公开"), "不予公开"),
    (Draft(mark="此件依申请公开"), "依申请公开"),
)


@pytest.mark.parametrize(("draft", "why"), FITNESS)
def test_what_may_not_be_published_is_unfit(draft: Draft, why: str) -> None:
    unfit = made(draft).unfit
    assert (why in unfit) if why else not unfit


def test_core_elements_are_those_of_the_text() -> None:
    draft = Draft(secrecy="机密★3年", copy_number="000012", urgency="特急")
    core = made(draft).core
    assert core.secrecy == ("机密★3年",)
    assert core.copy_number == ("000012",)
    assert core.urgency == ("特急",)
    assert core.document_type == ("通知",)
    assert core.issuer_mark == ("滨海市人民政府办公室文件",)
    assert core.signatures == ("滨海市人民政府办公室",)
    assert core.number == (NUMBER,)
    assert core.identifier == core.release_level == core.signers == ()


PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}_滨海市人民政府</title>
<meta name="SiteName" content="旧网站名"><meta name="PubDate" content="2026-03-16 09:30">
<meta name="Keywords" content="防汛"><meta name="Image" content="null"></head><body>
<table class="bd1"><tr><td><b>索 引 号：</b></td><td>0001/2026-00012</td>
<td><b>主题分类：</b></td><td>城乡建设</td></tr>
<tr><td><b>发文机关：</b></td><td>滨海市人民政府办公室</td>
<td><b>成文日期：</b></td><td>2026年03月12日</td></tr>
<tr><td><b>标　　题：</b></td><td>{title}</td><td><b>发布日期：</b></td><td>2026年03月16日</td></tr>
<tr><td><b>发文字号：</b></td><td>{number}</td><td><b>有 效 性：</b></td><td>{status}</td></tr>
</table><div id="UCAP-CONTENT"><p>各区县人民政府：</p>
<p>为做好城区防汛工作，现通知如下。请认真执行。</p><p>滨海市人民政府办公室</p><p>2026年3月12日</p>
</div></body></html>"""


@pytest.mark.parametrize(
    ("status", "validity"),
    [("有效", "有效"), ("已废止", "已废止"), ("失效", "已失效"), ("", "有效")],
)
def test_a_page_states_its_fields_and_tags(status: str, validity: str) -> None:
    metadata = page(PAGE.format(title=TITLE, number=NUMBER, status=status).encode())
    assert metadata.portal == (
        "0001/2026-00012", "城乡建设", "滨海市人民政府办公室", "2026-03-12", TITLE, NUMBER, "2026-03-16",
        validity,
    )  # fmt: skip
    tags = {tag.name: tag.content for tag in metadata.tags}
    assert tags["SiteName"] == "滨海市人民政府"  # what is set prevails over what stands there
    assert tags["PubDate"] == "2026-03-16 09:30"
    assert tags["Keywords"] == "防汛"
    assert tags["Image"] == ""
    assert tags["Description"] == "为做好城区防汛工作，现通知如下。"
