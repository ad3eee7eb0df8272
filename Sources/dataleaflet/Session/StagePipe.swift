import Glibc
import Screens
import Session
import Synchronization

/// The pipe between the facilitator's terminal and the one that the room sees.
///
/// A pipe with a name, for its owner alone, opened before the process is confined. Both sides hold it open
/// for reading and writing, so that either may come first and neither waits for the other.
final class StagePipe: Sendable {
  private let descriptor: Int32
  private let sent = Mutex<(page: StagePage?, number: Int)>((nil, 0))

  /// Makes the pipe where there is none. What stands there otherwise must be a pipe that nobody else can use.
  init(_ path: String) throws(Failure) {
    if linkStatus(path) == nil { mkfifo(path, 0o600) }
    descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO,
      status.st_uid == geteuid(), status.st_mode & 0o077 == 0
    else {
      if descriptor >= 0 { close(descriptor) }
      throw .pipeUnfit(path)
    }
  }

  deinit { close(descriptor) }

  /// Sends a page, unless a later one was sent. A page that waits is not sent twice.
  func show(_ page: StagePage, _ number: Int) -> StageOutcome {
    sent.withLock { sent in
      let waits = hasUnread
      guard number > sent.number, !waits || page != sent.page else {
        return waits ? .unread : .read
      }
      sent = (page, number)
      // A full pipe takes a part or nothing; the next page begins anew for the reader.
      writeWhatFits(StageWire.encode(page))
      return waits ? .unread : .read
    }
  }

  private func writeWhatFits(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  private var hasUnread: Bool { isReadable(milliseconds: 0) }

  private func isReadable(milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) > 0 && request.revents & Int16(POLLIN) != 0
  }

  /// Hands out the pages that come, until the task is cancelled. Of several that wait, the last.
  func pages(_ post: @Sendable (StagePage) -> Void) {
    var reader = StageReader()
    var bytes = [UInt8](repeating: 0, count: StageWire.mostBytes)
    while !Task.isCancelled {
      guard isReadable(milliseconds: 200) else { continue }
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { continue }
      if let page = reader.take(bytes[..<count]).last { post(page) }
    }
  }
}
