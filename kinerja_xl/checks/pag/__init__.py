"""Money: pagu and realisasi."""
