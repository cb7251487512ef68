"""What the JIT's back end is told by the interpreter it was made from."""


class HighLevelJitInfo(object):
    """Set by an entry point: the name of the executable."""
    sys_executable = None


highleveljitinfo = HighLevelJitInfo()
