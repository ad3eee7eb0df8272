import Glibc
import Synchronization

/// Reads what is written into a pseudo-terminal, on a thread of its own.
///
/// The kernel holds 4 KiB; without a reader the program, and `endwin` in it, would wait for ever.
final class PtyDrain: Sendable {
  private let controller: Int32
  private let seen = Mutex<[UInt8]>([])

  /// Takes the controlling side over, and closes it when the other side is gone.
  init(controller: Int32) { self.controller = controller }

  var bytes: [UInt8] { seen.withLock { $0 } }

  func start() throws {
    var thread = pthread_t()
    let own = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<PtyDrain>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, own.toOpaque())
    guard code == 0 else {
      own.release()
      close(controller)
      throw Pty.Failure(call: "pthread_create", code: code)
    }
    pthread_detach(thread)
  }

  func send(_ bytes: [UInt8]) {
    var left = bytes[...]
    while !left.isEmpty {
      let count = left.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      if count > 0 { left = left.dropFirst(count) } else if errno != EINTR { return }
    }
  }

  private func run() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(controller, &buffer, buffer.count)
      if count > 0 {
        seen.withLock { $0 += buffer[..<count] }
      } else if count == 0 || errno != EINTR {
        break
      }
    }
    close(controller)
  }
}
