"""Hooks of the collector: what a target's get_gchooks() returns."""


class GcHooks(object):
    """Called by the collector when they are enabled; a target overrides the methods it wants."""

    def is_gc_minor_enabled(self):
        return False

    def is_gc_collect_step_enabled(self):
        return False

    def is_gc_collect_enabled(self):
        return False

    def on_gc_minor(self, duration, total_memory_used, pinned_objects):
        """After a minor collection."""

    def on_gc_collect_step(self, duration, oldstate, newstate):
        """After a step of a major collection."""

    def on_gc_collect(self, num_major_collects, arenas_count_before, arenas_count_after, arenas_bytes,
                      rawmalloc_bytes_before, rawmalloc_bytes_after, pinned_objects=0):
        """After a major collection."""

    def fire_gc_minor(self, duration, total_memory_used, pinned_objects):
        if self.is_gc_minor_enabled():
            self.on_gc_minor(duration, total_memory_used, pinned_objects)

    def fire_gc_collect_step(self, duration, oldstate, newstate):
        if self.is_gc_collect_step_enabled():
            self.on_gc_collect_step(duration, oldstate, newstate)

    def fire_gc_collect(self, num_major_collects, arenas_count_before, arenas_count_after, arenas_bytes,
                        rawmalloc_bytes_before, rawmalloc_bytes_after, pinned_objects=0):
        if self.is_gc_collect_enabled():
            self.on_gc_collect(num_major_collects, arenas_count_before, arenas_count_after, arenas_bytes,
                               rawmalloc_bytes_before, rawmalloc_bytes_after, pinned_objects)
