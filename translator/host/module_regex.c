/* module_regex.c: the module _regex: runs the programs that lib/re.py makes of regular expressions.
 *
 * Idea:    a backtracking machine. What it can come back to stands on a stack of its own: choices (where to go on, and
 *          from which character), loops over one character (with the range of characters left to try) and old values of
 *          group slots and registers. Failing takes entries off the stack until one says where to go on.
 *          Lookaround and atomic groups run their body on top of that stack and then drop its choices.
 * Example: a*b  is  LOOP 0 max 2 CHAR a  CHAR b  MATCH.
 */
#include "host/library.h"
#include "host/text.h"
#include <stdlib.h>

typedef enum RegexOp {
#define REGEX_OP(NAME, operands) REGEX_##NAME,
#include "host/regex_ops.def"
#undef REGEX_OP
} RegexOp;
typedef enum SetKind { SET_RANGE, SET_DIGIT, SET_NOT_DIGIT, SET_SPACE, SET_NOT_SPACE, SET_WORD, SET_NOT_WORD } SetKind;
typedef enum RegexMode { MODE_MATCH, MODE_SEARCH, MODE_FULLMATCH } RegexMode;

typedef struct RegexProgram {
    HostObject base;
    uint32_t *code;
    uint32_t len, groups /* with group 0 */, marks;
} RegexProgram;

typedef enum EntryKind { ENTRY_CHOICE, ENTRY_GREEDY, ENTRY_LAZY, ENTRY_SLOT } EntryKind;
typedef struct Entry {
    EntryKind kind;
    uint32_t pc;                /* where to go on; of a SLOT its number; */
    int64_t position;           /* from which character; of a SLOT its old value */
    int64_t limit;              /* GREEDY: the least position; LAZY: the greatest */
    uint32_t matcher;           /* LAZY: the one-character instruction */
} Entry;

enum { STACK_MAX = 1 << 26 };

typedef struct Machine {
    HostWorld *world;
    Text text;
    const uint32_t *code;
    int64_t begin, end;         /* the part of the text looked at */
    int64_t *slots;             /* groups, then the last group that ended, then the registers */
    uint32_t group_slots;
    Entry *stack;
    size_t len, cap;
    int64_t matched;            /* where the last MATCH was */
    int64_t no_empty_at;        /* an empty match here does not count; -1: it does anywhere */
    uint32_t depth;             /* of run() */
    bool full, exhausted;
} Machine;

/* ---- the stack ---- */
static void push(Machine *m, Entry entry) {
    if (m->len == m->cap) {
        m->cap = m->cap ? m->cap * 2 : 64;
        if (m->cap > STACK_MAX) {
            m->exhausted = true;
            m->cap /= 2;
            return;
        }
        Entry *stack = realloc(m->stack, m->cap * sizeof *stack);
        if (!stack) out_of_memory();
        m->stack = stack;
    }
    m->stack[m->len++] = entry;
}

static void set_slot(Machine *m, uint32_t slot, int64_t value) {
    push(m, (Entry){.kind = ENTRY_SLOT, .pc = slot, .position = m->slots[slot]});
    m->slots[slot] = value;
}

/* ---- characters ---- */
static bool is_word(const Text *t, uint32_t c) {
    return c == '_' || text_point_is(t, c, TEXT_ALPHA) || text_point_is(t, c, TEXT_DIGIT);
}

static bool triple_has(const Text *t, const uint32_t *triple, uint32_t c) {
    switch ((SetKind)triple[0]) {
    case SET_RANGE: return c >= triple[1] && c <= triple[2];
    case SET_DIGIT: return text_point_is(t, c, TEXT_DIGIT);
    case SET_NOT_DIGIT: return !text_point_is(t, c, TEXT_DIGIT);
    case SET_SPACE: return text_point_is(t, c, TEXT_SPACE);
    case SET_NOT_SPACE: return !text_point_is(t, c, TEXT_SPACE);
    case SET_WORD: return is_word(t, c);
    case SET_NOT_WORD: return !is_word(t, c);
    }
    return false;
}

static bool set_has(const Text *t, const uint32_t *set, uint32_t c) {
    bool ignore = set[1] & 2, found = false;
    uint32_t lower = ignore ? text_point_lower(t, c) : c, upper = ignore ? text_point_upper(t, c) : c;
    for (uint32_t i = 0; i < set[2] && !found; i++) {
        const uint32_t *triple = set + 3 + 3 * i;
        found = triple_has(t, triple, c) || (ignore && (triple_has(t, triple, lower) || triple_has(t, triple, upper)));
    }
    return found != (set[1] & 1);
}

/* Whether the one-character instruction matches. */
static bool matches_one(const Machine *m, uint32_t pc, int64_t position) {
    const uint32_t *code = m->code + pc;
    uint32_t c = text_at(&m->text, (uint32_t)position);
    if (code[0] == REGEX_CHAR) return c == code[1];
    if (code[0] == REGEX_ANY) return c != '\n';
    if (code[0] == REGEX_ALL) return true;
    if (code[0] == REGEX_SET) return set_has(&m->text, code, c);
    return text_point_lower(&m->text, c) == code[1];
}

static uint32_t one_length(const uint32_t *code) {
    if (code[0] == REGEX_SET) return 3 + 3 * code[2];
    return code[0] == REGEX_ANY || code[0] == REGEX_ALL ? 1 : 2;
}

static bool at_word_edge(const Machine *m, int64_t position) {
    bool before = position > 0 && is_word(&m->text, text_at(&m->text, (uint32_t)position - 1));
    bool after = position < m->end && is_word(&m->text, text_at(&m->text, (uint32_t)position));
    return before != after;
}

static bool newline_at(const Machine *m, int64_t position) { return text_at(&m->text, (uint32_t)position) == '\n'; }

static bool at_place(const Machine *m, RegexOp op, int64_t position) {
    if (op == REGEX_BEGIN) return position == 0;
    if (op == REGEX_LINE_BEGIN) return position == 0 || newline_at(m, position - 1);
    if (op == REGEX_END) return position == m->end;
    if (op == REGEX_END_NEWLINE) return position == m->end || (position + 1 == m->end && newline_at(m, position));
    if (op == REGEX_LINE_END) return position == m->end || newline_at(m, position);
    return at_word_edge(m, position) == (op == REGEX_WORD_EDGE);
}

/* Past the text of the group repeated at the position, or -1. */
static int64_t match_group(const Machine *m, uint32_t group, int64_t position, bool ignore) {
    int64_t from = m->slots[2 * group], to = m->slots[2 * group + 1];
    if (from < 0 || to < 0 || to - from > m->end - position) return -1;
    for (int64_t i = from; i < to; i++, position++) {
        uint32_t a = text_at(&m->text, (uint32_t)i), b = text_at(&m->text, (uint32_t)position);
        if (a != b && !(ignore && text_point_lower(&m->text, a) == text_point_lower(&m->text, b))) return -1;
    }
    return position;
}

/* ---- the machine ---- */
/* Takes entries off the stack, down to `base`, until one says where to go on. */
static bool backtrack(Machine *m, size_t base, uint32_t *pc, int64_t *position) {
    while (m->len > base && !m->exhausted) {
        Entry *e = &m->stack[m->len - 1];
        *pc = e->pc;
        switch (e->kind) {
        case ENTRY_SLOT:
            m->slots[e->pc] = e->position;
            m->len--;
            break;
        case ENTRY_CHOICE:
            *position = e->position;
            m->len--;
            return true;
        case ENTRY_GREEDY:
            *position = --e->position;
            if (e->position <= e->limit) m->len--;
            return true;
        case ENTRY_LAZY:
            if (e->position < e->limit && matches_one(m, e->matcher, e->position)) {
                *position = ++e->position;
                return true;
            }
            m->len--;
            break;
        }
    }
    return false;
}

/* A loop over one character: false when it does not match often enough. */
static bool loop(Machine *m, uint32_t *pc, int64_t *position) {
    const uint32_t *code = m->code + *pc;
    uint32_t matcher = *pc + 4, after = matcher + code[3];
    int64_t least = *position + code[1], most = m->end;
    if (code[2] != UINT32_MAX && *position + code[2] < most) most = *position + code[2];
    if (least > m->end) return false;
    bool lazy = code[0] == REGEX_LOOP_LAZY;
    int64_t at = *position;
    for (int64_t stop = lazy ? least : most; at < stop && matches_one(m, matcher, at);) at++;
    if (at < least) return false;
    if (lazy) push(m, (Entry){ENTRY_LAZY, after, at, most, matcher});
    else if (at > least) push(m, (Entry){ENTRY_GREEDY, after, at, least, 0});
    *pc = after;
    *position = at;
    return true;
}

static bool run(Machine *m, uint32_t pc, int64_t position);

/* Drops the choices above `base` but keeps what is needed to restore slots. */
static void keep_slots(Machine *m, size_t base) {
    size_t kept = base;
    for (size_t i = base; i < m->len; i++)
        if (m->stack[i].kind == ENTRY_SLOT) m->stack[kept++] = m->stack[i];
    m->len = kept;
}

static void undo(Machine *m, size_t base) {
    for (; m->len > base; m->len--)
        if (m->stack[m->len - 1].kind == ENTRY_SLOT) m->slots[m->stack[m->len - 1].pc] = m->stack[m->len - 1].position;
}

/* Runs the body of a lookaround or atomic group. */
static bool inner(Machine *m, uint32_t *pc, int64_t *position) {
    const uint32_t *code = m->code + *pc;
    bool behind = code[0] == REGEX_LOOK_BEHIND, atomic = code[0] == REGEX_ATOMIC;
    bool negated = !atomic && code[1];
    uint32_t body = *pc + (behind ? 4 : atomic ? 2 : 3), after = code[behind ? 3 : atomic ? 1 : 2];
    int64_t from = behind ? *position - code[2] : *position;
    size_t base = m->len;
    m->depth++;
    bool matched = from >= 0 && run(m, body, from);
    m->depth--;
    if (negated) undo(m, base);
    else keep_slots(m, base);
    if (matched == negated) return false;
    if (atomic) *position = m->matched;
    *pc = after;
    return true;
}

/* Whether a MATCH of the whole counts. */
static bool accepted(const Machine *m, int64_t position) {
    if (m->depth) return true;
    if (m->full && position != m->end) return false;
    return position != m->no_empty_at || m->slots[0] != position;
}

static void save(Machine *m, uint32_t slot, int64_t position) {
    set_slot(m, slot, position);
    if (slot & 1 && slot > 1) set_slot(m, m->group_slots, slot / 2);
}

/* One instruction; false when it fails. MATCH is not among them. */
static bool step(Machine *m, uint32_t *pc, int64_t *position) {
    const uint32_t *code = m->code + *pc;
    RegexOp op = (RegexOp)code[0];
    switch (op) {
    case REGEX_CHAR: case REGEX_CHAR_IGNORE: case REGEX_ANY: case REGEX_ALL: case REGEX_SET:
        if (*position >= m->end || !matches_one(m, *pc, *position)) return false;
        ++*position;
        *pc += one_length(code);
        return true;
    case REGEX_SPLIT:
        push(m, (Entry){ENTRY_CHOICE, code[1], *position, 0, 0});
        *pc += 2;
        return true;
    case REGEX_SPLIT_LAZY:
        push(m, (Entry){ENTRY_CHOICE, *pc + 2, *position, 0, 0});
        *pc = code[1];
        return true;
    case REGEX_JUMP: *pc = code[1]; return true;
    case REGEX_LOOP: case REGEX_LOOP_LAZY: return loop(m, pc, position);
    case REGEX_MARK: set_slot(m, m->group_slots + 1 + code[1], *position); *pc += 2; return true;
    case REGEX_PROGRESS:
        *pc = m->slots[m->group_slots + 1 + code[1]] == *position ? code[2] : *pc + 3;
        return true;
    case REGEX_SAVE: save(m, code[1], *position); *pc += 2; return true;
    case REGEX_IF_UNSET: *pc = m->slots[2 * code[1] + 1] < 0 ? code[2] : *pc + 3; return true;
    case REGEX_BEGIN: case REGEX_LINE_BEGIN: case REGEX_END: case REGEX_END_NEWLINE: case REGEX_LINE_END:
    case REGEX_WORD_EDGE: case REGEX_NOT_WORD_EDGE:
        ++*pc;
        return at_place(m, op, *position);
    case REGEX_GROUP: case REGEX_GROUP_IGNORE:
        *position = match_group(m, code[1], *position, op == REGEX_GROUP_IGNORE);
        *pc += 2;
        return *position >= 0;
    case REGEX_LOOK_AHEAD: case REGEX_LOOK_BEHIND: case REGEX_ATOMIC: return inner(m, pc, position);
    case REGEX_FAIL: case REGEX_MATCH: break;
    }
    return false;
}

static bool run(Machine *m, uint32_t pc, int64_t position) {
    size_t base = m->len;
    for (;;) {
        bool good = !m->exhausted;
        if (m->code[pc] == REGEX_MATCH) {
            good = good && accepted(m, position);
            m->matched = position;
            if (good) return true;
        } else {
            good = good && step(m, &pc, &position);
        }
        if (!good && !backtrack(m, base, &pc, &position)) return false;
    }
}

/* ---- searching ---- */
static bool try_at(Machine *m, const RegexProgram *p, int64_t position) {
    for (uint32_t i = 0; i < m->group_slots + 1 + p->marks; i++) m->slots[i] = -1;
    m->len = 0;
    m->slots[0] = position;
    if (!run(m, 0, position)) return false;
    m->slots[1] = m->matched;
    return true;
}

static bool search(Machine *m, const RegexProgram *p, int64_t start) {
    bool literal = p->code[0] == REGEX_CHAR && !m->text.points && p->code[1] < 256;
    for (int64_t at = start; at <= m->end && !m->exhausted; at++) {
        if (literal) {
            const unsigned char *hit = memchr(m->text.bytes + at, (int)p->code[1], (size_t)(m->end - at));
            if (!hit) return false;
            at = hit - m->text.bytes;
        }
        if (try_at(m, p, at)) return true;
    }
    return false;
}

static Host spans(Machine *m) {
    HostTuple *tuple = host_alloc_tuple(m->world, m->group_slots + 1);
    for (uint32_t i = 0; i <= m->group_slots; i++) tuple->items[i] = host_new_int(m->world, m->slots[i]);
    return &tuple->base;
}

/* program.run(text, start, end, mode, no_empty_at): None, or begins and ends of the groups and the last group's number. */
static Host program_run(HostWorld *world, Host *a) {
    RegexProgram *p = (RegexProgram *)a[0];
    int64_t start, end, mode, no_empty_at;
    if (!text_is(a[1])) return host_raise(world, world->e.TypeError, "expected string or bytes-like object, got '%s'", host_type_name(world, a[1]));
    if (!host_arg_index(world, a[2], &start) || !host_arg_index(world, a[3], &end) || !host_arg_int(world, a[4], &mode) ||
        !host_arg_int(world, a[5], &no_empty_at))
        return NULL;
    Machine m = {.world = world, .text = text_view(a[1]), .code = p->code, .group_slots = 2 * p->groups,
                 .no_empty_at = no_empty_at, .full = mode == MODE_FULLMATCH};
    m.end = end < 0 ? 0 : end > m.text.len ? m.text.len : end;
    if (start < 0) start = 0;
    m.slots = calloc(m.group_slots + 1 + p->marks, sizeof *m.slots);
    if (!m.slots) out_of_memory();
    bool found = start <= m.end && (mode == MODE_SEARCH ? search(&m, p, start) : try_at(&m, p, start));
    Host result = found ? spans(&m) : world->none;
    bool exhausted = m.exhausted;
    free(m.slots);
    free(m.stack);
    return exhausted ? host_raise(world, world->e.RuntimeError, "regular expression needs too much memory") : result;
}

/* ---- making programs ---- */
static Host program_new(HostWorld *world, Host *a) {
    const Host *words;
    uint32_t count;
    int64_t groups, marks;
    if (!host_items(world, a[1], &words, &count) || !host_arg_int(world, a[2], &groups) || !host_arg_int(world, a[3], &marks))
        return NULL;
    RegexProgram *p = (RegexProgram *)host_new_object(world, HOST_CLS(a[0]));
    p->code = host_alloc_atomic(world, (count + 1) * sizeof *p->code);
    p->len = count;
    p->groups = (uint32_t)groups;
    p->marks = (uint32_t)marks;
    for (uint32_t i = 0; i < count; i++) {
        int64_t word;
        if (!host_arg_int(world, words[i], &word)) return NULL;
        p->code[i] = word < 0 ? UINT32_MAX : (uint32_t)word;
    }
    p->code[count] = REGEX_MATCH;
    return &p->base;
}

static const HostMethodDef program_methods[] = {{"run", program_run, "self, text, start, end, mode, no_empty_at, /"}, {0}};
const HostTypeDef host_type_regex_program = {
    .name = "Program", .module = "_regex", .kind = HOST_OTHER, .size = sizeof(RegexProgram), .no_builtin = true,
    .methods = program_methods, .new_fn = program_new, .new_signature = "cls, words, groups, marks, /"};

static bool regex_init(HostWorld *world, Host module) {
    host_module_set(world, module, "Program", &world->t.regex_program_->base);
#define REGEX_OP(NAME, operands) host_module_set(world, module, #NAME, host_small(REGEX_##NAME));
#include "host/regex_ops.def"
#undef REGEX_OP
    static const char *const kinds[] = {"RANGE", "DIGIT", "NOT_DIGIT", "SPACE", "NOT_SPACE", "WORD", "NOT_WORD"};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) host_module_set(world, module, kinds[i], host_small((int64_t)i));
    return true;
}

const HostModuleDef host_module_regex = {"_regex", NULL, regex_init};
