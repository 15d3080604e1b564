"""SM010, SM011: what a public document must not carry out: restricted sources, residue."""

from collections.abc import Iterator

from doclint.location import WHOLE_FILE, Location
from doclint.official.model import CARRIED, MAIN
from doclint.official.pattern import Pattern
from doclint.rules import (
    ALL_STAGES,
    ISSUING,
    PUBLISHED,
    Context,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds
from doclint.rules.builtin.carrier import own_marks, public_ground

# 《…》（…号，机密）: the level stands in the brackets behind a name or a number.
_CITED = Pattern(
    r"[》号][)）]?[(（\[【](?P<mark>(?:[^()（）。]{1,24}[，,、 ])?(?:绝密|机密|秘密)(?:级|★[^)）\]】]{0,12})?)[)）\]】]"
)
_TELEGRAM = ("内部明电", "（特提）", "(特提)")
_NO_PERSON = (
    "用户",
    "微软",
    "管理",
    "作者",
    "电脑",
    "联想",
    "系统",
    "办公",
    "文秘",
    "未知",
    "中国",
)
_ATTACHED = (".xlsx", ".xls", ".docx", ".doc", ".pptx", ".ppt", ".zip", ".pdf")


@rule(
    "SM010",
    "restricted-source-cited",
    title="公开的文件引用了不宜公开的文件",
    severity=Severity.WARNING,
    stages=ALL_STAGES,
    basis=[grounds.secrecy_law("第三十五条"), grounds.secrecy_regulation("第四十二条")],
    in_force_from=grounds.REGULATION_IN_FORCE,
)
def restricted_source_cited(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    标了公开的文件，正文里有没有引用注明密级的文件（《……》（机密））、内部明电，以及机关配置里列为不公开的
    文件代字。中发、中办发的文件多已公开，不列入。

    为什么
    保密法第三十五条要求公开信息前进行保密审查；保密法实施条例第四十二条要求先审查后公开、逐项审查。涉密文件的
    名称、文号本身就可能涉密。

    错误示例
        ……
        根据《关于做好重要目标防护工作的意见》（机密）的要求，落实值守措施。
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    正确示例
        ……
        根据上级有关要求，落实值守措施。
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    怎么改
    删去名称和文号，改为“按照有关要求”；或者改为不予公开。
    """
    if not any(m.cls == "public" for m in own_marks(official)):
        return
    codes = context.profile.options.get("restricted_codes")
    restricted = codes if isinstance(codes, tuple) else ()
    for line in official.lines:
        if line.zone not in (MAIN, CARRIED):
            continue
        text = line.text
        found = _restricted(text, restricted)
        if found:
            start, end = found
            yield Problem(
                f"公开的文件引用了不宜公开的文件：“{text[start:end]}”。",
                line.paragraph.location(line.start + start, line.start + end),
                "核对能否公开：不能的，删去名称和文号，改为“按照有关要求”，或者本件改为不予公开。",
            )


@rule(
    "SM011",
    "residue-before-release",
    title="公开前没有清除批注、修订和隐藏文字",
    severity=Severity.WARNING,
    stages={ISSUING, PUBLISHED},
    basis=[grounds.secrecy_regulation("第四十二条", "inferred")],
    fix="unsafe",
)
def residue_before_release(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    公开的电子文件里有没有留下批注、修订痕迹、隐藏文字；作者姓名、模板路径、嵌入的表格和文档只作提示。

    为什么
    保密法实施条例第四十二条要求公开前逐项审查。批注、修订、隐藏文字打印时看不见，随电子文件一起公开，会泄露讨论
    过程和个人信息。

    错误示例
        【带修订痕迹】
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    正确示例
        ……
        滨海市人民政府办公室
        2026年3月12日
        （此件公开发布）

    怎么改
    接受或者拒绝全部修订，删去批注和隐藏文字；用“检查文档”清除作者等属性。签名的文件先清理后签名。
    """
    ground = public_ground(official) or ("网页公开发布" if context.stage == PUBLISHED else "")
    if not ground:
        return
    left = official.document.revisions
    changes = [
        f"{name}{count}处"
        for name, count in (
            ("插入", left.insertions), ("删除", left.deletions), ("格式", left.formatting),
        )
        if count
    ]  # fmt: skip
    if left.comments:
        yield _problem(f"有批注{left.comments}条", ground, "删去批注。")
    if changes:
        yield _problem(f"有修订痕迹（{'、'.join(changes)}）", ground, "接受或者拒绝全部修订。")
    if left.hidden:
        place = _first_hidden(official)
        yield _problem(f"有隐藏文字{left.hidden}处", ground, "删去隐藏文字。", place)
    yield from _traces(official, ground)


def _problem(
    what: str,
    ground: str,
    remedy: str,
    place: Location = WHOLE_FILE,
    severity: Severity | None = None,
) -> Problem:
    return Problem(
        f"本件有{ground}，电子文档{what}，会随文件一起公开。",
        place,
        remedy,
        severity=severity,
    )


def _traces(official: OfficialDocument, ground: str) -> Iterator[Problem]:
    """Names of persons, paths of templates, embedded files: to be known, no more."""
    document = official.document
    properties = document.properties
    names = (properties.get("core:creator", ""), properties.get("core:lastModifiedBy", ""))
    persons = dict.fromkeys(name for name in names if _is_person(name))
    if persons:
        said = f"属性里有姓名“{'、'.join(persons)}”"
        yield _problem(said, ground, "用“检查文档”清除属性。", severity=Severity.INFO)
    template = properties.get("app:Template", "")
    if "\\" in template or "/" in template:
        said = f"属性里有模板路径“{template}”"
        yield _problem(said, ground, "用“检查文档”清除属性。", severity=Severity.INFO)
    files = [each.part for each in document.embedded if each.part.lower().endswith(_ATTACHED)]
    if files:
        said = f"嵌入了{len(files)}个文件"
        yield _problem(
            said, ground, "核对能否一并公开，不能的改为图片或者表格。", severity=Severity.INFO
        )


def _is_person(name: str) -> bool:
    chinese = 2 <= len(name) <= 3 and all("一" <= char <= "鿿" for char in name)
    return chinese and not any(word in name for word in _NO_PERSON)


def _first_hidden(official: OfficialDocument) -> Location:
    document = official.document
    for paragraph in document.paragraphs:
        for run in document.runs(paragraph):
            if run.hidden:
                return paragraph.location(run.start, run.end)
    return WHOLE_FILE


def _restricted(text: str, codes: tuple[str, ...]) -> tuple[int, int] | None:
    if "密" in text and ("》" in text or "号" in text):
        found = _CITED.search(text)
        if found:
            return found.span("mark")
    for word in _TELEGRAM:
        if word in text:
            return text.index(word), text.index(word) + len(word)
    for code in codes:
        if code + "〔" in text:
            return text.index(code + "〔"), text.index(code + "〔") + len(code)
    return None
