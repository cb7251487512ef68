/* type_text_split.c: methods of texts that take them apart and fill them up: split, strip, partition, lines, padding. */
#include "host/text.h"

/* ---- split ---- */
static bool split_limit(HostWorld *world, Host h, int64_t *most) {
    *most = -1;
    if (h && !host_arg_int(world, h, most)) return false;
    if (*most < 0) *most = INT64_MAX;
    return true;
}

static void push_part(HostWorld *world, HostList *list, Host self, Text t, uint32_t from, uint32_t to) {
    host_list_push(world, list, text_new(world, host_kind_inline(self), text_part(t, from, to)));
}

static bool is_space(const Text *t, uint32_t i) { return text_point_is(t, text_at(t, i), TEXT_SPACE); }

static void split_spaces(HostWorld *world, HostList *list, Host self, Text t, int64_t most) {
    uint32_t i = 0;
    for (;;) {
        while (i < t.len && is_space(&t, i)) i++;
        if (i == t.len) return;
        uint32_t start = i;
        if (most-- > 0)
            while (i < t.len && !is_space(&t, i)) i++;
        else i = t.len;
        push_part(world, list, self, t, start, i);
    }
}

static void rsplit_spaces(HostWorld *world, HostList *list, Host self, Text t, int64_t most) {
    uint32_t end = t.len;
    for (;;) {
        while (end > 0 && is_space(&t, end - 1)) end--;
        if (end == 0) return;
        uint32_t start = end;
        if (most-- > 0)
            while (start > 0 && !is_space(&t, start - 1)) start--;
        else start = 0;
        push_part(world, list, self, t, start, end);
        if (most < 0) return;
        end = start;
    }
}

static void split_by(HostWorld *world, HostList *list, Host self, Text t, Text sep, int64_t most) {
    uint32_t done = 0;
    for (int64_t at; most-- > 0 && (at = text_find(t, sep, done, t.len)) >= 0; done = (uint32_t)at + sep.len)
        push_part(world, list, self, t, done, (uint32_t)at);
    push_part(world, list, self, t, done, t.len);
}

static void rsplit_by(HostWorld *world, HostList *list, Host self, Text t, Text sep, int64_t most) {
    uint32_t end = t.len;
    for (int64_t at; most-- > 0 && (at = text_rfind(t, sep, 0, end)) >= 0; end = (uint32_t)at)
        push_part(world, list, self, t, (uint32_t)at + sep.len, end);
    push_part(world, list, self, t, 0, end);
}

static void reverse(HostList *list) {
    for (uint32_t i = 0, j = list->len; i + 1 < j; i++) {
        Host x = list->items[i];
        list->items[i] = list->items[--j];
        list->items[j] = x;
    }
}

static Host split(HostWorld *world, Host *a, bool from_right) {
    Text t = text_view(a[0]), sep;
    int64_t most;
    if (!split_limit(world, a[2], &most)) return NULL;
    HostList *list = host_new_list(world, 0);
    if (!a[1] || a[1] == world->none) {
        if (from_right) rsplit_spaces(world, list, a[0], t, most);
        else split_spaces(world, list, a[0], t, most);
    } else {
        if (!text_arg(world, a[0], a[1], &sep)) return NULL;
        if (sep.len == 0) return host_raise(world, world->e.ValueError, "empty separator");
        if (from_right) rsplit_by(world, list, a[0], t, sep, most);
        else split_by(world, list, a[0], t, sep, most);
    }
    if (from_right) reverse(list);
    return &list->base;
}

Host text_method_split(HostWorld *world, Host *a) { return split(world, a, false); }
Host text_method_rsplit(HostWorld *world, Host *a) { return split(world, a, true); }

static bool ends_line(const Text *t, uint32_t c) {
    if (c == '\n' || c == '\r') return true;
    return t->points && (c == 11 || c == 12 || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029);
}

Host text_method_splitlines(HostWorld *world, Host *a) {
    int keep = a[1] ? host_is_true(world, a[1]) : 0;
    if (keep < 0) return NULL;
    Text t = text_view(a[0]);
    HostList *list = host_new_list(world, 0);
    for (uint32_t start = 0, i = 0; i < t.len; start = i) {
        while (i < t.len && !ends_line(&t, text_at(&t, i))) i++;
        uint32_t end = i;
        if (i < t.len) i += text_at(&t, i) == '\r' && i + 1 < t.len && text_at(&t, i + 1) == '\n' ? 2 : 1;
        push_part(world, list, a[0], t, start, keep ? i : end);
    }
    return &list->base;
}

static Host partition(HostWorld *world, Host *a, bool last) {
    Text t = text_view(a[0]), sep;
    if (!text_arg(world, a[0], a[1], &sep)) return NULL;
    if (sep.len == 0) return host_raise(world, world->e.ValueError, "empty separator");
    int64_t at = last ? text_rfind(t, sep, 0, t.len) : text_find(t, sep, 0, t.len);
    uint32_t before = at >= 0 ? (uint32_t)at : last ? 0 : t.len, after = at >= 0 ? before + sep.len : before;
    Host parts[3] = {text_piece(world, a[0], 0, before), text_piece(world, a[0], before, after),
                     text_piece(world, a[0], after, t.len)};
    return host_tuple(world, parts, 3);
}

Host text_method_partition(HostWorld *world, Host *a) { return partition(world, a, false); }
Host text_method_rpartition(HostWorld *world, Host *a) { return partition(world, a, true); }

/* ---- strip ---- */
static bool strips(const Text *t, uint32_t i, const Text *chars) {
    uint32_t c = text_at(t, i);
    if (!chars) return text_point_is(t, c, TEXT_SPACE);
    for (uint32_t k = 0; k < chars->len; k++)
        if (text_at(chars, k) == c) return true;
    return false;
}

static Host strip(HostWorld *world, Host *a, bool left, bool right) {
    Text t = text_view(a[0]), given;
    const Text *chars = a[1] && a[1] != world->none ? &given : NULL;
    if (chars && !text_arg(world, a[0], a[1], &given)) return NULL;
    uint32_t from = 0, to = t.len;
    while (left && from < to && strips(&t, from, chars)) from++;
    while (right && to > from && strips(&t, to - 1, chars)) to--;
    return text_piece(world, a[0], from, to);
}

Host text_method_strip(HostWorld *world, Host *a) { return strip(world, a, true, true); }
Host text_method_lstrip(HostWorld *world, Host *a) { return strip(world, a, true, false); }
Host text_method_rstrip(HostWorld *world, Host *a) { return strip(world, a, false, true); }

/* ---- padding ---- */
static bool pad_arguments(HostWorld *world, Host *a, int64_t *missing, uint32_t *fill) {
    Text t = text_view(a[0]), given;
    int64_t width;
    *fill = ' ';
    if (!host_arg_int(world, a[1], &width)) return false;
    if (width > INT32_MAX) return host_raise_false(world, world->e.OverflowError, "padded string is too long");
    *missing = width > t.len ? width - t.len : 0;
    if (!a[2]) return true;
    if (!text_arg(world, a[0], a[2], &given)) return false;
    if (given.len != 1)
        return host_raise_false(world, world->e.TypeError, "The fill character must be exactly one character long");
    *fill = text_at(&given, 0);
    return true;
}

static Host padded(HostWorld *world, Host self, int64_t left, int64_t right, uint32_t fill) {
    Text t = text_view(self);
    if (left + right == 0) return text_piece(world, self, 0, t.len);
    TextBuf out = {.wide = t.points != NULL};
    textbuf_fill(&out, fill, left);
    textbuf_text(&out, t);
    textbuf_fill(&out, fill, right);
    return textbuf_take(world, &out, host_kind_inline(self));
}

Host text_method_ljust(HostWorld *world, Host *a) {
    int64_t missing;
    uint32_t fill;
    return pad_arguments(world, a, &missing, &fill) ? padded(world, a[0], 0, missing, fill) : NULL;
}

Host text_method_rjust(HostWorld *world, Host *a) {
    int64_t missing;
    uint32_t fill;
    return pad_arguments(world, a, &missing, &fill) ? padded(world, a[0], missing, 0, fill) : NULL;
}

Host text_method_center(HostWorld *world, Host *a) {
    int64_t missing;
    uint32_t fill;
    if (!pad_arguments(world, a, &missing, &fill)) return NULL;
    int64_t width = missing + text_view(a[0]).len, left = missing / 2 + (missing & width & 1);
    return padded(world, a[0], left, missing - left, fill);
}

Host text_method_zfill(HostWorld *world, Host *a) {
    Host arguments[3] = {a[0], a[1], NULL};
    int64_t missing;
    uint32_t fill;
    if (!pad_arguments(world, arguments, &missing, &fill)) return NULL;
    Text t = text_view(a[0]);
    bool sign = t.len && (text_at(&t, 0) == '-' || text_at(&t, 0) == '+');
    TextBuf out = {.wide = t.points != NULL};
    textbuf_text(&out, text_part(t, 0, sign));
    textbuf_fill(&out, '0', missing);
    textbuf_text(&out, text_part(t, sign, t.len));
    return textbuf_take(world, &out, host_kind_inline(a[0]));
}

Host text_method_expandtabs(HostWorld *world, Host *a) {
    int64_t size = 8, column = 0;
    if (a[1] && !host_arg_int(world, a[1], &size)) return NULL;
    if (size > INT16_MAX) return host_raise(world, world->e.OverflowError, "tab size is too large");
    Text t = text_view(a[0]);
    TextBuf out = {.wide = t.points != NULL};
    for (uint32_t i = 0; i < t.len; i++) {
        uint32_t c = text_at(&t, i);
        if (c == '\t') {
            int64_t step = size > 0 ? size - column % size : 0;
            textbuf_fill(&out, ' ', step);
            column += step;
            continue;
        }
        textbuf_point(&out, c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
    return textbuf_take(world, &out, host_kind_inline(a[0]));
}
