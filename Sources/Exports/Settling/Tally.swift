/// How often one event occurs in which file, fed in the order of the files.
struct Tally {
  /// The file that has most of them: the first such file; -1 before any came.
  private(set) var best: Int32 = -1
  private var bestCount: Int32 = 0
  private var current: Int32 = -1
  private var currentCount: Int32 = 0

  mutating func count(_ file: Int) {
    let file = Int32(clamping: file)
    if file != current {
      current = file
      currentCount = 0
    }
    currentCount &+= 1
    if currentCount > bestCount {
      best = file
      bestCount = currentCount
    }
  }

  /// Whether the events of this file are those that count.
  func keeps(_ file: Int) -> Bool { best == Int32(clamping: file) }
}
