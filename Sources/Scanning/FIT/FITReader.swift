/// Reads messages of one kind out of a FIT file that arrives in chunks of any size.
///
/// After Garmin's "Flexible and Interoperable Data Transfer (FIT) Protocol". Values come as whole
/// numbers in the file's own units, see ``FITField``; a value that the file marks as invalid is
/// empty. Fields that a device's developers added are passed over. The checksum is computed, and a
/// wrong one is a problem of the file, not of its records. Files that were joined are read one after
/// the other. Time is linear in the stream; memory is one chunk and one message.
public struct FITReader: RecordReader {
  public let header: [String]
  public private(set) var rowCount = 0
  public var problems: [ScanProblem] { list.listed }
  public var problemCount: Int { list.count }

  private let message: UInt16
  private let numbers: [UInt8]
  private var window: [UInt8] = []
  /// Where the window begins in the stream.
  private var offset = 0
  private var stage = Stage.header
  private var decoder = FITDecoder()
  private var fields: FieldBuffer
  private var list = ProblemList()

  private enum Stage: Equatable {
    case header
    /// In the messages, with the bytes of them that are left.
    case messages(left: Int)
    case checksum
    case stopped
  }

  /// A reader for the messages with this number in the profile (20: points of a track).
  public init(message: UInt16 = 20, fields: [FITField] = FITField.track) {
    self.message = message
    header = fields.map(\.name)
    numbers = fields.map(\.number)
    self.fields = FieldBuffer(columns: fields.count, fieldBytes: 1 << 10)
  }

  /// Whether these are the first bytes of a FIT file.
  public static func opens(_ prefix: UnsafeRawBufferPointer) -> Bool {
    FITHeader(prefix[...]) != nil
  }

  public mutating func feed(
    _ chunk: UnsafeRawBufferPointer, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    guard stage != .stopped else { return }
    window.append(contentsOf: chunk)
    var bytes: [UInt8] = []
    swap(&bytes, &window)
    var taken = 0
    defer {
      bytes.removeSubrange(0..<taken)
      offset += taken
      swap(&bytes, &window)
    }
    try bytes.withUnsafeBytes { bytes in try advance(bytes, &taken, record) }
  }

  public mutating func finish(_ record: (borrowing Record) throws -> Void) rethrows {
    let isAtEnd = stage == .stopped || (stage == .header && window.isEmpty && offset > 0)
    stage = .stopped
    if !isAtEnd { list.append(.cutOff(row: rowCount)) }
  }

  private mutating func advance(
    _ bytes: UnsafeRawBufferPointer, _ taken: inout Int,
    _ record: (borrowing Record) throws -> Void
  ) rethrows {
    while taken < bytes.count {
      let rest = bytes[taken...]
      switch stage {
      case .header:
        guard rest.count >= FITHeader.longest else { return }
        guard let header = FITHeader(rest) else { return stop() }
        decoder = FITDecoder()
        decoder.checksum.add(rest.prefix(header.length))
        taken += header.length
        stage = header.dataBytes == 0 ? .checksum : .messages(left: header.dataBytes)
      case .messages(let left):
        guard let count = try takeMessage(rest, left, at: offset + taken, record) else { return }
        guard stage != .stopped else { return }
        taken += count
        stage = left == count ? .checksum : .messages(left: left - count)
      case .checksum:
        guard rest.count >= 2 else { return }
        let written = FITBytes.unsigned(rest.prefix(2), isBigEndian: false)
        if written != UInt64(decoder.checksum.value) {
          list.append(.wrongChecksum)
        }
        taken += 2
        stage = .header
      case .stopped: return
      }
    }
  }

  private mutating func stop() {
    stage = .stopped
    list.append(.malformed(row: rowCount))
  }

  /// The length of the message at the beginning of `rest`; nil where it is not all there.
  private mutating func takeMessage(
    _ rest: Slice<UnsafeRawBufferPointer>, _ left: Int, at offset: Int,
    _ record: (borrowing Record) throws -> Void
  ) rethrows -> Int? {
    guard let length = decoder.length(of: rest) else {
      if decoder.isLost { stop() }
      return decoder.isLost ? 0 : nil
    }
    guard length <= left else {
      stop()
      return 0
    }
    guard length <= rest.count else { return nil }
    let bytes = rest.prefix(length)
    decoder.checksum.add(bytes)
    guard let message = decoder.take(bytes), message == self.message else { return length }
    rowCount += 1
    fields.removeAll()
    for (column, number) in numbers.enumerated() {
      guard let value = decoder.value(of: number, in: bytes) else { continue }
      Array(value.description.utf8).withUnsafeBytes { fields.set($0, to: column) }
    }
    try fields.deliver(row: rowCount, line: 1, byteOffset: offset, record)
    return length
  }
}

/// A field of a message, by its number in the profile.
public struct FITField: Sendable, Hashable {
  public let name: String
  public let number: UInt8

  public init(_ name: String, _ number: UInt8) {
    self.name = name
    self.number = number
  }

  /// Of the points of a track: `timestamp` in seconds since 1989-12-31T00:00:00Z, positions in
  /// semicircles (180/2³¹ degrees), `speed` in mm/s, `distance` in cm, altitudes in fifths of a metre
  /// from −500 m, `heart_rate` in beats and `cadence` in turns a minute, `gps_accuracy` in metres.
  public static let track = [
    FITField("timestamp", 253), FITField("position_lat", 0), FITField("position_long", 1),
    FITField("altitude", 2), FITField("enhanced_altitude", 78), FITField("heart_rate", 3),
    FITField("cadence", 4), FITField("distance", 5), FITField("speed", 6),
    FITField("enhanced_speed", 73), FITField("gps_accuracy", 31),
  ]
}
