"""Lengths of a .docx and of GB/T 9704: twips, half-points, points, millimetres, 字号.

A twip is 1/20 pt, 1 pt is 1/72 inch, 1 inch is 25.4 mm. Font sizes in a .docx are
half-points. 字号 follow GB/T 9704-2012 and the sizes Word gives them.
"""

TWIPS_PER_MM = 1440 / 25.4

# 字号 → points
ZIHAO: dict[str, float] = {
    "初号": 42, "小初": 36, "一号": 26, "小一": 24, "二号": 22, "小二": 18,
    "三号": 16, "小三": 15, "四号": 14, "小四": 12, "五号": 10.5, "小五": 9,
    "六号": 7.5, "小六": 6.5, "七号": 5.5, "八号": 5,
}  # fmt: skip


def twips_to_mm(twips: float) -> float:
    """Millimetres of a length in twips."""
    return twips / TWIPS_PER_MM


def mm_to_twips(mm: float) -> int:
    """Twips, rounded, of a length in millimetres."""
    return round(mm * TWIPS_PER_MM)


def half_points_to_zihao(half_points: int) -> str:
    """The 字号 of a font size in half-points, or ``"13磅"`` where none fits."""
    points = half_points / 2
    for name, size in ZIHAO.items():
        if size == points:
            return name
    return f"{points:g}磅"
