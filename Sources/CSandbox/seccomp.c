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

// Goes on with the next instruction where what is loaded compares so; else at close_branch().
static size_t open_branch(struct program *program, uint16_t comparison, uint32_t value) {
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | comparison | BPF_K, value, 0, 0));
  return program->count;
}

// The distance is counted here: a wrong one would let calls through unseen.
static void close_branch(struct program *program, size_t start) {
  if (program->count > COUNT(program->instructions)) return;
  program->instructions[start - 1].jf = (uint8_t)(program->count - start);
}

static void answer_if(
    struct program *program, uint16_t comparison, uint32_t value, uint32_t with) {
  size_t branch = open_branch(program, comparison, value);
  answer(program, with);
  close_branch(program, branch);
}

static void answer_call(struct program *program, int call, uint32_t with) {
  answer_if(program, BPF_JEQ, (uint32_t)call, with);
}

// Another architecture's numbers, or the 32-bit flavour of our own, mean other calls.
static void check_architecture(struct program *program) {
  load(program, offsetof(struct seccomp_data, arch));
  add(program,
      (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OWN_ARCHITECTURE, 1, 0));
  answer(program, end_process);
  load(program, offsetof(struct seccomp_data, nr));
#if defined(__x86_64__)
  answer_if(program, BPF_JGE, 0x40000000, end_process);
#endif
}

// A call with rules of its own: what follows until close_branch() must end in an answer, since it
// loads an argument over the number of the call.
static size_t open_call(struct program *program, int call) {
  return open_branch(program, BPF_JEQ, (uint32_t)call);
}

// Threads, and no process. What clone3() is asked for lies in memory, where a filter cannot look:
// it is answered as unknown, and libraries take clone().
static void check_clone(struct program *program) {
  size_t call = open_call(program, __NR_clone);
  load_low(program, 0);
  answer_if(program, BPF_JSET, new_namespaces, refuse);
  answer_if(program, BPF_JSET, CLONE_THREAD, pass);
  answer(program, refuse);
  close_branch(program, call);
}

static void check_executable_memory(struct program *program, int number) {
  size_t call = open_call(program, number);
  load_low(program, 2);
  answer_if(program, BPF_JSET, PROT_EXEC, refuse);
  answer(program, pass);
  close_branch(program, call);
}

// Signals to ourselves, as raise() and abort() send them.
static void check_own_signal(struct program *program) {
  size_t call = open_call(program, __NR_tgkill);
  load_low(program, 0);
  answer_if(program, BPF_JEQ, (uint32_t)getpid(), pass);
  answer(program, refuse);
  close_branch(program, call);
}

// The same, and the stop that Ctrl-Z sends to everything that the shell started together.
static void check_kill(struct program *program) {
  size_t call = open_call(program, __NR_kill);
  load_low(program, 0);
  answer_if(program, BPF_JEQ, (uint32_t)getpid(), pass);
  size_t group = open_branch(program, BPF_JEQ, 0);
  load_low(program, 1);
  answer_if(program, BPF_JEQ, SIGTSTP, pass);
  close_branch(program, group);
  answer(program, refuse);
  close_branch(program, call);
}

// Only with an argument that is on a list.
static void check_listed(
    struct program *program, int number, int argument, const uint32_t *list, size_t count) {
  size_t call = open_call(program, number);
  load_low(program, argument);
  for (size_t i = 0; i < count; i++) answer_if(program, BPF_JEQ, list[i], pass);
  answer(program, refuse);
  close_branch(program, call);
}

// Names of threads, and questions.
static const uint32_t harmless_options[] = {
    PR_SET_NAME, PR_GET_NAME, PR_GET_DUMPABLE, PR_GET_SECCOMP, PR_GET_NO_NEW_PRIVS};

// What a full screen asks of its terminal. TIOCSTI types into it, TIOCLINUX pastes: not these.
static const uint32_t terminal_requests[] = {
    TCGETS,   TCSETS,   TCSETSW, TCSETSF, TIOCGWINSZ, TIOCGPGRP, TIOCSPGRP,
    TIOCGSID, FIONREAD, TCFLSH,  TCXONC,  TCSBRK,     FIOCLEX,   FIONBIO};

// Limits may be read and not set: the new one must be a null pointer.
static void check_limits(struct program *program) {
  size_t call = open_call(program, __NR_prlimit64);
  load_low(program, 2);
  size_t half = open_branch(program, BPF_JEQ, 0);
  load_high(program, 2);
  answer_if(program, BPF_JEQ, 0, pass);
  close_branch(program, half);
  answer(program, refuse);
  close_branch(program, call);
}

static void write_filter(struct program *program) {
  check_architecture(program);
  for (size_t i = 0; i < COUNT(allowed); i++) answer_call(program, allowed[i], pass);
  check_executable_memory(program, __NR_mmap);
  check_executable_memory(program, __NR_mprotect);
  check_listed(program, __NR_ioctl, 1, terminal_requests, COUNT(terminal_requests));
  check_listed(program, __NR_prctl, 0, harmless_options, COUNT(harmless_options));
  check_clone(program);
  check_kill(program);
  check_own_signal(program);
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
