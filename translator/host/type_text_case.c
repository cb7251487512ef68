/* type_text_case.c: methods of texts about kinds of characters: upper, title, isalpha … */
#include "host/text.h"

/* ---- changing case ---- */
typedef enum CaseChange { CASE_UPPER, CASE_LOWER, CASE_TITLE, CASE_CAPITALIZE, CASE_SWAP } CaseChange;

static uint32_t changed_point(const Text *t, uint32_t i, bool after_letter, CaseChange change) {
    uint32_t c = text_at(t, i);
    switch (change) {
    case CASE_UPPER: return text_point_upper(t, c);
    case CASE_LOWER: return text_point_lower(t, c);
    case CASE_TITLE: return after_letter ? text_point_lower(t, c) : text_point_upper(t, c);
    case CASE_CAPITALIZE: return i ? text_point_lower(t, c) : text_point_upper(t, c);
    case CASE_SWAP: return text_point_is(t, c, TEXT_UPPER) ? text_point_lower(t, c) : text_point_upper(t, c);
    }
    return c;
}

static Host change_case(HostWorld *world, Host self, CaseChange change) {
    Text t = text_view(self);
    TextBuf out = {.wide = t.points != NULL};
    bool after_letter = false;
    for (uint32_t i = 0; i < t.len; i++) {
        textbuf_point(&out, changed_point(&t, i, after_letter, change));
        if (change == CASE_TITLE) after_letter = text_point_is(&t, text_at(&t, i), TEXT_ALPHA);
    }
    return textbuf_take(world, &out, host_kind_inline(self));
}

Host text_method_upper(HostWorld *world, Host *a) { return change_case(world, a[0], CASE_UPPER); }
Host text_method_lower(HostWorld *world, Host *a) { return change_case(world, a[0], CASE_LOWER); }
Host text_method_title(HostWorld *world, Host *a) { return change_case(world, a[0], CASE_TITLE); }
Host text_method_capitalize(HostWorld *world, Host *a) { return change_case(world, a[0], CASE_CAPITALIZE); }
Host text_method_swapcase(HostWorld *world, Host *a) { return change_case(world, a[0], CASE_SWAP); }

/* ---- tests ---- */
static Host all_are(HostWorld *world, Host self, TextClass what, TextClass or_what) {
    Text t = text_view(self);
    for (uint32_t i = 0; i < t.len; i++) {
        uint32_t c = text_at(&t, i);
        if (!text_point_is(&t, c, what) && !text_point_is(&t, c, or_what)) return world->false_;
    }
    return host_bool_of(world, t.len > 0);
}

Host text_method_isalpha(HostWorld *world, Host *a) { return all_are(world, a[0], TEXT_ALPHA, TEXT_ALPHA); }
Host text_method_isalnum(HostWorld *world, Host *a) { return all_are(world, a[0], TEXT_ALPHA, TEXT_DIGIT); }
Host text_method_isdigit(HostWorld *world, Host *a) { return all_are(world, a[0], TEXT_DIGIT, TEXT_DIGIT); }
Host text_method_isspace(HostWorld *world, Host *a) { return all_are(world, a[0], TEXT_SPACE, TEXT_SPACE); }

/* Some letter has the case, none the other. */
static Host all_cased(HostWorld *world, Host self, TextClass wanted, TextClass other) {
    Text t = text_view(self);
    bool some = false;
    for (uint32_t i = 0; i < t.len; i++) {
        uint32_t c = text_at(&t, i);
        if (text_point_is(&t, c, other)) return world->false_;
        some |= text_point_is(&t, c, wanted);
    }
    return host_bool_of(world, some);
}

Host text_method_isupper(HostWorld *world, Host *a) { return all_cased(world, a[0], TEXT_UPPER, TEXT_LOWER); }
Host text_method_islower(HostWorld *world, Host *a) { return all_cased(world, a[0], TEXT_LOWER, TEXT_UPPER); }

Host text_method_istitle(HostWorld *world, Host *a) {
    Text t = text_view(a[0]);
    bool some = false, after_letter = false;
    for (uint32_t i = 0; i < t.len; i++) {
        uint32_t c = text_at(&t, i);
        bool upper = text_point_is(&t, c, TEXT_UPPER), lower = text_point_is(&t, c, TEXT_LOWER);
        if ((upper && after_letter) || (lower && !after_letter)) return world->false_;
        after_letter = upper || lower;
        some |= after_letter;
    }
    return host_bool_of(world, some);
}

Host text_method_isprintable(HostWorld *world, Host *a) {
    return text_view(a[0]).len == 0 ? world->true_ : all_are(world, a[0], TEXT_PRINTABLE, TEXT_PRINTABLE);
}

Host text_method_isascii(HostWorld *world, Host *a) {
    Text t = text_view(a[0]);
    for (uint32_t i = 0; i < t.len; i++)
        if (text_at(&t, i) >= 128) return world->false_;
    return world->true_;
}

Host text_method_isidentifier(HostWorld *world, Host *a) {
    Text t = text_view(a[0]);
    for (uint32_t i = 0; i < t.len; i++) {
        uint32_t c = text_at(&t, i);
        bool fits = c == '_' || text_point_is(&t, c, TEXT_ALPHA) || (i && text_point_is(&t, c, TEXT_DIGIT));
        if (!fits) return world->false_;
    }
    return host_bool_of(world, t.len > 0);
}
