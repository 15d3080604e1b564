"""The status of a document on a day, from what happened to it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.registry.model import (
    WAS_AMENDED,
    WAS_EXPIRED,
    WAS_PARTLY_REPEALED,
    WAS_REINSTATED,
    WAS_REPEALED,
    Event,
    Ground,
    Record,
)
from doclint.registry.standing import day_of, standing_on, valid
from doclint.status import AMENDED, EXPIRED, IN_FORCE, NOT_YET, PARTLY_REPEALED, REPEALED, STATUSES

from .values import (
    DECISION,
    RECORD,
    amended,
    expired,
    partly,
    reinstated,
    repealed,
    took_effect,
    withdrawn,
)


def status(events: list[Event], on: str, record: Record = RECORD) -> str:
    return standing_on(record, events, date.fromisoformat(on)).status


@pytest.mark.parametrize(
    ("events", "on", "expected"),
    [
        ([], "2020-01-01", IN_FORCE),
        ([], "2019-02-28", NOT_YET),
        ([repealed("2024-05-01")], "2024-04-30", IN_FORCE),
        ([repealed("2024-05-01")], "2024-05-01", REPEALED),
        ([expired("2024-05-01")], "2024-05-01", EXPIRED),
        ([amended("2020-01-01")], "2020-01-01", AMENDED),
        ([amended("2020-01-01"), partly("2021-01-01")], "2022-01-01", PARTLY_REPEALED),
        ([partly("2021-01-01"), amended("2022-01-01")], "2023-01-01", PARTLY_REPEALED),
        ([partly("2021-01-01"), repealed("2022-01-01")], "2023-01-01", REPEALED),
        ([repealed("2022-01-01"), amended("2023-01-01")], "2024-01-01", REPEALED),
        # What has ended cannot end again: the first end counts, whatever the list says later.
        ([expired("2020-01-01"), repealed("2022-01-01")], "2023-01-01", EXPIRED),
        ([repealed("2020-01-01"), expired("2022-01-01")], "2023-01-01", REPEALED),
        ([repealed("2020-01-01"), reinstated("2021-01-01")], "2020-06-01", REPEALED),
        ([repealed("2020-01-01"), reinstated("2021-01-01")], "2021-01-01", IN_FORCE),
        ([repealed("2020-01-01"), reinstated("2021-01-01"), repealed("2022-01-01")], "2022-01-01", REPEALED),
        # In doubt it is in force.
        ([repealed("2020-01-01"), reinstated("2020-01-01")], "2020-01-01", IN_FORCE),
    ],
)  # fmt: skip
def test_status_on_a_day(events: list[Event], on: str, expected: str) -> None:
    assert status(events, on) == expected


def test_a_text_lapses_the_day_after_its_last() -> None:
    record = RECORD._replace(expires_on="2024-02-29")
    assert status([], "2024-02-29", record) == IN_FORCE
    lapsed = standing_on(record, [], date(2024, 3, 1))
    assert (lapsed.status, lapsed.word, lapsed.since) == (EXPIRED, "已失效", "2024-03-01")


def test_a_repeal_prevails_over_the_term_that_runs_out_later() -> None:
    record = RECORD._replace(expires_on="2024-02-29")
    assert status([repealed("2022-01-01")], "2025-01-01", record) == REPEALED


def test_a_decision_gives_the_lapsed_text_its_ground() -> None:
    record = RECORD._replace(expires_on="2020-12-31")
    found = standing_on(record, [expired("2021-06-01")], date(2022, 1, 1))
    assert (found.since, found.ground) == ("2021-06-01", DECISION)


def test_what_is_prolonged_after_it_lapsed_holds_again() -> None:
    record = RECORD._replace(expires_on="2020-12-31")
    assert status([reinstated("2021-03-01")], "2021-02-01", record) == EXPIRED
    assert status([reinstated("2021-03-01")], "2021-03-01", record) == IN_FORCE


def test_a_reinstatement_before_the_end_of_the_term_does_not_prolong_it() -> None:
    record = RECORD._replace(expires_on="2020-12-31")
    events = [repealed("2019-06-01"), reinstated("2019-09-01")]
    assert status(events, "2021-01-01", record) == EXPIRED


def test_not_in_force_before_its_day() -> None:
    record = RECORD._replace(effective_on="2019-06-01")
    assert status([], "2019-05-31", record) == NOT_YET
    assert status([], "2019-06-01", record) == IN_FORCE
    assert status([took_effect("2019-07-01")], "2019-06-15", RECORD) == NOT_YET


def test_what_is_repealed_before_its_day_is_repealed() -> None:
    record = RECORD._replace(effective_on="2019-06-01")
    assert status([repealed("2019-05-01")], "2019-05-15", record) == REPEALED


def test_repealed_and_expired_are_kept_apart_by_their_words() -> None:
    assert standing_on(RECORD, [repealed("2024-01-01")], date(2024, 2, 1)).word == "已废止"
    assert standing_on(RECORD, [expired("2024-01-01")], date(2024, 2, 1)).word == "已失效"
    lapse = partly("2024-01-01", word="部分失效")
    assert standing_on(RECORD, [lapse], date(2024, 2, 1)).word == "部分失效"
    # A word of another status is not believed.
    wrong = repealed("2024-01-01", word="已失效")
    assert standing_on(RECORD, [wrong], date(2024, 2, 1)).word == "已废止"


def test_it_says_since_when_by_what_which_clauses_and_what_follows() -> None:
    events = [partly("2021-01-01", "第三条"), partly("2022-01-01", "第五条、第六条")]
    found = standing_on(RECORD, events, date(2023, 1, 1), "《新办法》（滨政规〔2022〕1号）")
    assert found.since == "2022-01-01"
    assert found.ground == DECISION
    assert found.scope == "第三条；第五条、第六条"
    assert found.successor == "《新办法》（滨政规〔2022〕1号）"


def test_an_end_on_an_unknown_day_counts_from_when_it_was_known() -> None:
    unknown = repealed("", ground=Ground(""), recorded_on="2024-05-01")
    assert status([unknown], "2024-04-30") == IN_FORCE
    found = standing_on(RECORD, [unknown], date(2024, 5, 1))
    assert (found.status, found.since) == (REPEALED, "")
    decided = unknown._replace(decided_on="2023-01-01")
    assert status([decided], "2023-01-01") == REPEALED


def test_an_entry_in_error_is_void_on_every_day() -> None:
    wrong = repealed("2020-01-01")
    assert status([wrong, withdrawn(wrong)], "2019-12-31") == IN_FORCE
    assert status([wrong, withdrawn(wrong)], "2024-01-01") == IN_FORCE
    right = repealed("2021-01-01")
    assert status([wrong, withdrawn(wrong), right], "2020-06-01") == IN_FORCE
    assert status([wrong, withdrawn(wrong), right], "2021-06-01") == REPEALED


def test_a_withdrawal_voids_no_other_event() -> None:
    wrong, other = repealed("2020-01-01"), expired("2020-01-01")
    assert status([wrong, other, withdrawn(wrong)], "2020-06-01") == EXPIRED


def test_one_event_entered_twice_is_one() -> None:
    twice = [repealed("2020-01-01", recorded_on=day) for day in ("2024-02-01", "2024-01-01")]
    assert [each.recorded_on for each in valid(twice)] == ["2024-01-01"]


days = st.dates(date(2000, 1, 1), date(2030, 12, 31))
isos = days.map(date.isoformat)
kinds = st.sampled_from(
    (WAS_REPEALED, WAS_EXPIRED, WAS_PARTLY_REPEALED, WAS_AMENDED, WAS_REINSTATED)
)
grounds = st.sampled_from((DECISION, Ground("另一决定", "滨政发〔2022〕1号"), Ground("")))
happenings = st.lists(
    st.builds(
        Event, kinds, isos, grounds, st.sampled_from(("", "第一条", "第二条")), recorded_on=isos
    ),
    max_size=6,
)
records = st.builds(
    lambda effective, expires: RECORD._replace(effective_on=effective, expires_on=expires),
    st.one_of(st.just(""), isos),
    st.one_of(st.just(""), isos),
)


@given(records, happenings, days, st.randoms())
def test_the_order_of_entry_does_not_matter(record, events, on, random) -> None:
    shuffled = list(events)
    random.shuffle(shuffled)
    assert standing_on(record, events, on) == standing_on(record, shuffled, on)


@given(records, happenings, days)
def test_events_of_later_days_do_not_change_an_earlier_one(record, events, on) -> None:
    past = [each for each in events if day_of(each) <= on.isoformat()]
    assert standing_on(record, events, on) == standing_on(record, past, on)


@given(records, happenings, days, st.integers(1, 4000))
def test_what_has_ended_stays_ended_unless_it_is_reinstated(record, events, on, later) -> None:
    events = [each for each in events if each.kind != WAS_REINSTATED]
    if standing_on(record, events, on).status in (REPEALED, EXPIRED):
        after = standing_on(record, events, on + timedelta(days=later))
        assert after.status in (REPEALED, EXPIRED)


@given(records, happenings, days)
def test_withdrawing_everything_leaves_the_bare_record(record, events, on) -> None:
    void = [withdrawn(each) for each in events]
    assert standing_on(record, [*events, *void], on) == standing_on(record, [], on)


@given(records, happenings, days)
def test_the_status_and_its_word_belong_together(record, events, on) -> None:
    found = standing_on(record, events, on)
    assert found.status in STATUSES
    assert found.since == "" or found.since <= on.isoformat()
    ends = [e for e in events if e.kind in (WAS_REPEALED, WAS_EXPIRED) and e.on <= on.isoformat()]
    if found.status == REPEALED:
        assert ends
