"""The sampling profiler vmprof: there is none in executables of this translator. Programs that can be profiled run unchanged."""


class VMProfError(Exception):
    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


class VMProfPlatformUnsupported(Exception):
    pass


def register_code_object_class(CodeClass, full_name_func):
    """The instances of the class are code of the interpreted language."""


def register_code(code, full_name_func):
    """One such instance."""


def get_unique_id(code):
    return 0


def vmprof_execute_code(name, get_code_fn, result_class=None, _hack_update_stack_untranslated=False):
    """A decorator of the function that runs code."""
    def decorate(func):
        return func
    return decorate


def enable(fileno, interval, memory=0, native=0, real_time=0):
    raise VMProfError("this executable cannot be profiled by vmprof")


def disable():
    raise VMProfError("this executable cannot be profiled by vmprof")


def is_enabled():
    return False


def stop_sampling():
    return -1


def start_sampling():
    pass
