"""The bytes of a mark do not depend on the form of the decision that it is by."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from doclint.publish.apply import applied, planned
from doclint.publish.decision import read_decision
from doclint.publish.html import inspect
from doclint.publish.model import READY
from doclint.publish.plan import make_plan
from tests.publish.portals import Site, hashes

TODAY = date(2027, 1, 4)  # after all days of effect

EXAMPLES = Path(__file__).parents[2] / "examples"
FORMS = ("清单.csv", "清单.xlsx", "废止决定.docx")


def apply_form(root: Path, source: Path) -> None:
    items = make_plan(read_decision(source), root, today=TODAY).items
    assert any(item.state == READY for item in items)
    site = Site(root, ())
    for _ in applied(planned(site.request(items=items, today=TODAY))):
        pass


@pytest.mark.parametrize("first", range(3))
def test_another_form_changes_nothing(tmp_path: Path, first: int) -> None:
    root = tmp_path / "portal"
    copytree(EXAMPLES / "portal", root)
    before = hashes(root)
    order = FORMS[first:] + FORMS[:first]
    apply_form(root, EXAMPLES / "portal-list" / order[0])
    marked = hashes(root)
    assert marked != before
    for form in order[1:]:
        apply_form(root, EXAMPLES / "portal-list" / form)
        assert hashes(root) == marked, form


HEADER = "序号,文件名称,发文字号,发文机关,成文日期,状态,生效日期,依据名称,依据文号\n"
LINE = "1,{title},{number},{issuer},{day},{word},{since},滨海市人民政府关于废止部分行政规范性文件的决定,{ground}\n"


def test_the_same_said_in_other_words_changes_nothing(tmp_path: Path) -> None:
    """Days, brackets, white space, and whether the list tells issuer and day at all."""
    site = Site.make(tmp_path / "portal", 30, 1)
    (each,) = site.listed
    year, month, day = each.issued_on.split("-")
    plain = {
        "title": each.title, "number": each.number, "issuer": each.issuer, "day": each.issued_on,
        "word": "已废止", "since": "2021-09-24", "ground": "滨政发〔2021〕15号",
    }  # fmt: skip
    others = (
        {"day": ""},
        {"issuer": ""},
        {"day": f"{year}年{int(month)}月{int(day)}日"},
        {"day": f"{year}.{month}.{day}"},
        {"since": "2021年9月24日"},
        {"since": "2021.9.24"},
        {"word": "废止"},
        {"title": f"《{each.title}》"},
        {"number": each.number.replace("〔", "[").replace("〕", "]")},
        {"ground": "滨政发[2021]15号"},
    )
    source = tmp_path / "清单.csv"
    marked: dict[str, str] = {}
    for other in ({}, *others):
        source.write_text(HEADER + LINE.format(**(plain | other)), "utf-8")
        apply_form(site.root, source)
        marked = marked or site.hashes()
        assert site.hashes() == marked, other
    mark = inspect((site.root / each.path).read_bytes()).mark
    assert mark is not None
    assert (mark.number, mark.title) == (each.number, each.title)


def test_another_number_is_refused_before_the_page_describes_itself(tmp_path: Path) -> None:
    site = Site.make(tmp_path / "portal", 6, 1)
    (line, *_) = site.items()
    wrong = line._replace(entry=line.entry._replace(number="滨政发〔1999〕99号"))
    before = site.hashes()
    (outcome,) = site.apply(items=(wrong,))
    assert outcome.result == "refused" and site.hashes() == before
