import Dossier
import Scanning

// Tables of online services tell the same few things under different names: when which device signed
// in, what was played, what was bought. A format names its columns; these read the rows.

extension Sink {
  /// The cells that are not empty, joined by spaces; nil where all are.
  mutating func joined(_ row: borrowing Record, _ columns: [Column]) -> String? {
    var texts: [String] = []
    for column in columns {
      if let text = text(row, column) { texts.append(text) }
    }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }
}

/// A use of a service: something played, opened, clicked.
struct UseReader: RowReader {
  private let time: TimeColumns
  private let end: Column
  private var names: JoinedColumns
  private var types: JoinedColumns
  private var devices: JoinedColumns
  private var carriers: InternedColumn
  private var addresses: InternedColumn
  private let fixedType: String?
  private let matter: AppEvent.Matter

  /// `end` tells the moment of a row that has no other.
  init(
    utc: Column, end: Column = .none, name: [Column], type: [Column] = [], device: [Column] = [],
    carrier: Column = .none, address: Column = .none, as fixedType: String? = nil,
    of matter: AppEvent.Matter = .action
  ) {
    time = TimeColumns(utc: utc)
    self.end = end
    names = JoinedColumns(name)
    types = JoinedColumns(type)
    devices = JoinedColumns(device)
    carriers = InternedColumn(carrier)
    addresses = InternedColumn(address)
    self.fixedType = fixedType
    self.matter = matter
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let isEnd = row[time.utc.index].isNull && !row[end.index].isNull
    guard let moment = sink.moment(row, isEnd ? TimeColumns(utc: end) : time, isRequired: true)
    else { return }
    let type = fixedType.map { sink.dossier.strings.intern($0) }
    sink.dossier.appEvents.append(
      AppEvent(
        at: moment.instant, name: names.index(row, &sink.dossier.strings),
        type: type ?? types.index(row, &sink.dossier.strings),
        device: devices.index(row, &sink.dossier.strings),
        carrier: carriers.index(row, &sink.dossier.strings),
        address: addresses.index(row, &sink.dossier.strings), role: .user, matter: matter,
        provenance: sink.here))
  }
}

/// A sign-in, or a device that is tied to the account.
struct SignInReader: RowReader {
  let time: TimeColumns
  let device: [Column]
  var address = Column.none
  var place: [Column] = []
  /// Whether a row without time is worth nothing.
  var needsTime = true

  func read(_ row: borrowing Record, into sink: inout Sink) {
    let moment = sink.moment(row, time, isRequired: needsTime)
    if needsTime, moment == nil { return }
    sink.dossier.signIns.append(
      SignIn(
        at: moment?.instant, device: sink.joined(row, device), address: sink.text(row, address),
        place: sink.joined(row, place), provenance: sink.here))
  }
}

struct SearchReader: RowReader {
  let service: String
  let time: TimeColumns
  let query: Column

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let text = sink.text(row, query) else {
      return sink.setAside(.missingValue, query.name)
    }
    let moment = sink.moment(row, time)
    sink.dossier.searches.append(
      Search(at: moment?.instant, service: service, text: text, provenance: sink.here))
  }
}

struct PurchaseReader: RowReader {
  let time: TimeColumns
  let what: [Column]
  var amount = Column.none
  var currency = Column.none
  var shop = Column.none

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    let price = sink.money(row, amount, sink.currency(row, currency))
    sink.dossier.purchases.append(
      Purchase(
        at: moment.instant, what: sink.joined(row, what) ?? "", amount: price,
        counterpart: sink.text(row, shop), provenance: sink.here))
  }
}
