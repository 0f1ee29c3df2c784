"""The IPA of everybody at once: columns as codes and numpy lookups, every value judged once by the scalar core."""
