# Dua perintah untuk mesin baru: `make demo` lalu `make test`.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint contoh aturan hosts emas korpus banding bunuh fuzz rumus terarah cakupan mutasi pasokan kunci bench templat clean

demo: .venv/siap
	@$(BIN)/kinerja periksa workbooks/contoh/lkjip-bontang-2020.xlsx || test $$? -eq 1

test: .venv/siap lint
	$(BIN)/python -m pytest

lint: .venv/siap
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

.venv/siap: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Perlu Python 3.11 atau lebih baru: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q kinerja_xl
	touch $@

# Yang dibangun dari data; tests memastikan berkas tersimpan sama dengan hasil bangun.
contoh: .venv/siap
	$(BIN)/python -m kinerja_xl.workbook.contoh.buku

templat: .venv/siap
	$(BIN)/python -m kinerja_xl.templat

aturan: .venv/siap
	$(BIN)/python -m kinerja_xl.regulasi.kompilasi
	$(BIN)/python -m kinerja_xl.report.rule_table

hosts: .venv/siap
	$(BIN)/python -m kinerja_xl.hosts

# Teks yang dibangun dan sudah disetujui: tulis ulang, lalu baca bedanya sebelum disimpan.
emas: .venv/siap
	KINERJA_TULIS_EMAS=1 $(BIN)/python -m pytest tests/hosts/test_excel_addin.py tests/templat tests/dokumen tests/dasbor -k approved

bench: .venv/siap
	$(BIN)/python tests/benchmarks/periksa.py

# Misalnya make bench-rantai: setiap berkas di tests/benchmarks/ mencetak nisbah yang diukur dalam satu kali jalan.
bench-%: .venv/siap
	PYTHONPATH=. $(BIN)/python tests/benchmarks/$*.py

# Berkas nyata dan serangan yang Anda punya sendiri: make korpus KORPUS=folder [BATAS="--perintah hitung --detik 5 --mb 512"]
korpus: .venv/siap
	$(BIN)/python -m tests.korpus.periksa_korpus $(KORPUS) $(BATAS)

# Setiap sel yang kita baca, di samping pembaca lain: make banding KORPUS=folder
banding: .venv/siap
	$(PYTHON) -m venv .venv/banding && .venv/banding/bin/pip install -q --disable-pip-version-check python-calamine openpyxl
	.venv/banding/bin/python -m tests.korpus.bandingkan $(KORPUS)

# Dibunuh selagi menulis, dan cakram penuh: make bunuh N=500
bunuh: N = 500
bunuh: .venv/siap
	$(BIN)/python -m tests.korpus.bunuh $(N) $(if $(BENIH),--benih $(BENIH))

N ?= 20000
fuzz: .venv/siap
	$(BIN)/python -m tests.korpus.mutasi $(N) $(if $(BENIH),--benih $(BENIH)) $(if $(JENIS),--jenis $(JENIS))

# Rumus yang diubah secara acak, pada kedua mesin hitung: make rumus N=4000 BENIH=1
rumus: N = 4000
rumus: .venv/siap
	$(BIN)/python -m tests.korpus.rumus_acak $(N) $(if $(BENIH),--benih $(BENIH))

# Terarah oleh cakupan cabang (atheris): make terarah JENIS=angka DETIK=60
DETIK ?= 60
terarah: .venv/siap
	$(PYTHON) -m venv .venv/terarah && .venv/terarah/bin/pip install -q --disable-pip-version-check atheris
	.venv/terarah/bin/python -m tests.korpus.terarah $(or $(JENIS),angka) -max_total_time=$(DETIK)

# Cakupan cabang, juga proses anak: 95 % seluruhnya, 100 % pada angka, hitungan dan penulisan. Lingkungannya sendiri,
# karena coverage ikut dimuat oleh setiap Python yang dimulai di sana.
CAKUPAN := .venv/cakupan/bin/python
cakupan: .venv/siap
	$(PYTHON) -m venv .venv/cakupan
	$(CAKUPAN) -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(CAKUPAN) -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(CAKUPAN) -m pip install -q --disable-pip-version-check --upgrade 'coverage>=7.10'
	$(CAKUPAN) -m coverage erase
	$(CAKUPAN) -m coverage run -m pytest
	$(CAKUPAN) -m coverage combine -q
	$(CAKUPAN) -m coverage report --skip-covered --fail-under=95
	$(CAKUPAN) -m coverage report --skip-covered --show-missing --fail-under=100 \
		--include 'kinerja_xl/numbers.py,kinerja_xl/calc/*,kinerja_xl/workbook/patching/*'

# Skor mutasi, sedikitnya 85 %: make mutasi RUANG=numbers (patching, calc) [BAGIAN=1/10 BENIH=1 MODUL=raw_zip]
mutasi: .venv/siap
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --upgrade --target .venv/mutasi mutmut==3.8.1 libcst==1.9.0
	PYTHONPATH=.venv/mutasi $(BIN)/python -m tests.mutasi $(RUANG) $(if $(BAGIAN),--bagian $(BAGIAN)) \
		$(if $(BENIH),--benih $(BENIH)) $(if $(MODUL),--modul $(MODUL))

# Lisensi, kerentanan, daftar bahan (SBOM), dan hasil bangun yang sama byte demi byte.
pasokan: .venv/siap
	$(PYTHON) -m venv .venv/pasokan && .venv/pasokan/bin/pip install -q --disable-pip-version-check pip-audit || true
	$(BIN)/python -m tests.pasokan.pasokan .venv/pasokan/bin/pip-audit

kunci:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --extra dev --extra parquet --output-file requirements.lock pyproject.toml

clean:
	rm -rf .venv dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
