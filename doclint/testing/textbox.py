"""Text boxes as Word writes them: DrawingML with a VML copy, or VML alone."""

_WIDTH_PT, _HEIGHT_PT = 442, 190
_EMU = 12700  # per point
_VML_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"'
    ' path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)


def drawing_box(content: str, number: int) -> str:
    """Run content: the box in DrawingML, and in VML for readers that do not know it."""
    extent = f'cx="{_WIDTH_PT * _EMU}" cy="{_HEIGHT_PT * _EMU}"'
    return (
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"'
        ' relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1"'
        ' allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>'
        f'<wp:docPr id="{number}" name="文本框 {number}"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        "<a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>"
        f'{content}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback>{vml_box(content, number)}</mc:Fallback></mc:AlternateContent>"
    )


def vml_box(content: str, number: int) -> str:
    """Run content: the box in VML, as Word 2003 and WPS wrote it."""
    return (
        f'<w:pict>{_VML_SHAPE_TYPE}<v:shape id="_x0000_s{1025 + number}" type="#_x0000_t202"'
        ' style="position:absolute;left:0;margin-left:0;margin-top:0;'
        f'width:{_WIDTH_PT}pt;height:{_HEIGHT_PT}pt;z-index:1" filled="f" stroked="f">'
        f'<v:textbox inset="0,0,0,0"><w:txbxContent>{content}</w:txbxContent></v:textbox>'
        '<w10:wrap type="topAndBottom"/></v:shape></w:pict>'
    )
