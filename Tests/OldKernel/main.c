// old-kernel landlock|seccomp|both PROGRAM ARGUMENT…
//
// Runs a program as on a kernel without Landlock, without filters of system calls, or without both.
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { landlock_create_ruleset = 444 };

#define UNKNOWN(call)                                     \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 1),      \
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS)

int main(int count, char **arguments) {
  if (count < 3) return 64;
  int lacks_landlock = strcmp(arguments[1], "seccomp") != 0;
  int lacks_seccomp = strcmp(arguments[1], "landlock") != 0;
  // A call that is not to be missing is compared with a number that no call has.
  unsigned none = 0xFFFF;
  struct sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      UNKNOWN(lacks_landlock ? landlock_create_ruleset : none),
      UNKNOWN(lacks_seccomp ? __NR_seccomp : none),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {sizeof filter / sizeof *filter, filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return 71;
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) return 71;
  execv(arguments[2], arguments + 2);
  perror(arguments[2]);
  return 71;
}
