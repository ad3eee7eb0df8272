#define _GNU_SOURCE
#include "CSandbox.h"
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
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
  long child = syscall(__NR_clone, SIGCHLD, 0, 0, 0, 0);
  if (child < 0) return errno;
  if (child == 0) _exit(executes ? execute() : 0);
  int status;
  if (waitpid((pid_t)child, &status, 0) < 0) return errno;
  return WIFEXITED(status) ? WEXITSTATUS(status) : EINTR;
}

static int read_memory_of_parent(void) {
  char byte;
  struct iovec here = {&byte, 1}, there = {(void *)&nowhere, 1};
  return answered(syscall(__NR_process_vm_readv, getppid(), &here, 1, &there, 1, 0));
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

static int make_socket(int family, int type) {
  return answered(syscall(__NR_socket, family, type, 0));
}

int sandbox_attempt(enum sandbox_deed deed, const struct sandbox_target *target) {
  char parameters[120] = {0};
  switch (deed) {
    case sandbox_deed_socket_ipv4: return make_socket(AF_INET, SOCK_STREAM);
    case sandbox_deed_socket_ipv6: return make_socket(AF_INET6, SOCK_DGRAM);
    case sandbox_deed_socket_unix: return make_socket(AF_UNIX, SOCK_STREAM);
    case sandbox_deed_socket_netlink: return make_socket(AF_NETLINK, SOCK_RAW);
    case sandbox_deed_connect:
      return answered(syscall(__NR_connect, target->socket, &nowhere, sizeof nowhere));
    case sandbox_deed_send:
      return answered(
          syscall(__NR_sendto, target->socket, "", 0, 0, &nowhere, sizeof nowhere));
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
    case sandbox_deed_mount:
      return answered(syscall(__NR_mount, "none", target->path, "tmpfs", MS_REMOUNT, 0));
    case sandbox_deed_type_into_terminal:
      return answered(syscall(__NR_ioctl, target->terminal, TIOCSTI, "x"));
    case sandbox_deed_dump_core: return allow_core_dump();
    case sandbox_deed_read: return open_and_close(target->path, O_RDONLY);
    case sandbox_deed_list: return open_and_close(target->path, O_RDONLY | O_DIRECTORY);
    case sandbox_deed_create:
      return open_and_close(target->path, O_WRONLY | O_CREAT | O_EXCL);
    case sandbox_deed_change: return open_and_close(target->path, O_WRONLY | O_TRUNC);
    case sandbox_deed_link:
      return answered(syscall(__NR_symlinkat, "/", AT_FDCWD, target->path));
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
