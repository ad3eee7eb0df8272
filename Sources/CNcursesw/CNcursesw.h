#ifndef CNCURSESW_H
#define CNCURSESW_H

/* The wide API is declared only when NCURSES_WIDECHAR is 1, and WINDOW is 88 bytes without it and
   120 with it. A clang module is compiled from this header alone: -D flags of whoever imports it
   do not reach it, so the define stands here. */
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
/* Functions instead of macros: everything Swift calls is a real symbol then. */
#ifndef NCURSES_NOMACROS
#define NCURSES_NOMACROS 1
#endif
#include <curses.h>
#include <wchar.h>

/* glibc declares it only under _XOPEN_SOURCE. */
extern int wcwidth(wchar_t);

/* From <term.h>, whose macros take ordinary words such as `columns` and `lines`. */
extern int setupterm(const char *, int, int *);

/* Function-like macros are not imported: their values get names. */
static const attr_t CN_BOLD = A_BOLD, CN_DIM = A_DIM, CN_UNDERLINE = A_UNDERLINE,
                    CN_REVERSE = A_REVERSE, CN_ITALIC = A_ITALIC;
static inline int cn_key_f(int n) { return KEY_F(n); }

/* Swift 6 refuses to read mutable C globals: they are read behind functions. */
static inline WINDOW *cn_stdscr(void) { return stdscr; }
static inline WINDOW *cn_curscr(void) { return curscr; }
static inline int cn_color_pairs(void) { return COLOR_PAIRS; }
static inline int cn_colors(void) { return COLORS; }

/* More than 255 pairs: since ncurses 6.1 `opts` of setcchar is a pointer to an int pair. */
static inline int cn_setcchar(cchar_t *out, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(out, text, attributes, pair > 255 ? 255 : (short)pair, &pair);
}
static inline int cn_getcchar(const cchar_t *in, wchar_t *text, attr_t *attributes, int *pair) {
  short small;
  return getcchar(in, text, attributes, &small, pair);
}
#endif
