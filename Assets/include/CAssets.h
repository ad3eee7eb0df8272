#ifndef CASSETS_H
#define CASSETS_H
#include <stddef.h>

/// A file of the `Assets` folder as it was when the program was built. The bytes live as long as the program.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} Asset;

/// How many files are embedded.
size_t asset_count(void);
/// The file at an index below `asset_count()`.
Asset asset_at(size_t index);
#endif
