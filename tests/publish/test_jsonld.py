"""JSON-LD parses, without the network, to exactly the triples that are meant."""

import json
import socket
from collections.abc import Iterator
from typing import NamedTuple, NoReturn

import pytest
from rdflib import Graph
from rdflib.compare import graph_diff, to_isomorphic

from doclint.publish.jsonld import legislation, of_record
from doclint.publish.model import Mark
from doclint.registry import model
from doclint.registry.legislation import CONTEXT, line_of
from doclint.registry.legislation import legislation as node_of
from doclint.registry.model import Ground, Record, Relation, Standing
from doclint.status import (
    AMENDED,
    EXPIRED,
    IN_FORCE,
    NOT_YET,
    PARTLY_REPEALED,
    REPEALED,
    STATUSES,
    WORDS,
)

# The parser of JSON-LD uses a class that rdflib itself has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")

PREFIXES = """
@prefix s: <https://schema.org/> .
@prefix gw: <urn:doclint:gongwen#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
ITSELF = """
_:it a s:Legislation ; s:legislationIdentifier "滨政发〔2019〕7号" ; s:name "关于排水设施的通知" ;
  s:inLanguage "zh-CN" ; s:legislationDate "2019-03-01"^^xsd:date ; s:legislationPassedBy
  [ a s:GovernmentOrganization ; s:name "滨海市人民政府" ] .
"""
BY = """
_:it gw:ground _:by .
_:by a s:Legislation ; s:legislationIdentifier "滨政发〔2023〕30号" ; s:name "关于废止文件的决定" .
"""
DECISION = Ground("关于废止文件的决定", "滨政发〔2023〕30号")
UNKNOWN = Ground("")
OWN = Ground("关于排水设施的通知", "滨政发〔2019〕7号")


def mark(status: str, since: str = "", ground: Ground = UNKNOWN, **more: str) -> Mark:
    """A mark of one document with a status."""
    word = more.pop("word", WORDS[status][0])
    return Mark(
        status, word, since, ground, number="滨政发〔2019〕7号", title="关于排水设施的通知",
        issuer="滨海市人民政府", issued_on="2019-03-01", **more,
    )  # fmt: skip


class Case(NamedTuple):
    """A mark, and what is meant besides the document itself."""

    name: str
    mark: Mark
    turtle: str


CASES = (
    Case(
        "in force",
        mark(IN_FORCE),
        '_:it s:legislationLegalForce s:InForce ; gw:status gw:InForce ; gw:statusLiteral "有效" .',
    ),
    Case(
        "kept in force by a decision, which does not change it",
        mark(IN_FORCE, ground=DECISION),
        f"""_:it s:legislationLegalForce s:InForce ; gw:status gw:InForce ;
        gw:statusLiteral "有效" . {BY}""",
    ),
    Case(
        "repealed",
        mark(REPEALED, "2024-01-01", DECISION._replace(link="https://www.example.cn/1.html")),
        f"""_:it s:legislationLegalForce s:NotInForce ; gw:status gw:Repealed ;
        gw:statusLiteral "已废止" ; gw:since "2024-01-01"^^xsd:date ;
        s:temporalCoverage "../2023-12-31" . {BY}
        _:by s:url <https://www.example.cn/1.html> ;
        s:legislationRepeals _:it ; s:legislationChanges _:it .""",
    ),
    Case(
        "declared lapsed, which is no repeal",
        mark(EXPIRED, "2024-01-01", DECISION),
        f"""_:it s:legislationLegalForce s:NotInForce ; gw:status gw:Expired ;
        gw:statusLiteral "已失效" ; gw:since "2024-01-01"^^xsd:date ;
        s:temporalCoverage "../2023-12-31" . {BY} _:by s:legislationChanges _:it .""",
    ),
    Case(
        "lapsed by its own term",
        mark(EXPIRED, "2024-03-01", OWN),
        """_:it s:legislationLegalForce s:NotInForce ; gw:status gw:Expired ;
        gw:statusLiteral "已失效" ; gw:since "2024-03-01"^^xsd:date ;
        s:temporalCoverage "../2024-02-29" ; gw:ground _:it .""",
    ),
    Case(
        "amended, with the text that holds now",
        mark(AMENDED, "2024-01-01", DECISION, successor="滨海市排水设施办法"),
        f"""_:it s:legislationLegalForce s:InForce ; gw:status gw:Amended ;
        gw:statusLiteral "已修改" ; gw:since "2024-01-01"^^xsd:date ; gw:successor _:new . {BY}
        _:by s:legislationAmends _:it ; s:legislationChanges _:it .
        _:new a s:Legislation ; s:name "滨海市排水设施办法" ; s:legislationConsolidates _:it .""",
    ),
    Case(
        "parts repealed",
        mark(PARTLY_REPEALED, "2024-01-01", DECISION, scope="第四条"),
        f"""_:it s:legislationLegalForce s:PartiallyInForce ; gw:status gw:PartlyRepealed ;
        gw:statusLiteral "部分废止" ; gw:since "2024-01-01"^^xsd:date ; gw:scope "第四条" . {BY}
        _:by s:legislationChanges _:it .""",
    ),
    Case(
        "parts lapsed",
        mark(PARTLY_REPEALED, "2024-01-01", DECISION, word="部分失效"),
        f"""_:it s:legislationLegalForce s:PartiallyInForce ; gw:status gw:PartlyRepealed ;
        gw:statusLiteral "部分失效" ; gw:since "2024-01-01"^^xsd:date . {BY}
        _:by s:legislationChanges _:it .""",
    ),
    Case(
        "replaced by another text, which consolidates nothing",
        mark(REPEALED, "2024-01-01", successor="滨政规〔2023〕6号"),
        """_:it s:legislationLegalForce s:NotInForce ; gw:status gw:Repealed ;
        gw:statusLiteral "已废止" ; gw:since "2024-01-01"^^xsd:date ;
        s:temporalCoverage "../2023-12-31" ; gw:successor _:new .
        _:new a s:Legislation ; s:name "滨政规〔2023〕6号" .""",
    ),
    Case(
        "not yet in force",
        mark(NOT_YET, "2027-01-01"),
        """_:it s:legislationLegalForce s:NotInForce ; gw:status gw:NotYetInForce ;
        gw:statusLiteral "尚未施行" ; gw:since "2027-01-01"^^xsd:date ;
        s:temporalCoverage "2027-01-01/.." .""",
    ),
)


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing may be fetched."""

    def refuse(*arguments: object, **options: object) -> NoReturn:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    yield


def assert_means(text: str, turtle: str) -> None:
    """The JSON-LD and the Turtle have the same triples."""
    found = to_isomorphic(Graph().parse(data=text, format="json-ld"))
    meant = to_isomorphic(Graph().parse(data=PREFIXES + turtle, format="turtle"))
    both, more, less = graph_diff(found, meant)
    said = "\n".join(
        f"{title}:\n{graph.serialize(format='nt')}"
        for title, graph in (("not meant", more), ("lacking", less))
    )
    assert found == meant, said
    assert len(both)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mark_means_these_triples_and_no_others(case: Case) -> None:
    assert_means(legislation(case.mark), ITSELF + case.turtle)


def test_every_status_is_among_the_cases() -> None:
    assert {case.mark.status for case in CASES} == set(STATUSES)


def test_statuses_have_terms_of_their_own() -> None:
    """废止 and 失效 are one to schema.org and two to us."""
    terms = {json.loads(legislation(mark(status)))["gw:status"] for status in STATUSES}
    assert len(terms) == len(STATUSES)


FULL = Record(
    "12", "滨政规〔2023〕6号", "滨政规[2023]6号", "滨海市城区防汛管理办法", ("滨海市人民政府", "滨海市水利局"),
    "2023-04-20", "2023-04-25", "2023-05-01", "2028-04-30", kind="办法",
)  # fmt: skip
WHOLE = """
_:it a s:Legislation ; s:legislationIdentifier "滨政规〔2023〕6号" ; s:name "滨海市城区防汛管理办法" ;
  s:inLanguage "zh-CN" ; s:legislationType "办法" ; s:url <https://www.example.cn/art/6.html> ;
  s:legislationPassedBy [ a s:GovernmentOrganization ; s:name "滨海市人民政府" ] ,
    [ a s:GovernmentOrganization ; s:name "滨海市水利局" ] ;
  s:legislationDate "2023-04-20"^^xsd:date ; s:datePublished "2023-04-25"^^xsd:date ;
  gw:effectiveOn "2023-05-01"^^xsd:date ; gw:expiresOn "2028-04-30"^^xsd:date .
"""


class Doing(NamedTuple):
    """A relation, and the triples it means; ``_:a`` is the other document."""

    kind: str
    turtle: str


DOINGS = (
    Doing(model.REPEALS, "_:it s:legislationRepeals _:a ; s:legislationChanges _:a ."),
    Doing(model.AMENDS, "_:it s:legislationAmends _:a ; s:legislationChanges _:a ."),
    Doing(model.REPLACES, "_:it gw:replaces _:a ; s:legislationChanges _:a ."),
    Doing(model.BASED_ON, "_:it gw:basedOn _:a ."),
    Doing(model.CITES, "_:it s:citation _:a ."),
    Doing(model.INTERPRETS, "_:it s:about _:a ."),
)


@pytest.mark.parametrize("doing", DOINGS, ids=lambda doing: doing.kind)
def test_a_record_points_at_what_it_changes(doing: Doing) -> None:
    """Never the other way round; the broader term is stated too."""
    relation = Relation(doing.kind, "滨政发〔2019〕7号", "关于排水设施的通知", target="7")
    text = of_record(
        FULL,
        Standing(IN_FORCE, "有效", "2023-05-01"),
        [relation],
        "https://www.example.cn/art/6.html",
    )
    other = """_:a a s:Legislation ; s:legislationIdentifier "滨政发〔2019〕7号" ;
      s:name "关于排水设施的通知" ."""
    force = """_:it s:legislationLegalForce s:InForce ; gw:status gw:InForce ;
      gw:statusLiteral "有效" ; gw:since "2023-05-01"^^xsd:date ;
      s:temporalCoverage "2023-05-01/2028-04-30" ."""
    assert_means(text, WHOLE + force + doing.turtle + other)


def test_relations_of_a_graph_point_at_its_nodes() -> None:
    """Where the other document is registered, it is the same node."""
    old = Record("7", "滨政发〔2019〕7号", "", "关于排水设施的通知")
    doing = Relation(model.REPEALS, "滨政发〔2019〕7号", "", target="7")
    gone, holds = Standing(REPEALED, "已废止"), Standing(IN_FORCE, "有效")
    nodes = [node_of(old, gone), node_of(Record("8", "", "", "决定"), holds, "", [doing])]
    text = line_of({"@context": CONTEXT, "@graph": nodes})
    assert_means(
        text,
        """_:old a s:Legislation ; s:legislationIdentifier "滨政发〔2019〕7号" ;
        s:name "关于排水设施的通知" ; s:inLanguage "zh-CN" ; s:legislationLegalForce s:NotInForce ;
        gw:status gw:Repealed ; gw:statusLiteral "已废止" .
        _:new a s:Legislation ; s:name "决定" ; s:inLanguage "zh-CN" ;
        s:legislationLegalForce s:InForce ; gw:status gw:InForce ; gw:statusLiteral "有效" ;
        s:legislationRepeals _:old ; s:legislationChanges _:old .""",
    )


def test_texts_of_several_pages_may_be_joined() -> None:
    """Documents stay apart even for readers that do not rename blank nodes."""
    one, other = (
        mark(REPEALED, "2024-01-01", DECISION),
        mark(IN_FORCE)._replace(number="滨政发〔2019〕8号"),
    )
    graph = Graph()
    for each in (one, other):
        graph.parse(data=legislation(each), format="json-ld")
    apart = [Graph().parse(data=legislation(each), format="json-ld") for each in (one, other)]
    assert len(graph) == sum(map(len, apart))


def test_a_draft_says_nothing_of_its_force() -> None:
    text = line_of({"@context": CONTEXT, **node_of(Record("", "", "", "办法"), None)})
    assert_means(text, '_:it a s:Legislation ; s:name "办法" ; s:inLanguage "zh-CN" .')


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "../art/1.html", "http://a b", 'http://x"y', "www.example.cn"]
)
def test_only_addresses_of_the_web_are_stated(link: str) -> None:
    text = legislation(mark(REPEALED, "2024-01-01", DECISION._replace(link=link)))
    assert link not in text
    assert "url" not in json.loads(text)["gw:ground"]


@pytest.mark.parametrize("day", ["2024", "2024-13-01", "二〇二四年", "20240101"])
def test_what_is_no_day_is_left_out(day: str) -> None:
    said = json.loads(legislation(mark(REPEALED, day)._replace(issued_on=day)))
    assert not {"gw:since", "legislationDate", "temporalCoverage"} & set(said)


@pytest.mark.parametrize("title", ["</script><b>", "<!--", "A&B", "行\u2028行\u2029", '"\\'])
def test_the_text_may_stand_within_a_script(title: str) -> None:
    text = legislation(mark(IN_FORCE)._replace(title=title))
    assert not set("<>&\u2028\u2029\n") & set(text)
    assert json.loads(text)["name"] == title


def test_the_same_mark_gives_the_same_text() -> None:
    assert legislation(CASES[2].mark) == legislation(CASES[2].mark)
