"""runner.py: runs the matrix: every program at every level must print the same.

Usage: runner.py [--level NAME ...] [--filter REGEX] [-j N] [--all] [--list] [--times]

Levels: cpython, evaluator, high (the graphs of flow interpreted), typed (after rtype), noexc (after all passes but gc), c-O0, c-O2, c-none
(--gc=none), c-graph (by way of a graph text file), c-clang.
Without --all the last four are left to samples, see matrix.SAMPLED. The last line is `N passed, N failed`,
counted in cells of the matrix; each failing program is printed with the first level that differs and how.
"""
import argparse
import concurrent.futures
import os
import re
import sys
import tempfile
import time

import matrix


def parse_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--level', action='append', help='only these levels')
    parser.add_argument('--filter', help='only programs whose name matches')
    parser.add_argument('-j', type=int, default=2)
    parser.add_argument('--all', action='store_true', help='every program at every level')
    parser.add_argument('--list', action='store_true', help='print the cells and run nothing')
    parser.add_argument('--times', action='store_true', help='print the slowest cells')
    return parser.parse_args()


def chosen_cells(options, programs, levels):
    """For each program the levels to run it at."""
    for number, program in enumerate(programs):
        cells = [level for level in levels if program.runs_at(level)]
        if not options.all and not options.level:
            cells = [level for level in cells if is_sampled(number, program, level)]
        if cells:
            yield program, cells


def is_sampled(number, program, level):
    """Does the program run at the level without --all? The interpreters' programs run at -O2, at no other sample."""
    if level.name not in matrix.SAMPLED:
        return True
    if '/' in program.name:
        return level.name == 'c-O2'
    return number % matrix.SAMPLE == matrix.SAMPLED[level.name]


def run_program(program, levels):
    """[(level, what is wrong or None, seconds)] for one program."""
    results = []
    for level in levels:
        started = time.time()
        outcome = level.run(program)
        with_stderr = level.with_stderr or '/' in program.name
        results.append((level, program.difference(outcome, with_stderr), time.time() - started))
        if hasattr(level, 'forget') and '/' not in program.name:
            level.forget(program.target)
    return results


def report(program, results):
    """Prints the failures of a program; how many there are."""
    bad = [(level, difference) for level, difference, _ in results if difference is not None]
    if bad:
        level, difference = bad[0]
        print('FAIL %s at %s%s' % (program.name, level.name,
                                   ''.join(', ' + other.name for other, _ in bad[1:])))
        print('    ' + difference.replace('\n', '\n    ').rstrip(), flush=True)
    return len(bad)


def main():
    options = parse_arguments()
    with tempfile.TemporaryDirectory(prefix='jacquard-run-') as folder:
        levels = [level for level in matrix.all_levels(folder)
                  if level.available() and (not options.level or level.name in options.level)]
        programs = [program for program in matrix.all_programs()
                    if not options.filter or re.search(options.filter, program.name)]
        cells = list(chosen_cells(options, programs, levels))
        if options.list:
            for program, chosen in cells:
                print(program.name, ' '.join(level.name for level in chosen))
            return 0
        return run_cells(cells, options)


def generated_programs_are_fresh():
    """Are the generated brainfuck programs what their generator writes?"""
    generator = os.path.join(matrix.ROOT, 'interpreters', 'brainfuck', 'programs', 'generate.py')
    output, status, errors = matrix.execute([sys.executable, '-B', generator, '--check'], b'')
    if status != 0:
        print('FAIL generate.py --check\n%s' % matrix.tail(errors))
    return status == 0


def run_cells(cells, options):
    passed = failed = 0
    if not options.filter:
        passed = int(generated_programs_are_fresh())
        failed = 1 - passed
    times = []
    with concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        futures = [(program, pool.submit(run_program, program, levels)) for program, levels in cells]
        for program, future in futures:
            results = future.result()
            bad = report(program, results)
            failed += bad
            passed += len(results) - bad
            times += [(seconds, program.name, level.name) for level, _, seconds in results]
    if options.times:
        for seconds, program, level in sorted(times, reverse=True)[:20]:
            print('%7.2f s  %-30s %s' % (seconds, program, level))
    print('%d programs' % len(cells))
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
