import CivilTime
import Dossier
import Scanning

// Pictures and films that were posted, with what the camera wrote into them: where it was, and when.

extension TableFormat {
  static let metaPhotos: [TableFormat] =
    instagramPhotos("posts", "[].media[]")
    + [
      "ig_stories[]", "ig_profile_picture[]", "ig_reels_media[].media[]",
      "ig_archived_post_media[].media[]", "ig_other_media[].media[]",
    ].flatMap { instagramPhotos("media", $0) }
    + [
      TableFormat(
        "instagram/post-list", controller: "Instagram", vote: .instagramShape, part: "[]",
        required: ["media", "title|creation_timestamp"], known: ["creation_timestamp"],
        reader: { _ in SilentReader() }),
      TableFormat(
        "facebook/post-photos", controller: "Facebook", vote: .facebook,
        part: "[].attachments[].data[]", asks: MetaPhotoReader.asks("media.") + placeAsks,
        required: ["media_uri|place_name"], known: ["media_creation_timestamp"],
        reader: { FacebookAttachmentReader($0) }),
    ]
    + ["photos[]", "other_photos_v2[]", "videos_v2[]"].map { part in
      TableFormat(
        "facebook/album", controller: "Facebook", vote: .facebook, part: part,
        asks: MetaPhotoReader.asks(""), required: ["uri", "creation_timestamp"],
        known: ["title", "description"], reader: { MetaPhotoReader($0) })
    }

  private static let placeAsks = [
    "place.name", "place.address", "place.coordinate.latitude", "place.coordinate.longitude",
  ]

  private static func instagramPhotos(_ table: String, _ part: String) -> [TableFormat] {
    [
      TableFormat(
        "instagram/\(table)", controller: "Instagram", vote: .instagram, part: part,
        asks: MetaPhotoReader.asks(""), required: ["uri", "creation_timestamp"],
        known: ["title"], reader: { MetaPhotoReader($0, isPost: true) })
    ]
  }
}

/// A picture or film. Where it was taken counts with the camera's time, else that of the post.
struct MetaPhotoReader: RowReader {
  private static let metadata = ["photo_metadata", "video_metadata"].flatMap { kind in
    (0...1).map { "media_metadata.\(kind).exif_data[\($0)]." }
  }

  /// Ways into a record, which lies at a way itself.
  static func asks(_ prefix: String) -> [String] {
    [prefix + "creation_timestamp"]
      + metadata.flatMap { way in
        ["latitude", "longitude", "taken_timestamp", "upload_ip"].map { prefix + way + $0 }
      }
  }

  private struct Exif {
    let place: PlaceColumns
    let address: Column
    var time: MetaTime
  }

  private var exif: [Exif]
  private var posted: MetaTime
  /// Whether the picture is itself the post.
  private let isPost: Bool

  init(_ columns: Columns, prefix: String = "", isPost: Bool = false) {
    self.isPost = isPost
    let creation = columns.column(HeaderKey.fold(prefix + "creation_timestamp"))
    posted = MetaTime(creation, isRequired: isPost)
    exif = Self.metadata.map { way in
      func column(_ name: String) -> Column { columns.column(HeaderKey.fold(prefix + way + name)) }
      return Exif(
        place: PlaceColumns(latitude: column("latitude"), longitude: column("longitude")),
        address: column("upload_ip"),
        time: MetaTime([column("taken_timestamp"), creation], isRequired: false))
    }
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let posted = posted.read(row, &sink)
    if isPost, let posted { sink.addUse(at: posted, name: nil, type: "post") }
    for index in exif.indices {
      if let coordinate = sink.coordinate(row, exif[index].place),
        let at = exif[index].time.read(row, &sink)
      {
        sink.dossier.fixes.append(Fix(at: at, coordinate: coordinate, provenance: sink.here))
      }
      if let address = sink.metaText(row, exif[index].address), let posted {
        sink.dossier.signIns.append(
          SignIn(at: posted, address: address, provenance: sink.here))
      }
    }
  }
}

/// What hangs on a post of Facebook's: a picture, or the place that it names.
struct FacebookAttachmentReader: RowReader {
  private var photo: MetaPhotoReader
  private let place: MetaPlaceReader
  private let name: Column

  init(_ columns: Columns) {
    photo = MetaPhotoReader(columns, prefix: "media.")
    place = MetaPlaceReader(columns, prefix: "place_")
    name = columns.column("place_name")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    photo.read(row, into: &sink)
    if !row[name.index].isNull { place.read(row, into: &sink) }
  }
}
