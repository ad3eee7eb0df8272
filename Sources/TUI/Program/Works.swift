/// The work in progress, by name.
///
/// Tasks run detached from the main thread, which waits for events and never blocks on work.
@MainActor
final class Works<Message: Sendable> {
  private let mailbox: Mailbox<Message>
  private var named: [WorkID: Task<Void, Never>] = [:]

  init(mailbox: Mailbox<Message>) { self.mailbox = mailbox }

  func start(_ work: @escaping @Sendable () async -> Message) {
    let mailbox = mailbox
    Task.detached { mailbox.post(await work()) }
  }

  func start(
    _ id: WorkID?,
    _ work: @escaping @Sendable (_ post: @escaping @Sendable (Message) -> Void) async -> Void
  ) {
    let mailbox = mailbox
    let task = Task.detached { await work { mailbox.post($0) } }
    if let id { named.updateValue(task, forKey: id)?.cancel() }
  }

  func cancel(_ id: WorkID) { named.removeValue(forKey: id)?.cancel() }

  func cancelAll() {
    for task in named.values { task.cancel() }
    named = [:]
  }
}
