/// A page of linear text: what a screen says, for screen readers, braille lines and pipes.
public struct PlainPage<Target: Sendable>: Sendable {
  /// Something to go on to.
  public struct Choice: Sendable {
    public var label: String
    public var target: Target

    public init(_ label: String, _ target: Target) {
      self.label = label
      self.target = target
    }
  }

  public var title: String
  /// One item a line. A level or a share stands there in words.
  public var lines: [String]
  /// Numbered from 1 when they are printed.
  public var choices: [Choice]
  /// Where "back" leads; nil on the first page.
  public var back: Target?

  public init(title: String, lines: [String], choices: [Choice] = [], back: Target? = nil) {
    self.title = title
    self.lines = lines
    self.choices = choices
    self.back = back
  }
}

/// A program as pages that lead to each other.
public protocol PlainProgram {
  /// Names a page.
  associatedtype Page: Sendable

  var first: Page { get }
  func page(_ page: Page) -> PlainPage<Page>
  /// What stands in a page's place where lines are answered and not pages opened; nil for a page.
  func conversation(_ page: Page) -> (any Conversation)?
}

extension PlainProgram {
  public func conversation(_ page: Page) -> (any Conversation)? { nil }
}
