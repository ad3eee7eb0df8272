import Glibc

/// A pipe that ends a wait from another thread or from a signal handler.
public final class Wake: Sendable {
  /// Becomes readable when something woke the wait.
  public let readEnd: Int32
  /// A signal handler writes its signal's number here.
  public let writeEnd: Int32

  /// - Returns: nil when the process has no file descriptors left.
  public init?() {
    var ends: [Int32] = [-1, -1]
    // Not pipe2: Swift's Glibc module is built without _GNU_SOURCE.
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Ends a wait. A full pipe is awake already.
  public func wake() { send(0) }

  /// Reports a signal as its handler would.
  public func send(_ signal: UInt8) {
    var byte = signal
    _ = write(writeEnd, &byte, 1)
  }

  /// The signals reported since the last call, in order.
  public func drain() -> [UInt8] {
    var signals: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      guard count > 0 else { return signals }
      // 0 is no signal: only a wake-up.
      signals += bytes[..<count].filter { $0 != 0 }
    }
  }
}
