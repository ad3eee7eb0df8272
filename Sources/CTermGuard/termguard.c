#define _GNU_SOURCE
#include "CTermGuard.h"
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

enum { stack_size = 64 * 1024, restore_size = 512 };

static struct {
  int tty_fd, wake_fd;
  int installed;
  volatile sig_atomic_t armed;
  int has_settings;
  struct termios settings;
  char restore[restore_size];
  size_t length;
} guard = {.tty_fd = -1, .wake_fd = -1};

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};
static const int notices[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct sigaction before_crash[COUNT(crashes)], before_notice[COUNT(notices)], before_pipe;

int termguard_arm(const char *restore, size_t length) {
  guard.armed = 0;
  if (length > sizeof guard.restore) return -1;
  memcpy(guard.restore, restore, length);
  guard.length = length;
  guard.armed = 1;
  return 0;
}

void termguard_disarm(void) { guard.armed = 0; }

void termguard_restore(void) {
  if (!guard.armed) return;
  guard.armed = 0;
  size_t done = 0;
  while (done < guard.length) {
    ssize_t count = write(guard.tty_fd, guard.restore + done, guard.length - done);
    if (count > 0) done += (size_t)count;
    else if (count == 0 || errno != EINTR) break;
  }
  // Mouse reports under way would be typed at the shell. Not TCSAFLUSH: it waits for a reader
  // of the output, who may be gone.
  tcflush(guard.tty_fd, TCIFLUSH);
  if (guard.has_settings) tcsetattr(guard.tty_fd, TCSANOW, &guard.settings);
}

// Hands over to whoever was there before: Swift's backtracer, or the default action.
static void pass_on(const struct sigaction *before, int sig, siginfo_t *info, void *context) {
  if (before->sa_flags & SA_SIGINFO) {
    sigaction(sig, before, NULL);
    before->sa_sigaction(sig, info, context);
  } else if (before->sa_handler != SIG_DFL && before->sa_handler != SIG_IGN) {
    sigaction(sig, before, NULL);
    before->sa_handler(sig);
  } else {
    signal(sig, SIG_DFL);
    raise(sig);  // arrives on return: the signal is blocked in here
  }
}

static void on_crash(int sig, siginfo_t *info, void *context) {
  termguard_restore();
  for (size_t i = 0; i < COUNT(crashes); i++)
    if (crashes[i] == sig) pass_on(&before_crash[i], sig, info, context);
}

static void on_notice(int sig) {
  int saved = errno;
  unsigned char byte = (unsigned char)sig;
  (void)!write(guard.wake_fd, &byte, 1);
  errno = saved;
}

int termguard_install(int tty_fd, int wake_fd) {
  if (guard.installed) return -1;
  guard.tty_fd = tty_fd;
  guard.wake_fd = wake_fd;
  guard.has_settings = tcgetattr(tty_fd, &guard.settings) == 0;

  // A stack that overflowed cannot run a handler.
  static char stack[stack_size];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);

  struct sigaction crash = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  struct sigaction notice = {.sa_handler = on_notice, .sa_flags = SA_RESTART};
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigemptyset(&crash.sa_mask);
  sigemptyset(&notice.sa_mask);
  sigemptyset(&ignore.sa_mask);
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &crash, &before_crash[i]);
  for (size_t i = 0; i < COUNT(notices); i++) sigaction(notices[i], &notice, &before_notice[i]);
  sigaction(SIGPIPE, &ignore, &before_pipe);
  guard.installed = 1;
  return 0;
}

void termguard_uninstall(void) {
  if (!guard.installed) return;
  guard.armed = 0;
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &before_crash[i], NULL);
  for (size_t i = 0; i < COUNT(notices); i++) sigaction(notices[i], &before_notice[i], NULL);
  sigaction(SIGPIPE, &before_pipe, NULL);
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  guard.installed = 0;
}

void termguard_stop_self(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, ours;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  kill(0, SIGTSTP);
  // Stopped here, and continued by SIGCONT.
  sigaction(SIGTSTP, &ours, NULL);
}

int termguard_window_size(int fd, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}
