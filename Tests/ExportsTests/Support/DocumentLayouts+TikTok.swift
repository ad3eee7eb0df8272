extension DocumentLayout {
  /// A list in a section of the document.
  private static func tikTok(
    _ table: String, _ section: String, _ text: String
  ) -> DocumentLayout {
    DocumentLayout(
      format: "tiktok/\(table)", kind: "tiktok", controller: "TikTok",
      path: "user_data_tiktok.json", text: #"{"\#(section)": {\#(text)}}"#)
  }

  static let tikTok = tikTokUse + tikTokPeople + tikTokKnowledge

  private static let tikTokUse = [
    tikTok(
      "sign-ins", "Your Activity",
      #"""
      "Login History": {"LoginHistoryList": [{"Date": "2023-05-01 20:00:00 UTC",
        "IP": "203.0.113.7", "DeviceModel": "FP4", "DeviceSystem": "Android 13",
        "NetworkType": "Wi-Fi", "Carrier": "Proximus"}]}
      """#),
    tikTok(
      "searches", "Activity",
      #""Search History": {"SearchList": [{"Date": "2023-05-01 20:00:00", "SearchTerm": "tram"}]}"#),
    tikTok(
      "watch", "Your Activity",
      #"""
      "Watch History": {"VideoList": [{"Date": "2023-05-01 20:00:00",
        "Link": "https://example.org/1"}]}
      """#),
    tikTok(
      "watch", "Activity",
      #"""
      "Video Browsing History": {"VideoList": [{"Date": "2020-05-01 20:00:00",
        "VideoLink": "https://example.org/1"}]}
      """#),
    tikTok(
      "share", "Your Activity",
      #"""
      "Share History": {"ShareHistoryList": [{"Date": "2023-05-01 20:00:00",
        "SharedContent": "video", "Link": "https://example.org/1", "Method": "chat"}]}
      """#),
    tikTok(
      "like", "Likes and Favorites",
      #"""
      "Like List": {"ItemFavoriteList": [{"date": "2023-05-01 20:00:00",
        "link": "https://example.org/1"}]}
      """#),
    tikTok(
      "favourite", "Activity",
      #"""
      "Favorite Videos": {"FavoriteVideoList": [{"Date": "2023-05-01 20:00:00",
        "Link": "https://example.org/1"}]}
      """#),
    tikTok(
      "comment", "Comment",
      #""Comments": {"CommentsList": [{"date": "2023-05-01 20:00:00", "comment": "secret"}]}"#),
    tikTok(
      "post", "Post",
      #"""
      "Posts": {"VideoList": [{"Date": "2023-05-01 20:00:00", "Link": "https://example.org/1",
        "Likes": "3", "Title": "Depot"}]}
      """#),
    tikTok(
      "product", "TikTok Shop",
      #"""
      "Product Browsing History": {"ProductBrowsingHistories": [{
        "browsing_date": "2023-05-01 20:00:00", "shop_name": "Shop SA", "product_name": "Lamp"}]}
      """#),
    tikTok(
      "gift", "Your Activity",
      #"""
      "Purchases": {"SendGifts": {"SendGifts": [{"Date": "2023-05-01 20:00:00",
        "GiftAmount": "1", "UserName": "eva_lind"}]}}
      """#),
    tikTok(
      "purchases", "Activity",
      #"""
      "Purchase History": {"BuyGifts": {"BuyGifts": [{"Date": "2023-05-01 20:00:00",
        "Price": "1.09"}]}}
      """#),
  ]

  private static let tikTokPeople = [
    tikTok(
      "followers", "Profile And Settings",
      #""Follower": {"FansList": [{"Date": "2023-05-01 20:00:00", "UserName": "eva_lind"}]}"#),
    tikTok(
      "following", "Activity",
      #""Following List": {"Following": [{"Date": "2023-05-01 20:00:00", "UserName": "bo"}]}"#),
    tikTok(
      "blocked", "App Settings",
      #""Block": {"BlockList": [{"Date": "2023-05-01 20:00:00", "UserName": "troll"}]}"#),
    tikTok(
      "messages", "Direct Messages",
      #"""
      "Chat History": {"ChatHistory": {"Chat History with eva_lind:": [
        {"Date": "2023-05-01 20:00:00", "From": "eva_lind", "Content": "secret"}]}}
      """#),
  ]

  private static let tikTokKnowledge = [
    tikTok("interests", "Ads and data", #""Ad Interests": {"AdInterestCategories": "Cars|Trams"}"#),
    tikTok(
      "partners", "Ads and data",
      #"""
      "Ads Based On Data Received From Partners": {"DataPartnerList": "Data AG",
        "AdvertiserList": "Shop SA"}
      """#),
    tikTok(
      "off-site", "Profile And Settings",
      #"""
      "Off TikTok Activity": {"OffTikTokActivityDataList": [{
        "TimeStamp": "2023-05-01 20:00:00", "Source": "Shop SA", "Event": "Purchase"}]}
      """#),
    tikTok(
      "account", "Profile And Settings",
      #"""
      "Profile Info": {"ProfileMap": {"userName": "mia_r", "displayName": "Mia",
        "birthDate": "01-Apr-1990", "emailAddress": "mia@example.org", "bioDescription": "trams",
        "telephoneNumber": "+32400000001", "likesReceived": "7", "accountRegion": "BE",
        "inferredGender": "Female"}}
      """#),
    tikTok(
      "numbers", "Activity",
      #"""
      "Status": {"Status List": [{"Resolution": "1080*2340", "App Version": "26",
        "IDFA": "", "GAID": "00000000-a", "Android ID": "b", "IDFV": "", "Web ID": ""}]}
      """#),
    tikTok(
      "position", "Your Activity",
      #"""
      "Most Recent Location Data": {"LocationData": {"Date": "2023-05-01 20:00:00",
        "GpsData": "50.63,5.57", "LastRegion": "BE"}}
      """#),
  ]
}
