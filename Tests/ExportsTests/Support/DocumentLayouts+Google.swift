extension DocumentLayout {
  static let googleServices = googleActivity + googleStores + googlePlaces

  private static func google(
    _ format: String, _ kind: String, _ path: String, _ text: String
  ) -> DocumentLayout {
    DocumentLayout(format: format, kind: kind, controller: "Google", path: path, text: text)
  }

  private static let googleActivity = [
    google(
      "google-activity/items", "google-activity",
      "Takeout/Mon activité/Recherche/MonActivité.json",
      #"[{"header": "Recherche", "title": "Vous avez recherché gare", "titleUrl": "#
        + #""https://www.google.com/search?q=gare", "time": "2024-03-05T18:04:40.123Z", "#
        + #""products": ["Recherche"], "details": [{"name": "x"}], "locationInfos": [{"name": "#
        + #""zone", "url": "https://www.google.com/maps/@?api=1&map_action=map&center=50.6,5.5"}], "#
        + #""activityControls": ["Activité"]}]"#),
    google(
      "google-activity/page", "google-activity", "Takeout/My Activity/Search/MyActivity.html",
      #"<html><body><div class="mdl-grid"><div class="outer-cell mdl-cell"><div class="mdl-grid">"#
        + #"<div class="header-cell mdl-cell"><p class="mdl-typography--title">Search<br></p></div>"#
        + #"<div class="content-cell mdl-cell mdl-typography--body-1">Searched for&nbsp;"#
        + #"<a href="https://www.google.com/search?q=station">station</a><br>"#
        + "Mar 5, 2024, 7:04:40\u{202F}PM CET</div>"
        + #"<div class="content-cell mdl-typography--caption"><b>Products:</b><br>&emsp;Search"#
        + #"<a href="https://myaccount.google.com/activitycontrols">here</a></div>"#
        + "</div></div></div></body></html>"),
  ]

  private static let googleStores = [
    google(
      "google-takeout/chrome-history", "google-takeout", "Takeout/Chrome/Verlauf.json",
      #"{"Browser History": [{"page_transition": "LINK", "title": "x", "url": "#
        + #""https://example.org/", "client_id": "c", "favicon_url": "f", "#
        + #""time_usec": 1709661880000000}]}"#),
    google(
      "google-takeout/chrome-typed", "google-takeout", "Takeout/Chrome/History.json",
      #"{"Typed Url": [{"url": "https://example.org/", "title": "x", "hidden": false, "#
        + #""visits": [13354135480000000]}]}"#),
    google(
      "google-takeout/play-installs", "google-takeout", "Takeout/Google Play Store/Installs.json",
      #"[{"install": {"doc": {"documentType": "Android Apps", "title": "Timetable"}, "#
        + #""firstInstallationTime": "2024-03-05T18:04:40Z", "lastUpdateTime": "#
        + #""2024-04-05T18:04:40Z", "deviceAttribute": {"model": "M1", "carrier": "Mobile One", "#
        + #""manufacturer": "Example", "deviceDisplayName": "Example M1"}}}]"#),
    google(
      "google-takeout/play-library", "google-takeout", "Takeout/Google Play Store/Library.json",
      #"[{"libraryDoc": {"doc": {"documentType": "Android Apps", "title": "Timetable"}, "#
        + #""acquisitionTime": "2024-03-05T18:04:40Z"}}]"#),
    google(
      "google-takeout/play-devices", "google-takeout", "Takeout/Google Play Store/Devices.json",
      #"[{"device": {"mostRecentData": {"carrierName": "Mobile One", "manufacturer": "Example", "#
        + #""modelName": "M1", "deviceIpCountry": "BE"}, "deviceRegistrationTime": "#
        + #""2024-03-05T18:04:40Z", "userAddedOnDeviceTime": "2024-03-05T18:04:40Z", "#
        + #""lastTimeDeviceActive": "2024-06-05T18:04:40Z"}}]"#),
    google(
      "google-takeout/play-purchases", "google-takeout", "Google Play Store/Purchase History.json",
      #"[{"purchaseHistory": {"invoicePrice": "€0.99", "paymentMethodTitle": "Card-1234", "#
        + #""userLanguageCode": "nl", "userCountry": "BE", "doc": {"documentType": "Movies", "#
        + #""title": "A film"}, "purchaseTime": "2024-03-05T18:04:40Z"}}]"#),
    google(
      "google-takeout/play-orders", "google-takeout", "Google Play Store/Order History.json",
      #"[{"orderHistory": {"orderId": "GPA.1", "creationTime": "2024-03-05T18:04:40Z", "#
        + #""ipAddress": "192.0.2.7", "ipCountry": "BE", "totalPrice": "1,99 €", "tax": "0,35 €", "#
        + #""lineItem": [{"doc": {"documentType": "Movies", "title": "A film"}, "#
        + #""quantity": "1"}]}}]"#),
  ]

  private static let googlePlaces = [
    google(
      "google-timeline/frequent-places", "google-timeline", "Timeline.json",
      #"{"userLocationProfile": {"frequentPlaces": [{"placeId": "p", "placeLocation": "#
        + #""50.6326000, 5.5797000", "label": "HOME"}]}}"#),
    google(
      "google-takeout/saved-places", "google-takeout", "Takeout/Maps/Saved Places.json",
      #"{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": {"type": "#
        + #""Point", "coordinates": [5.5797, 50.6326]}, "properties": {"date": "#
        + #""2022-03-05T18:04:40Z", "google_maps_url": "http://maps.google.com/?cid=1", "location": "#
        + #"{"name": "Bakery", "address": "Oak 1, Liège", "country_code": "BE"}}}]}"#),
    google(
      "google-takeout/photos", "google-takeout", "Takeout/Google Photos/2018/a.jpg.json",
      #"{"title": "a.jpg", "description": "", "imageViews": "3", "creationTime": {"timestamp": "#
        + #""1521646620", "formatted": "21 mars 2018, 15:37:00 UTC"}, "photoTakenTime": "#
        + #"{"timestamp": "1521408455", "formatted": "x"}, "geoData": {"latitude": 50.6, "#
        + #""longitude": 5.5, "altitude": 83.0, "latitudeSpan": 0.0, "longitudeSpan": 0.0}, "#
        + #""geoDataExif": {"latitude": 50.6, "longitude": 5.5}, "url": "u", "#
        + #""googlePhotosOrigin": {"mobileUpload": {"deviceType": "ANDROID_PHONE"}}}"#),
  ]
}
