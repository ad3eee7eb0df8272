import Glibc
import Synchronization

/// How a command takes the signals of a shell; the full screen takes them over while it is open.
func adoptSignals() {
  // Swift's backtracer would start another program and print memory, which is somebody's data.
  for crash in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT]
  where !isIgnored(crash) {
    signal(crash, SIG_DFL)
  }
  // A reader that has seen enough (`| head`) is seen by the failing write, and no failure of ours.
  signal(SIGPIPE, SIG_IGN)
  guard !isIgnored(SIGINT) else { return }
  signal(SIGINT) { _ in
    // Nothing but calls that are safe in a handler. The line of `^C` is ended for the prompt.
    if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, "\n", 1) }
    _exit(130)
  }
}

/// The signal that asked the program to end; 0 while none did.
let endingSignal = Atomic<Int32>(0)

/// Notes the signals that end the program instead of ending it at once: a conversation has something to
/// put away first. The second signal ends it.
func catchEndings() {
  // Made before a handler could need it.
  endingSignal.store(0, ordering: .relaxed)
  for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { endingSignal.store($0, ordering: .relaxed) }
    // Without a restart, so that nobody goes on waiting for a line.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    sigaction(number, &action, nil)
  }
}

/// Whether whoever started the program wants it to outlive a signal, as `nohup` and `&` do.
private func isIgnored(_ number: Int32) -> Bool {
  var current = sigaction()
  guard sigaction(number, nil, &current) == 0 else { return false }
  return unsafeBitCast(current.__sigaction_handler.sa_handler, to: Int.self) == 1
}
