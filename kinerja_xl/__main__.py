"""The way in, for `kinerja` and `python -m kinerja_xl`."""

import gc
import sys

_OBJECTS_BETWEEN_COLLECTIONS = 200_000


def main() -> int:
    """Run the command.

    The process is short and makes next to no cycles: collecting as often as Python does by default costs a
    sixth of its time, most of it while modules load, so this comes before every other import. At its end Python
    would search everything for cycles once more, for a tenth of a second, to give back what the system takes anyway.
    """
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 50, 50)
    try:
        from kinerja_xl import cli

        return cli.main()
    except KeyboardInterrupt:  # before the command begins, or while it says that it was stopped
        return 130
    finally:
        gc.freeze()


if __name__ == "__main__":
    sys.exit(main())
