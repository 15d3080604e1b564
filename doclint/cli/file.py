"""Writing a report to a file: whole or not at all, and never over one of the inputs."""

import os
from collections.abc import Iterable

import click

from doclint.cli.output import encoded
from doclint.replacement import replace_file


def check_target(path: str, inputs: Iterable[str]) -> None:
    """Refuse a target that cannot be written or is itself to be checked, before the work.

    Raises ``click.UsageError``.
    """
    folder = os.path.dirname(os.path.realpath(path))
    if not os.path.isdir(folder):
        raise click.UsageError(f"无法写入 {path}：文件夹 {folder} 不存在")
    if os.path.isdir(path):
        raise click.UsageError(f"无法写入 {path}：这是一个文件夹，请写明文件名")
    for source in inputs:
        if os.path.exists(path) and os.path.exists(source) and os.path.samefile(path, source):
            raise click.UsageError(f"无法写入 {path}：这是要检查的文件，报告会覆盖它")


def write_file(path: str, pieces: Iterable[str] | Iterable[bytes]) -> None:
    """Write a file beside its name and move it there when whole; UTF-8, bare line feeds.

    A device or pipe is written to as it is. Raises ``click.UsageError`` where the file
    cannot be written.
    """
    target = os.path.realpath(path)
    try:
        if os.path.exists(target) and not os.path.isfile(target):
            _write(target, pieces)
        else:
            replace_file(target, map(encoded, pieces))
    except OSError as error:
        raise click.UsageError(f"无法写入 {path}：{error.strerror or error}") from error


def _write(target: str, pieces: Iterable[str] | Iterable[bytes]) -> None:
    """Write piece by piece."""
    with open(target, "wb") as file:
        for piece in pieces:
            file.write(encoded(piece))
