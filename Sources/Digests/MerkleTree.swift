/// A tree of sums over a list of leaves (RFC 6962, section 2.1): one sum, the root, stands for all of
/// them, and a short path shows that one leaf is among them without showing any other.
///
/// Leaves and inner nodes are summed with different first bytes, so that neither passes for the other.
public struct MerkleTree: Sendable {
  /// The sum of each leaf, in the order of the leaves.
  private let leaves: [[UInt8]]

  public init(leaves: some Sequence<[UInt8]>) { self.leaves = leaves.map(Self.sum(ofLeaf:)) }

  public var count: Int { leaves.count }

  /// 32 bytes; the sum of nothing where there is no leaf. O(leaves).
  public var root: [UInt8] { Self.root(of: leaves[...]) }

  /// The sums beside the way from a leaf up to the root, the lowest first; nil where there is no such
  /// leaf. O(leaves).
  public func path(of leaf: Int) -> [[UInt8]]? {
    guard leaves.indices.contains(leaf) else { return nil }
    var path: [[UInt8]] = []
    var rest = leaves[...]
    while rest.count > 1 {
      let middle = rest.startIndex + Self.leftCount(rest.count)
      let (left, right) = (rest[..<middle], rest[middle...])
      path.append(Self.root(of: leaf < middle ? right : left))
      rest = leaf < middle ? left : right
    }
    return path.reversed()
  }

  /// Whether a leaf with this sum stands at a place of the tree that has this root (RFC 9162, section
  /// 2.1.3.2).
  public static func holds(
    leafSum: [UInt8], at index: Int, of count: Int, path: [[UInt8]], root: [UInt8]
  ) -> Bool {
    guard index >= 0, index < count, ([leafSum] + path).allSatisfy({ $0.count == 32 }) else {
      return false
    }
    var (place, last) = (index, count - 1)
    var sum = leafSum
    for sibling in path {
      guard last > 0 else { return false }
      if place & 1 == 1 || place == last {
        sum = Self.sum(sibling, sum)
        while place & 1 == 0, place > 0 { (place, last) = (place >> 1, last >> 1) }
      } else {
        sum = Self.sum(sum, sibling)
      }
      (place, last) = (place >> 1, last >> 1)
    }
    return last == 0 && sum == root
  }

  public static func sum(ofLeaf bytes: [UInt8]) -> [UInt8] { SHA256.digest(of: [0x00] + bytes) }

  private static func sum(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    SHA256.digest(of: [0x01] + left + right)
  }

  private static func root(of leaves: ArraySlice<[UInt8]>) -> [UInt8] {
    guard leaves.count > 1 else { return leaves.first ?? SHA256.digest(of: []) }
    let middle = leaves.startIndex + leftCount(leaves.count)
    return sum(root(of: leaves[..<middle]), root(of: leaves[middle...]))
  }

  /// The largest power of two below the number of leaves, which is two or more.
  private static func leftCount(_ count: Int) -> Int {
    1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }
}
