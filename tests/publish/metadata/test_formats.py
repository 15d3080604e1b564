"""Each format, parsed back by somebody else's parser, has what was derived."""

import json
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest
from lxml import etree
from rdflib import Graph, URIRef

from doclint.publish.metadata import Given
from doclint.publish.metadata.core import NAMESPACE, xml_of
from doclint.publish.metadata.lines import json_of
from doclint.publish.metadata.linked import json_ld_of
from doclint.publish.metadata.listing import text_of
from doclint.publish.metadata.model import CORE_NAMES, EXTENSION_NAMES, LABELS, Metadata
from doclint.publish.metadata.tags import html_of
from doclint.reports import Presentation
from doclint.reports.sheet import Sheet
from doclint.schemas import schema
from doclint.testing import Draft
from tests.publish.metadata.cases import SITE, made

SCHEMA = Path(__file__).parents[3] / "schemas" / "metadata-1.schema.json"
GIVEN = Given(
    SITE,
    "0001/2026-00012",
    "防汛",
    "2026-03-16 09:30",
    "防汛;城区",
    "",
    "",
    "https://www.example.cn/1.html",
)
HOSTILE = "A&B<c>\"d\"'e'</script>--><!--"
UNFIT = (
    Draft(secrecy="机密★", copy_number="000001", mark=""),
    Draft(secrecy="秘密★5年", copy_number="000001", mark=""),
    Draft(mark="此件不予公开"),
    Draft(mark="此件依申请公开"),
)
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")


class Tags(HTMLParser):
    """The meta tags and comments of a page as a browser has them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.metas: list[tuple[str, str]] = []
        self.comments: list[str] = []
        self.others: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "meta":
            self.metas.append((said["name"] or "", said["content"] or ""))
        else:
            self.others.append(tag)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


def hostile() -> Metadata:
    """A document whose texts try to break out of every format."""
    metadata = made(given=GIVEN._replace(keywords=HOSTILE), name=f"{HOSTILE}.docx")
    record = metadata.record._replace(title=HOSTILE)
    core = metadata.core._replace(title=(HOSTILE + "\x0b\x00",), notes=("甲", HOSTILE))
    return metadata._replace(
        record=record, core=core, portal=metadata.portal._replace(title=HOSTILE)
    )


def test_tags_are_those_of_the_standard_in_its_order() -> None:
    found = Tags("".join(html_of([made(given=GIVEN)], False)))
    assert found.metas == [
        ("SiteName", "滨海市人民政府"),
        ("SiteDomain", "www.binhai.example"),
        ("SiteIDCode", "2100000000"),
        ("ColumnName", "市政府文件"),
        ("ColumnType", "政策文件"),
        ("ArticleTitle", "滨海市人民政府办公室关于做好2026年城区防汛工作的通知"),
        ("PubDate", "2026-03-16 09:30"),
        ("ContentSource", "滨海市人民政府办公室"),
        ("Keywords", "防汛;城区"),
        (
            "Description",
            "为切实做好2026年城区防汛工作，保障人民群众生命财产安全，根据《中华人民共和国防洪法》"
            "等有关规定，经市政府同意，现将有关事项通知如下：",
        ),
        ("Url", "https://www.example.cn/1.html"),
    ]


def test_required_tags_are_there_even_if_empty() -> None:
    found = dict(Tags("".join(html_of([made()], False))).metas)
    assert found["SiteIDCode"] == ""
    assert not {"Keywords", "Author", "Image", "Url"} & set(found)


def test_tags_of_hostile_text_stay_tags() -> None:
    found = Tags("".join(html_of([hostile(), made()], True)))
    assert ("Keywords", HOSTILE) in found.metas
    assert not found.others
    assert len(found.comments) == 2


def test_xml_has_all_elements_of_the_standard_in_its_order() -> None:
    root = etree.fromstring("".join(xml_of([made(given=GIVEN), hostile()])).encode())
    assert len(root) == 2
    for document in root:
        names = list(dict.fromkeys(etree.QName(each).localname for each in document))
        assert names == [*(each[0] for each in CORE_NAMES), "扩展"]
        extension = [etree.QName(each).localname for each in document[-1]]
        assert extension == list(EXTENSION_NAMES)
    own = {etree.QName(each).localname: each.text for each in root[0]}
    assert own["发文字号"] == "滨政办发〔2026〕12号"
    assert own["成文日期"] == "2026-03-12"
    assert own["份号"] is None
    assert root[0].findtext(f"{{{NAMESPACE}}}扩展/{{{NAMESPACE}}}公开属性") == "此件公开发布"


def test_xml_of_hostile_text_is_well_formed() -> None:
    root = etree.fromstring("".join(xml_of([hostile()])).encode())
    space = {"g": NAMESPACE}
    assert root.findtext("g:公文元数据/g:标题", namespaces=space) == HOSTILE
    assert [e.text for e in root.findall("g:公文元数据/g:附注", space)] == ["甲", HOSTILE]
    assert root[0].get("文件") == f"{HOSTILE}.docx"


def test_the_18_elements_have_18_names() -> None:
    assert len({each[0] for each in CORE_NAMES}) == len(CORE_NAMES) == 18


def test_json_lines_are_those_of_the_schema() -> None:
    lines = list(json_of([made(given=GIVEN), hostile(), made(Draft(mark="此件不予公开"))]))
    assert all(line.count("\n") == 1 and line.endswith("\n") for line in lines)
    documents = [json.loads(line) for line in lines]
    for document in documents:
        jsonschema.validate(document, json.loads(schema("metadata-1")))
    assert documents[0]["portal"]["index_number"] == "0001/2026-00012"
    assert documents[0]["tags"]["SiteIDCode"] == "2100000000"
    assert documents[0]["core"]["addressees"] == [
        "各县（市、区）人民政府，市政府各部门、各直属机构"
    ]
    assert documents[2]["unfit"]


@pytest.mark.parametrize("draft", UNFIT)
def test_json_of_what_may_not_be_published_has_nothing_for_the_web(draft: Draft) -> None:
    (line,) = json_of([made(draft, given=GIVEN)])
    document = json.loads(line)
    jsonschema.validate(document, json.loads(schema("metadata-1")))
    assert (document["portal"], document["tags"], document["legislation"]) == (None, {}, {})
    assert "不得在网站发布" in document["unfit"]
    assert document["core"]["number"] == ["滨政办发〔2026〕12号"]
    assert "为切实做好" not in line
    assert not any("网页标签" in note for note in document["notes"])


@pytest.mark.parametrize("draft", UNFIT)
def test_the_text_of_what_may_not_be_published_has_no_tags(draft: Draft) -> None:
    text = "\n".join(text_of(made(draft), Sheet.of(Presentation(width=80))))
    assert "Description" not in text and "为切实做好" not in text
    assert "不得在网站发布" in "".join(text.split())


@pytest.mark.parametrize("count", [1, 3])
def test_json_ld_parses_to_a_legislation_each(count: int) -> None:
    documents = [made(given=GIVEN), hostile(), made()][:count]
    graph = Graph().parse(data="".join(json_ld_of(documents, count > 1)), format="json-ld")
    identifiers = graph.subject_objects(URIRef("https://schema.org/legislationIdentifier"))
    assert len(list(identifiers)) == count
    urls = set(map(str, graph.objects(None, URIRef("https://schema.org/url"))))
    assert urls == {"https://www.example.cn/1.html"}
    based = {str(each) for each in graph.predicates() if str(each).startswith("urn:")}
    assert "urn:doclint:gongwen#basedOn" in based


def test_json_ld_may_stand_within_a_script() -> None:
    for text in (json_ld_of([hostile()], False), json_ld_of([hostile(), made()], True)):
        assert not set("<>&") & set("".join(text))


def test_the_text_shows_fields_and_what_is_lacking() -> None:
    text = "\n".join(text_of(made(), Sheet.of(Presentation(width=80))))
    for label in LABELS:
        assert f"{label}：" in text
    assert "（空，必填）" in text
    assert "--index-number" in text


def test_the_same_document_gives_the_same_text() -> None:
    for write in (json_of, xml_of):
        assert list(write([made(given=GIVEN)])) == list(write([made(given=GIVEN)]))
