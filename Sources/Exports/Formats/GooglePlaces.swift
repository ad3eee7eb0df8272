import Dossier
import Places
import Scanning

// Places that Google keeps as such: those that a person saved or judged, and those that it believes to
// be home and work.

extension TableFormat {
  static let googlePlaces: [TableFormat] = [
    TableFormat(
      "google-timeline/frequent-places", controller: "Google",
      vote: KindVote("google-timeline", 12), part: "userLocationProfile.frequentPlaces[]",
      asks: ["placeId", "placeLocation", "label"], required: ["placelocation"],
      known: ["placeid", "label"], reader: { FrequentPlaceReader($0) }),
    TableFormat(
      "google-takeout/saved-places", controller: "Google", vote: .googleTakeout,
      part: "features[]",
      asks: [
        "geometry.coordinates", "properties.google_maps_url", "properties.location.name",
        "properties.location.address",
      ],
      required: ["geometry_coordinates", "properties_google_maps_url"],
      known: [
        "type", "geometry_type", "properties_title", "properties_location_business_name",
        "properties_location_name",
      ],
      reader: { MappedPlaceReader($0) }),
    TableFormat(
      "google-takeout/saved-lists", controller: "Google", vote: .googleTakeout,
      required: [
        "title|titre|titel", "note|notiz|notitie", "url",
        "comment|commentaire|opmerking|reactie|kommentar",
      ],
      known: ["tags"], reader: { SavedListReader($0) }),
  ]
}

/// What Google believes to be home and work, and other places of every week.
struct FrequentPlaceReader: RowReader {
  private let place, label: Column

  init(_ columns: Columns) {
    place = columns.column("placelocation")
    label = columns.column("label")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let coordinate = sink.coordinateText(row, place) else { return }
    sink.dossier.savedPlaces.append(
      SavedPlace(
        label: sink.text(row, label) ?? "", coordinate: coordinate, provenance: sink.here))
  }
}

/// A place that was starred or judged in Maps. The date is that of the star, not of a stay.
struct MappedPlaceReader: RowReader {
  private let coordinates: Column
  private let names: [Column]
  private let address: Column

  init(_ columns: Columns) {
    coordinates = columns.column("geometry_coordinates")
    names = columns.existing(
      "properties_location_name", "properties_location_business_name", "properties_title")
    address = columns.column("properties_location_address")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    let field = row[coordinates.index]
    let position = JSONNumbers(field).positions.first ?? nil
    if position == nil { sink.note(.notACoordinate, coordinates.name, value: field.excerpt) }
    var label: String?
    for name in names where label == nil { label = sink.text(row, name) }
    let address = sink.text(row, address)
    let coordinate = position == .origin ? nil : position
    guard label != nil || address != nil || coordinate != nil else {
      return sink.setAside(.missingValue, coordinates.name)
    }
    sink.dossier.savedPlaces.append(
      SavedPlace(
        label: label ?? "", address: address, coordinate: coordinate, provenance: sink.here))
  }
}

/// A list of things that a person saved: places have an address on Google's map, other things do not.
struct SavedListReader: RowReader {
  private let title, address: Column

  init(_ columns: Columns) {
    title = columns.column("title", "titre", "titel")
    address = columns.column("url")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let address = WebAddress(row[address.index]), address.isOnGoogle,
      address.segments.first == "maps" || address.host.hasPrefix("maps.")
    else { return }
    let label = sink.text(row, title)
    guard label != nil || address.mapPosition != nil else {
      return sink.setAside(.missingValue, title.name)
    }
    sink.dossier.savedPlaces.append(
      SavedPlace(label: label ?? "", coordinate: address.mapPosition, provenance: sink.here))
  }
}
