import Canvas

/// How far work has come, in words and as a bar; nothing moves but by progress.
public struct ProgressView: Hashable, Sendable {
  /// What is being done: "Reading 12 of 41".
  public var text: String
  /// 0–1; nil while the whole is unknown, which draws no bar.
  public var share: Double?

  public init(text: String, share: Double? = nil) {
    self.text = text
    self.share = share
  }

  /// Draws the text and, in a second row, the bar.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.clipped(to: rect) { canvas in
      canvas.write(text, at: rect.origin)
      canvas.focus = rect.origin
      let line = rect.line(1)
      if let share, share.isFinite, !line.isEmpty {
        canvas.fill(line, with: "░", .muted)
        canvas.bar(share, in: line, .accent)
      }
    }
  }
}
