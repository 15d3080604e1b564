"""A published .docx with the banner of its status is recognised as before."""

import pytest

from doclint.engine import Engine
from doclint.publish.docx import mark_docx
from doclint.publish.model import Mark
from doclint.registry.model import Ground
from doclint.settings import make_settings
from doclint.status import EXPIRED, PARTLY_REPEALED, REPEALED
from doclint.testing import Draft
from doclint.testing.registry import registry_of

DRAFT = Draft()
GROUND = Ground("滨海市人民政府关于废止一批文件的决定", "滨政发〔2026〕9号")
ENTRY = {
    "number": DRAFT.document_number,
    "title": DRAFT.title.replace("\n", ""),
    "issued_on": "2026-03-12",
}


def _marked(status: str, word: str) -> bytes:
    mark = Mark(status, word, "2026-05-01", GROUND, "第三条" if "部分" in word else "")
    return mark_docx(DRAFT.build(), mark).data


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (REPEALED, "已废止"),
        (EXPIRED, "已失效"),
        (PARTLY_REPEALED, "部分废止"),
        (PARTLY_REPEALED, "部分失效"),
    ],
)
def test_facts_stay_as_they_were(status: str, word: str) -> None:
    engine = Engine()
    plain, marked = engine.official(DRAFT.build()), engine.official(_marked(status, word))
    assert marked.facts == plain.facts
    assert marked.is_official


def test_a_right_mark_is_left_alone_and_a_wrong_one_is_not() -> None:
    settings = make_settings(stage="published", today="2026-06-01", select="RR")
    ended = registry_of([{**ENTRY, "status": REPEALED, "since": "2026-05-01"}])
    data = _marked(REPEALED, "已废止")
    assert Engine(settings, ended).check(data).findings == ()
    (finding,) = Engine(settings, registry_of([ENTRY])).check(data).findings
    assert (finding.code, finding.severity.word) == ("RR015", "error")
    assert "有效的文件被标成" in finding.message
