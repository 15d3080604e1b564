"""IP: interpretation plan (解读方案) and material (解读材料)."""

from doclint.rules.builtin.interpretation.linked import missing_interpretation_link
from doclint.rules.builtin.interpretation.material import (
    incomplete_interpretation,
    interpretation_contradicts_document,
    interpretation_is_extract,
)
from doclint.rules.builtin.interpretation.missing import (
    missing_interpretation_material,
    missing_interpretation_plan,
)
from doclint.rules.builtin.interpretation.plan import (
    blank_interpretation_plan_field,
    incomplete_interpretation_plan,
    missing_interpreter,
)
from doclint.rules.builtin.interpretation.timing import late_interpretation

INTERPRETATION = (
    missing_interpretation_plan,
    missing_interpretation_material,
    incomplete_interpretation_plan,
    blank_interpretation_plan_field,
    late_interpretation,
    incomplete_interpretation,
    interpretation_is_extract,
    interpretation_contradicts_document,
    missing_interpreter,
    missing_interpretation_link,
)
