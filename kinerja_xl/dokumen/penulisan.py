"""Write a draft with a template: the bytes of a Word document, the same for the same draft and template."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from kinerja_xl.dokumen.angka import Angka
from kinerja_xl.dokumen.daftar_isi import Butir, fill
from kinerja_xl.dokumen.gaya import complete
from kinerja_xl.dokumen.halaman import Halaman, turn_before_headings
from kinerja_xl.dokumen.isi import Naskah
from kinerja_xl.dokumen.penulis import DaftarIsi, Penulis, SumberAngka
from kinerja_xl.dokumen.wordml import clean
from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.contoh.sealed import sealed

_DAY = datetime(2000, 1, 1, tzinfo=UTC)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNDEFINED = re.compile(r"'([^']+)' is undefined|has no attribute '([^']+)'")
_UNKNOWN: Mapping[str, int] = {}
_SETTINGS = "word/settings.xml"
_AFTER_UPDATE = re.compile(rb"<w:(?:hdrShapeDefaults|footnotePr|endnotePr|compat|docVars|rsids)\b|</w:settings>")
"""What may follow that setting in the order of the schema."""
_MEND = "Perbaiki templat itu, atau mulai lagi dari templat baku dengan --tulis-templat."


class Dokumen(NamedTuple):
    """A document written: its bytes, the figures it prints in order, and the entries of its table of contents."""

    isi: bytes
    angka: tuple[Angka, ...]
    butir: tuple[Butir, ...]


def tulis(
    naskah: Naskah, templat: bytes, nama_templat: str = "templat", halaman: Mapping[str, int] | None = _UNKNOWN
) -> Dokumen:
    """Write a draft with a template.

    Args:
        naskah: the draft.
        templat: a Word document with the draft's names in `{{ … }}` and `{{p … }}`.
        nama_templat: how messages call it.
        halaman: the page of each entry of the table of contents, none where no layout has told it; None writes what a
            layout then replaces.

    Raises:
        KinerjaError: the template is no Word document, names something the draft does not have, is not well formed, or
            leaves out the warning of a workbook with galat.
    """
    template, writer = _opened(templat, nama_templat)
    context = {
        **naskah.teks,
        **naskah.bagian,
        "judul": naskah.judul,
        "peringatan": naskah.peringatan,
        "sumber_angka": SumberAngka(),
        "daftar_isi": DaftarIsi(),
        "daftar_tabel": DaftarIsi("Tabel"),
        "daftar_gambar": DaftarIsi("Gambar"),
    }
    _render(template, context, writer, nama_templat)
    body = template.docx.element.body
    _refuse_misplaced(body, naskah, nama_templat)
    if naskah.peringatan and id(naskah.peringatan) not in writer.ditulis:
        raise KinerjaError(
            f"{nama_templat}: tidak memuat {{{{p peringatan }}}}, padahal buku kerjanya bergalat.",
            "Taruh {{p peringatan }} sebagai paragraf sendiri pada halaman pertama.",
        )
    if writer.bagian_halaman:  # the cover stands in the first section, not in the last
        for mark in body.findall(f"{_W}sectPr/{_W}titlePg"):
            mark.getparent().remove(mark)
    turn_before_headings(body)
    entries = fill(body, halaman)
    _date(template.docx.core_properties, naskah.judul)
    target = io.BytesIO()
    template.docx.save(target)
    ask = halaman is not None and not all(entry.penanda in halaman for entry in entries)
    return Dokumen(
        sealed(target, lambda name, data: _settings(data) if ask and name == _SETTINGS else data),
        tuple(writer.angka),
        tuple(entries),
    )


def _opened(templat: bytes, nama: str) -> tuple[Any, Penulis]:
    template = DocxTemplate(io.BytesIO(templat))
    try:
        document: Any = template.get_docx()
        body = document.element.body
        complete(document)
    except (KeyError, ValueError, AttributeError, zipfile.BadZipFile, etree.XMLSyntaxError):
        raise KinerjaError(f"{nama}: bukan dokumen Word (.docx) yang dapat dibaca.", _MEND) from None
    return template, Penulis(Halaman.of(body), _Charts(document.part).add)


class _Sandbox(SandboxedEnvironment):
    """Neither Python's insides nor texts made a million times longer are within the reach of a template."""

    intercepted_binops = frozenset(("*", "**", "%"))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse them all: a template places what was computed."""
        raise SecurityError(f"operator {operator}")


class _Charts:
    """Adds charts to a package, numbered in the order in which they are drawn."""

    def __init__(self, part: Any) -> None:
        self._part, self._count = part, 0

    def add(self, xml: str) -> str:
        """The relationship of a new chart."""
        self._count += 1
        name = PackURI(f"/word/charts/kinerja{self._count}.xml")
        chart = Part(name, CONTENT_TYPE.DML_CHART, xml.encode("utf-8"), self._part.package)
        relation: str = self._part.relate_to(chart, RELATIONSHIP_TYPE.CHART)
        return relation


def _render(template: Any, context: Mapping[str, object], writer: Penulis, nama: str) -> None:
    environment = _Sandbox(autoescape=True, undefined=StrictUndefined, finalize=writer.tulis)
    environment.globals.clear()
    try:
        template.render(context, environment)
    except UndefinedError as error:
        found = _UNDEFINED.search(str(error))
        name = next(filter(None, found.groups()), "") if found else str(error)
        raise KinerjaError(f"{nama}: memakai nama {name!r} yang tidak dikenal.", _known(context)) from None
    except SecurityError:
        raise KinerjaError(f"{nama}: memakai perintah yang tidak diizinkan dalam templat.", _MEND) from None
    except TemplateSyntaxError as error:
        raise KinerjaError(f"{nama}: tanda {{{{ … }}}} atau {{% … %}} salah tulis ({_where(error)}).", _MEND) from None
    except (
        TemplateError,
        TypeError,
        ValueError,
        AttributeError,
        ArithmeticError,
        OverflowError,
        etree.LxmlError,
    ) as error:
        raise KinerjaError(f"{nama}: tidak dapat diisi ({' '.join(str(error).split())[:120]}).", _MEND) from None


def _known(context: Mapping[str, object]) -> str:
    return f"Nama yang ada: {', '.join(sorted(context))}."


def _where(error: TemplateSyntaxError) -> str:
    """The words around a mistake of the template, else what the engine says of it."""
    near = " ".join(" ".join(getattr(error, "docx_context", ())).split())
    return f"di sekitar {near[:100]!r}" if near else " ".join(str(error.message).split())[:100]


def _refuse_misplaced(body: Any, naskah: Naskah, nama: str) -> None:
    """A section in the middle of a line, or a text without any paragraph: Word would call the file damaged."""
    inside = body.xpath("//w:t//w:p | //w:t//w:tbl | //w:r/w:p | //w:r/w:tbl")
    if inside:
        names = ", ".join(sorted(naskah.bagian))
        raise KinerjaError(
            f"{nama}: sebuah bagian ditulis dengan {{{{ … }}}}, seharusnya {{{{p … }}}} sendiri dalam satu paragraf.",
            f"Bagian: {names}.",
        )
    if any((text or "").strip() for text in _loose(body)):
        raise KinerjaError(f"{nama}: sebuah teks ditulis dengan {{{{p … }}}}, seharusnya {{{{ … }}}}.", _MEND)


def _loose(body: Any) -> Iterator[str | None]:
    for holder in body.iter(f"{_W}body", f"{_W}tc"):
        yield holder.text
        yield from (child.tail for child in holder)


def _date(properties: Any, title: str) -> None:
    """The properties of the document, without the day and hour on which it was written."""
    properties.title = " ".join(clean(title).split())[:255]
    properties.author = properties.last_modified_by = "kinerja_xl"
    properties.created = properties.modified = _DAY
    properties.comments, properties.revision = "", 1


def _settings(data: bytes) -> bytes:
    """Settings by which Word computes the page numbers that no layout has told, when the document is opened."""
    return _AFTER_UPDATE.sub(rb'<w:updateFields w:val="true"/>\g<0>', data, count=1)
