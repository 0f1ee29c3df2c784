"""A default template: the lines of a kind of document, made into a Word document that an office may change."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, NamedTuple

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from kinerja_xl.dokumen.gaya import restyle
from kinerja_xl.dokumen.wordml import field
from kinerja_xl.workbook.contoh.sealed import sealed


class Larik(NamedTuple):
    """A line of a template: its text, and the name of its style."""

    teks: str
    gaya: str = "BodyText"


_UNUSED = ("stylesWithEffects", "customXml", "thumbnail")
"""Parts of the blank document of python-docx, half a megabyte of them, that nobody needs."""
HALAMAN_BARU = Larik("", "")


def kerangka(larik: Iterable[Larik], kepala: str = "{{ judul }}", mendatar: bool = False) -> bytes:
    """The template of these lines on A4, lying on its side where `mendatar`, with `kepala` at the head of every page
    but the first.
    """
    document: Any = Document()
    restyle(document)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    if mendatar:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin, section.right_margin = Cm(3), Cm(2.2)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2.2)
    section.header_distance, section.footer_distance = Cm(1.2), Cm(1.0)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = kepala
    section.header.paragraphs[0].style = "header"
    foot = section.footer.paragraphs[0]
    foot.style = "footer"
    for run in parse_xml(f"<w:p {nsdecls('w')}>{field('PAGE', '1')}</w:p>"):
        foot._p.append(run)
    for text, style in larik:
        if style:
            paragraph = document.add_paragraph(text)
            paragraph.style = _named(document, style)
        else:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = "", "kinerja_xl", ""
    properties.created = properties.modified = datetime(2000, 1, 1, tzinfo=UTC)
    for owner in (document.part, document.part.package):
        for relation in [r for r in owner.rels.values() if r.reltype.endswith(_UNUSED)]:
            del owner.rels[relation.rId]
    target = io.BytesIO()
    document.save(target)
    return sealed(target)


def _named(document: Any, style: str) -> Any:
    return next(s for s in document.styles if s.style_id == style)
