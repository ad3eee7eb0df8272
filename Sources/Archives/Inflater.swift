import CZlib

/// A stream of DEFLATE data (RFC 1951) being inflated.
struct Inflater: ~Copyable {
  enum Wrapping: Int32 {
    // zlib's window bits: negative for bare data, 16 more for the gzip frame.
    case none = -15
    case gzip = 31
  }

  enum Status { case more, end, damaged }

  /// On the heap: zlib keeps the address of its stream.
  private let stream: UnsafeMutablePointer<z_stream>

  /// Nil without memory.
  init?(_ wrapping: Wrapping) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard cz_inflate_init(stream, wrapping.rawValue) == Z_OK else {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Inflates from `input`, which moves past what was used, until `output` is full or more input is
  /// needed. Neither may exceed 4 GiB.
  mutating func inflate(
    _ input: inout UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> (count: Int, status: Status) {
    let source = input.bindMemory(to: UInt8.self)
    // zlib does not write to its input; its header lacks the const.
    stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
    stream.pointee.avail_in = UInt32(clamping: input.count)
    stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
    stream.pointee.avail_out = UInt32(clamping: output.count)
    let result = CZlib.inflate(stream, Z_NO_FLUSH)
    let used = input.count - Int(stream.pointee.avail_in)
    let count = output.count - Int(stream.pointee.avail_out)
    input = UnsafeRawBufferPointer(rebasing: input[used...])
    switch result {
    case Z_STREAM_END: return (count, .end)
    case Z_OK, Z_BUF_ERROR: return (count, .more)
    default: return (count, .damaged)
    }
  }

  /// The first bytes of gzip data of which `bytes` is the beginning; empty if it is damaged.
  static func prefix(ofGzip bytes: [UInt8], count: Int) -> [UInt8] {
    guard var inflater = Inflater(.gzip) else { return [] }
    var output = [UInt8](repeating: 0, count: count)
    let length = bytes.withUnsafeBytes { source in
      var input = source
      return output.withUnsafeMutableBytes { inflater.inflate(&input, into: $0).count }
    }
    output.removeSubrange(length...)
    return output
  }
}
