import Dossier
import Scanning

// Likes, comments, answers: when they were given, and never what was written.

extension TableFormat {
  static let instagramDeeds: [TableFormat] =
    deeds("likes", ["likes_media_likes", "likes_comment_likes"], as: "like", of: .like)
    + deeds(
      "story-answers",
      [
        "story_activities_story_likes", "story_activities_polls", "story_activities_quizzes",
        "story_activities_questions", "story_activities_emoji_sliders",
        "story_activities_countdowns", "story_activities_emoji_quick_reactions",
      ], as: "answer")
    + deeds("saved", ["saved_saved_media", "saved_saved_collections"], as: "save")
    + deeds("comments", ["comments_media_comments", "comments_reels_comments"], as: "comment")
    + [
      TableFormat(
        "instagram/comments", controller: "Instagram", vote: .instagram, part: "[]",
        asks: InstagramEntries.asks, required: ["string_map_data"],
        reader: { InstagramDeedReader($0, as: "comment") })
    ]

  private static func deeds(
    _ table: String, _ keys: [String], as type: String, of matter: AppEvent.Matter = .action
  ) -> [TableFormat] {
    instagram(table, keys: keys, reader: { InstagramDeedReader($0, as: type, of: matter) })
  }
}

/// Something that was done, with the account that it was done to where the title tells it.
struct InstagramDeedReader: RowReader {
  private var entries: InstagramEntries
  private let account: Column
  private let type: String
  private let matter: AppEvent.Matter

  init(_ columns: Columns, as type: String, of matter: AppEvent.Matter = .action) {
    entries = InstagramEntries(columns)
    account = columns.column("title")
    self.type = type
    self.matter = matter
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let at = entries.time(row, &sink) else { return }
    sink.addUse(at: at, name: sink.metaText(row, account), type: type, of: matter)
  }
}
