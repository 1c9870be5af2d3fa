#pragma once

// What glibc has and Swift's module of it does not show.

#include <spawn.h>

// Declared only under _GNU_SOURCE, which that module is built without.

/// Lets the started program begin in the folder `path`. glibc 2.29 and later.
extern int posix_spawn_file_actions_addchdir_np(
    posix_spawn_file_actions_t *actions, const char *path);

/// Closes every descriptor from `from` on in the started program. glibc 2.34 and later.
extern int posix_spawn_file_actions_addclosefrom_np(
    posix_spawn_file_actions_t *actions, int from);

/// Makes a pipe whose ends are marked before another thread can start a program that inherits them.
extern int pipe2(int ends[2], int flags);

/// Changes how memory is allocated; declared in <malloc.h>.
extern int mallopt(int setting, int value);
