"""JitPolicy: what a target's `jitpolicy(driver)` returns, saying which functions the JIT looks into."""


class JitPolicy(object):
    """The default: every function without `_jit_look_inside_ = False`."""

    def __init__(self, jithookiface=None):
        self.jithookiface = jithookiface
        self.unsafe_loopy_graphs = set()
        self.supports_floats = True
        self.supports_longlong = True
        self.supports_singlefloats = True

    def set_supports_floats(self, flag):
        self.supports_floats = flag

    def set_supports_longlong(self, flag):
        self.supports_longlong = flag

    def look_inside_function(self, func):
        return True

    def look_inside_graph(self, graph):
        return self.look_inside_function(graph.func)


class StopAtXPolicy(JitPolicy):
    """Looks into every function but the given ones."""

    def __init__(self, *funcs):
        JitPolicy.__init__(self)
        self.funcs = funcs

    def look_inside_function(self, func):
        return func not in self.funcs
