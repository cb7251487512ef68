"""A020: what the entry point returns."""


def entry_point(argv):
    if len(argv) > 3:
        return 'done'
    return 'not done'
