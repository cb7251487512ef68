/* memory.c: the two simplest heaps: one that is never freed, and libgc. And raw memory. */
#include "rt.h"
#include <errno.h>
#include <stdlib.h>
#include <sys/mman.h>

/* ---- --gc=none: chunks of zeroed pages, handed out in order ---- */

enum { FIRST_CHUNK = 256 * 1024, LAST_CHUNK = 32 * 1024 * 1024 };

char *rpy_bump_next, *rpy_bump_end;
static int64_t bump_used, bump_chunk = FIRST_CHUNK;

static char *map_pages(int64_t size) {
    void *memory = mmap(NULL, (size_t)size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) return NULL;
    bump_used += size;
    return memory;
}

/* What is left of the old chunk is lost: at most an eighth of it, since larger objects get pages of their own. */
char *rpy_bump_refill(int64_t size) {
#ifdef __SANITIZE_ADDRESS__
    bump_used += size;
    return calloc(1, size ? (size_t)size : 1);
#endif
    if (size > bump_chunk / 8) return map_pages((size + 4095) & ~(int64_t)4095);
    char *chunk = map_pages(bump_chunk);
    if (!chunk) return NULL;
    rpy_bump_next = chunk + size;
    rpy_bump_end = chunk + bump_chunk;
    if (bump_chunk < LAST_CHUNK) bump_chunk *= 2;
    return chunk;
}

/* ---- --gc=boehm ---- */

#ifdef RPY_GC_BOEHM
#include <gc/gc_inline.h>
#include <gc/gc_mark.h>

void *rpy_free_lists[RPY_FREE_LISTS], *rpy_atomic_lists[RPY_FREE_LISTS];

void *rpy_boehm_refill(void **list, size_t size, bool atomic) {
    GC_generic_malloc_many(size, atomic ? GC_I_PTRFREE : GC_I_NORMAL, list);
    return *list;
}

/* What is left of the lists is found free again: libgc would not follow the links of atomic objects, and need not follow the others. */
static void GC_CALLBACK give_up_lists(void) {
    memset(rpy_free_lists, 0, sizeof rpy_free_lists);
    memset(rpy_atomic_lists, 0, sizeof rpy_atomic_lists);
}

static void ignore_warning(char *message, GC_word argument) { (void)message, (void)argument; }

/* No parallel markers: starting their threads would cost more than many programs run for. Pointers into objects are looked for
 * on the stack alone, as translated programs keep none in the heap; so objects need no word more against pointers past
 * their end (which libgc then would not look into). */
static void start_memory(void) {
    bool ours = !getenv("GC_MARKERS");
    if (ours) setenv("GC_MARKERS", "1", 1);
    GC_set_all_interior_pointers(0);
    GC_set_warn_proc(ignore_warning);
    GC_set_start_callback(give_up_lists);
    GC_set_free_space_divisor(1);           /* fewer collections, for a heap at most twice as large */
    GC_INIT();
    if (ours) unsetenv("GC_MARKERS");       /* not for the children of the program */
}

void rpy_gc_collect(void) { GC_gcollect(); }

/* Prebuilt objects are not libgc's: they stay. */
void *rpy_weakref_create(void *object) {
    void **reference = GC_malloc_atomic(sizeof *reference);
    if (!reference) return NULL;
    *reference = object;
    if (GC_base(object)) GC_general_register_disappearing_link(reference, object);
    return reference;
}

int64_t rpy_gc_used(void) { return (int64_t)(GC_get_heap_size() - GC_get_free_bytes()); }
#else
static void start_memory(void) {}
void rpy_gc_collect(void) {}

void *rpy_weakref_create(void *object) {
    void **reference = (void **)rpy_bump_malloc(sizeof *reference);
    if (reference) *reference = object;
    return reference;
}

int64_t rpy_gc_used(void) { return bump_used - (rpy_bump_end - rpy_bump_next); }
#endif

/* ---- raw memory ---- */

char *rpy_raw_malloc(int64_t size) { return size < 0 ? NULL : calloc(1, size ? (size_t)size : 1); }

char *rpy_raw_malloc_array(int64_t count, int64_t fixed, int64_t item) {
    return rpy_with_length(rpy_raw_malloc(rpy_array_bytes(count, fixed, item)), count, fixed);
}

char *rpy_raw_malloc_unsized(int64_t count, int64_t item) { return rpy_raw_malloc(rpy_array_bytes(count, 0, item)); }
void rpy_raw_free(char *memory) { free(memory); }
