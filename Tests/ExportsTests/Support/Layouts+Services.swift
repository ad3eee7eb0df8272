extension Layout {
  static let services =
    netflix + linkedIn + apple + otherServices + youTube
    + savedLists + googlePay

  private static func netflix(_ table: String, _ path: String, _ header: String) -> Layout {
    Layout(
      format: "netflix/\(table)", kind: "netflix", controller: "Netflix", path: path,
      header: header)
  }

  static let netflix = [
    netflix(
      "viewing-activity", "CONTENT_INTERACTION/ViewingActivity.csv",
      """
      Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,\
      Bookmark,Latest Bookmark,Country
      """),
    netflix(
      "playback", "CONTENT_INTERACTION/PlaybackRelatedEvents.csv",
      "Profile Name,Title Description,Device,Country,Playback Start Utc Ts,Playtraces"),
    netflix(
      "clickstream", "CLICKSTREAM/Clickstream.csv",
      "Profile Name,Source,Navigation Level,Referrer Url,Webpage Url,Click Utc Ts"),
    netflix(
      "ratings", "CONTENT_INTERACTION/Ratings.csv",
      "Profile Name,Title Name,Rating Type,Star Value,Thumbs Value,Device Model,Event Utc Ts"),
    netflix(
      "searches", "CONTENT_INTERACTION/SearchHistory.csv",
      """
      Profile Name,Country Iso Code,Device,Is Kids,Query Typed,Displayed Name,Action,Section,\
      Utc Timestamp
      """),
    netflix(
      "devices", "DEVICES/Devices.csv",
      "Profile Name,Esn,Device Type,Acct First Playback Date,Deactivation Time"),
    netflix(
      "addresses", "IP_ADDRESSES/IpAddressesLogin.csv",
      "Esn,Country,Region Code,Device Description,Ip,Ts"),
    netflix(
      "addresses", "IP_ADDRESSES/IpAddressesStreaming.csv",
      """
      Esn,Country,Localized Device Description,Device Description,Ip,Region Code Display Name,Ts
      """),
    netflix(
      "messages", "MESSAGES/MessagesSentByNetflix.csv",
      "Profile Name,Sent Utc Ts,Message Name,Channel,Title Name,Click Utc Ts,Click Cnt"),
    netflix(
      "billing", "PAYMENT_AND_BILLING/BillingHistory.csv",
      "Transaction Date,Description,Payment Type,Gross Sale Amt,Currency"),
  ]

  private static func linkedIn(_ table: String, _ path: String, _ header: String) -> Layout {
    Layout(
      format: "linkedin/\(table)", kind: "linkedin", controller: "LinkedIn", path: path,
      header: header)
  }

  static let linkedIn = [
    linkedIn(
      "connections", "Connections.csv",
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On"),
    linkedIn(
      "ad-targeting", "Ad_Targeting.csv",
      """
      Member Age,Years of Experience,Company Names,Company Names,Company Names,Job Titles,\
      Member Gender,Member Skills,Member Groups,Member Interests
      """),
    linkedIn(
      "inferences", "Inferences_about_you.csv",
      "Category,Type of inference,Description,Inference"),
    linkedIn(
      "messages", "messages.csv",
      """
      CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER
      """),
    linkedIn("searches", "SearchQueries.csv", "Time,Search Query"),
    linkedIn("reactions", "Reactions.csv", "Date,Type,Link"),
  ]

  private static func apple(_ table: String, _ path: String, _ header: String) -> Layout {
    Layout(
      format: "apple/\(table)", kind: "apple", controller: "Apple", path: path, header: header)
  }

  static let apple = [
    apple(
      "devices", "Apple ID Device Information.csv",
      """
      Device Name,Device Added Date,Device IMEI,Device Serial Number,Device Last Heartbeat IP,\
      Device Last Heartbeat Timestamp,Device Model Name,Device Phone Number
      """),
    apple(
      "sign-ons", "Apple ID SignOn Information.csv", "Application,Logged In Date,IP Address"),
    apple(
      "store", "Store Transaction History.csv",
      "Item Purchased Date,Content Type,Item Description"),
    apple(
      "music", "Apple Music Play Activity.csv",
      "Event Start Timestamp,Event End Timestamp,Event Type,Song Name"),
    apple("clicks", "App Store Click Activity.csv", "Event Type,Event Date Time,App Name"),
  ]

  static let otherServices = [
    Layout(
      format: "google-takeout/access-log", kind: "google-takeout", controller: "Google",
      path: "Takeout/Access Log Activity/Activities - A list.csv",
      header: """
        Gaia ID,Activity Timestamp,IP Address,Proxied Host IP,Is Non-routable IP,\
        Activity Country,Activity Region,Activity City,User Agent String,Product Name,\
        Sub-Product Name,Activity Type
        """),
    Layout(
      format: "google-takeout/devices", kind: "google-takeout", controller: "Google",
      path: "Takeout/Access Log Activity/Devices - A list.csv",
      header: """
        Gaia ID,Device Type,Brand Name,Device Model,OS,Device Last Country,\
        Device Last Location Time,Device First Activity Time,Device Last Activity Time
        """),
    Layout(
      format: "amazon/orders", kind: "amazon", controller: "Amazon",
      path: "Retail.OrderHistory.1.csv",
      header: """
        Website,Order ID,Order Date,Currency,Unit Price,Total Owed,ASIN,Quantity,\
        Payment Instrument Type,Order Status,Ship Date,Shipping Address,Product Name
        """),
    Layout(
      format: "strava/activities", kind: "strava", controller: "Strava", path: "activities.csv",
      header: """
        Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,\
        Distance,Max Heart Rate,Relative Effort,Commute,Filename,Athlete Weight,Elapsed Time,\
        Moving Time,Distance,Max Heart Rate,Relative Effort,Commute
        """),
    Layout(
      format: "wolt-courier/tasks", kind: "wolt-courier", controller: "Wolt",
      path: "courier_tasks.csv",
      header: """
        "Task creation time ",Task completion time,Is pickup task,Completed with vehicle type,\
        Arrived at,Started at,Arrival time,Departed at
        """),
    Layout(
      format: "lyft-rider/rides", kind: "lyft-rider", controller: "Lyft",
      path: "passenger_rides.csv",
      header: """
        status,requested_timestamp,requested_lat,requested_lng,pickup_timestamp,pickup_lat,\
        pickup_lng,dropoff_timestamp,dropoff_lat,dropoff_lng
        """),
    Layout(
      format: "trackercontrol/connections", kind: "trackercontrol", controller: "TrackerControl",
      path: "tracker-control.csv",
      header: #"uid,"daddr","time","uncertain","Tracker","Category","Package","App""#),
  ]
}
