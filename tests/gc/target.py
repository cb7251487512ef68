"""The random mutator as a program: a first seed, the number of seeds, of steps, the length of the largest arrays."""
from collectors import RUNS
from mutator import HeapError
from rpython.rlib.unroll import unrolling_iterable

ALL_RUNS = unrolling_iterable(RUNS)


def entry_point(argv):
    first, count, steps, largest = int(argv[1]), int(argv[2]), int(argv[3]), int(argv[4])
    failures = 0
    for name, which, run in ALL_RUNS:
        for seed in range(first, first + count):
            try:
                print('%s %d: %s' % (name, seed, run(which, seed, steps, largest)))
            except HeapError as error:
                print('%s %d: failed: %s' % (name, seed, error.text))
                failures += 1
    return 1 if failures else 0


def target(driver, args):
    return entry_point, None
