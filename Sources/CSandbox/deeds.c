#define _GNU_SOURCE
#include "CSandbox.h"
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

enum { io_uring_setup = 425 };

static int answered(long result) { return result < 0 ? errno : 0; }

// The discard port of this very machine: a datagram to it harms nobody.
static const struct sockaddr_in nowhere = {
    .sin_family = AF_INET, .sin_port = 0x0900, .sin_addr = {0x0100007F}};

static int execute(void) {
  // Succeeding, it does not return: the other program's status 0 says so.
  char *arguments[] = {"/bin/true", NULL}, *environment[] = {NULL};
  return answered(syscall(__NR_execve, arguments[0], arguments, environment));
}

// As a C library starts a program: a process that borrows our memory until it has become another.
static int make_process(int executes) {
  long child = syscall(__NR_clone, (long)SIGCHLD, 0L, 0L, 0L, 0L);
  if (child < 0) return errno;
  if (child == 0) _exit(executes ? execute() : 0);
  int status;
  if (waitpid((pid_t)child, &status, 0) < 0) return errno;
  return WIFEXITED(status) ? WEXITSTATUS(status) : EINTR;
}

static int read_memory_of_parent(void) {
  char byte;
  struct iovec here = {&byte, 1}, there = {(void *)&nowhere, 1};
  return answered(syscall(__NR_process_vm_readv, getppid(), &here, 1L, &there, 1L, 0L));
}

static int make_memory_executable(void) {
  void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) return errno;
  return answered(syscall(__NR_mprotect, page, 4096, PROT_READ | PROT_EXEC));
}

// A dump is possible where the kernel takes the process for fit and the limit lets something be
// written, or where that can be brought about.
static int allow_core_dump(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_CORE, &limit) != 0) return errno;
  if (limit.rlim_max == 0) return EPERM;
  return answered(syscall(__NR_prctl, PR_SET_DUMPABLE, 1, 0, 0, 0));
}

static int open_and_close(const char *path, int flags) {
  long opened = syscall(__NR_openat, AT_FDCWD, path, flags | O_CLOEXEC, 0600);
  if (opened < 0) return errno;
  close((int)opened);
  return 0;
}

static int make_and_remove(const char *path) {
  int error = open_and_close(path, O_WRONLY | O_CREAT | O_EXCL);
  if (!error) unlink(path);
  return error;
}

static int link_and_remove(const char *path) {
  int error = answered(syscall(__NR_symlinkat, "/", AT_FDCWD, path));
  if (!error) unlink(path);
  return error;
}

// A descriptor that has been closed leads nowhere: as good as a refusal.
static int write_to_socket(int descriptor) {
  int error = answered(write(descriptor, "x", 1));
  return error == EBADF ? EPERM : error;
}

static int make_socket(int family, int type) {
  return answered(syscall(__NR_socket, family, type, 0));
}

static int open_terminal(int host) {
  if (host < 0 || grantpt(host) != 0 || unlockpt(host) != 0) return -1;
  const char *name = ptsname(host);
  return name ? open(name, O_RDWR | O_NOCTTY | O_CLOEXEC) : -1;
}

void sandbox_open_target(struct sandbox_target *target) {
  target->terminal_host = posix_openpt(O_RDWR | O_NOCTTY);
  target->terminal = open_terminal(target->terminal_host);
  int pair[2] = {-1, -1};
  target->datagram_socket = (int)syscall(__NR_socket, AF_INET, SOCK_DGRAM, 0);
  if (syscall(__NR_socketpair, AF_UNIX, SOCK_STREAM, 0, pair) != 0) pair[0] = -1;
  target->inherited_socket = pair[0];
}

int sandbox_attempt(enum sandbox_deed deed, const struct sandbox_target *target) {
  char parameters[120] = {0};
  switch (deed) {
    case sandbox_deed_socket_ipv4: return make_socket(AF_INET, SOCK_STREAM);
    case sandbox_deed_socket_ipv6: return make_socket(AF_INET6, SOCK_DGRAM);
    case sandbox_deed_socket_unix: return make_socket(AF_UNIX, SOCK_STREAM);
    case sandbox_deed_socket_netlink: return make_socket(AF_NETLINK, SOCK_RAW);
    case sandbox_deed_connect:
      return answered(
          syscall(__NR_connect, target->datagram_socket, &nowhere, sizeof nowhere));
    case sandbox_deed_use_inherited_socket: return write_to_socket(target->inherited_socket);
    case sandbox_deed_io_uring: return answered(syscall(io_uring_setup, 1, parameters));
    case sandbox_deed_execute: return execute();
    case sandbox_deed_fork: return make_process(0);
    case sandbox_deed_fork_and_execute: return make_process(1);
    case sandbox_deed_trace: return answered(syscall(__NR_ptrace, PTRACE_TRACEME, 0, 0, 0));
    case sandbox_deed_read_memory_of_others: return read_memory_of_parent();
    case sandbox_deed_write_own_memory: return open_and_close("/proc/self/mem", O_RDWR);
    case sandbox_deed_executable_memory: return make_memory_executable();
    case sandbox_deed_signal_others: return answered(syscall(__NR_kill, getppid(), 0));
    case sandbox_deed_namespace: return answered(syscall(__NR_unshare, CLONE_NEWUSER));
    case sandbox_deed_type_into_terminal:
      return answered(syscall(__NR_ioctl, target->terminal, TIOCSTI, "x"));
    case sandbox_deed_dump_core: return allow_core_dump();
    case sandbox_deed_read: return open_and_close(target->path, O_RDONLY);
    case sandbox_deed_list: return open_and_close(target->path, O_RDONLY | O_DIRECTORY);
    case sandbox_deed_create: return make_and_remove(target->path);
    case sandbox_deed_change: return open_and_close(target->path, O_WRONLY | O_TRUNC);
    case sandbox_deed_link: return link_and_remove(target->path);
  }
  return EINVAL;
}

int sandbox_in_child(int (*body)(void *), void *context) {
  pid_t child = fork();
  if (child < 0) return -256;
  if (child == 0) _exit(body(context));
  int status;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return -256;
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

int sandbox_adopt_terminal(int terminal) {
  if (setsid() < 0) return errno;
  return ioctl(terminal, TIOCSCTTY, 0) == 0 ? 0 : errno;
}
