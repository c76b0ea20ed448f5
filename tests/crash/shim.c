/* Lets writes to files below a folder fail: preloaded into a worker.
 *
 * NENRIN_FAULT = "<kind>:<n>:<folder>". Calls that write (write, pwrite, ftruncate) and calls that sync are counted together, over files
 * below the folder alone. Kinds: eio (the n-th call fails), full (the n-th writing call and all after it fail with ENOSPC), sync (the n-th
 * sync fails), torn (of the n-th write one half is written, then the program is gone). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char kind[8], folder[512];
static long left = -1;

__attribute__((constructor)) static void orders(void) {
    const char *text = getenv("NENRIN_FAULT");
    if (text && sscanf(text, "%7[^:]:%ld:%511s", kind, &left, folder) != 3) left = -1;
}

static int below(int fd) {
    char link[64], path[1024];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size < 0) return 0;
    path[size] = 0;
    return strncmp(path, folder, strlen(folder)) == 0;
}

/* 0: go on. Otherwise the error. -1: write one half and die. */
static int fault(int fd, int syncs) {
    if (left < 0 || !below(fd)) return 0;
    if (!strcmp(kind, "sync") ? !syncs : syncs && strcmp(kind, "eio")) return 0;
    if (!strcmp(kind, "full")) return left > 0 && --left > 0 ? 0 : ENOSPC;
    if (left == 0 || --left > 0) return 0;
    return strcmp(kind, "torn") ? EIO : -1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define WRITES(name, type)                                                      \
    ssize_t name(int fd, const void *bytes, size_t size, type at) {             \
        int error = fault(fd, 0);                                               \
        if (error == -1) {                                                      \
            NEXT(name)(fd, bytes, size / 2, at);                                \
            kill(getpid(), SIGKILL);                                            \
        }                                                                       \
        if (error) { errno = error; return -1; }                                \
        return NEXT(name)(fd, bytes, size, at);                                 \
    }
WRITES(pwrite, off_t)
WRITES(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t size) {
    int error = fault(fd, 0);
    if (error == -1) {
        NEXT(write)(fd, bytes, size / 2);
        kill(getpid(), SIGKILL);
    }
    if (error) { errno = error; return -1; }
    return NEXT(write)(fd, bytes, size);
}

#define CALLS(name, arguments, values, syncs)                                   \
    int name arguments {                                                        \
        int error = fault(fd, syncs);                                           \
        if (error == -1) kill(getpid(), SIGKILL);                               \
        if (error) { errno = error; return -1; }                                \
        return NEXT(name) values;                                               \
    }
CALLS(ftruncate, (int fd, off_t size), (fd, size), 0)
CALLS(ftruncate64, (int fd, off64_t size), (fd, size), 0)
CALLS(fsync, (int fd), (fd), 1)
CALLS(fdatasync, (int fd), (fd), 1)
