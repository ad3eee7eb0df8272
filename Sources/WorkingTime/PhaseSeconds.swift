import Dossier

/// Whole seconds by phase. Time without any row is `unknown`, which is neither work nor offline.
public struct PhaseSeconds: Sendable, Hashable {
  public var p0: Int64 = 0
  public var p1: Int64 = 0
  public var p2: Int64 = 0
  public var p3: Int64 = 0
  public var unknown: Int64 = 0

  public init(
    p0: Int64 = 0, p1: Int64 = 0, p2: Int64 = 0, p3: Int64 = 0, unknown: Int64 = 0
  ) {
    self.p0 = p0
    self.p1 = p1
    self.p2 = p2
    self.p3 = p3
    self.unknown = unknown
  }

  public subscript(phase: Phase) -> Int64 {
    get {
      switch phase {
      case .p0: p0
      case .p1: p1
      case .p2: p2
      case .p3: p3
      }
    }
    set {
      switch phase {
      case .p0: p0 = newValue
      case .p1: p1 = newValue
      case .p2: p2 = newValue
      case .p3: p3 = newValue
      }
    }
  }

  /// The same for a phase that may be unknown.
  public subscript(phase: Phase?) -> Int64 {
    get { phase.map { self[$0] } ?? unknown }
    set {
      if let phase { self[phase] = newValue } else { unknown = newValue }
    }
  }

  /// P2 + P3.
  public var engaged: Int64 { p2 + p3 }
  /// P1 + P2 + P3.
  public var online: Int64 { p1 + p2 + p3 }
  /// All five.
  public var total: Int64 { p0 + online + unknown }

  /// The seconds of a basis. What `d` adds to `c` depends on sessions, so it is handed in.
  public func seconds(on basis: Basis, offlineInShift: Int64 = 0) -> Int64 {
    switch basis {
    case .a: p3
    case .b: engaged
    case .c: online
    case .d: online + offlineInShift
    }
  }

  public static func += (sum: inout PhaseSeconds, other: PhaseSeconds) {
    sum.p0 += other.p0
    sum.p1 += other.p1
    sum.p2 += other.p2
    sum.p3 += other.p3
    sum.unknown += other.unknown
  }
}
