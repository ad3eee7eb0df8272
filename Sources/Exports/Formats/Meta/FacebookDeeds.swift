import Dossier
import Scanning

// Posts, comments, reactions: when, and never what was written. Pages and groups have their names: they
// tell more about a person than most posts.

extension TableFormat {
  static let facebookDeeds: [TableFormat] =
    bareDeeds("post", hint: nil)
    + bareDeeds("reaction", of: .like, hint: "likes_and_reactions")
    + deeds("comments", ["comments", "group_comments"], as: "comment")
    + deeds("reactions", ["reactions"], as: "reaction", of: .like)
    + deeds("group-posts", ["group_posts"], as: "post")
    + named("groups", ["groups_joined"], as: "group")
    + named("pages", ["page_likes", "pages_followed"], as: "page", of: .like)

  /// Lists without a key: the name of the file tells what they are of.
  private static func bareDeeds(
    _ type: String, of matter: AppEvent.Matter = .action, hint: String?
  ) -> [TableFormat] {
    [
      TableFormat(
        "facebook/posts", controller: "Facebook", vote: .facebook, part: "[]",
        companions: ["[].attachments[].data[]"],
        required: ["timestamp", "data|attachments", "title|data"], known: ["title", "attachments"],
        pathHint: hint, reader: { FacebookDeedReader($0, as: type, of: matter) })
    ]
  }

  private static func deeds(
    _ table: String, _ keys: [String], as type: String, of matter: AppEvent.Matter = .action
  ) -> [TableFormat] {
    keys.flatMap {
      facebook(
        table, key: $0, asks: ["timestamp"], required: ["timestamp", "data|title|attachments"],
        known: ["title"], reader: { FacebookDeedReader($0, as: type, of: matter) })
    }
  }

  private static func named(
    _ table: String, _ keys: [String], as type: String, of matter: AppEvent.Matter = .action
  ) -> [TableFormat] {
    keys.flatMap {
      facebook(
        table, key: $0, asks: ["data[0].name"], required: ["timestamp", "name|data"],
        known: ["title"],
        reader: {
          FacebookDeedReader($0, as: type, of: matter, names: ["name", "data_0_name", "title"])
        })
    }
  }
}

struct FacebookDeedReader: RowReader {
  private var time: MetaTime
  private let names: [Column]
  private let type: String
  private let matter: AppEvent.Matter

  init(
    _ columns: Columns, as type: String, of matter: AppEvent.Matter, names: [String] = []
  ) {
    time = MetaTime(columns.column("timestamp"))
    self.names = names.map { columns.column($0) }.filter(\.exists)
    self.type = type
    self.matter = matter
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let at = time.read(row, &sink) else { return }
    var name: String?
    for column in names where name == nil { name = sink.metaText(row, column) }
    sink.addUse(at: at, name: name, type: type, of: matter)
  }
}
