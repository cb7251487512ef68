/* brainfuck.c: the interpreter of interpreters/brainfuck, written by hand in C as its peer.
 *
 * Takes:   a program file; input on file descriptor 0.
 * Leaves:  the program's output on file descriptor 1.
 * Idea:    the same algorithm and data as the RPython one, no cleverer: commands in a string, a bracket
 *          map, cells of a machine word in an array that grows, one write(2) per character.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct {
    long *cells;
    long length, allocated, position;
} Tape;

static void fail(const char *message) {
    fprintf(stderr, "brainfuck: %s\n", message);
    exit(1);
}

static void *resize(void *memory, size_t size) {
    memory = realloc(memory, size);
    if (!memory)
        fail("out of memory");
    return memory;
}

static void tape_advance(Tape *tape) {
    tape->position++;
    if (tape->position == tape->length) {
        if (tape->length == tape->allocated) {
            tape->allocated = tape->allocated * 2 + 16;
            tape->cells = resize(tape->cells, (size_t)tape->allocated * sizeof(long));
        }
        tape->cells[tape->length++] = 0;
    }
}

static void tape_retreat(Tape *tape) {
    if (tape->position == 0)
        fail("the head left the tape");
    tape->position--;
}

static void write_byte(long value) {
    char byte = (char)value;
    if (write(1, &byte, 1) != 1)
        fail("cannot write");
}

static long read_byte(void) {
    unsigned char byte;
    return read(0, &byte, 1) == 1 ? byte : 0;
}

static void run(const char *program, long length, const long *bracket_map) {
    Tape tape = {resize(NULL, sizeof(long)), 1, 1, 0};
    tape.cells[0] = 0;
    for (long pc = 0; pc < length; pc++) {
        switch (program[pc]) {
        case '>': tape_advance(&tape); break;
        case '<': tape_retreat(&tape); break;
        case '+': tape.cells[tape.position]++; break;
        case '-': tape.cells[tape.position]--; break;
        case '.': write_byte(tape.cells[tape.position]); break;
        case ',': tape.cells[tape.position] = read_byte(); break;
        case '[':
            if (tape.cells[tape.position] == 0)
                pc = bracket_map[pc];
            break;
        case ']':
            if (tape.cells[tape.position] != 0)
                pc = bracket_map[pc];
            break;
        }
    }
    free(tape.cells);
}

static char *read_file(const char *path, long *length) {
    FILE *file = fopen(path, "rb");
    if (!file)
        fail("cannot read the program");
    char *text = NULL;
    *length = 0;
    for (;;) {
        text = resize(text, (size_t)*length + 65536);
        size_t count = fread(text + *length, 1, 65536, file);
        *length += (long)count;
        if (count == 0)
            break;
    }
    fclose(file);
    return text;
}

/* Keeps the commands of text[0..length), in place, and maps each bracket to its partner. */
static long parse(char *text, long length, long *bracket_map) {
    long *open_brackets = resize(NULL, ((size_t)length + 1) * sizeof(long));
    long open = 0, count = 0;
    for (long i = 0; i < length; i++) {
        if (!memchr("><+-.,[]", text[i], 8))
            continue;
        bracket_map[count] = 0;
        if (text[i] == '[') {
            open_brackets[open++] = count;
        } else if (text[i] == ']') {
            if (open == 0)
                fail("']' closes no '['");
            bracket_map[count] = open_brackets[--open];
            bracket_map[bracket_map[count]] = count;
        }
        text[count++] = text[i];
    }
    if (open)
        fail("'[' is never closed");
    free(open_brackets);
    return count;
}

int main(int argc, char **argv) {
    if (argc != 2)
        fail("usage: brainfuck PROGRAM");
    long length;
    char *text = read_file(argv[1], &length);
    long *bracket_map = resize(NULL, ((size_t)length + 1) * sizeof(long));
    length = parse(text, length, bracket_map);
    run(text, length, bracket_map);
    free(bracket_map);
    free(text);
    return 0;
}
