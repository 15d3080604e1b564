"""Real documents and pages: every format of every one, and pages against their own fields."""

import json
import os
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from doclint.engine import Engine
from doclint.page.model import POLICY
from doclint.publish.metadata import Given, metadata_of
from doclint.publish.metadata.core import xml_of
from doclint.publish.metadata.derivation import Question
from doclint.publish.metadata.lines import json_of
from doclint.publish.metadata.linked import json_ld_of
from doclint.publish.metadata.tags import html_of
from doclint.settings import Settings

_NAMED = os.environ.get("DOCLINT_CORPUS")
CORPUS = Path(_NAMED) if _NAMED else Path(__file__).parents[4] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus is not here: set DOCLINT_CORPUS"
)
ENGINE = Engine(Settings(plugins=()))
QUESTION = Question(Given(), date(2026, 11, 23))


def test_every_gold_document_in_every_format() -> None:
    paths = sorted((CORPUS / "gold").glob("*.docx"))
    found = [metadata_of(p.name, ENGINE.official(p), QUESTION) for p in paths]
    assert len(etree.fromstring("".join(xml_of(found)).encode())) == len(paths) > 0
    assert len(json.loads("".join(json_ld_of(found, True)))["@graph"]) == len(paths)
    assert [json.loads(line)["source"] for line in json_of(found)] == [p.name for p in paths]
    assert "".join(html_of(found, True)).count("<!-- ") == len(paths)
    for each in found:
        title = ENGINE.official(CORPUS / "gold" / each.source).facts.title
        assert each.portal.title.startswith((title or "")[:8].lstrip("《"))


def test_pages_agree_with_what_they_state_of_themselves() -> None:
    """Number, dates and title in the table of fields; PubDate and ArticleTitle in the tags."""
    seen = 0
    for path in sorted((CORPUS / "pages").glob("*.html")):
        official = ENGINE.official(path)
        page = official.page
        assert page is not None
        found = metadata_of(path.name, official, QUESTION, page)
        tags = {tag.name.lower(): tag.content for tag in found.tags}
        for meta in page.metas:
            if meta.name.lower() in tags and meta.content not in ("", "null"):
                assert tags[meta.name.lower()] == " ".join(meta.content.split())
                seen += 1
        if page.kind == POLICY:
            text = metadata_of(path.name, official, QUESTION)
            assert text.portal.number == found.portal.number
            assert text.portal.issued_on == found.portal.issued_on
            assert text.portal.title == found.portal.title
            seen += 1
    assert seen > 0
