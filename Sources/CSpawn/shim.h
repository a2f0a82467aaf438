#include <spawn.h>

/* glibc has these behind _GNU_SOURCE, which Swift's own module of glibc isn't built with. */
extern int pipe2(int pipedes[2], int flags);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
