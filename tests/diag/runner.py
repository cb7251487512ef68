"""runner.py: runs the diagnostics suite: each wrong program must be refused, at the right lines, for the right reasons.

Usage: runner.py [--filter REGEX] [-j N] [--show] [--all]

A program of this folder says in comments what it expects:

    x[0] = name          #! error: REGEX        an error on this line whose text matches
                         #! note: REGEX         a note on this line that belongs to some error
    #! error-above: REGEX                       an error (note-above: a note) on the line before (for lines that cannot hold a comment)
    #! error-anywhere: REGEX                    an error, wherever it is
    #! options: --dialect 2                     more options of the translator
    #! also: support/other.py                   expectations stand in that file too

The text of a message is its code, its sentence and the labels below it, without the source line, and of an error the help. No error may
come that is not expected, and the exit status must be 1. The last line is `N passed, N failed`.
"""
import argparse
import concurrent.futures
import glob
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.environ.get('JACQUARD_ROOT') or os.path.dirname(os.path.dirname(HERE))
MARK = re.compile(r'#! (error|note|error-above|note-above|error-anywhere|options|also): ?(.*?)\s*(?=#! |$)')
PLACE = re.compile(r'^(?:(.+?):(\d+):(?:(\d+):)? |translate: )?(fatal error|error|note|warning)(?:\[(\w+)\])?: (.*)$')
SOURCE_LINE = re.compile(r'^ *\d+ \| ')         # it holds the comment with the expectation, which must not match itself
SECONDS = 60


class Expectation:
    """One message that must come."""

    def __init__(self, kind, path, line, pattern):
        self.kind = kind
        self.path = path
        self.line = line
        self.pattern = pattern

    def matches(self, message):
        if message.kind != self.kind or not re.search(self.pattern, message.text, re.S):
            return False
        return self.line is None or (message.line == self.line and same_file(message.path, self.path))

    def __str__(self):
        place = 'anywhere' if self.line is None else '%s:%d' % (os.path.basename(self.path), self.line)
        return '%s %s: %s' % (place, self.kind, self.pattern)


class Message:
    """One message that came."""

    def __init__(self, path, line, kind, text):
        self.path = path
        self.line = line
        self.kind = kind
        self.text = text

    def __str__(self):
        place = '%s:%d' % (os.path.basename(self.path), self.line) if self.path else 'no place'
        return '%s %s: %s' % (place, self.kind, self.text)


def same_file(one, other):
    return one is not None and os.path.basename(one) == os.path.basename(other)


def read_expectations(path):
    """(expectations, options) of a program and of the files it names."""
    expectations, options = [], []
    with open(path, 'rb') as file:
        lines = file.read().decode('utf-8', 'replace').split('\n')
    for number, line in enumerate(lines, 1):
        for kind, text in MARK.findall(line):
            if kind == 'options':
                options += text.split()
            elif kind == 'also':
                expectations += read_expectations(os.path.join(HERE, text))[0]
            elif kind == 'error-anywhere':
                expectations.append(Expectation('error', path, None, text))
            elif kind.endswith('-above'):
                expectations.append(Expectation(kind.split('-')[0], path, number - 1, text))
            else:
                expectations.append(Expectation(kind, path, number, text))
    return expectations, options


def read_messages(output):
    """The messages in what the translator wrote. The help is part of the error it belongs to, behind its labels."""
    messages, error = [], None
    for line in output.split('\n'):
        place = PLACE.match(line)
        if place:
            path, number, _, kind, code, text = place.groups()
            kind = 'error' if kind == 'fatal error' else kind
            messages.append(Message(path, int(number) if number else None, kind, '%s %s' % (code or '', text)))
            error = messages[-1] if kind == 'error' else error
        elif line.startswith('help: ') and error:
            error.text += '\n' + line
        elif messages and not SOURCE_LINE.match(line):
            messages[-1].text += '\n' + line
    return messages


def translator():
    return os.environ.get('TRANSLATE') or os.path.join(ROOT, 'build', 'translator', 'translate')


def run(path):
    """(what is wrong, the translator's output) for one program; an empty list when all is right."""
    expectations, options = read_expectations(path)
    command = [translator(), '--batch', '--quiet', '--rtype'] + options + [path]
    try:
        result = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                cwd=HERE, timeout=SECONDS, env=dict(os.environ, JACQUARD_ROOT=ROOT))
    except subprocess.TimeoutExpired:
        return ['took longer than %d seconds' % SECONDS], ''
    output = result.stdout.decode('utf-8', 'replace')
    return problems(expectations, read_messages(output), result.returncode), output


def problems(expectations, messages, status):
    """What differs between the messages expected and those that came."""
    found = []
    if not any(expectation.kind == 'error' for expectation in expectations):
        found.append('the program expects no error: such a test cannot fail')
    if status != 1:
        found.append('exit status %d, expected 1' % status)
    for expectation in expectations:
        if not any(expectation.matches(message) for message in messages):
            found.append('missing  %s' % expectation)
    for message in messages:
        if message.kind == 'error' and not any(expectation.matches(message) for expectation in expectations):
            found.append('surplus  %s' % str(message).split('\n')[0])
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--filter', help='only programs whose name matches')
    parser.add_argument('-j', type=int, default=2)
    parser.add_argument('--show', action='store_true', help="print the translator's output too")
    parser.add_argument('--all', action='store_true', help='accepted: there is no long tail')
    options = parser.parse_args()
    paths = [path for path in sorted(glob.glob(os.path.join(HERE, '*.py')))
             if path != os.path.abspath(__file__) and (not options.filter or re.search(options.filter, path))]
    if not os.path.exists(translator()):
        print('no translator at %s' % translator())
        print('0 passed, %d failed' % len(paths))
        return 1
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        for path, (wrong, output) in zip(paths, pool.map(run, paths)):
            if wrong:
                failed += 1
                print('FAIL %s' % os.path.basename(path))
                print('\n'.join('    ' + line for line in wrong))
            if options.show or wrong:
                print('\n'.join('    | ' + line for line in output.rstrip().split('\n')[:40]))
    print('%d passed, %d failed' % (len(paths) - failed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
