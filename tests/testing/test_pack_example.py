"""The draft beside the example pack is that of the script, and shows what the README says."""

import io
import zipfile
from pathlib import Path

from doclint.engine import Engine
from doclint.settings import make_settings
from doclint.testing.examples import pack_draft

FOLDER = Path(__file__).parents[2] / "examples"


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [(info.filename, package.read(info)) for info in package.infolist()]


def test_the_committed_draft_is_reproducible() -> None:
    assert _parts((FOLDER / "packs" / "draft.docx").read_bytes()) == _parts(pack_draft())


def test_findings_of_the_pack_are_those_the_readme_names() -> None:
    pack = str(FOLDER / "packs" / "binhai.toml")
    report = Engine(make_settings(plugins=(), packs=(pack,))).check(pack_draft())
    assert report.profile == "binhai"
    codes = {f.code for f in report.findings if f.code.startswith("BH")}
    assert codes == {"BH001", "BH004", "BH005", "BH006", "BH007", "BH008"}
    text = (FOLDER / "README.md").read_text("utf-8")
    row = next(line for line in text.splitlines() if line.startswith("| `packs/draft.docx`"))
    assert all(code in row for code in codes)


def test_the_other_examples_have_none_of_its_faults() -> None:
    engine = Engine(make_settings(plugins=(), packs=(str(FOLDER / "packs" / "binhai.toml"),)))
    for path in sorted(FOLDER.glob("*.docx")):
        found = [f.code for f in engine.check(path.read_bytes()).findings]
        assert not [code for code in found if code.startswith("BH")], path.name
