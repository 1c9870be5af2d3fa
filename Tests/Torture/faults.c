// Makes the n-th call of a kind on files within a folder fail, or ends the program there: loaded before the C library.
//
// FAULT is CALL:DEED:N or CALL:DEED:N+ (all from the n-th on), FAULT_FOLDER the folder. DEED is EIO, ENOSPC, KILL, or
// TORN: half the bytes are written, then the program is killed. A line on standard error says that it happened.
// strace can do much of this, but counts the calls of each thread by itself.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long calls;

static int isInFolder(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder && strncmp(path, folder, strlen(folder)) == 0;
}

/// Whether it is this call's turn; kills the program if that is the deed. `deed` holds the deed afterwards.
static int fails(const char *name, const char *path, char deed[16]) {
  char call[16];
  char tail = 0;
  long when = 0;
  const char *fault = getenv("FAULT");
  if (!fault || sscanf(fault, "%15[^:]:%15[^:]:%ld%c", call, deed, &when, &tail) < 3) return 0;
  if (strcmp(call, name) != 0 || !isInFolder(path)) return 0;
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (tail == '+' ? number < when : number != when) return 0;
  if (number == when) syscall(SYS_write, STDERR_FILENO, "the fault has happened\n", 23);
  if (strcmp(deed, "KILL") == 0) kill(getpid(), SIGKILL);
  errno = strcmp(deed, "EIO") == 0 ? EIO : ENOSPC;
  return 1;
}

static int failsOn(const char *name, int file, char deed[16]) {
  char link[32], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return fails(name, path, deed);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  char deed[16];
  if (failsOn("pwrite64", file, deed)) {
    if (strcmp(deed, "TORN") != 0) return -1;
    REAL(pwrite64)(file, bytes, count / 2, offset);
    kill(getpid(), SIGKILL);
  }
  return REAL(pwrite64)(file, bytes, count, offset);
}

ssize_t pread64(int file, void *bytes, size_t count, off64_t offset) {
  char deed[16];
  return failsOn("pread64", file, deed) ? -1 : REAL(pread64)(file, bytes, count, offset);
}

ssize_t write(int file, const void *bytes, size_t count) {
  char deed[16];
  return failsOn("write", file, deed) ? -1 : REAL(write)(file, bytes, count);
}

int fsync(int file) {
  char deed[16];
  return failsOn("fsync", file, deed) ? -1 : REAL(fsync)(file);
}

int fdatasync(int file) {
  char deed[16];
  return failsOn("fdatasync", file, deed) ? -1 : REAL(fdatasync)(file);
}

int ftruncate64(int file, off64_t length) {
  char deed[16];
  return failsOn("ftruncate64", file, deed) ? -1 : REAL(ftruncate64)(file, length);
}

static int opened(const char *path, int flags, mode_t mode, int (*real)(const char *, int, ...)) {
  char deed[16];
  return fails("open", path, deed) ? -1 : real(path, flags, mode);
}

int open(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = flags & O_CREAT ? va_arg(list, mode_t) : 0;
  va_end(list);
  return opened(path, flags, mode, REAL(open));
}

int open64(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = flags & O_CREAT ? va_arg(list, mode_t) : 0;
  va_end(list);
  return opened(path, flags, mode, REAL(open64));
}

int mkdir(const char *path, mode_t mode) {
  char deed[16];
  return fails("mkdir", path, deed) ? -1 : REAL(mkdir)(path, mode);
}

int link(const char *path, const char *name) {
  char deed[16];
  return fails("link", name, deed) ? -1 : REAL(link)(path, name);
}

int unlink(const char *path) {
  char deed[16];
  return fails("unlink", path, deed) ? -1 : REAL(unlink)(path);
}
