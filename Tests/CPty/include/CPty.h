#ifndef CPTY_H
#define CPTY_H

#include <sys/types.h>

/// Makes a pseudo-terminal of that size.
/// Sets `slave` to a descriptor of its other side, which controls no process.
/// Returns its descriptor, or -1.
int pty_open(int columns, int rows, int *slave);

/// Gives the terminal behind `master` another size and tells the program there.
void pty_resize(int master, int columns, int rows);

/// Starts a program as the leader of a session on that terminal.
/// `input` is its standard input, -1 for the terminal. Sets `alive` to a descriptor that becomes readable
/// when the program and all that it started are gone.
/// Returns its process, or -1.
pid_t pty_spawn(int master, char *const *arguments, char *const *environment, int input, int *alive);

/// The cells that a scalar takes, -1 for a control character.
int pty_cells(unsigned int scalar);

#endif
