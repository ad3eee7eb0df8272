/// What one column of a table tells. The raw value is its word in a profile.
public enum ColumnMeaning: String, Sendable, Hashable, CaseIterable {
  /// The day to which the clock times of the row belong.
  case date
  /// When it was, or when it began.
  case begin
  case end
  case latitude, longitude
  /// Latitude and longitude in one cell.
  case coordinate
  case address
  case endLatitude = "end-latitude"
  case endLongitude = "end-longitude"
  case endCoordinate = "end-coordinate"
  case endAddress = "end-address"
  /// The radius of a position, in metres.
  case accuracy
  // Told apart so that they are taken for nothing else; the dossier has no use for them.
  case speed, altitude
  case distance
  case amount
  case currency
  /// What it was called.
  case name
  /// Who was on the other side: shop, payer, passenger.
  case counterpart
  case nothing

  /// Whether several columns of a table may mean it.
  var mayRepeat: Bool { self == .nothing }
}
