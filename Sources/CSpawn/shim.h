#pragma once

#include <spawn.h>

// glibc declares these only under _GNU_SOURCE, which Swift's module of the C library is built without.

/// Lets the started program begin in the folder `path`. glibc 2.29 and later.
extern int posix_spawn_file_actions_addchdir_np(
    posix_spawn_file_actions_t *actions, const char *path);

/// Closes every descriptor from `from` on in the started program. glibc 2.34 and later.
extern int posix_spawn_file_actions_addclosefrom_np(
    posix_spawn_file_actions_t *actions, int from);

/// Makes a pipe whose ends are marked before another thread can start a program that inherits them.
extern int pipe2(int ends[2], int flags);
