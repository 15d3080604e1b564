"""The schemas in ``schemas/`` are those of the types."""

from json import loads
from pathlib import Path

import jsonschema
import pytest

from doclint.schemas import FORMATS, main, schema

SCHEMAS = Path(__file__).parents[1] / "schemas"


@pytest.mark.parametrize("name", FORMATS)
def test_a_schema_has_not_drifted(name: str) -> None:
    """Mend with ``python -m doclint.schemas schemas``."""
    assert (SCHEMAS / f"{name}.schema.json").read_text("utf-8") == schema(name)


def test_there_is_no_other_schema_and_all_are_sound(tmp_path: Path) -> None:
    main([str(tmp_path / "new")])
    written = {path.name: path.read_bytes() for path in (tmp_path / "new").iterdir()}
    assert written == {path.name: path.read_bytes() for path in SCHEMAS.iterdir()}
    for name in FORMATS:
        jsonschema.Draft202012Validator.check_schema(loads(schema(name)))
