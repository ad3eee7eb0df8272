/// Where a field lies in its record.
@usableFromInline
struct FieldSpan: Sendable {
  /// Offset from the record's first byte.
  @usableFromInline var start: UInt32
  @usableFromInline var length: UInt32
  /// Whether the span still holds doubled quotes or escapes.
  @usableFromInline var isEscaped: Bool

  /// Nothing.
  static let none = FieldSpan(start: 0, length: 0, isEscaped: false)

  @inline(__always)
  init(start: Int, length: Int, isEscaped: Bool) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.length = UInt32(truncatingIfNeeded: length)
    self.isEscaped = isEscaped
  }
}

/// One record of a table, valid only during the callback that received it.
public struct Record: ~Copyable {
  /// 1-based data row; the header is not counted, a damaged row is.
  public let row: Int
  /// 1-based physical line on which the record begins.
  public let line: Int
  /// Offset of the record's first byte in the stream. For UTF-16 tables: in its UTF-8 form.
  public let byteOffset: Int
  /// Number of fields, which may be fewer or more than the header has.
  public let count: Int
  /// A row that could not be read; it has no fields. Readers are not shown these.
  let isDamaged: Bool

  @usableFromInline let base: UnsafeRawPointer
  @usableFromInline let spans: UnsafePointer<FieldSpan>

  init(
    row: Int, line: Int, byteOffset: Int, count: Int, isDamaged: Bool, base: UnsafeRawPointer,
    spans: UnsafePointer<FieldSpan>
  ) {
    self.row = row
    self.line = line
    self.byteOffset = byteOffset
    self.count = count
    self.isDamaged = isDamaged
    self.base = base
    self.spans = spans
  }

  /// The field in column `index`; empty beyond the end of a short row.
  @inlinable
  public subscript(_ index: Int) -> FieldBytes {
    guard index >= 0, index < count else {
      return FieldBytes(UnsafeRawBufferPointer(start: nil, count: 0))
    }
    let span = spans[index]
    return FieldBytes(
      UnsafeRawBufferPointer(start: base + Int(span.start), count: Int(span.length)))
  }

  /// Every field as text.
  public func strings() -> [String] {
    var result: [String] = []
    result.reserveCapacity(count)
    for index in 0..<count { result.append(self[index].string) }
    return result
  }
}
