"""LibreOffice Calc: the extension `kinerja.oxt`, its types, its configuration, its bridge to the core."""
