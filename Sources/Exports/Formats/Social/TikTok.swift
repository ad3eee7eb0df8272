import Dossier
import Scanning

// TikTok: one document, its sections renamed from year to year. A list without entries is `null`, and
// some lists stand in two sections. Times are in UTC.

extension KindVote {
  static let tikTok = KindVote("tiktok", 14)
}

extension TableFormat {
  static let tikTok: [TableFormat] = {
    let tables = TikTokTable.use + TikTokTable.people + TikTokTable.knowledge
    return tables.flatMap { $0.formats(tables) }
  }()
}

extension TikTokTable {
  private static let activity = ["Activity", "Your Activity"]

  /// The same list in the sections of old and new documents.
  private static func parts(_ sections: [String], _ ways: String...) -> [String] {
    sections.flatMap { section in ways.map { "\(section).\($0)" } }
  }

  private static func use(
    _ name: String, _ parts: [String], _ asks: [String], time: String = "date",
    with column: String, names: [String] = [], of matter: AppEvent.Matter = .action
  ) -> TikTokTable {
    TikTokTable(
      name: name, parts: parts, asks: asks, required: [time, column], known: names,
      reader: {
        TikTokUseReader(times: $0.all(time), names: $0.existing(names), as: name, of: matter)
      })
  }

  fileprivate static let use = [
    TikTokTable(
      name: "sign-ins", parts: parts(activity, "Login History.LoginHistoryList[]"),
      asks: ["Date", "IP", "DeviceModel", "DeviceSystem", "NetworkType", "Carrier"],
      required: ["date", "ip"],
      known: ["devicemodel", "devicesystem", "networktype", "carrier"],
      reader: {
        SignInReader(
          time: TimeColumns(utc: $0.column("date")),
          device: $0.existing("devicemodel", "devicesystem"), address: $0.column("ip"))
      }),
    TikTokTable(
      name: "searches",
      parts: parts(activity, "Search History.SearchList[]", "Searches.SearchList[]"),
      asks: ["Date", "SearchTerm"], required: ["date", "searchterm"],
      reader: {
        SearchReader(
          service: "TikTok", time: TimeColumns(utc: $0.column("date")),
          query: $0.column("searchterm"))
      }),
    use(
      "watch",
      parts(activity, "Video Browsing History.VideoList[]", "Watch History.VideoList[]"),
      ["Date", "Link", "VideoLink"], with: "link|videolink"),
    use(
      "share", parts(activity, "Share History.ShareHistoryList[]"),
      ["Date", "SharedContent", "Link", "Method"], with: "link|method", names: ["sharedcontent"]),
    use(
      "like", parts(activity + ["Likes and Favorites"], "Like List.ItemFavoriteList[]"),
      ["Date", "date", "Link", "link"], with: "link", of: .like),
    use(
      "favourite",
      parts(
        activity + ["Likes and Favorites"], "Favorite Videos.FavoriteVideoList[]",
        "Favorite Sounds.FavoriteSoundList[]", "Favorite Hashtags.FavoriteHashtagList[]",
        "Favorite Effects.FavoriteEffectsList[]"),
      ["Date", "date", "Link", "link", "EffectLink"], with: "link|effectlink"),
    use(
      "watch-live",
      parts(["Tiktok Live", "TikTok Live"], "Watch Live History.WatchLiveMap.*"),
      ["WatchTime", "Link"], time: "watchtime", with: "link"),
    use(
      "comment", ["Comment.Comments.CommentsList[]"], ["Date", "date", "Comment", "comment"],
      with: "comment"),
    use(
      "post", ["Video.Videos.VideoList[]", "Post.Posts.VideoList[]"], ["Date", "Link"],
      with: "link"),
    use(
      "product",
      parts(
        ["Tiktok Shopping", "TikTok Shop"],
        "Product Browsing History.ProductBrowsingHistories[]"),
      ["browsing_date", "shop_name", "product_name"], time: "browsing_date",
      with: "shop_name|product_name", names: ["product_name"]),
    use(
      "basket", parts(["Tiktok Shopping", "TikTok Shop"], "Shopping Cart List.ShoppingCart[]"),
      ["CreateTime", "ShopName", "ProductName"], time: "createtime", with: "productname",
      names: ["productname"]),
    use(
      "gift",
      parts(
        activity, "Purchase History.SendGifts.SendGifts[]", "Purchases.SendGifts.SendGifts[]"),
      ["Date", "GiftAmount", "UserName"], with: "giftamount"),
    TikTokTable(
      name: "purchases",
      parts: parts(
        activity, "Purchase History.BuyGifts.BuyGifts[]", "Purchases.BuyGifts.BuyGifts[]"),
      asks: ["Date", "Price"], required: ["date", "price"],
      reader: {
        // The price names no currency: it is told as it stands.
        PurchaseReader(time: TimeColumns(utc: $0.column("date")), what: $0.existing("price"))
      }),
  ]

  private static func people(_ name: String, _ parts: [String]) -> TikTokTable {
    TikTokTable(
      name: name, parts: parts, asks: ["Date", "UserName"], required: ["date", "username"],
      reader: {
        ContactReader(
          name: [$0.column("username")], kind: .profile,
          time: TimeColumns(utc: $0.column("date")))
      })
  }

  fileprivate static let people = [
    people(
      "followers",
      ["Activity.Follower List.FansList[]"]
        + parts(["Your Activity", "Profile And Settings"], "Follower.FansList[]")),
    people(
      "following",
      ["Activity.Following List.Following[]"]
        + parts(["Your Activity", "Profile And Settings"], "Following.Following[]")),
    people(
      "blocked",
      parts(
        ["App Settings", "Profile And Settings"], "Block.BlockList[]", "Block List.BlockList[]")),
    TikTokTable(
      name: "messages",
      parts: [
        "Direct Messages.Chat History.ChatHistory.*[]",
        "Direct Message.Direct Messages.ChatHistory.*[]",
      ],
      asks: ["$key", "Date", "From", "Content"], required: ["date", "from"], known: ["content"],
      reader: { TikTokMessageReader($0) }),
  ]

  fileprivate static let knowledge = [
    TikTokTable(
      name: "interests", parts: parts(["Ads and data"] + activity, "Ad Interests"),
      asks: ["AdInterestCategories"], required: ["adinterestcategories"],
      reader: { TikTokListReader($0, asLabels: true) }),
    TikTokTable(
      name: "partners",
      parts: parts(
        ["Ads and data"] + activity, "Ads Based On Data Received From Partners"),
      asks: ["DataPartnerList", "AdvertiserList"], required: ["datapartnerlist|advertiserlist"],
      reader: { TikTokListReader($0, asLabels: false) }),
    TikTokTable(
      name: "off-site",
      parts: parts(
        ["Ads and data", "Profile And Settings"] + activity,
        "Off TikTok Activity.OffTikTokActivityDataList[]")
        + ["Ads and data.Usage Data From Third-Party Apps And Websites.UsageDataList[]"],
      asks: ["TimeStamp", "Source", "Event"], required: ["timestamp", "source", "event"],
      reader: {
        CompanyReader(
          name: [$0.column("source")], deed: $0.column("event"),
          time: TimeColumns(utc: $0.column("timestamp")))
      }),
    TikTokTable(
      name: "account",
      parts: [
        "Profile.Profile Information.ProfileMap", "Profile.Profile Info.ProfileMap",
        "Profile And Settings.Profile Info.ProfileMap",
      ],
      asks: [
        "userName", "displayName", "birthDate", "emailAddress", "telephoneNumber", "accountRegion",
        "inferredGender",
      ],
      required: ["username", "birthdate|emailaddress|telephonenumber"],
      known: ["accountregion", "inferredgender", "displayname"],
      reader: { TikTokAccountReader($0) }),
    TikTokTable(
      name: "addresses",
      parts: parts(
        ["Tiktok Shopping", "TikTok Shop"], "Saved Address Information.SavedAddress[]"),
      // The export spells it so.
      asks: ["receiver_name", "adress_info"], required: ["adress_info|address_info"],
      known: ["receiver_name", "masked_phone_number"],
      reader: {
        TikTokAddressReader(
          name: $0.column("receiver_name"), address: $0.column("adress_info", "address_info"))
      }),
    TikTokTable(
      name: "hashtags", parts: parts(activity, "Hashtag.HashtagList[]"),
      asks: ["HashtagName", "HashtagLink"], required: ["hashtagname"],
      reader: { _ in SilentReader() }),
    TikTokTable(
      name: "numbers", parts: parts(activity, "Status.Status List[]"),
      asks: ["App Version", "IDFA", "GAID", "Android ID", "IDFV", "Web ID"],
      required: ["app_version|resolution", "idfa|gaid|android_id|idfv|web_id"],
      reader: { columns in
        FactReader(
          ["idfa", "gaid", "android_id", "idfv", "web_id"].map { (.other, columns.column($0)) })
      }),
    TikTokTable(
      name: "position", parts: parts(activity, "Most Recent Location Data.LocationData"),
      asks: ["Date", "GpsData", "LastRegion"], required: ["date", "gpsdata|lastregion"],
      reader: { TikTokPositionReader($0) }),
  ]
}
