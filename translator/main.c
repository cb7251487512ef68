/* main.c: the translator as a program. The root of the installation is where the `translate` script is; it tells us in
 * JACQUARD_ROOT, and a binary run by itself finds it beside its build folder. */
#include "driver.h"
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

enum { STACK_WANTED = 100 << 20 };     /* bytes; what the kernel leaves free below a stack is 128 MB */

static bool looks_like_root(const char *path) {
    char probe[PATH_MAX + 32];
    snprintf(probe, sizeof probe, "%s/rlib/rt/abi.def", path);
    return access(probe, R_OK) == 0;
}

/* Walks up from the executable to the folder that has rlib/rt. */
static bool find_root(char *path) {
    ssize_t len = readlink("/proc/self/exe", path, PATH_MAX - 1);
    if (len <= 0) return false;
    path[len] = 0;
    for (char *slash; (slash = strrchr(path, '/')) && slash != path;) {
        *slash = 0;
        if (looks_like_root(path)) return true;
    }
    return false;
}

/* Deep recursion of the programs that are interpreted here needs a large stack; the main thread's grows until the soft limit. */
static void enlarge_stack(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_STACK, &limit) || limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur >= STACK_WANTED) return;
    limit.rlim_cur = limit.rlim_max == RLIM_INFINITY || limit.rlim_max > STACK_WANTED ? STACK_WANTED : limit.rlim_max;
    setrlimit(RLIMIT_STACK, &limit);
}

int main(int argc, char **argv) {
    enlarge_stack();
    char found[PATH_MAX] = ".";
    const char *root = getenv("JACQUARD_ROOT");
    if (!root && !find_root(found)) fputs("translate: warning: cannot find the library (JACQUARD_ROOT is not set)\n", stderr);
    int status = driver_main(root ? root : found, argc, argv);
    if (fflush(stdout) || ferror(stdout)) {
        perror("translate: cannot write the output");
        return 1;
    }
    return status;
}
