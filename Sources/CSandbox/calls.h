#ifndef CALLS_H
#define CALLS_H
#include <sys/syscall.h>

// System calls by what they are needed for. Numbers that the headers of a stable distribution lack,
// the same on every architecture, are spelled out.

static const int allowed[] = {
    // Bytes, memory, threads, time.
    __NR_read, __NR_write, __NR_readv, __NR_writev, __NR_pread64, __NR_pwrite64, __NR_preadv,
    __NR_lseek, __NR_close, __NR_dup, __NR_dup3, __NR_fcntl, __NR_fstat, __NR_fadvise64, __NR_brk,
    __NR_munmap, __NR_mremap, __NR_madvise, __NR_mincore, __NR_membarrier, __NR_futex,
    __NR_set_robust_list, __NR_rseq, __NR_sched_yield, __NR_sched_getaffinity,
    __NR_sched_getparam, __NR_sched_getscheduler, __NR_getpriority, __NR_clock_gettime,
    __NR_clock_getres, __NR_clock_nanosleep, __NR_nanosleep, __NR_gettimeofday, __NR_times,
    __NR_getrusage, __NR_getrandom, __NR_exit, __NR_exit_group, __NR_restart_syscall,
    // Dispatch sets it for each of its threads; where it cannot, it calls syslog and that `socket`.
    __NR_setpriority,
    // Signals that arrive; sending them has a rule of its own.
    __NR_rt_sigaction, __NR_rt_sigprocmask, __NR_rt_sigreturn, __NR_rt_sigpending,
    __NR_rt_sigsuspend, __NR_rt_sigtimedwait, __NR_sigaltstack,
    // Waiting for keys and for other threads.
    __NR_ppoll, __NR_pselect6, __NR_epoll_create1, __NR_epoll_ctl, __NR_epoll_pwait,
    __NR_eventfd2, __NR_timerfd_create, __NR_timerfd_settime, __NR_timerfd_gettime, __NR_pipe2,
    // Who and where we are.
    __NR_getpid, __NR_gettid, __NR_getppid, __NR_getpgid, __NR_getsid, __NR_getuid, __NR_geteuid,
    __NR_getgid, __NR_getegid, __NR_uname, __NR_sysinfo, __NR_getcwd, __NR_umask,
    // Files. Which of them is up to Landlock.
    __NR_openat, __NR_newfstatat, __NR_statx, __NR_statfs, __NR_fstatfs, __NR_getdents64,
    __NR_readlinkat, __NR_faccessat, 439 /* faccessat2 */, __NR_fchmod, __NR_ftruncate,
    __NR_fsync, __NR_fdatasync, __NR_flock, __NR_unlinkat, __NR_renameat2, __NR_linkat,
// What newer architectures have left out.
#ifdef __NR_open
    __NR_open, __NR_stat, __NR_lstat, __NR_access, __NR_readlink, __NR_unlink, __NR_rename,
    __NR_link, __NR_getdents, __NR_poll, __NR_select, __NR_epoll_create, __NR_epoll_wait,
    __NR_eventfd, __NR_pipe, __NR_dup2, __NR_time, __NR_getpgrp,
#endif
#ifdef __NR_renameat
    __NR_renameat,
#endif
};

// What the promises are about is answered with a refusal. Any other call is answered as by a kernel
// that has never heard of it: libraries then take an older one.
static const int refused[] = {
    __NR_socket, __NR_socketpair, __NR_connect, __NR_bind, __NR_listen, __NR_accept, __NR_accept4,
    __NR_sendto, __NR_sendmsg, __NR_sendmmsg, __NR_recvfrom, __NR_recvmsg, __NR_recvmmsg,
    __NR_shutdown, __NR_execve, __NR_execveat, __NR_ptrace, __NR_process_vm_readv,
    __NR_process_vm_writev, __NR_bpf, __NR_perf_event_open, __NR_unshare, __NR_setns, __NR_mount,
    __NR_umount2, __NR_chroot, __NR_pivot_root, __NR_init_module, __NR_finit_module,
    __NR_kexec_load, __NR_add_key, __NR_keyctl, __NR_request_key, __NR_open_by_handle_at,
    __NR_mknodat, __NR_symlinkat, __NR_mkdirat, __NR_userfaultfd, __NR_personality,
    __NR_memfd_create, __NR_tkill, __NR_rt_sigqueueinfo, __NR_rt_tgsigqueueinfo,
    424 /* pidfd_send_signal */, 425 /* io_uring_setup */, 426 /* io_uring_enter */,
    427 /* io_uring_register */, 434 /* pidfd_open */, 438 /* pidfd_getfd */,
#ifdef __NR_fork
    __NR_fork, __NR_vfork, __NR_mknod, __NR_symlink, __NR_mkdir,
#endif
};
#endif
