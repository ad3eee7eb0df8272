import CivilTime
import Dossier

extension Sink {
  /// Notes rows whose clock on the wall and UTC do not differ by what their zone says.
  mutating func checkPairs(_ choice: ZoneChoice, _ zones: inout ZoneCache) {
    for pair in pairs {
      let own = pair.zone.flatMap { zones.rules($0) }
      if own == nil, choice.isLastResort { continue }
      let offset = (own ?? choice.rules).offset(at: Instant(seconds: pair.utc))
      if pair.wallClock - pair.utc != Int64(offset) {
        keep(
          Problem(
            at: pair.at, reason: .localTimeDiffers, column: pair.column,
            value: LocalDateTime(naiveSeconds: pair.wallClock).description))
      }
    }
    pairs = []
  }
}
