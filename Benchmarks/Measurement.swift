#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a benchmark got done.
struct Work {
  var bytes: Int
  var rows: Int
}

struct Failure: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Runs `body` and ends the process, with a message if it fails.
func exit(after body: () throws -> Void) -> Never {
  do {
    try body()
    exit(0)
  } catch {
    print("dataleaflet-bench: \(error)")
    exit(1)
  }
}

/// Prints one line for `body`: the fastest of three runs, and the peak memory of the process.
func measure(_ name: String, _ body: () throws -> Work) throws {
  var fastest = Double.infinity
  var work = Work(bytes: 0, rows: 0)
  for _ in 0..<3 {
    let start = Clock.seconds
    work = try body()
    fastest = min(fastest, Clock.seconds - start)
  }
  var usage = rusage()
  // RUSAGE_SELF, which the C libraries give different types.
  getrusage(0, &usage)
  print(Line.text(name, seconds: fastest, work: work, kilobytes: usage.ru_maxrss))
}

enum Clock {
  /// Seconds on a clock that only runs forward.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// One line of the report.
enum Line {
  static func text(_ name: String, seconds: Double, work: Work?, kilobytes: Int) -> String {
    let speed = work.map { $0.bytes > 0 ? "\(Int(Double($0.bytes) / 1e6 / seconds))" : "-" } ?? "-"
    let rows = work.map { $0.rows > 0 ? "\(Int(Double($0.rows) / seconds / 1000))" : "-" } ?? "-"
    let tenths = Int((seconds * 10_000).rounded())
    let milliseconds = "\(tenths / 10).\(tenths % 10)"
    return name.padded(34) + milliseconds.padded(-10) + speed.padded(-9) + rows.padded(-11)
      + "\(kilobytes / 1024)".padded(-9)
  }
}

extension String {
  /// Filled with blanks to `width` on the right, or on the left if it is negative.
  fileprivate func padded(_ width: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, abs(width) - utf8.count))
    return width < 0 ? blanks + self : self + blanks
  }
}
