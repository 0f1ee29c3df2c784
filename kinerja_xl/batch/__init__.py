"""The same work on many files: on all cores or on a cluster, past bad files, and on where it stopped.

The work is a picklable function of one path, so that this room knows nothing of workbooks. A file it cannot do is an
outcome like any other: whatever happens to the process that held it, the other files go on. One file needs little of
this, and start-up is counted in milliseconds: so the names here are looked up when they are first used.
"""

from typing import TYPE_CHECKING

from kinerja_xl.lazily import lazily

if TYPE_CHECKING:
    from kinerja_xl.batch.bounds import Bounds
    from kinerja_xl.batch.folder import MARK, OLD, SUFFIX, held_folder, own_folder, workbooks, workbooks_of
    from kinerja_xl.batch.going_on import resumed
    from kinerja_xl.batch.outcome import Outcome, Progress, in_order, told
    from kinerja_xl.batch.state import Stamp, State, marks, own_place, stamp
    from kinerja_xl.batch.where import Where, run

_HOMES = {
    name: f"kinerja_xl.batch.{home}"
    for home, names in {
        "bounds": "Bounds",
        "folder": "MARK OLD SUFFIX held_folder own_folder workbooks workbooks_of",
        "outcome": "Outcome Progress in_order told",
        "going_on": "resumed",
        "where": "Where run",
        "state": "Stamp State marks own_place stamp",
    }.items()
    for name in names.split()
}

__all__ = [
    "MARK",
    "OLD",
    "SUFFIX",
    "Bounds",
    "Outcome",
    "Progress",
    "Stamp",
    "State",
    "Where",
    "held_folder",
    "in_order",
    "marks",
    "own_folder",
    "own_place",
    "resumed",
    "run",
    "stamp",
    "told",
    "workbooks",
    "workbooks_of",
]

__getattr__ = lazily(__name__, _HOMES)
