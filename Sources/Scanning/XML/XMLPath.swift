/// A way through nested elements: `gpx/trk/trkseg/trkpt`, `kml//Placemark`. Names are local names,
/// without a prefix; `//` stands for any number of elements between, `*` for any name.
struct XMLPath: Sendable, Hashable {
  struct Step: Sendable, Hashable {
    /// Nil stands for any.
    let name: [UInt8]?
    /// Whether other elements may lie before it.
    let isAnywhere: Bool
  }

  let steps: [Step]

  init(_ text: String) {
    var steps: [Step] = []
    var isAnywhere = false
    for (index, part) in text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
      .enumerated()
    {
      if part.isEmpty {
        // A slash in front is the root, where every path begins.
        if index > 0 || text.hasPrefix("//") { isAnywhere = true }
        continue
      }
      let name = Array(part)
      steps.append(Step(name: name == [0x2A] ? nil : name, isAnywhere: isAnywhere))
      isAnywhere = false
    }
    self.steps = steps
  }

  /// Whether the path leads through `names` to the last of them.
  func leads(through names: ArraySlice<[UInt8]>) -> Bool {
    Self.leads(steps[...], through: names)
  }

  private static func leads(_ steps: ArraySlice<Step>, through names: ArraySlice<[UInt8]>) -> Bool {
    // From the end, since the last step must meet the last name.
    guard let step = steps.last else { return names.isEmpty }
    guard let name = names.last, step.name.map({ $0 == name }) ?? true else { return false }
    let before = steps.dropLast()
    if !step.isAnywhere { return leads(before, through: names.dropLast()) }
    var rest = names.dropLast()
    while true {
      if leads(before, through: rest) { return true }
      if rest.isEmpty { return false }
      rest = rest.dropLast()
    }
  }
}

/// What a column of an element's record holds.
struct XMLColumn: Sendable {
  enum Value: Sendable, Hashable {
    case text
    case attribute([UInt8])
    /// The local name of the record's own element.
    case recordName
    /// How many elements on the path of the record's parent have begun: what lies in one parent has
    /// one number.
    case parentNumber
  }

  /// From the record's element; no steps stand for that element itself.
  let path: XMLPath
  let value: Value

  /// `@lat`, `time`, `extensions//hr`, `Point/@id`, `.` (the element's own text), `#name`,
  /// `#parent`.
  init(_ text: String) {
    switch text {
    case ".": (path, value) = (XMLPath(""), .text)
    case "#name": (path, value) = (XMLPath(""), .recordName)
    case "#parent": (path, value) = (XMLPath(""), .parentNumber)
    default:
      let bytes = Array(text.utf8)
      if let at = bytes.lastIndex(of: 0x40) {
        var steps = bytes[..<at]
        if steps.last == 0x2F { steps = steps.dropLast() }
        path = XMLPath(String(decoding: steps, as: UTF8.self))
        value = .attribute(Array(bytes[(at + 1)...]))
      } else {
        (path, value) = (XMLPath(text), .text)
      }
    }
  }
}
