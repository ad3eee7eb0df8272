/// The first problems of a stream, and how many there were.
struct ProblemList: Sendable {
  private(set) var listed: [ScanProblem] = []
  private(set) var count = 0
  private let capacity: Int

  init(capacity: Int = 100) {
    self.capacity = capacity
  }

  mutating func append(_ problem: ScanProblem) {
    count += 1
    if listed.count < capacity { listed.append(problem) }
  }
}
