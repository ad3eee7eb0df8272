import Glibc

/// The two ends of a terminal, as descriptors and as the streams that ncurses wants.
///
/// The streams are of our own: `stdout` cannot be named in Swift 6, and newterm changes its
/// buffering.
struct Devices {
  let input: Int32
  let output: Int32
  let inputStream: UnsafeMutablePointer<FILE>
  let outputStream: UnsafeMutablePointer<FILE>

  /// Standard output, and standard input or else the terminal that the process belongs to: data
  /// may come through standard input.
  static func ofProcess() throws(TerminalError) -> Devices {
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    if isatty(STDIN_FILENO) == 1 { return try Devices(input: STDIN_FILENO, output: STDOUT_FILENO) }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { throw .noKeyboard }
    defer { Glibc.close(terminal) }
    return try Devices(input: terminal, output: STDOUT_FILENO)
  }

  /// Copies of two descriptors of a terminal.
  init(input: Int32, output: Int32) throws(TerminalError) {
    guard let inputStream = Devices.stream(input, "r") else { throw .system(errno) }
    guard let outputStream = Devices.stream(output, "w") else {
      let reason = errno
      fclose(inputStream)
      throw .system(reason)
    }
    self.inputStream = inputStream
    self.outputStream = outputStream
    self.input = fileno(inputStream)
    self.output = fileno(outputStream)
  }

  func close() {
    fclose(inputStream)
    fclose(outputStream)
  }

  /// Writes past ncurses; call it only when ncurses has nothing pending.
  func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count > 0 { bytes = bytes.dropFirst(count) } else if errno != EINTR { return }
    }
  }

  private static func stream(_ descriptor: Int32, _ mode: String) -> UnsafeMutablePointer<FILE>? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { return nil }
    if let stream = fdopen(copy, mode) { return stream }
    Glibc.close(copy)
    return nil
  }
}
