"""The description is the first sentence, cut where a sentence ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.publish.metadata.abstract import first_sentence

SENTENCES = (
    ("为做好工作，现通知如下。一、加强领导。", "为做好工作，现通知如下。"),
    ("为做好城区防汛工作，现就有关事项通知如下：", "为做好城区防汛工作，现就有关事项通知如下："),
    ("《关于加强管理。的通知》收悉。现批复如下：", "《关于加强管理。的通知》收悉。"),
    ("按照“放得下。管得好”的要求，修订本办法。好。", "按照“放得下。管得好”的要求，修订本办法。"),
    ("（一）说明（见附件。）如下。其他。", "（一）说明（见附件。）如下。"),
    ("第一条　为了加强管理，制定本办法。第二句。", "为了加强管理，制定本办法。"),
    ("　　各 单 位 执行 GB 9704 标准。", "各单位执行GB 9704标准。"),
    ("第一章　总则", ""),
    ("一、总体要求", ""),
    ("机构名称：", ""),
    ("没有句号的一行", ""),
    ("", ""),
    ("右括号）先来，也到句号为止。后面", "右括号）先来，也到句号为止。"),
)


@pytest.mark.parametrize(("text", "sentence"), SENTENCES)
def test_first_sentence(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


@given(st.text(alphabet="甲乙。！《》（）“”： \n　a1;", max_size=40))
def test_it_is_a_beginning_of_the_text_and_one_line(text: str) -> None:
    found = first_sentence(text)
    assert "".join(text.split()).startswith("".join(found.split()))
    assert "\n" not in found
    assert not found or found[-1] in "。！？!?：:"
