#define _GNU_SOURCE
#include "CSandbox.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

// A missing descriptor would be given to the next file that is opened, and messages written into it.
static int ensure_standard_descriptors(void) {
  for (int fd = 0; fd < 3; fd++)
    if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", O_RDWR) != fd) return errno ? errno : EBADF;
  return 0;
}

// A socket that whoever started us left open would lead past every filter of `socket`.
static int close_inherited_sockets(void) {
  DIR *folder = opendir("/proc/self/fd");
  if (!folder) return errno;
  for (struct dirent *entry; (entry = readdir(folder));) {
    int fd = atoi(entry->d_name);
    struct stat status;
    if (fd > 2 && fstat(fd, &status) == 0 && S_ISSOCK(status.st_mode)) close(fd);
  }
  closedir(folder);
  return 0;
}

int sandbox_harden(void) {
  umask(077);
  struct rlimit none = {0, 0};
  if (setrlimit(RLIMIT_CORE, &none) != 0) return errno;
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return errno;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  int missing = ensure_standard_descriptors();
  return missing ? missing : close_inherited_sockets();
}

int sandbox_limit(uint64_t memory, uint32_t seconds) {
  struct rlimit space = {memory, memory}, time = {seconds, seconds + 1};
  if (setrlimit(RLIMIT_AS, &space) != 0 || setrlimit(RLIMIT_CPU, &time) != 0) return errno;
  return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 ? 0 : errno;
}
