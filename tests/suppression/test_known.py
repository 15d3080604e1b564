"""The baseline never hides what is new."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from .cases import document, finding, known, run, said


def test_both_fingerprint_and_message_must_be_the_same() -> None:
    old = finding()
    for new in (old._replace(fingerprint="f2"), old._replace(message="别的"), finding("EL005")):
        made = run(document(), new, known=(known(old),))
        assert made.kept == (new,)
        assert said(made) == ["SP004"]


def test_an_entry_covers_one_finding() -> None:
    twice = (finding(), finding())
    assert len(run(document(), *twice, known=(known(finding()),)).kept) == 1
    assert run(document(), *twice, known=(known(finding()),) * 2).kept == ()


def test_entries_of_other_documents_do_not_count() -> None:
    for name in ("drafts/别的.docx", "通知.docx", "drafts/通知.docx2", "drafts"):
        made = run(document(), finding(), known=(known(finding(), name),))
        assert len(made.kept) == 1
        assert made.problems == ()


def test_what_came_from_standard_input_has_no_baseline() -> None:
    assert len(run(document(), finding(), known=(known(finding(), ""),), source="-").kept) == 1


def test_stale_entries_are_counted_once_for_a_document() -> None:
    gone = (known(finding()), known(finding(fingerprint="f2")), known(finding("EL005")))
    ((code, problem),) = run(document(), known=gone).problems
    assert code == "SP004"
    assert "3 处问题已不存在（EL005 1 处、EL021 2 处）" in problem.message


def test_entries_of_rules_that_are_gone_are_stale() -> None:
    ((_, problem),) = run(document(), known=(known(finding("XX001")),), checked=()).problems
    assert "XX001 1 处" in problem.message


_MARKS = st.tuples(
    st.sampled_from(["EL003", "EL005", "SM002"]),
    st.sampled_from(["f1", "f2", "f3"]),
    st.sampled_from(["甲", "乙"]),
)


@given(st.lists(_MARKS, max_size=12), st.lists(_MARKS, max_size=12), st.randoms())
def test_nothing_new_is_hidden_and_an_entry_hides_one(found, entries, random) -> None:
    """Whatever is found and known: what is hidden is known, as often as it is known."""
    findings = [finding(code, fingerprint=f, message=m) for code, f, m in found]
    old = [known(finding(code, fingerprint=f, message=m)) for code, f, m in entries]
    random.shuffle(old)
    made = run(document(), *findings, known=tuple(old))
    hidden = Counter((s.finding.code, s.finding.fingerprint, s.finding.message)
                     for s in made.suppressed)  # fmt: skip
    allowed = Counter(entries)
    for mark, count in hidden.items():
        assert count <= allowed[mark]
        assert mark[0] != "SM002"
    expected = Counter(mark for mark in found if mark[0] != "SM002") & allowed
    assert hidden == expected
    assert sorted([*made.kept, *(s.finding for s in made.suppressed)]) == sorted(findings)
