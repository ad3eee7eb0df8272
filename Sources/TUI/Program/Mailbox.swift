import Synchronization

/// Messages of work that runs elsewhere, waiting for the main thread.
public final class Mailbox<Message: Sendable>: Sendable {
  private let waiting = Mutex<[Message]>([])
  private let wake: Wake

  public init(wake: Wake) { self.wake = wake }

  public func post(_ message: Message) {
    waiting.withLock { $0.append(message) }
    wake.wake()
  }

  /// Takes all messages, in the order in which they were posted.
  public func take() -> [Message] {
    waiting.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
