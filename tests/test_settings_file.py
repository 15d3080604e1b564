"""Settings files: what they may say, what is said of what they may not, what they build on."""

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from doclint.engine import Engine
from doclint.schemas import schema
from doclint.settings import PerFile, Settings, SettingsError
from doclint.settings_file.chain import Given, settings_of, settings_without
from doclint.settings_file.discovery import candidates
from doclint.suppression.model import Suppress, Suppressions, Waiver

SCHEMA = Path(__file__).parents[1] / "schemas" / "settings-1.schema.json"
WHOLE = """\
stage = "issuing"
profile = "national"
select = ["DA", "sm001", "XX001:Zuofei"]
ignore = ["EL003"]
extend-select = ["LY003"]
extend-ignore = ["ly009"]
fail-on = { severity = "warning", confidence = "high" }
plugins = ["dalian", "packs/rules.toml"]
required-plugins = ["doclint-dalian>=0.1,<2"]
require-submission = true

[severity]
EL = "info"
el024 = "warning"

[per-file."草稿/**"]
stage = "drafting"
ignore = ["LY"]

[per-file."归档\\\\*.docx"]
profile = "auto"
select = ["SM"]
severity = { SM002 = "error" }

[[suppress]]
code = "EL021"
reason = "原文如此"
file = "草稿\\\\旧稿.docx"
text = "第三条"

[[suppress]]
code = "da001"
reason = "按惯例不标"
document = "滨政发〔2026〕3号"

[[waiver]]
code = "EL024"
document = "关于某事的通知"
approver = "秘书一处"
reason = "领导同意"
expires = 2026-12-31
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which doclint runs."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


NOTHING = Given()


def read(text: str, name: str = "doclint.toml", given: Given = NOTHING) -> Settings:
    """The settings of a file in the current folder."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    settings = settings_of(str(Path(name).absolute()), given)
    assert settings is not None
    return settings


def test_everything_a_file_may_say(folder: Path) -> None:
    settings = read(WHOLE)
    base = str(folder)
    assert settings._replace(places=()) == Settings(
        stage="issuing",
        profile="national",
        select=("DA", "SM001", "XX001:Zuofei"),
        ignore=("EL003", "LY009"),
        extend_select=("LY003",),
        fail_on="warning",
        fail_confidence="high",
        plugins=("dalian",),
        packs=(str(Path("packs", "rules.toml")),),
        required_plugins=("doclint-dalian>=0.1,<2",),
        require_submission=True,
        severities=(("EL", "info"), ("EL024", "warning")),
        per_file=(
            PerFile("草稿/**", base, (("stage", "drafting"), ("ignore", ("LY",)))),
            PerFile(
                "归档/*.docx",
                base,
                (("profile", "auto"), ("select", ("SM",)), ("severities", (("SM002", "error"),))),
            ),
        ),
        suppressions=Suppressions(
            (
                Suppress(
                    "EL021", "原文如此", "草稿/旧稿.docx", "", "第三条", "doclint.toml 第25行"
                ),
                Suppress("DA001", "按惯例不标", "", "滨政发〔2026〕3号", "", "doclint.toml 第31行"),
            ),
            (
                Waiver(
                    "EL024",
                    "关于某事的通知",
                    "秘书一处",
                    "领导同意",
                    date(2026, 12, 31),
                    "doclint.toml 第36行",
                ),
            ),
            base=base,
        ),
        origin="doclint.toml",
    )
    assert dict(settings.places)["SM001"] == "doclint.toml 第3行"


def test_an_empty_file_says_nothing(folder: Path) -> None:
    made = read("")
    assert made == Settings(origin="doclint.toml", suppressions=Suppressions(base=str(folder)))


SUPPRESS = '[[suppress]]\ncode = "DA001"\nreason = "有批示"\n'
WAIVER = '[[waiver]]\ncode = "DA001"\ndocument = "甲"\napprover = "乙"\nreason = "丙"\n'
EXPIRES = "expires = 2026-12-31\n"

# text, line, and what else must be said: the key, and what is meant
MALFORMED = [
    ('stge = "auto"', 1, "没有 stge 这一项，是否指 stage？"),
    ('\nfail_on = "error"', 2, "没有 fail_on 这一项，是否指 fail-on？"),
    ('# 注\nstage = "isuing"', 2, "stage 不能是 isuing，是否指 issuing？"),
    ("profile = 3", 1, "profile 的值应为文字（加引号），不是整数 3"),
    ('profile = ""', 1, "profile 不能是空的"),
    ('select = "DA"', 1, "select 的值应为列表（加方括号），不是文字 DA"),
    ('select = [\n "DA",\n 5,\n]', 3, "select 第2项的值应为文字（加引号），不是整数 5"),
    ('ignore = ["DOC001"]', 1, "ignore 第1项不能是 DOC001"),
    ('extend-ignore = ["DA", "doc010"]', 1, "extend-ignore 第2项不能是 DOC010"),
    ('fail-on = "eror"', 1, "fail-on 不能是 eror，是否指 error？"),
    (
        'fail-on = { severity = "error", confidense = "high" }',
        1,
        "[fail-on] 没有 confidense 这一项，是否指 confidence？",
    ),
    ('fail-on = { confidence = "low" }', 1, "[fail-on] 的 confidence 不能是 low"),
    ("fail-on = true", 1, "fail-on 的值应为 error、warning、info 之一（加引号）或者表，不是 true"),
    ("plugins = [1]", 1, "plugins 第1项的值应为文字"),
    ('require-submission = "yes"', 1, "require-submission 的值应为 true 或者 false（不加引号）"),
    ('[severity]\nel = "info"\nEL = "error"', 3, "[severity] 的 EL 前面已经写了，只是大小写不同"),
    ("baseline = 2026-01-01", 1, "baseline 的值应为文字（加引号），不是日期 2026-01-01"),
    ('extends = "../无.toml"', 1, "extends 所写的文件 ../无.toml 不存在"),
    ('[severity]\nDA001 = "waring"', 2, "[severity] 的 DA001 不能是 waring，是否指 warning？"),
    ('[severity]\n\nDOC100 = "error"', 3, "[severity] 的 DOC100 的严重程度不能改"),
    ("severity = []", 1, "severity 的值应为表，不是列表"),
    (
        '[severity]\nDA001 = "info"\nignore = ["LY"]',
        3,
        "[severity] 没有 ignore 这一项；ignore 应写在文件开头，在各个 [表] 之前",
    ),
    (
        '[per-file."草稿/**"]\nignor = ["LY"]',
        2,
        '[per-file."草稿/**"] 没有 ignor 这一项，是否指 ignore？',
    ),
    ('[per-file."*"]\nstage = "draft"', 2, "的 stage 不能是 draft，是否指 drafting？"),
    ('[per-file."*"]\nignore = ["DOC902"]', 2, "ignore 第1项不能是 DOC902"),
    ("per-file = 1", 1, "per-file 的值应为表，不是整数 1"),
    (
        '\n[[suppress]]\ncode = "DA001"\nfile = "a.docx"',
        2,
        "[[suppress]] 第1项缺少 reason（为什么忽略）",
    ),
    (SUPPRESS, 1, "[[suppress]] 第1项要写明 file（哪个文件）或者 document（哪份公文）"),
    (
        SUPPRESS + 'file = "a.docx"\ndocument = "甲"',
        5,
        "[[suppress]] 第1项的 document 与 file 只写一个",
    ),
    (SUPPRESS + 'file = "*.docx"', 4, "的 file 不能用通配符（*.docx）：每个文件各写一项"),
    (SUPPRESS + "file = 'C:\\a.docx'", 4, "的 file 的路径应从设置文件所在的文件夹写起"),
    (
        SUPPRESS.replace("有批示", " ") + 'file = "a"',
        3,
        "[[suppress]] 第1项的 reason 不能是空的，要写明为什么忽略",
    ),
    (SUPPRESS.replace("DA001", "DA") + 'file = "a"', 2, "的 code 应为一条规则的代码，如 DA001"),
    (SUPPRESS.replace("DA001", "DOC006") + 'file = "a"', 2, "的 code 不能是 DOC006"),
    ('[suppress]\ncode = "DA001"', 1, "[suppress] 要写成两层方括号 [[…]]，每项一个"),
    (
        SUPPRESS + 'file = "a"\n' + SUPPRESS + 'fil = "b"',
        8,
        "[[suppress]] 第2项没有 fil 这一项，是否指 file？",
    ),
    (WAIVER, 1, "[[waiver]] 第1项缺少 expires（到哪一天为止"),
    (WAIVER + 'expires = "明年"', 6, "[[waiver]] 第1项的 expires 应为日期，如 2026-12-31"),
    (WAIVER + "expires = 2027", 6, "的 expires 的值应为日期（如 2026-12-31），不是整数 2027"),
    (WAIVER.replace("乙", "") + EXPIRES, 4, "的 approver 不能是空的，要写明谁批准的"),
    (WAIVER.replace("丙", "") + EXPIRES, 5, "的 reason 不能是空的"),
    (WAIVER.replace("甲", "") + EXPIRES, 3, "的 document 不能是空的"),
    (WAIVER.replace("DA001", "DOC902") + EXPIRES, 2, "的 code 不能是 DOC902"),
    (
        (WAIVER + EXPIRES) * 2,
        7,
        "[[waiver]] 与 doclint.toml 第1行 重复（DA001、甲）",
    ),
    ('select = ["DA"', 1, "不合 TOML 格式：方括号没有成对"),
    ('stage = “auto”', 1, "这一行有全角的 “”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "said"), MALFORMED)
def test_what_is_wrong_is_said_with_file_line_and_key(
    folder: Path, text: str, line: int, said: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        read(text)
    assert str(caught.value).startswith(f"doclint.toml 第{line}行")
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('ignore = ["LY",\n"DA01"]', "doclint.toml 第2行：没有规则 DA01，是否指 DA001？"),
        ('[severity]\nELL = "info"', "doclint.toml 第2行：没有规则 ELL，是否指 EL？"),
        ('profile = "natinal"', "doclint.toml 第1行：没有机关配置 natinal，是否指 national？"),
        ('[per-file."*"]\nprofile = "x"', "doclint.toml 第2行：没有机关配置 x"),
        ('[per-file."*"]\nselect = ["DA999"]', "doclint.toml 第2行：没有规则 DA999"),
        (SUPPRESS.replace("DA001", "DA991") + 'file = "a"', "doclint.toml 第2行：没有规则 DA991"),
        (WAIVER.replace("DA001", "DA991") + EXPIRES, "doclint.toml 第2行：没有规则 DA991"),
        ('ignore = ["SP003"]', "doclint.toml 第1行：规则 SP002、SP003 不能忽略"),
    ],
)
def test_codes_and_profiles_that_do_not_exist_are_said_with_their_line(
    folder: Path, text: str, said: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        Engine(read(f"{text}\n")._replace(plugins=()))
    assert str(caught.value).startswith(said)


def test_the_nearest_file_comes_first_and_pyproject_after_doclint_toml(folder: Path) -> None:
    inner = folder / "a" / "b"
    inner.mkdir(parents=True)
    named = "# tool.doclint\n[tool.doclint]\n"
    for path, text in (
        (folder / "doclint.toml", ""),
        (folder / "a" / "doclint.toml", ""),
        (folder / "a" / "pyproject.toml", named),
        (inner / "pyproject.toml", "[project]\n"),
    ):
        path.write_text(text)
    (inner / "doclint.toml").mkdir()  # a folder of this name is no settings file
    found = [path for path in candidates(str(inner)) if path.startswith(str(folder))]
    assert found == [
        str(folder / "a" / "doclint.toml"),
        str(folder / "a" / "pyproject.toml"),
        str(folder / "doclint.toml"),
    ]


def test_pyproject_says_it_in_its_table(folder: Path) -> None:
    text = '[project]\nname = "x"\n\n[tool.doclint]\nstage = "drafting"\n'
    settings = read(text, "pyproject.toml")
    assert (settings.stage, settings.origin) == ("drafting", "pyproject.toml")
    assert settings_of("pyproject.toml", Given()) == settings
    with pytest.raises(SettingsError) as caught:
        read(text + "stge = 1", "pyproject.toml")
    assert str(caught.value) == (
        "pyproject.toml 第6行：[tool.doclint] 没有 stge 这一项，是否指 stage？"
    )
    with pytest.raises(
        SettingsError,
        match=r"pyproject\.toml 第2行：tool\.doclint 的值应为表|的 doclint 的值应为表",
    ):
        read("[tool]\ndoclint = 1", "pyproject.toml")


def test_a_pyproject_that_only_mentions_doclint_is_passed_over(folder: Path) -> None:
    Path("pyproject.toml").write_text("# tool.doclint\n[tool.other]\n")
    assert settings_of("pyproject.toml", Given(), required=False) is None
    with pytest.raises(SettingsError, match=r"pyproject\.toml 中没有 \[tool\.doclint\]"):
        settings_of("pyproject.toml", Given())


def test_a_file_extends_another(folder: Path) -> None:
    parent = """\
stage = "issuing"
ignore = ["DA001"]
extend-ignore = ["DA003"]
extend-select = ["LY003"]
fail-on = "warning"
plugins = ["./rules.toml"]
[severity]
EL = "info"
DA = "warning"
[per-file."a/**"]
ignore = ["SM"]
[[suppress]]
code = "DA001"
reason = "甲"
file = "科室/稿.docx"
[[waiver]]
code = "DA001"
document = "甲"
approver = "乙"
reason = "丙"
expires = 2026-12-31
"""
    child = """\
extends = '..\\doclint.toml'
stage = "drafting"
ignore = ["EL003"]
extend-ignore = ["EL005"]
[severity]
EL = "error"
[[suppress]]
code = "DA003"
reason = "乙"
file = "稿.docx"
"""
    read(parent)
    made = read(child, "科室/doclint.toml")
    assert (made.stage, made.fail_on) == ("drafting", "warning")
    assert made.ignore == ("EL003", "EL005"), "a list of the child replaces that of the parent"
    assert made.extend_select == ("LY003",)
    assert made.severities == (("EL", "error"), ("DA", "warning"))
    assert made.packs == ("rules.toml",)
    assert made.plugins is None, "paths alone leave the plugins that are installed"
    assert [each.base for each in made.per_file] == [str(folder)]
    assert [(s.code, s.file) for s in made.suppressions.suppress] == [
        ("DA001", "稿.docx"),
        ("DA003", "稿.docx"),
    ]
    assert made.suppressions.waivers[0].origin == "doclint.toml 第16行"
    assert made.suppressions.base == str(folder / "科室")
    added = read("extends = '../doclint.toml'\nextend-ignore = ['EL005']", "科室/doclint.toml")
    assert added.ignore == ("DA001", "DA003", "EL005")


def test_files_may_not_extend_each_other(folder: Path) -> None:
    Path("b.toml").write_text("extends = 'doclint.toml'")
    with pytest.raises(SettingsError) as caught:
        read("extends = 'b.toml'")
    assert str(caught.value) == (
        "设置文件的 extends 互相引用：doclint.toml → b.toml → doclint.toml"
    )


def test_a_waiver_may_not_stand_in_parent_and_child(folder: Path) -> None:
    Path("b.toml").write_text(WAIVER + EXPIRES, encoding="utf-8")
    with pytest.raises(
        SettingsError, match=r"doclint\.toml 第2行：\[\[waiver\]\] 与 b\.toml 第1行 重复"
    ):
        read("extends = 'b.toml'\n" + WAIVER.replace("甲", " 甲 ") + EXPIRES)


def test_the_command_line_prevails(folder: Path) -> None:
    text = """\
stage = "issuing"
select = ["DA"]
extend-select = ["LY"]
ignore = ["DA001"]
extend-ignore = ["DA003"]
fail-on = { severity = "info", confidence = "high" }
[per-file."*"]
stage = "published"
select = ["SM"]
ignore = ["SM001"]
"""
    added = read(text, given=Given({}, ("el001",), ("el003",)))
    assert added.ignore == ("DA001", "DA003", "EL003")
    assert added.extend_select == ("LY", "EL001")
    given = {"stage": "drafting", "select": ("EL",), "ignore": ("EL005",), "fail_on": "warning"}
    made = read(text, given=Given(given))
    assert (made.stage, made.select, made.ignore) == ("drafting", ("EL",), ("EL005",))
    assert made.extend_select == ()
    assert (made.fail_on, made.fail_confidence) == ("warning", "high")
    assert made.per_file[0].options == (("ignore", ("SM001",)),)
    alone = settings_without(Given(given))
    assert (alone.stage, alone.origin) == ("drafting", "")


@pytest.mark.parametrize(
    ("plugins", "names", "packs"),
    [
        ("[]", (), ()),
        ('["dalian"]', ("dalian",), ()),
        ('["a.toml", "子/b,c.TOML"]', None, ("a.toml", str(Path("子", "b,c.TOML")))),
        ("['子\\a.toml', 'dalian']", ("dalian",), (str(Path("子", "a.toml")),)),
    ],
)
def test_plugins_are_names_and_packs_are_paths(
    folder: Path, plugins: str, names: tuple[str, ...] | None, packs: tuple[str, ...]
) -> None:
    made = read(f"plugins = {plugins}")
    assert (made.plugins, made.packs) == (names, packs)


def test_a_baseline_is_read_beside_its_settings_file(folder: Path) -> None:
    entry = {"document": "稿.docx", "code": "DA001", "fingerprint": "f" * 16, "message": "m"}
    Path("子").mkdir()
    Path("子", "b.json").write_text(json.dumps({"schema": 1, "entries": [entry]}))
    made = read("baseline = 'b.json'", "子/doclint.toml").suppressions
    assert [tuple(each) for each in made.known] == [tuple(entry.values())]
    assert made.baseline_base == str(folder / "子")
    fresh = read("baseline = '无.json'", "子/doclint.toml", Given(fresh=True))
    assert fresh.suppressions.known == ()
    with pytest.raises(SettingsError, match=r"doclint.toml 第1行：没有基线 .*无\.json"):
        read("baseline = '无.json'", "子/doclint.toml")


def test_a_file_that_is_not_there_or_no_text_is_said(folder: Path) -> None:
    with pytest.raises(SettingsError, match=r"没有设置文件 x\.toml"):
        settings_of("x.toml", Given())
    Path("y.toml").write_bytes("stage = '公'".encode("gbk"))
    with pytest.raises(SettingsError, match=r"y\.toml 不是 UTF-8 编码"):
        settings_of("y.toml", Given())


def test_the_schema_takes_what_doclint_does_and_is_chinese() -> None:
    from tomllib import loads

    content = json.loads(schema("settings-1"))
    validator = jsonschema.Draft202012Validator(content)
    table = loads(WHOLE)
    table["waiver"][0]["expires"] = "2026-12-31"  # TOML has dates, JSON has not
    validator.validate(table)
    assert not validator.is_valid({"stge": "auto"})
    assert not validator.is_valid({"waiver": [{"code": "DA001"}]})
    for kind in content["$defs"].values():
        for name, described in kind["properties"].items():
            assert any("一" <= char <= "鿿" for char in described.get("description", "")), name
