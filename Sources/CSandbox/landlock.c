#define _GNU_SOURCE
#include "CSandbox.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// The kernel's interface spelled out (linux/landlock.h): the headers of a stable distribution know
// less than the kernels that the program meets. The numbers are the same on every architecture.
enum { create_ruleset = 444, add_rule = 445, restrict_self = 446 };
enum { ask_version = 1, rule_path_beneath = 1 };

enum {
  fs_execute = 1 << 0,
  fs_write_file = 1 << 1,
  fs_read_file = 1 << 2,
  fs_read_dir = 1 << 3,
  fs_remove_dir = 1 << 4,
  fs_remove_file = 1 << 5,
  fs_make_dir = 1 << 7,
  fs_make_reg = 1 << 8,
  fs_version_1 = (1 << 13) - 1,
  fs_refer = 1 << 13,      // since version 2
  fs_truncate = 1 << 14,   // 3
  fs_ioctl_dev = 1 << 15,  // 5
  // Rights that a rule about a file, not a folder, may hold.
  fs_of_files = fs_execute | fs_write_file | fs_read_file | fs_truncate | fs_ioctl_dev,
};
enum { net_bind_and_connect_tcp = 3 };  // 4
// 6. Not signals: Ctrl-Z has to stop all that the shell started together. The filter of system
// calls lets no other signal out.
enum { scope_abstract_sockets = 1 };

struct ruleset {
  uint64_t fs, net, scoped;
};

struct path_beneath {
  uint64_t allowed;
  int32_t descriptor;
} __attribute__((packed));

int sandbox_landlock_version(void) {
  long version = syscall(create_ruleset, NULL, 0, ask_version);
  return version > 0 ? (int)version : 0;
}

// Everything that this version can forbid. A rule of none allows it nowhere.
static struct ruleset handled_by(int version) {
  struct ruleset handled = {.fs = fs_version_1};
  if (version >= 2) handled.fs |= fs_refer;
  if (version >= 3) handled.fs |= fs_truncate;
  if (version >= 5) handled.fs |= fs_ioctl_dev;
  if (version >= 4) handled.net = net_bind_and_connect_tcp;
  if (version >= 6) handled.scoped = scope_abstract_sockets;
  return handled;
}

// Older kernels refuse a structure that is longer than theirs.
static size_t size_for(int version) { return version >= 6 ? 24 : version >= 4 ? 16 : 8; }

static uint64_t rights(enum sandbox_access access) {
  switch (access) {
    case sandbox_read: return fs_read_file | fs_read_dir;
    case sandbox_write: return fs_write_file | fs_truncate | fs_make_reg | fs_remove_file;
    case sandbox_write_folder: return rights(sandbox_write) | fs_make_dir | fs_remove_dir;
    case sandbox_make: return fs_make_reg;
    case sandbox_terminal: return fs_read_file | fs_write_file | fs_ioctl_dev;
  }
  return 0;
}

static int add(int ruleset, const struct sandbox_rule *rule, uint64_t handled) {
  int descriptor = open(rule->path, O_PATH | O_CLOEXEC);
  if (descriptor < 0) return 0;
  struct stat status;
  uint64_t allowed = rights(rule->access) & handled;
  if (fstat(descriptor, &status) == 0 && !S_ISDIR(status.st_mode)) allowed &= fs_of_files;
  struct path_beneath beneath = {allowed, descriptor};
  int error = syscall(add_rule, ruleset, rule_path_beneath, &beneath, 0) == 0 ? 0 : errno;
  close(descriptor);
  return error;
}

int sandbox_restrict_files(const struct sandbox_rule *rules, size_t count) {
  int version = sandbox_landlock_version();
  if (version == 0) return ENOSYS;
  struct ruleset handled = handled_by(version);
  int ruleset = (int)syscall(create_ruleset, &handled, size_for(version), 0);
  if (ruleset < 0) return errno;
  int error = 0;
  for (size_t i = 0; i < count && !error; i++) error = add(ruleset, &rules[i], handled.fs);
  if (!error && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) error = errno;
  if (!error && syscall(restrict_self, ruleset, 0) != 0) error = errno;
  close(ruleset);
  return error;
}
