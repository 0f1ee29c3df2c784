"""The process that does the work: takes one path after the other from its input and answers on its output."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys

from kinerja_xl.batch.outcome import said

READY = "siap"
_OBJECTS_BETWEEN_COLLECTIONS = 200_000


def serve() -> None:
    """Read the work, then paths until the input ends; answer each with its value, or None and what went wrong.

    Ctrl+C is for the parent to answer. What the work prints must not get between the answers.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    orders = sys.stdin.buffer
    work = pickle.load(orders)
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 50, 50)
    pickle.dump(READY, answers)
    answers.flush()
    while True:
        try:
            path = pickle.load(orders)
        except EOFError:  # the parent is done, or gone
            return
        try:
            answer = pickle.dumps((work(path), ""), pickle.HIGHEST_PROTOCOL)
        except Exception as error:  # one bad file must not stop the others
            answer = pickle.dumps((None, said(path, error)))
        answers.write(answer)
        answers.flush()
