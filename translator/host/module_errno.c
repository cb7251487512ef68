/* module_errno.c: the module errno. */
#include "host/library.h"
#include <errno.h>

static const struct { const char *name; int value; } errors[] = {
#define ERROR(name) {#name, name}
    ERROR(EPERM), ERROR(ENOENT), ERROR(ESRCH), ERROR(EINTR), ERROR(EIO), ERROR(ENXIO), ERROR(E2BIG), ERROR(ENOEXEC),
    ERROR(EBADF), ERROR(ECHILD), ERROR(EAGAIN), ERROR(EWOULDBLOCK), ERROR(ENOMEM), ERROR(EACCES), ERROR(EFAULT),
    ERROR(ENOTBLK), ERROR(EBUSY), ERROR(EEXIST), ERROR(EXDEV), ERROR(ENODEV), ERROR(ENOTDIR), ERROR(EISDIR), ERROR(EINVAL),
    ERROR(ENFILE), ERROR(EMFILE), ERROR(ENOTTY), ERROR(ETXTBSY), ERROR(EFBIG), ERROR(ENOSPC), ERROR(ESPIPE), ERROR(EROFS),
    ERROR(EMLINK), ERROR(EPIPE), ERROR(EDOM), ERROR(ERANGE), ERROR(EDEADLK), ERROR(ENAMETOOLONG), ERROR(ENOLCK),
    ERROR(ENOSYS), ERROR(ENOTEMPTY), ERROR(ELOOP), ERROR(ENOTSOCK), ERROR(EDESTADDRREQ), ERROR(EMSGSIZE),
    ERROR(EPROTOTYPE), ERROR(ENOPROTOOPT), ERROR(EPROTONOSUPPORT), ERROR(EOPNOTSUPP), ERROR(EAFNOSUPPORT),
    ERROR(EADDRINUSE), ERROR(EADDRNOTAVAIL), ERROR(ENETDOWN), ERROR(ENETUNREACH), ERROR(ENETRESET), ERROR(ECONNABORTED),
    ERROR(ECONNRESET), ERROR(ENOBUFS), ERROR(EISCONN), ERROR(ENOTCONN), ERROR(ESHUTDOWN), ERROR(ETIMEDOUT),
    ERROR(ECONNREFUSED), ERROR(EHOSTDOWN), ERROR(EHOSTUNREACH), ERROR(EALREADY), ERROR(EINPROGRESS), ERROR(ESTALE),
    ERROR(EDQUOT), ERROR(EOVERFLOW), ERROR(EILSEQ), ERROR(EPROTO), ERROR(EBADMSG), ERROR(ECANCELED),
#undef ERROR
};

static bool errno_init(HostWorld *world, Host module) {
    HostDict *codes = host_new_dict(world);
    for (size_t i = 0; i < ARRAY_LEN(errors); i++) {
        host_module_set(world, module, errors[i].name, host_small(errors[i].value));
        if (!host_dict_set(world, codes, host_small(errors[i].value), host_new_cstr(world, errors[i].name))) return false;
    }
    host_module_set(world, module, "errorcode", &codes->base);
    return true;
}

const HostModuleDef host_module_errno = {"errno", NULL, errno_init};
