"""Pure calculations, named by the noun they return; Decimal in, an explained Hasil out."""
