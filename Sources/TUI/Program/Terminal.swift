import Canvas

/// Where pictures go and events come from.
@MainActor
public protocol Terminal: AnyObject {
  var size: Size { get }
  /// The theme that suits what the terminal can show; a view may set another.
  var theme: Theme { get }
  var charset: Charset { get }

  func present(_ canvas: Canvas)
  /// Waits for at least one event, a wake-up, or the time to pass; nil waits for ever.
  func wait(milliseconds: Int32?) -> [Event]
  func suspend()
  func bell()
  func copy(_ text: String)
  func captureMouse(_ on: Bool)
}
