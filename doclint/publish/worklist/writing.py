"""A worklist to a file, whole or not at all."""

import os

from doclint.publish.worklist.model import Worklist, WorklistError
from doclint.replacement import replace_file


def write_worklist(worklist: Worklist, path: str) -> None:
    """Write it in the form that the suffix names; raises ``WorklistError``."""
    content = bytes_of(worklist, os.path.splitext(path)[1].lower(), path)
    try:
        replace_file(path, (content,))
    except OSError as error:
        raise WorklistError(f"{path}：写不了（{error.strerror or error}）") from None


def bytes_of(worklist: Worklist, suffix: str, path: str) -> bytes:
    """The bytes of a worklist as .xlsx, .csv or .json; raises ``WorklistError``."""
    if suffix == ".xlsx":
        from doclint.publish.worklist.spreadsheet import xlsx_of

        return xlsx_of(worklist)
    if suffix == ".csv":
        from doclint.publish.worklist.delimited import csv_of

        return csv_of(worklist)
    if suffix == ".json":
        from doclint.publish.worklist.document import json_of

        return json_of(worklist)
    raise WorklistError(f"{path}：工作清单的后缀要是 .xlsx、.csv 或者 .json")
