"""The same work on many files: on all cores or on a cluster, past bad files, and on where it stopped.

The work is a picklable function of one path, so that this room knows nothing of workbooks. A file it cannot do is an
outcome like any other: whatever happens to the process that held it, the other files go on.
"""

from kinerja_xl.batch.bounds import Bounds
from kinerja_xl.batch.folder import MARK, OLD, own_folder, workbooks, workbooks_of
from kinerja_xl.batch.outcome import Outcome, in_order
from kinerja_xl.batch.resumed import resumed
from kinerja_xl.batch.run import Where, run
from kinerja_xl.batch.state import SUFFIX, Stamp, State, marks, own_place, stamp

__all__ = [
    "MARK",
    "OLD",
    "SUFFIX",
    "Bounds",
    "Outcome",
    "Stamp",
    "State",
    "Where",
    "in_order",
    "marks",
    "own_folder",
    "own_place",
    "resumed",
    "run",
    "stamp",
    "workbooks",
    "workbooks_of",
]
