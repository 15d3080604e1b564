"""Annexes in the file, and what the 附件说明 says of them."""

from hypothesis import given
from hypothesis import strategies as st

from doclint.official import OfficialDocument, recognise
from doclint.official.annexes import annexes_of, starts_with_annex, stated_annexes
from doclint.package import Limits, load, open_package
from doclint.reader import read
from doclint.testing.draft import Annex, Draft

_NAMES = ("滨海市城区易涝点责任分工表", "防汛物资储备清单", "值班电话表")


def walked(draft: Draft) -> OfficialDocument:
    return recognise(read(open_package(load(draft.build(), Limits()), Limits())))


def with_annexes(labels: tuple[str, ...], **changes: object) -> OfficialDocument:
    annexes = tuple(
        Annex(label, name, ("编织袋二万条，由市应急管理局储备。",))
        for label, name in zip(labels, _NAMES, strict=False)
    )
    return walked(Draft().with_(annexes=annexes, **changes))


@given(st.integers(2, 3))
def test_numbered_annexes_are_found_with_their_titles(count: int) -> None:
    labels = tuple(f"附件{n}" for n in range(1, count + 1))
    official = with_annexes(labels, attachments=_NAMES[:count])
    found, stated = annexes_of(official), stated_annexes(official)
    assert [a.number for a in found] == list(stated.numbers) == list(range(1, count + 1))
    assert [a.title[0] for a in found] == list(stated.names) == list(_NAMES[:count])
    assert not any(a.nested for a in found)
    assert starts_with_annex(official)


def test_a_single_annex_has_no_number() -> None:
    official = with_annexes(("附件",))
    assert stated_annexes(official).numbers == ()
    assert [a.number for a in annexes_of(official)] == [0]


def test_hanzi_numbers_and_colons_are_read() -> None:
    official = with_annexes(("附件一：", "附件二："), attachments=_NAMES[:2])
    assert [a.number for a in annexes_of(official)] == [1, 2]


def test_labels_below_a_list_of_the_carried_text_are_nested() -> None:
    issued = Annex("", "滨海市防汛应急预案", ("第一条　制定本预案。", "附件：1. 值班表"))
    official = walked(
        Draft().with_(
            title="滨海市人民政府办公室关于印发滨海市防汛应急预案的通知",
            attachments=(),
            annexes=(issued, Annex("附件1", "值班表", ("一月一日由市水利局值班。",))),
        )
    )
    found = annexes_of(official)
    assert [a.nested for a in found] == [True]
    assert not starts_with_annex(official)


def test_without_annexes_there_is_nothing() -> None:
    official = walked(Draft().with_(attachments=(), annexes=()))
    assert annexes_of(official) == ()
    assert stated_annexes(official).names == ()
