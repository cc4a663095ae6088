#ifndef TABLE_H
#define TABLE_H

/// One file of data/, built into the program: UTF-8, lines ended by a line feed.
typedef struct {
  const unsigned char *bytes;
  long count;
} CTable;

#endif
