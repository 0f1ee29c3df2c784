"""Bar charts as Word draws them itself: sharp in print, in the fonts of the template, the same bytes every time."""

from __future__ import annotations

from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

from kinerja_xl.dokumen.isi import Bagan, Seri
from kinerja_xl.dokumen.wordml import clean

_COLOURS = ("1F4E79", "9DC3E6", "C55A11", "A9D18E", "7F7F7F")
_FEW = 3
_EMU = 635
"""English metric units in a twentieth of a point."""
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FONT = '<a:latin typeface="Arial"/>'
_SMALL = (
    f'<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900">{_FONT}</a:defRPr></a:pPr>'
    '<a:endParaRPr lang="id-ID"/></a:p></c:txPr>'
)


def _line(width: int, colour: str) -> str:
    return f'<c:spPr><a:ln w="{width}"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:ln></c:spPr>'


_PLAIN_LINE = _line(6350, "A6A6A6")
_GRID = f"<c:majorGridlines>{_line(3175, 'D9D9D9')}</c:majorGridlines>"
_NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'


def bagan_xml(bagan: Bagan, width: int, add_chart: Callable[[str], str]) -> str:
    """The run that shows a chart, `width` twentieths of a point wide; the chart itself becomes a part of its own."""
    lying = bagan.batang == "mendatar"
    height = 1300 + 330 * len(bagan.kategori) * (len(bagan.seri) + 1) if lying else 3700
    size = f'cx="{width * _EMU}" cy="{min(height, 11000) * _EMU}"'
    relation = add_chart(_chart(bagan))
    return (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        f' distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="1" name="Bagan" descr={quoteattr(clean(bagan.judul))}/>'
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_C}">'
        f'<c:chart xmlns:c="{_C}" xmlns:r="{_R}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _chart(bagan: Bagan) -> str:
    gap = 150 if len(bagan.kategori) < _FEW else 70
    direction = "bar" if bagan.batang == "mendatar" else "col"
    series = "".join(_series(n, one, bagan) for n, one in enumerate(bagan.seri))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}" xmlns:r="{_R}">'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{gap}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>{_axes(bagan)}</c:plotArea>'
        f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_SMALL}</c:legend>'
        '<c:plotVisOnly val="1"/></c:chart><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f"{_SMALL}</c:chartSpace>"
    )


def _series(number: int, series: Seri, bagan: Bagan) -> str:
    points = "".join(
        f'<c:pt idx="{n}"><c:v>{figure.nilai:f}</c:v></c:pt>'
        for n, figure in enumerate(series.nilai)
        if figure is not None and figure.nilai is not None
    )
    names = "".join(f'<c:pt idx="{n}"><c:v>{_text(name)}</c:v></c:pt>' for n, name in enumerate(bagan.kategori))
    count = f'<c:ptCount val="{len(bagan.kategori)}"/>'
    labels = "".join(
        _label(n, figure.teks) for n, figure in enumerate(series.nilai) if figure and figure.nilai is not None
    )
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:v>{_text(series.nama)}</c:v></c:tx>'
        f'<c:spPr><a:solidFill><a:srgbClr val="{_COLOURS[number % len(_COLOURS)]}"/></a:solidFill></c:spPr>'
        f'<c:invertIfNegative val="0"/><c:dLbls>{labels}{_SMALL}{_shown(True)}</c:dLbls>'
        f"<c:cat><c:strLit>{count}{names}</c:strLit></c:cat>"
        f"<c:val><c:numLit><c:formatCode>General</c:formatCode>{count}{points}</c:numLit></c:val></c:ser>"
    )


def _label(number: int, text: str) -> str:
    """The label of a bar, in the very words of the document."""
    return f'<c:dLbl><c:idx val="{number}"/>{_rich(text)}{_shown(True)}</c:dLbl>'


def _rich(text: str) -> str:
    return (
        f'<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="id-ID" sz="900" b="0">{_FONT}</a:rPr>'
        f"<a:t>{_text(text)}</a:t></a:r></a:p></c:rich></c:tx>"
    )


def _shown(value: bool) -> str:
    flags = {
        "LegendKey": False,
        "Val": value,
        "CatName": False,
        "SerName": False,
        "Percent": False,
        "BubbleSize": False,
    }
    return "".join(f'<c:show{name} val="{int(on)}"/>' for name, on in flags.items())


def _axes(bagan: Bagan) -> str:
    lying = bagan.batang == "mendatar"
    order = "maxMin" if lying else "minMax"  # the first category stands on top of a lying chart
    sides, cross = ("lb", "max") if lying else ("bl", "autoZero")
    category = (
        f'<c:catAx><c:axId val="1"/>{_scaling(order, "", False)}<c:axPos val="{sides[0]}"/>'
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{_NO_TICKS}<c:tickLblPos val="low"/>'
        f'{_PLAIN_LINE}{_SMALL}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>'
    )
    value = (
        f'<c:valAx><c:axId val="2"/>{_scaling("minMax", _floor(bagan), True)}<c:axPos val="{sides[1]}"/>{_GRID}'
        f'<c:numFmt formatCode="#,##0" sourceLinked="0"/>{_NO_TICKS}<c:tickLblPos val="nextTo"/>'
        f'{_PLAIN_LINE}{_SMALL}<c:crossAx val="1"/><c:crosses val="{cross}"/><c:crossBetween val="between"/></c:valAx>'
    )
    return category + value


def _scaling(order: str, floor: str, hidden: bool) -> str:
    """The direction of an axis; that of the values is hidden, for each bar says its own."""
    return f'<c:scaling><c:orientation val="{order}"/>{floor}</c:scaling><c:delete val="{int(hidden)}"/>'


def _floor(bagan: Bagan) -> str:
    """The value axis begins at 0, so that the lengths of the bars compare, unless a value lies below."""
    below = any(f.nilai < 0 for s in bagan.seri for f in s.nilai if f is not None and f.nilai is not None)
    return "" if below else '<c:min val="0"/>'


def _text(text: str) -> str:
    return escape(clean(text).replace("\n", " "))
