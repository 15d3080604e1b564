"""What a sentence says of the documents it names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.official.clause import repeals_in
from doclint.publish.decision.saying import saying_of

# Sentence → what is said of each name that a verb takes (R 废止, X 失效, A 修改, K 保留, P 拟, ? 不清).
LETTERS = {
    "repealing": "R", "expiring": "X", "amending": "A", "keeping": "K", "proposing": "P",
    "unclear": "?", "": "-",
}  # fmt: skip
SENTENCES = {
    "废止《甲》": "甲R",
    "一、废止《甲》（1992年9月19日北京市第九届人民代表大会常务委员会第三十六次会议通过）": "甲R",
    "废止《甲》、《乙》，保留《丙》": "甲R乙R丙K",
    "废止《甲》《乙》，《丙》予以保留": "甲R乙R丙K",
    "《甲》不予废止，《乙》予以废止": "甲K乙R",
    "不废止《甲》": "甲K",
    "《甲》继续有效": "甲K",
    "《甲》、《乙》现行有效，予以保留": "甲K乙K",
    "《甲》暂不废止": "甲K",
    "建议废止《甲》": "甲P",
    "拟废止《甲》、《乙》": "甲P乙P",
    "研究废止《甲》": "甲P",
    "《甲》应当予以废止": "甲P",
    "废止《甲》、《乙》予以保留": "甲?乙?",
    "废止、修改《甲》《乙》": "甲?乙?",
    "废止或者宣布失效《甲》": "甲?",
    "根据《立法法》规定，市政府决定废止《甲》": "甲R",
    "按照《甲》《乙》废止《丙》": "丙R",
    "因《乙》已出台，决定废止《甲》": "甲R",
    "《甲》已被《乙》代替，予以废止": "甲R",
    "《甲》已被《乙》废止": "",
    "《甲》已于2015年废止": "甲-",
    "凡依据《甲》制定的文件一律废止": "",
    "《甲》规定的收费项目停止执行": "",
    "《甲》中关于收费的规定停止执行": "",
    "与《甲》不一致的规定同时废止": "",
    "废止《甲》的决定": "",
    "《关于废止〈甲〉的决定》予以废止": "关于废止〈甲〉的决定R",
    "《甲》和《乙》同时废止": "甲R乙R",
    "《甲》，《乙》，《丙》同时废止": "甲R乙R丙R",
    "《甲》《乙》等20件规章予以废止": "甲R乙R",
    "决定废止以下文件：《甲》，《乙》，《丙》": "甲R乙R丙R",
    "宣布《甲》自然失效": "甲X",
    "《甲》有效期届满，宣布失效": "甲X",
    "将《甲》第十条修改为：□": "甲A",
    "对《甲》作如下修改：": "甲A",
    "删去《甲》第五条": "甲A",
    "废止国发〔1989〕33号文件": "国发〔1989〕33号R",
    "国办发〔1990〕33号文件自即日起废止": "国办发〔1990〕33号R",
    "关于废止琼工商法〔2015〕6号文": "琼工商法〔2015〕6号R",
    "2010年3月1日市人民政府发布的《甲》同时废止": "甲R",
    "法〔1998〕86号通知印发的《甲》同时废止": "甲R",
    "以滨政发〔2010〕5号公布的《甲》同时废止": "甲R",
    "废止2016年12月1日市人民政府发布的《甲》": "甲R",
    # More is said of it than the verb.
    "《甲》（第四章除外）予以废止": "甲?",
    "废止《甲》，但第三章继续有效": "甲?",
    "废止《甲》，其中第五条保留至2027年": "甲?",
    "《甲》停止执行第三条规定的收费": "甲?",
    "以下文件废止：1.《甲》；2.《乙》（不废止）；3.《丙》": "甲R乙?",
    "2.《乙》（不废止）": "乙?",
    "废止《乙》（滨政发〔2010〕5号，暂缓）、《丙》（滨政发〔2010〕6号）": "乙?",
    "待《乙》修订后，废止《甲》": "甲?",
    "禁止擅自废止《甲》": "甲K",
    "将《甲》从废止目录中删除": "甲K",
}

# Sentence → (day, scope) of its one name.
PARTICULARS = {
    "《甲》自2024年1月1日起废止": ("2024-01-01", ""),
    "自2024年1月1日起，《甲》同时废止": ("2024-01-01", ""),
    "《甲》自公布之日起废止": ("", ""),
    "《甲》自2026年2月30日起废止": ("?", ""),
    "自新规定施行之日起，《甲》停止执行": ("?", ""),
    "《甲》第三条、第五条予以废止": ("", "第三条、第五条"),
    "废止《甲》第五条第二款": ("", "第五条第二款"),
    "《甲》部分条款废止": ("", "部分条款"),
}  # fmt: skip


def letters(sentence: str) -> str:
    said = saying_of(sentence).said
    return "".join((e.name.title or e.name.number) + LETTERS[e.standing] for e in said)


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES.items(), ids=SENTENCES.keys())
def test_verb_takes_the_names_beside_it(sentence: str, expected: str) -> None:
    assert letters(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), PARTICULARS.items(), ids=PARTICULARS.keys())
def test_day_and_clauses(sentence: str, expected: tuple[str, str]) -> None:
    (said,) = saying_of(sentence).said
    assert (said.day, said.name.scope) == expected


def test_successor_is_told() -> None:
    (said,) = saying_of("《甲》已被《乙》代替，予以废止").said
    assert said.successor == "乙"


PARTS = ["《甲》", "《乙》", "废止", "予以", "不", "拟", "继续有效", "、", "，", "根据", "失效", "修改", "第三条", "的", "已", "同时", "自2024年1月1日起", "国发〔1999〕3号", "（一）", "：", "保留"]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_nothing_is_repealed_without_a_verb_of_it(sentence: str) -> None:
    said = {e.standing for e in saying_of(sentence).said}
    assert "repealing" not in said or "废止" in sentence
    assert "expiring" not in said or "失效" in sentence


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert len(saying_of(text).said) <= text.count("《") + text.count("号")


@pytest.mark.parametrize(
    "sentence",
    [
        "《甲》同时废止",
        "废止《甲》",
        "《甲》、《乙》同时废止",
        "《甲》（滨政发〔2010〕5号）同时废止",
    ],
)
def test_agrees_with_the_recogniser_of_repeal_clauses(sentence: str) -> None:
    named = [(each.title, each.number or "") for each in repeals_in(sentence, 0)]
    read = [(e.name.title, e.name.number) for e in saying_of(sentence).said]
    assert read == named
