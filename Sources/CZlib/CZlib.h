#ifndef CZLIB_H
#define CZLIB_H
#include <zlib.h>

/* inflateInit2 is a macro; Swift needs a function. */
static inline int cz_inflate_init(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}
static inline int cz_deflate_init(z_stream *stream, int level, int window_bits) {
  return deflateInit2(stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
}
#endif
