#ifndef CSANDBOX_H
#define CSANDBOX_H
#include <stddef.h>
#include <stdint.h>

/// Confines the calling process for good: nothing here can be undone. Call it while the process
/// has one thread, since Landlock before its version 8 holds for the calling thread and those it
/// starts. Functions return 0, or the errno of what was in the way.

/// No core dump, no tracing by others, no new privileges, files for their owner alone; descriptors
/// 0, 1 and 2 exist, and no inherited socket beyond them stays open.
int sandbox_harden(void);

/// The version of Landlock in the running kernel; 0 where there is none.
int sandbox_landlock_version(void);

/// What may be done with a file, or with everything below a folder.
enum sandbox_access {
  sandbox_read,          ///< Open for reading; list.
  sandbox_write,         ///< Make, write, rename and remove regular files.
  sandbox_write_folder,  ///< The same, and rename and remove folders.
  sandbox_make,          ///< Make regular files; none that is there is opened or removed.
  sandbox_terminal,      ///< Read, write and set: for a terminal's device.
};

/// A rule about a path that leads nowhere allows nothing.
struct sandbox_rule {
  const char *path;
  enum sandbox_access access;
};

/// Forbids every access to files that no rule allows, and all that the kernel's version of Landlock
/// knows of TCP and abstract sockets. Descriptors that are open stay usable.
int sandbox_restrict_files(const struct sandbox_rule *rules, size_t count);

/// Lets through the system calls on a list and no other: none that reaches a network, starts a
/// program or a process, or looks into another one.
int sandbox_restrict_calls(void);

/// Deeds that are forbidden inside, and some that must stay possible.
enum sandbox_deed {
  sandbox_deed_socket_ipv4,
  sandbox_deed_socket_ipv6,
  sandbox_deed_socket_unix,
  sandbox_deed_socket_netlink,
  sandbox_deed_connect,
  sandbox_deed_use_inherited_socket,
  sandbox_deed_io_uring,
  sandbox_deed_execute,
  sandbox_deed_fork,
  sandbox_deed_fork_and_execute,
  sandbox_deed_trace,
  sandbox_deed_read_memory_of_others,
  sandbox_deed_write_own_memory,
  sandbox_deed_executable_memory,
  sandbox_deed_signal_others,
  sandbox_deed_namespace,
  sandbox_deed_type_into_terminal,
  sandbox_deed_dump_core,
  sandbox_deed_read,
  sandbox_deed_list,
  sandbox_deed_create,
  sandbox_deed_change,
  sandbox_deed_link,
};

/// What a deed is done with.
struct sandbox_target {
  const char *path;
  int datagram_socket;   ///< For `connect`.
  int inherited_socket;  ///< One end of a pair that is open.
  int terminal;          ///< The controlling terminal of the process.
  int terminal_host;     ///< The end of it that a terminal emulator would hold.
};

/// Opens the descriptors of a target, until the process ends; -1 where the system gives none.
void sandbox_open_target(struct sandbox_target *target);

/// Tries a deed, with system calls as bare as they come. Returns 0 where it succeeded, else the
/// errno that the kernel answered. Call it in a child: some deeds leave traces in the process.
int sandbox_attempt(enum sandbox_deed deed, const struct sandbox_target *target);

/// Runs `body` in a child process and waits for it. Returns what `body` returned, from 0 to 255;
/// the number of the signal that ended it, negative; or -256 where no child could be started.
/// Call it while the process has one thread.
int sandbox_in_child(int (*body)(void *context), void *context);

/// Makes `terminal` the controlling terminal of the calling process, in a session of its own.
int sandbox_adopt_terminal(int terminal);
#endif
