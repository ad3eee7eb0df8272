#define _GNU_SOURCE
#include "CSandbox.h"
#include "calls.h"
#include <asm/ioctls.h>
#include <asm/termbits.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#if defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "The filter knows x86_64 and aarch64."
#endif

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum {
  pass = SECCOMP_RET_ALLOW,
  refuse = SECCOMP_RET_ERRNO | EPERM,
  unknown = SECCOMP_RET_ERRNO | ENOSYS,
};
static const uint32_t end_process = SECCOMP_RET_KILL_PROCESS;

// Flags of clone() beyond those of a thread: each makes a namespace.
enum { new_namespaces = 0x7E020000 };

/// A filter in the making: instructions of the kernel's packet filter, which jumps forward only.
struct program {
  struct sock_filter instructions[512];
  size_t count;
};

static void add(struct program *program, struct sock_filter instruction) {
  if (program->count < COUNT(program->instructions))
    program->instructions[program->count] = instruction;
  program->count++;
}

static void load(struct program *program, size_t offset) {
  add(program, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset));
}

// Both architectures are little-endian: the low half comes first.
static void load_low(struct program *program, int argument) {
  load(program, offsetof(struct seccomp_data, args) + 8 * (size_t)argument);
}

static void load_high(struct program *program, int argument) {
  load(program, offsetof(struct seccomp_data, args) + 8 * (size_t)argument + 4);
}

static void answer(struct program *program, uint32_t with) {
  add(program, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, with));
}

// Skips `count` instructions unless what is loaded compares so.
static void unless(struct program *program, uint16_t comparison, uint32_t value, size_t count) {
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | comparison | BPF_K, value, 0, (uint8_t)count));
}

static void answer_if(
    struct program *program, uint16_t comparison, uint32_t value, uint32_t with) {
  unless(program, comparison, value, 1);
  answer(program, with);
}

static void answer_call(struct program *program, int call, uint32_t with) {
  answer_if(program, BPF_JEQ, (uint32_t)call, with);
}

// Another architecture's numbers, or the 32-bit flavour of our own, mean other calls.
static void check_architecture(struct program *program) {
  load(program, offsetof(struct seccomp_data, arch));
  unless(program, BPF_JEQ, OWN_ARCHITECTURE, 2);
  load(program, offsetof(struct seccomp_data, nr));
  add(program, (struct sock_filter)BPF_STMT(BPF_JMP | BPF_JA, 1));
  answer(program, end_process);
#if defined(__x86_64__)
  answer_if(program, BPF_JGE, 0x40000000, end_process);
#endif
}

// Threads, and no process. What clone3() is asked for lies in memory, where a filter cannot look.
static void check_clone(struct program *program) {
  unless(program, BPF_JEQ, __NR_clone, 5);
  load_low(program, 0);
  answer_if(program, BPF_JSET, new_namespaces, refuse);
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0));
  answer(program, refuse);
  answer(program, pass);
}

static void check_executable_memory(struct program *program, int call) {
  unless(program, BPF_JEQ, (uint32_t)call, 4);
  load_low(program, 2);
  answer_if(program, BPF_JSET, PROT_EXEC, refuse);
  answer(program, pass);
}

// Signals to ourselves, as raise() and abort() send them.
static void check_own_signal(struct program *program, int call) {
  unless(program, BPF_JEQ, (uint32_t)call, 4);
  load_low(program, 0);
  answer_if(program, BPF_JEQ, (uint32_t)getpid(), pass);
  answer(program, refuse);
}

// The same, and the stop that Ctrl-Z sends to everything that the shell started together.
static void check_kill(struct program *program) {
  unless(program, BPF_JEQ, __NR_kill, 8);
  load_low(program, 0);
  answer_if(program, BPF_JEQ, (uint32_t)getpid(), pass);
  unless(program, BPF_JEQ, 0, 3);
  load_low(program, 1);
  answer_if(program, BPF_JEQ, SIGTSTP, pass);
  answer(program, refuse);
}

// Names of threads, and questions.
static void check_prctl(struct program *program) {
  static const uint32_t harmless[] = {
      PR_SET_NAME, PR_GET_NAME, PR_GET_DUMPABLE, PR_GET_SECCOMP, PR_GET_NO_NEW_PRIVS};
  unless(program, BPF_JEQ, __NR_prctl, 2 + 2 * COUNT(harmless));
  load_low(program, 0);
  for (size_t i = 0; i < COUNT(harmless); i++)
    answer_if(program, BPF_JEQ, harmless[i], pass);
  answer(program, refuse);
}

// Limits may be read and not set: the new one must be a null pointer.
static void check_limits(struct program *program) {
  unless(program, BPF_JEQ, __NR_prlimit64, 6);
  load_low(program, 2);
  unless(program, BPF_JEQ, 0, 3);
  load_high(program, 2);
  answer_if(program, BPF_JEQ, 0, pass);
  answer(program, refuse);
}

// What a full screen asks of its terminal. TIOCSTI types into it, TIOCLINUX pastes: not these.
static void check_ioctl(struct program *program) {
  static const uint32_t requests[] = {
      TCGETS,    TCSETS,    TCSETSW,  TCSETSF, TIOCGWINSZ, TIOCGPGRP, TIOCSPGRP,
      TIOCGSID,  FIONREAD,  TCFLSH,   TCXONC,  TCSBRK,     FIOCLEX,   FIONBIO};
  unless(program, BPF_JEQ, __NR_ioctl, 2 + 2 * COUNT(requests));
  load_low(program, 1);
  for (size_t i = 0; i < COUNT(requests); i++)
    answer_if(program, BPF_JEQ, requests[i], pass);
  answer(program, refuse);
}

static void write_filter(struct program *program) {
  check_architecture(program);
  for (size_t i = 0; i < COUNT(allowed); i++) answer_call(program, allowed[i], pass);
  check_executable_memory(program, __NR_mmap);
  check_executable_memory(program, __NR_mprotect);
  check_ioctl(program);
  check_clone(program);
  check_kill(program);
  check_own_signal(program, __NR_tgkill);
  check_prctl(program);
  check_limits(program);
  for (size_t i = 0; i < COUNT(refused); i++) answer_call(program, refused[i], refuse);
  answer(program, unknown);
}

int sandbox_restrict_calls(void) {
  static struct program program;
  program.count = 0;
  write_filter(&program);
  if (program.count > COUNT(program.instructions)) return E2BIG;
  struct sock_fprog filter = {(unsigned short)program.count, program.instructions};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  long result =
      syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter);
  // A thread that could not be brought under the filter, by its number.
  if (result > 0) return EBUSY;
  return result == 0 ? 0 : errno;
}
