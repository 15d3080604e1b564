"""Each rule finds its defect in compliant documents, at its element, and nothing else.

Every defect is tried in a few pairs of text and layout, others for each defect, so that
all texts and layouts have their turn; ``python -m tests.injection.measure`` tries all.
"""

from collections.abc import Iterator

import pytest

from doclint.rules import PUBLISHED
from doclint.rules.builtin import builtin_rules

from .defects import DEFECTS
from .gaps import gap
from .harness import SOUND_LAYOUTS, Outcome, papers, texts, tried, unclean
from .plants import Defect
from .texts import TEXTS

_TRIES = 3
_OWN = tuple(TEXTS)
_LAYOUTS = tuple(SOUND_LAYOUTS)


def _pairs(number: int) -> Iterator[tuple[str, str]]:
    """All texts, each in a layout that depends on the defect, the invented ones first."""
    names = (*_OWN, *(name for name in texts() if name not in TEXTS))
    for turn in range(len(_LAYOUTS)):
        for index in range(len(names)):
            place = (index + number) % len(names) if turn else index
            yield names[place], _LAYOUTS[(index * 3 + number * 5 + turn) % len(_LAYOUTS)]


def _outcomes(defect: Defect, number: int) -> list[Outcome]:
    found: list[Outcome] = []
    for text, layout in _pairs(number):
        if gap(defect, text, layout) is None:
            outcome = tried(defect, text, layout)
            if outcome is not None:
                found.append(outcome)
        if len(found) == _TRIES:
            break
    return found


@pytest.mark.parametrize("text", _OWN)
def test_sound_texts_are_clean_in_every_layout(text: str) -> None:
    """Before anything is planted there is neither warning nor error."""
    made = [papers(text, layout) for layout in SOUND_LAYOUTS]
    assert len([each for each in made if each is not None]) >= 3
    for each in made:
        if each is not None:
            assert unclean(each) == "", each.layout_name


@pytest.mark.parametrize(
    ("number", "defect"), list(enumerate(DEFECTS)), ids=lambda v: getattr(v, "label", None)
)
def test_planted_defect_is_found(number: int, defect: Defect) -> None:
    """The right code at the right element, and no other new error."""
    outcomes = _outcomes(defect, number)
    assert outcomes, "no text suits this defect"
    wrong = [each for each in outcomes if each.fault]
    assert not wrong, "\n".join(f"{e.fault}: {e.text}, {e.layout}: {e.detail}" for e in wrong)


def test_every_rule_has_a_defect() -> None:
    """A new rule comes with its defects; those of published pages stand in ``tests.publish``."""
    drafted = {rule.code for rule in builtin_rules() if rule.stages != {PUBLISHED}}
    assert {defect.code for defect in DEFECTS} == drafted


def test_at_least_six_layouts_are_tried() -> None:
    """The texts stand in many layouts, none of them at fault itself."""
    assert len(SOUND_LAYOUTS) >= 6
    assert {"half-width-mark", "chinese-date"}.isdisjoint(SOUND_LAYOUTS)


def test_a_defect_that_is_not_planted_is_not_found() -> None:
    """The harness can fail: papers left as they are count as a miss."""
    sound = Defect("EL005", "nothing", lambda papers: papers, "document_number")
    outcome = tried(sound, "notice", "standard")
    assert outcome is not None
    assert outcome.fault == "missed"


def test_a_finding_elsewhere_is_not_right() -> None:
    """The harness looks at the place: the words must stand where the finding does."""
    elsewhere = Defect(
        "EL020", "elsewhere",
        lambda papers: papers.with_("一、落实防火责任", notes=("主题词：防火　通知",)),
        "subject_words",
    )  # fmt: skip
    outcome = tried(elsewhere, "notice", "standard")
    assert outcome is not None
    assert outcome.fault == "wrong place"
