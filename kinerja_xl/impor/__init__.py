"""Exports of personnel systems, read as the list of persons that the IPA is counted from: all of it or nothing."""
