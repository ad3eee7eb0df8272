/// A piece of a page as a tree. Names are written in the program alone; every text and every value
/// passes the page's gate when the piece is written out.
struct HTMLElement: Sendable {
  enum Node: Sendable {
    case text(String)
    case element(HTMLElement)
  }

  private let name: StaticString
  private let attributes: [(name: StaticString, value: String)]
  private let children: [Node]

  init(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)] = [],
    _ children: [Node] = []
  ) {
    (self.name, self.attributes, self.children) = (name, attributes, children)
  }

  init(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)] = [], text: String
  ) {
    self.init(name, attributes, [.text(text)])
  }

  /// The piece as markup, without a line end. O(n) in its length.
  var markup: String {
    let values = attributes.map { " \($0.name)=\"\(HTMLPage.escaped($0.value))\"" }.joined()
    let inside = children.map { child in
      switch child {
      case .text(let text): HTMLPage.escaped(text)
      case .element(let element): element.markup
      }
    }
    return "<\(name)\(values)>\(inside.joined())</\(name)>"
  }
}

extension HTMLElement {
  /// A drawing that says in words what it shows, for those who do not see it.
  ///
  /// - Parameter box: Width and height of the drawing's own units.
  static func drawing(
    _ kind: String, box: (width: Int, height: Int), alt: String, _ shapes: [HTMLElement]
  ) -> HTMLElement {
    HTMLElement(
      "svg",
      [
        ("class", kind), ("viewBox", "0 0 \(box.width) \(box.height)"), ("role", "img"),
        ("aria-label", alt), ("focusable", "false"),
      ], [.element(HTMLElement("title", text: alt))] + shapes.map(Node.element))
  }
}
