"""Settings are checked where they are made."""

import pickle
from datetime import date

import pytest

from doclint.finding import Severity
from doclint.package import Limits
from doclint.settings import Settings, SettingsError, make_settings, nearest, one_of


def test_nothing_given_is_the_default() -> None:
    assert make_settings() == Settings()
    assert Settings().fail_severity is Severity.ERROR


@pytest.mark.parametrize(
    ("options", "name", "value"),
    [
        ({"select": "da, EL005"}, "select", ("DA", "EL005")),
        ({"ignore": ["sm001"]}, "ignore", ("SM001",)),
        ({"select": ""}, "select", ()),
        ({"select": ("DA,", "EL")}, "select", ("DA", "EL")),
        ({"plugins": "doclint-dalian"}, "plugins", ("doclint-dalian",)),
        ({"plugins": ()}, "plugins", ()),
        ({"plugins": None}, "plugins", None),
        ({"today": "2026-06-01"}, "today", date(2026, 6, 1)),
        ({"today": date(2026, 6, 1)}, "today", date(2026, 6, 1)),
        ({"stage": "issuing"}, "stage", "issuing"),
        ({"fail_on": "info"}, "fail_on", "info"),
        ({"limits": Limits(entries=3)}, "limits", Limits(entries=3)),
        ({"timings": True}, "timings", True),
    ],
)
def test_option_is_taken(options: dict[str, object], name: str, value: object) -> None:
    assert getattr(make_settings(**options), name) == value


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"stge": "auto"}, "没有选项 stge，是否指 stage？"),
        ({"stage": "isuing"}, "没有阶段 isuing，是否指 issuing？"),
        ({"fail_on": "never"}, "没有严重程度 never，可用：info、warning、error"),
        ({"today": "2026-13-01"}, "选项 today 应为日期"),
        ({"today": 5}, "选项 today 应为日期"),
        ({"select": 5}, "选项 select 应为名称的列表"),
        ({"select": [5]}, "选项 select 应为文字"),
        ({"ignore": b"DA"}, "选项 ignore 应为名称的列表"),
        ({"profile": ""}, "选项 profile 应为文字"),
        ({"limits": 5}, "选项 limits 应为 Limits"),
        ({"timings": "yes"}, "选项 timings 应为 True 或 False"),
    ],
)
def test_option_is_refused(options: dict[str, object], said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        make_settings(**options)


def test_settings_survive_pickling() -> None:
    settings = make_settings(select="DA", today="2026-06-01")
    assert pickle.loads(pickle.dumps(settings)) == settings


def test_nearest_is_found_whatever_the_case() -> None:
    assert nearest("da01", ["DA001", "EL005"]) == "，是否指 DA001？"


def test_nothing_near_among_many_is_not_listed() -> None:
    assert nearest("zzz", map(str, range(100, 200))) == ""


def test_one_of_takes_a_known_name() -> None:
    assert one_of("格式", "json", ("text", "json")) == "json"
