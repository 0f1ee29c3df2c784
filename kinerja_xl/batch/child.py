"""The process that does the work: takes one path after the other from its input and answers on its output."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys

from kinerja_xl.batch.answer import answer
from kinerja_xl.batch.bounds import bound_memory, bound_seconds

READY = "siap"
_OBJECTS_BETWEEN_COLLECTIONS = 200_000


def serve() -> None:
    """Read the bounds and the work, then paths until the input ends; answer each with its value, or what went wrong.

    Ctrl+C is for the parent to answer. What the work prints must not get between the answers.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    orders = sys.stdin.buffer
    bounds = pickle.load(orders)
    bound_memory(bounds.memory)
    work = pickle.load(orders)
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 50, 50)
    pickle.dump(READY, answers)
    answers.flush()
    while True:
        try:
            path = pickle.load(orders)
        except EOFError:  # the parent is done, or gone
            gc.freeze()  # no search for what the system takes anyway
            return
        bound_seconds(bounds.seconds)
        answers.write(answer(work, path))
        answers.flush()
        bound_seconds(0)
        gc.collect(1)  # the cycles of this file, while they are young: a third of the memory, and faster
