/* module_digest.c: the module _digest under lib/hashlib.py: MD5 and the SHA family of a whole text.
 *
 * Follows RFC 1321 and FIPS 180-4. All of them work the same way: the text, a one bit, zeros and the length in bits
 * make a whole number of blocks, and each block changes the state. The constants of SHA-2 are the fractions of cube
 * roots of the first primes, those of MD5 come from the sine; both are computed when they are needed first in a call.
 */
#include "host/library.h"
#include <math.h>
#include <stdlib.h>

/* The text with its padding. Lengths have `length_size` bytes, `block` bytes make a block. */
static uint8_t *padded(const char *text, uint32_t len, uint32_t block, uint32_t length_size, bool big_endian, size_t *total) {
    *total = ((size_t)len + 1 + length_size + block - 1) / block * block;
    uint8_t *out = calloc(1, *total);
    if (!out) out_of_memory();
    memcpy(out, text, len);
    out[len] = 0x80;
    uint64_t bits = (uint64_t)len * 8;
    for (uint32_t i = 0; i < 8; i++) out[big_endian ? *total - 1 - i : *total - length_size + i] = (uint8_t)(bits >> 8 * i);
    return out;
}

static uint64_t load(const uint8_t *bytes, uint32_t size, bool big_endian) {
    uint64_t value = 0;
    for (uint32_t i = 0; i < size; i++) value |= (uint64_t)bytes[big_endian ? size - 1 - i : i] << 8 * i;
    return value;
}

static uint32_t rotl(uint32_t x, uint32_t n) { return x << n | x >> (32 - n); }
static uint32_t rotr(uint32_t x, uint32_t n) { return x >> n | x << (32 - n); }
static uint64_t rotr64(uint64_t x, uint32_t n) { return x >> n | x << (64 - n); }

/* ---- MD5 ---- */
static void md5_block(uint64_t *state, const uint8_t *block, const uint64_t *sines) {
    static const uint8_t shifts[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    uint32_t a = (uint32_t)state[0], b = (uint32_t)state[1], c = (uint32_t)state[2], d = (uint32_t)state[3];
    for (uint32_t i = 0; i < 64; i++) {
        uint32_t mixed, word;
        switch (i / 16) {
        case 0: mixed = (b & c) | (~b & d), word = i; break;
        case 1: mixed = (d & b) | (~d & c), word = (5 * i + 1) % 16; break;
        case 2: mixed = b ^ c ^ d, word = (3 * i + 5) % 16; break;
        default: mixed = c ^ (b | ~d), word = 7 * i % 16; break;
        }
        uint32_t sum = a + mixed + (uint32_t)sines[i] + (uint32_t)load(block + 4 * word, 4, false);
        a = d, d = c, c = b;
        b += rotl(sum, shifts[i / 16][i % 4]);
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
}

/* ---- SHA-1 ---- */
static void sha1_block(uint64_t *state, const uint8_t *block, const uint64_t *unused) {
    static const uint32_t constants[4] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
    (void)unused;
    uint32_t w[80], s[5];
    for (uint32_t i = 0; i < 80; i++)
        w[i] = i < 16 ? (uint32_t)load(block + 4 * i, 4, true) : rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    for (uint32_t i = 0; i < 5; i++) s[i] = (uint32_t)state[i];
    for (uint32_t i = 0; i < 80; i++) {
        uint32_t mixed = i < 20 ? (s[1] & s[2]) | (~s[1] & s[3])
                       : i >= 40 && i < 60 ? (s[1] & s[2]) | (s[1] & s[3]) | (s[2] & s[3]) : s[1] ^ s[2] ^ s[3];
        uint32_t next = rotl(s[0], 5) + mixed + s[4] + constants[i / 20] + w[i];
        s[4] = s[3], s[3] = s[2], s[2] = rotl(s[1], 30), s[1] = s[0], s[0] = next;
    }
    for (uint32_t i = 0; i < 5; i++) state[i] += s[i];
}

/* ---- SHA-2 ---- */
static void sha256_block(uint64_t *state, const uint8_t *block, const uint64_t *roots) {
    uint32_t w[64], s[8];
    for (uint32_t i = 0; i < 8; i++) s[i] = (uint32_t)state[i];
    for (uint32_t i = 0; i < 64; i++) {
        if (i < 16) { w[i] = (uint32_t)load(block + 4 * i, 4, true); continue; }
        uint32_t x = w[i - 15], y = w[i - 2];
        w[i] = w[i - 16] + (rotr(x, 7) ^ rotr(x, 18) ^ x >> 3) + w[i - 7] + (rotr(y, 17) ^ rotr(y, 19) ^ y >> 10);
    }
    for (uint32_t i = 0; i < 64; i++) {
        uint32_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]), majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
        uint32_t t = s[7] + (rotr(s[4], 6) ^ rotr(s[4], 11) ^ rotr(s[4], 25)) + choice + (uint32_t)(roots[i] >> 32) + w[i];
        uint32_t u = (rotr(s[0], 2) ^ rotr(s[0], 13) ^ rotr(s[0], 22)) + majority;
        memmove(s + 1, s, 7 * sizeof *s);
        s[4] += t, s[0] = t + u;
    }
    for (uint32_t i = 0; i < 8; i++) state[i] += s[i];
}

static void sha512_block(uint64_t *state, const uint8_t *block, const uint64_t *roots) {
    uint64_t w[80], s[8];
    memcpy(s, state, sizeof s);
    for (uint32_t i = 0; i < 80; i++) {
        if (i < 16) { w[i] = load(block + 8 * i, 8, true); continue; }
        uint64_t x = w[i - 15], y = w[i - 2];
        w[i] = w[i - 16] + (rotr64(x, 1) ^ rotr64(x, 8) ^ x >> 7) + w[i - 7] + (rotr64(y, 19) ^ rotr64(y, 61) ^ y >> 6);
    }
    for (uint32_t i = 0; i < 80; i++) {
        uint64_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]), majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
        uint64_t t = s[7] + (rotr64(s[4], 14) ^ rotr64(s[4], 18) ^ rotr64(s[4], 41)) + choice + roots[i] + w[i];
        uint64_t u = (rotr64(s[0], 28) ^ rotr64(s[0], 34) ^ rotr64(s[0], 39)) + majority;
        memmove(s + 1, s, 7 * sizeof *s);
        s[4] += t, s[0] = t + u;
    }
    for (uint32_t i = 0; i < 8; i++) state[i] += s[i];
}

/* ---- constants ---- */
/* floor(p ** (1/n) * 2**64) without the whole part. */
static uint64_t root_fraction(uint32_t p, uint32_t n) {
    mpz_t value, root;
    mpz_init_set_ui(value, p);
    mpz_init(root);
    mpz_mul_2exp(value, value, 64 * n);
    mpz_root(root, value, n);
    uint64_t low = mpz_get_ui(root);            /* the low 64 bits */
    mpz_clear(value), mpz_clear(root);
    return low;
}

static uint32_t next_prime(uint32_t p) {
    for (p++;; p++) {
        uint32_t d = 2;
        while (d * d <= p && p % d) d++;
        if (d * d > p) return p;
    }
}

static void fill_roots(uint64_t *out, uint32_t count, uint32_t skipped, uint32_t n) {
    uint32_t p = 2;
    for (uint32_t i = 0; i < skipped; i++) p = next_prime(p);
    for (uint32_t i = 0; i < count; i++, p = next_prime(p)) out[i] = root_fraction(p, n);
}

static void fill_sines(uint64_t *out) {
    for (uint32_t i = 0; i < 64; i++) out[i] = (uint32_t)floor(fabs(sin(i + 1.0)) * 4294967296.0);
}

/* ---- the table ---- */
typedef struct Digest {
    const char *name;
    void (*block_fn)(uint64_t *state, const uint8_t *block, const uint64_t *constants);
    uint32_t block, word, size;         /* bytes of a block, of a word of the state, of the result */
    bool big_endian;
    uint32_t skipped_primes;            /* of the square roots that the state begins with */
} Digest;

static const Digest digests[] = {
    {"md5", md5_block, 64, 4, 16, false, 0}, {"sha1", sha1_block, 64, 4, 20, true, 0},
    {"sha224", sha256_block, 64, 4, 28, true, 8}, {"sha256", sha256_block, 64, 4, 32, true, 0},
    {"sha384", sha512_block, 128, 8, 48, true, 8}, {"sha512", sha512_block, 128, 8, 64, true, 0}};

/* SHA-224 begins with the second half of what SHA-384 begins with. */
static void start(const Digest *digest, uint64_t *state, uint64_t *constants) {
    static const uint32_t old[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    if (digest->size <= 20) {
        for (uint32_t i = 0; i < 5; i++) state[i] = old[i];
        if (digest->size == 16) fill_sines(constants);
        return;
    }
    fill_roots(constants, 80, 0, 3);
    fill_roots(state, 8, digest->skipped_primes, 2);
    if (digest->size == 32) for (uint32_t i = 0; i < 8; i++) state[i] >>= 32;
    if (digest->size == 28) for (uint32_t i = 0; i < 8; i++) state[i] &= 0xffffffff;
}

static Host digest_digest(HostWorld *world, Host *a) {
    const char *name, *text;
    uint32_t len;
    if (!host_arg_cstr(world, a[0], &name) || !host_arg_bytes(world, a[1], &text, &len)) return NULL;
    for (size_t i = 0; i < ARRAY_LEN(digests); i++) {
        const Digest *digest = &digests[i];
        if (strcmp(name, digest->name)) continue;
        uint64_t state[8], constants[80];
        start(digest, state, constants);
        size_t total;
        uint8_t *bytes = padded(text, len, digest->block, digest->block / 8, digest->big_endian, &total);
        for (size_t at = 0; at < total; at += digest->block) digest->block_fn(state, bytes + at, constants);
        free(bytes);
        char result[64];
        for (uint32_t k = 0; k < digest->size; k++) {
            uint32_t in_word = k % digest->word, shift = 8 * (digest->big_endian ? digest->word - 1 - in_word : in_word);
            result[k] = (char)(state[k / digest->word] >> shift);
        }
        return host_new_str(world, result, digest->size);
    }
    return host_raise(world, world->e.ValueError, "unsupported hash type %s", name);
}

static const HostMethodDef functions[] = {{"digest", digest_digest, "name, text, /"}, {0}};
const HostModuleDef host_module_digest = {"_digest", functions, NULL};
