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
    let message = "dataleaflet-bench: \(error)\n"
    _ = message.utf8.withContiguousStorageIfAvailable { write(2, $0.baseAddress, $0.count) }
    exit(1)
  }
}

/// What it took.
struct Cost {
  var seconds = Double.infinity
  /// Of all threads; nil where only the clock was watched.
  var cpuSeconds: Double?
  /// The most memory that the process held.
  var kilobytes = 0

  /// The faster of both, with the higher peak.
  mutating func take(_ other: Cost) {
    let kilobytes = max(kilobytes, other.kilobytes)
    if other.seconds < seconds { self = other }
    self.kilobytes = kilobytes
  }
}

/// Prints one line for `body`: the fastest of three runs, and the peak memory of the process.
func measure(_ name: String, _ body: () throws -> Work) throws {
  var cost = Cost()
  var work = Work(bytes: 0, rows: 0)
  for _ in 0..<3 {
    let before = rusage.ofThisProcess
    let start = Clock.seconds
    work = try body()
    let seconds = Clock.seconds - start
    let after = rusage.ofThisProcess
    cost.take(
      Cost(
        seconds: seconds, cpuSeconds: after.cpuSeconds - before.cpuSeconds,
        kilobytes: after.ru_maxrss))
  }
  print(Line.text(name, cost, work))
}

extension rusage {
  fileprivate static var ofThisProcess: rusage {
    var usage = rusage()
    // RUSAGE_SELF, which the C libraries give different types.
    getrusage(0, &usage)
    return usage
  }

  var cpuSeconds: Double { Self.seconds(ru_utime) + Self.seconds(ru_stime) }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

enum Clock {
  /// Seconds on a clock that only runs forward.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// One line of the report, cells separated by tabs: name, milliseconds, of them on a processor,
/// megabytes a second, rows a millisecond, peak megabytes.
enum Line {
  static func text(_ name: String, _ cost: Cost, _ work: Work? = nil) -> String {
    let speed = work.map { $0.bytes > 0 ? "\(Int(Double($0.bytes) / 1e6 / cost.seconds))" : "-" }
    let rows = work.map { $0.rows > 0 ? "\(Int(Double($0.rows) / cost.seconds / 1000))" : "-" }
    return [
      name, milliseconds(cost.seconds), cost.cpuSeconds.map(milliseconds) ?? "-", speed ?? "-",
      rows ?? "-", "\(cost.kilobytes / 1024)",
    ].joined(separator: "\t")
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10_000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
