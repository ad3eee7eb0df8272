import Glibc

/// As many workers at once as there are processors, each for one export. What they say is carried and
/// not looked into.
struct WorkerPool {
  /// What a worker has said, and how it ended.
  struct Answer {
    var index: Int
    var said: [UInt8]
    var ending: WorkerProcess.Ending
  }

  private let arguments: [String]
  private let patience: Duration
  private let places: Int
  private var workers: [WorkerProcess] = []
  /// Of workers that could not be started.
  private var unstarted: [Answer] = []

  /// - Parameters:
  ///   - arguments: Those of every worker, before its paths.
  ///   - patience: How long one may take by the clock on the wall.
  init(_ arguments: [String], patience: Duration) {
    self.arguments = arguments
    self.patience = patience
    places = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  var isIdle: Bool { workers.isEmpty && unstarted.isEmpty }

  var hasPlace: Bool { workers.count < places }

  mutating func start(_ index: Int, reading paths: [String]) {
    let worker = WorkerProcess(
      arguments + ["--"] + paths, index: index, deadline: .now + patience)
    if let worker {
      workers.append(worker)
    } else {
      unstarted.append(Answer(index: index, said: [], ending: .broken))
    }
  }

  /// Waits until a worker has something to say, is late, or there is input.
  ///
  /// - Returns: The answers that are whole.
  mutating func wait(orFor input: Int32? = nil) -> [Answer] {
    guard unstarted.isEmpty else {
      defer { unstarted = [] }
      return unstarted
    }
    let descriptors = workers.map(\.pipe) + (input.map { [$0] } ?? [])
    var waiting = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&waiting, nfds_t(waiting.count), milliseconds) >= 0 || errno == EINTR else {
      return workers.indices.reversed().map { end($0, isLate: false) }
    }
    let now = ContinuousClock.now
    var answers: [Answer] = []
    for place in workers.indices.reversed() {
      if waiting[place].revents != 0, !workers[place].listen() {
        answers.append(end(place, isLate: false))
      } else if workers[place].deadline <= now {
        answers.append(end(place, isLate: true))
      }
    }
    return answers
  }

  private mutating func end(_ place: Int, isLate: Bool) -> Answer {
    let worker = workers.remove(at: place)
    let ending = worker.end(isLate: isLate)
    return Answer(index: worker.index, said: worker.said, ending: ending)
  }

  /// Until the first of them is late; -1, for ever, where none is at work.
  private var milliseconds: Int32 {
    guard let first = workers.map(\.deadline).min() else { return -1 }
    let rest = first - ContinuousClock.now
    let (seconds, attoseconds) = rest.components
    let whole = seconds * 1_000 + attoseconds / 1_000_000_000_000_000 + 1
    return Int32(clamping: max(0, whole))
  }
}
