import Dossier
import Exports
import Leaflet
import Scanning

/// A line of the screen that says what the columns of a table mean: a setting, or a column.
enum MapperLine: Sendable, Hashable {
  case row, role, clock, dates, degrees, coordinates, lengths, currency
  /// By its place among the profile's columns.
  case column(Int)

  /// The settings that have a say in this profile, then every column.
  static func lines(of profile: TableProfile, asksDates: Bool) -> [MapperLine] {
    let hasPoint = profile.has(.latitude) || profile.has(.endLatitude)
    let hasBoth = profile.has(.coordinate) || profile.has(.endCoordinate)
    let isForSomebody = profile.row == .journey || profile.row == .payment
    let settings: [(MapperLine, Bool)] = [
      (.row, true), (.role, isForSomebody), (.clock, true), (.dates, asksDates),
      (.degrees, hasPoint), (.coordinates, hasBoth), (.lengths, profile.has(.distance)),
      (.currency, profile.has(.amount) && !profile.has(.currency)),
    ]
    return settings.filter(\.1).map(\.0) + profile.columns.indices.map(MapperLine.column)
  }
}

/// What a line can say, each with the profile that says it.
typealias MapperOptions = ChoiceList<TableProfile>

extension ChoiceList<TableProfile> {
  init(_ line: MapperLine, _ profile: TableProfile, _ words: Words) {
    let options = line.options(profile, words)
    self.init(
      title: line.title(profile, words), options,
      selected: options.firstIndex { $0.value == profile } ?? 0, columns: 52)
  }
}

extension MapperLine {
  /// What the line is about: the words of a setting, the name of a column.
  func title(_ profile: TableProfile, _ words: Words) -> String {
    switch self {
    case .column(let index):
      profile.columns.indices.contains(index) ? profile.columns[index].name : ""
    default: words["ui.mapper.\(key)"]
    }
  }

  /// What it says now.
  func value(_ profile: TableProfile, _ words: Words) -> String {
    options(profile, words).first { $0.value == profile }?.title ?? words["ui.mapper.open"]
  }

  /// What it can say.
  func options(_ profile: TableProfile, _ words: Words) -> [MapperOptions.Option] {
    func option(_ name: String, _ change: (inout TableProfile) -> Void) -> MapperOptions.Option {
      var changed = profile
      change(&changed)
      return MapperOptions.Option(title: words["ui.mapper.\(key).\(name)"], value: changed)
    }
    switch self {
    case .row: return TableProfile.Row.allCases.map { row in option("\(row)") { $0.row = row } }
    case .role:
      let roles: [Role?] = [nil, .courier, .driver, .rider]
      return roles.map { role in option(role?.rawValue ?? "none") { $0.role = role } }
    case .clock:
      return TableProfile.Clock.allCases.map { clock in option("\(clock)") { $0.clock = clock } }
    case .dates:
      return [nil, .dayMonth, .monthDay].map { (order: DateOrder?) in
        option(order.map { "\($0)" } ?? "none") { $0.dates = order }
      }
    case .degrees:
      return TableProfile.Degrees.allCases.map { unit in option("\(unit)") { $0.degrees = unit } }
    case .coordinates:
      return TableProfile.CoordinateOrder.allCases.map { order in
        option("\(order)") { $0.coordinates = order }
      }
    case .lengths:
      return TableProfile.LengthUnit.allCases.map { unit in option("\(unit)") { $0.lengths = unit }
      }
    case .currency:
      return Self.currencies.map { code in
        var changed = profile
        changed.currency = Currency(code)
        return MapperOptions.Option(title: code, value: changed)
      }
    case .column(let index):
      return ColumnMeaning.allCases.map { meaning in
        MapperOptions.Option(
          title: words["ui.mapper.column.\(meaning)"], value: profile.setting(index, to: meaning))
      }
    }
  }

  private static let currencies = ["EUR", "CHF", "GBP", "USD", "SEK", "NOK", "DKK", "PLN"]

  private var key: String {
    switch self {
    case .row: "row"
    case .role: "role"
    case .clock: "clock"
    case .dates: "dates"
    case .degrees: "degrees"
    case .coordinates: "coordinates"
    case .lengths: "lengths"
    case .currency: "currency"
    case .column: "column"
    }
  }
}

extension TableProfile {
  /// The profile with another meaning of a column, which no other column keeps.
  fileprivate func setting(_ index: Int, to meaning: ColumnMeaning) -> TableProfile {
    var changed = self
    for other in changed.columns.indices where changed.columns[other].meaning == meaning {
      changed.columns[other].meaning = .nothing
    }
    changed.columns[index].meaning = meaning
    return changed
  }
}
