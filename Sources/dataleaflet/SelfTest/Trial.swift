import CSandbox
import Glibc

/// A promise put to the test: the deed was done in a confined process and in one that is not.
struct Trial {
  enum Outcome: Hashable {
    case possible, refused
    /// The process was ended for it.
    case ended
    /// Something else was in the way; it proves nothing.
    case unclear(errno: Int)
  }

  let promise: Promise
  let confined: Outcome
  let free: Outcome

  var isKept: Bool {
    promise.isForbidden ? confined == .refused || confined == .ended : confined == .possible
  }

  init(_ promise: Promise, on ground: TestGround) {
    self.promise = promise
    confined = Trial.outcome(promise, on: ground, isConfined: true)
    free = Trial.outcome(promise, on: ground, isConfined: false)
  }

  private static func outcome(
    _ promise: Promise, on ground: TestGround, isConfined: Bool
  ) -> Outcome {
    let status = inChild {
      sandbox_adopt_terminal(ground.target.terminal)
      if isConfined { _ = ground.containment.confine() }
      return ground[keyPath: promise.path].withCString { path in
        var target = ground.target
        target.path = path
        return sandbox_attempt(promise.deed, &target)
      }
    }
    switch status {
    case 0: return .possible
    case EPERM, EACCES, ENOSYS: return .refused
    case ..<0: return status == -256 ? .unclear(errno: Int(EAGAIN)) : .ended
    default: return .unclear(errno: Int(status))
    }
  }
}

extension Walls {
  /// The walls that a child of this process gets, which itself stays as it is.
  static func ofChild(on ground: TestGround) -> Walls {
    let status = inChild {
      let walls = ground.containment.confine()
      return (walls.isPrivate ? 1 : 0) | (walls.landlockVersion == nil ? 0 : 2)
        | (walls.filtersCalls ? 4 : 0)
    }
    let kept = max(0, status)
    return Walls(
      isPrivate: kept & 1 != 0,
      landlockVersion: kept & 2 != 0 ? Int(sandbox_landlock_version()) : nil,
      filtersCalls: kept & 4 != 0)
  }
}

extension TestGround {
  /// Runs something in a process of its own that is confined as a report would be.
  ///
  /// - Returns: What it returned, up to 255; below zero where a signal ended it or it could not be started.
  func inConfinedChild(_ body: () -> Int32) -> Int32 {
    inChild {
      _ = containment.confine()
      return body()
    }
  }
}

/// Runs something in a process of its own.
///
/// - Returns: What it returned; below zero where a signal ended it or it could not be started.
private func inChild(_ body: () -> Int32) -> Int32 {
  withoutActuallyEscaping(body) { body in
    withUnsafePointer(to: body) { context in
      sandbox_in_child(
        { $0?.assumingMemoryBound(to: (() -> Int32).self).pointee() ?? -1 },
        UnsafeMutableRawPointer(mutating: context))
    }
  }
}
