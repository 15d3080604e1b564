"""Streams, their encodings, widths and colours."""

import io

import pytest

from doclint.cli import output

CHINESE = "公文〔2017〕“机密★”𫖯\n"


def stream(encoding: str, tty: bool = False) -> io.TextIOWrapper:
    """A text stream in an encoding, strict as Python's own standard output is."""
    wrapper = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="strict", newline="\n")
    wrapper.isatty = lambda: tty  # type: ignore[method-assign]
    return wrapper


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("utf-8", CHINESE),
        ("gb18030", CHINESE),
        ("cp936", "公文〔2017〕“机密★”?\n"),
        ("ascii", CHINESE.encode("ascii", "backslashreplace").decode()),
        ("cp1252", CHINESE.encode("cp1252", "backslashreplace").decode("cp1252")),
    ],
)
def test_no_character_stops_the_output(encoding: str, written: str) -> None:
    prepared = stream(encoding)
    output.prepare(prepared)
    prepared.write(CHINESE)
    prepared.flush()
    assert prepared.buffer.getvalue().decode(encoding) == written


def test_a_stream_without_encodings_is_left_alone() -> None:
    text = io.StringIO()
    output.prepare(text)
    text.write(CHINESE)
    assert text.getvalue() == CHINESE


@pytest.mark.parametrize(
    ("encoding", "wide"),
    [
        ("utf-8", False),
        ("cp936", True),
        ("GBK", True),
        ("gb18030", True),
        ("big5", True),
        ("ascii", False),
        ("cp1252", False),
    ],
)
def test_quotation_marks_are_wide_on_chinese_code_pages(encoding: str, wide: bool) -> None:
    assert output.wide_ambiguous(stream(encoding)) is wide


@pytest.mark.parametrize(
    ("tty", "choice", "environment", "wanted"),
    [
        (True, "auto", {}, True),
        (False, "auto", {}, False),
        (True, "auto", {"NO_COLOR": "1"}, False),
        (True, "auto", {"NO_COLOR": ""}, True),
        (True, "auto", {"TERM": "dumb"}, False),
        (False, "always", {"NO_COLOR": "1"}, True),
        (True, "never", {}, False),
    ],
)
def test_when_to_colour(monkeypatch, tty, choice, environment, wanted) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert output.wants_color(stream("utf-8", tty), choice) is wanted


@pytest.mark.parametrize(
    ("terminal", "columns"), [(None, 80), (60, 60), (100, 100), (250, 100), (0, 80)]
)
def test_width_is_that_of_the_terminal_up_to_100(monkeypatch, terminal, columns) -> None:
    import os

    monkeypatch.setattr(os, "get_terminal_size", lambda fd: os.terminal_size((terminal, 24)))
    target = stream("utf-8", tty=terminal is not None)
    target.fileno = lambda: 1
    assert output.columns(target) == columns


def test_undecodable_file_names_become_json_escapes() -> None:
    assert output.encoded('"\udcff文"') == b'"\\udcff\xe6\x96\x87"'


def test_bytes_go_out_as_they_are() -> None:
    assert output.encoded(b"PK\x03\x04") == b"PK\x03\x04"


def test_a_binary_format_is_kept_off_the_screen(monkeypatch) -> None:
    import sys

    import click

    monkeypatch.setattr(sys, "stdout", stream("utf-8", tty=True))
    with pytest.raises(click.UsageError, match="--output"):
        output.refuse_terminal("opinion")
    monkeypatch.setattr(sys, "stdout", stream("utf-8"))
    output.refuse_terminal("opinion")
