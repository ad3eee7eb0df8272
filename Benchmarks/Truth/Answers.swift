import CivilTime
import Dossier
import Exports
import Inference
import Lives
import Places

/// What a program says of a person: ours, or another's.
struct Answers: Sendable {
  struct Claim: Sendable {
    var coordinate: Coordinate
    /// 0…1; 1 where the program states none.
    var confidence = 1.0
    var from: LocalDate?

    /// What is less likely is told as a possibility that cannot be decided, and is no claim.
    static let leastConfidence = 0.6

    var isMade: Bool { confidence >= Self.leastConfidence }
  }

  struct SeenStay: Sendable {
    var from: Instant
    var to: Instant
    var centre: Coordinate

    var seconds: Int64 { to - from }
  }

  /// The most likely first.
  var homes: [Claim] = []
  var works: [Claim] = []
  /// Visits to places of a protected kind.
  var protected: [Claim] = []
  var stays: [SeenStay] = []
  /// Whether the program looks for stays at all.
  var namesStays = true
  var seconds = 0.0
}

extension Answers {
  /// What DataLeaflet concludes from a written export, as for a user who gives a map along.
  static func ours(_ folder: String, map: PlaceIndex?) throws -> Answers {
    let reading = try ExportReader.read([folder])
    let start = secondsNow()
    let context = InferenceContext.standard(places: map)
    let groundwork = Groundwork(reading.dossier, context)
    let findings = Inference.conclude(reading.dossier, context, groundwork)
    return Answers(
      homes: claims(findings, .home), works: claims(findings, .work),
      protected: claims(findings, .sensitiveVisit),
      stays: groundwork.stays.map { SeenStay(from: $0.from, to: $0.to, centre: $0.centre) },
      seconds: secondsNow() - start)
  }

  private static func claims(_ findings: [Finding], _ kind: FindingKind) -> [Claim] {
    // Where somebody also sleeps is counted, not guessed.
    findings.filter { $0.kind == kind && $0.variant != "second" }.compactMap { finding in
      finding.place.map {
        Claim(
          coordinate: $0.coordinate, confidence: finding.confidence ?? 1, from: finding.from)
      }
    }
  }
}
