#ifndef CTERMGUARD_H
#define CTERMGUARD_H
#include <stddef.h>

/// Gives the terminal back however the process ends, SIGKILL apart.
///
/// Saves the settings of `tty_fd` and installs handlers. Crash signals put the terminal back and
/// then do what they would have done. SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT and
/// SIGWINCH only write their number, one byte, to `wake_fd`. SIGPIPE is ignored.
///
/// Call it before newterm(), which leaves every signal alone whose handler is not the default,
/// and from the thread whose stack may overflow: an alternate stack belongs to one thread.
/// Returns 0, or -1 with nothing installed.
int termguard_install(int tty_fd, int wake_fd);

/// Puts back the handlers that were there before. Does nothing when none is installed.
void termguard_uninstall(void);

/// The terminal is ours from now on: these bytes, at most 512, put its screen back.
/// Returns -1 when there are more, and leaves it unguarded.
int termguard_arm(const char *restore, size_t length);

/// The terminal is the shell's: handlers leave it alone.
void termguard_disarm(void);

/// Writes the bytes and resets the settings, once for each arming. Async-signal-safe.
void termguard_restore(void);

/// Stops the process group as Ctrl-Z does at a shell, and returns when it is continued. In a
/// group without a shell to continue it, it returns at once.
void termguard_stop_self(void);

/// The window size of `fd`; 0 on success.
int termguard_window_size(int fd, int *rows, int *columns);
#endif
