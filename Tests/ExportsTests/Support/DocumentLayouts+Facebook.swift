extension DocumentLayout {
  private static func facebook(
    _ table: String, _ path: String, _ text: String
  ) -> DocumentLayout {
    DocumentLayout(
      format: "facebook/\(table)", kind: "facebook", controller: "Facebook", path: path, text: text)
  }

  static let facebook = [
    facebook(
      "account-activity", "security_and_login_information/account_activity.json",
      #"{"account_activity_v2": [{"action": "Login", "timestamp": 1615460377, "ip_address": "#
        + #""192.0.2.7", "user_agent": "Mozilla/5.0", "datr_cookie": "abcd****", "city": "Gent", "#
        + #""region": "Vlaanderen", "country": "BE", "site_name": "www.facebook.com"}]}"#),
    facebook(
      "addresses", "security_and_login_information/ip_address_activity.json",
      #"{"used_ip_address_v2": [{"ip": "192.0.2.7", "action": "Login", "timestamp": 1615460377}]}"#),
    facebook(
      "logins", "security_and_login_information/logins_and_logouts.json",
      #"{"account_accesses_v2": [{"action": "Login", "timestamp": 1615460377, "#
        + #""site": "www.facebook.com", "ip_address": "192.0.2.7"}]}"#),
    facebook(
      "sessions", "security_and_login_information/where_you're_logged_in.json",
      #"{"active_sessions_v2": [{"created_timestamp": 1615460377, "updated_timestamp": 1615546777, "#
        + #""ip_address": "192.0.2.7", "user_agent": "Mozilla/5.0", "datr_cookie": "abcd****", "#
        + #""device": "Firefox", "location": "Gent, Belgium", "app": "Facebook", "#
        + #""session_type": "Web"}]}"#),
    facebook(
      "recognised-devices", "security_and_login_information/recognized_devices.json",
      #"{"recognized_devices_v2": [{"name": "Phone of Nadia", "created_timestamp": 1615460377, "#
        + #""updated_timestamp": 1615546777, "ip_address": "192.0.2.7", "user_agent": "x", "#
        + #""datr_cookie": "abcd****"}]}"#),
    facebook(
      "account-changes", "security_and_login_information/record_details.json",
      #"{"admin_records_v2": [{"event": "Password change", "session": {"created_timestamp": "#
        + #"1615460377, "ip_address": "192.0.2.7", "user_agent": "x", "datr_cookie": "abcd****"}, "#
        + #""extra_info": {}}]}"#),
    facebook(
      "login-protection", "security_and_login_information/login_protection_data.json",
      #"{"login_protection_data_v2": [{"name": "Estimated location inferred from IP 50.63, 5.57", "#
        + #""session": {"created_timestamp": 1615460377, "updated_timestamp": 1615546777, "#
        + #""ip_address": "192.0.2.7"}}]}"#),
    facebook(
      "devices", "security_and_login_information/mobile_devices.json",
      #"{"devices_v2": [{"type": "iPhone12,1", "os": "iOS 15", "advertiser_id": "0A-1", "#
        + #""family_device_id": "0B-2", "device_locale": "fr_BE"}]}"#),
    facebook(
      "positions", "location/location_history.json",
      #"{"location_history_v2": [{"name": "Gent", "coordinate": {"latitude": 51.05, "#
        + #""longitude": 3.72}, "creation_timestamp": 1615460377}]}"#),
    facebook(
      "saved-places", "other_personal_information/your_places.json",
      #"{"your_places_v2": [{"name": "Chez Maman", "address": "Rue A 1, Gent", "#
        + #""url": "https://www.facebook.com/1", "creation_timestamp": 1615460377}]}"#),
    facebook(
      "operator", "location/device_location.json",
      #"{"phone_number_location_v2": [{"spn": "Proxinet", "country_code": "BE"}]}"#),
    facebook("time-zone", "location/timezone.json", #"{"timezone_v2": "Europe/Brussels"}"#),
    facebook(
      "searches", "search/your_search_history.json",
      #"{"searches_v2": [{"timestamp": 1615460377, "attachments": [{"data": [{"text": "x"}]}], "#
        + #""data": [{"text": "bread"}], "title": "You searched Facebook"}]}"#),
    facebook(
      "viewed", "interactions/recently_viewed.json",
      #"{"recently_viewed": [{"name": "Videos", "description": "Videos that you watched", "#
        + #""entries": [{"timestamp": 1615460377, "data": {"name": "Bread", "#
        + #""uri": "https://example.org/1", "watch_time": "12"}}]}]}"#),
    facebook(
      "viewed-kinds", "interactions/recently_visited.json",
      #"{"visited_things_v2": [{"name": "Profiles", "description": "Profiles that you visited", "#
        + #""entries": []}]}"#),
    facebook(
      "friends", "friends/your_friends.json",
      #"{"friends_v2": [{"name": "Ines Wauters", "timestamp": 1615460377}]}"#),
    facebook(
      "requests", "friends/sent_friend_requests.json",
      #"{"sent_requests_v2": [{"name": "Ines Wauters", "timestamp": 1615460377}]}"#),
    facebook(
      "followed", "followers/who_you_ve_followed.json",
      #"{"following_v3": [{"name": "Bakers of Gent", "timestamp": 1615460377}]}"#),
    facebook(
      "address-book", "other_personal_information/your_address_books.json",
      #"{"address_book_v2": {"address_book": [{"name": "Ines", "details": [{"contact_point": "#
        + #""+32 400 00 00 00"}], "created_timestamp": 1615460377, "#
        + #""updated_timestamp": 1615460377}]}}"#),
    facebook(
      "advertisers", "ads_information/advertisers_using_your_activity_or_information.json",
      #"{"custom_audiences_all_types_v2": [{"advertiser_name": "Bread & Co", "#
        + #""has_data_file_custom_audience": true, "has_remarketing_custom_audience": false, "#
        + #""has_in_person_store_visit": false}]}"#),
    facebook(
      "uploaded-lists", "ads_information/advertisers_who_uploaded_a_contact_list.json",
      #"{"custom_audiences_v2": ["Bread & Co"]}"#),
    facebook(
      "advertisers-met", "ads_information/advertisers_you've_interacted_with.json",
      #"{"history_v2": [{"title": "Fresh bread", "action": "Clicked ad", "timestamp": 1629440065}]}"#
    ),
    facebook(
      "apps", "apps_and_websites/apps_and_websites.json",
      #"{"installed_apps_v2": [{"name": "Song Box", "added_timestamp": 1615460377, "#
        + #""user_app_scoped_id": 12, "category": "Active", "removed_timestamp": 1629440065}]}"#),
    facebook("ad-interests", "other/ads_interests.json", #"{"topics_v2": ["Bread"]}"#),
    facebook("topics", "your_topics/your_topics.json", #"{"inferred_topics_v2": ["Bread"]}"#),
    facebook(
      "ad-categories", "ads/other_categories_used_to_reach_you.json",
      #"{"bcts": ["Frequent traveller"]}"#),
    facebook(
      "off-meta", "apps_and_websites/your_off-facebook_activity.json",
      #"{"off_facebook_activity_v2": [{"name": "bread.example", "events": [{"id": 1, "#
        + #""type": "PURCHASE", "timestamp": 1615460377}]}]}"#),
    facebook(
      "home", "location/primary_location.json",
      #"{"primary_location_v2": {"city_region_pairs": [["Gent", "Vlaanderen"]], "#
        + #""zipcode": ["9000"]}}"#),
    facebook(
      "home-public", "location/primary_public_location.json",
      #"{"primary_public_location_v2": {"city": "Gent", "region": "Vlaanderen", "#
        + #""country": "Belgium"}}"#),
    facebook(
      "profile", "profile_information/profile_information.json",
      #"{"profile_v2": {"name": {"full_name": "Nadia Peeters", "first_name": "Nadia", "#
        + #""middle_name": "", "last_name": "Peeters"}, "emails": {"emails": "#
        + #"["nadia@example.org"], "previous_emails": []}, "birthday": {"year": 1990, "month": 4, "#
        + #""day": 2}, "gender": {"gender_option": "FEMALE", "pronoun": "FEMALE"}, "current_city": "#
        + #"{"name": "Gent"}, "hometown": {"name": "Brugge"}, "relationship": {"status": "Single"}, "#
        + #""phone_numbers": [{"phone_number": "+32 400 00 00 01"}], "username": "nadia", "#
        + #""registration_timestamp": 1315460377, "profile_uri": "https://example.org/nadia"}}"#),
    facebook(
      "posts", "posts/your_posts_1.json",
      #"[{"timestamp": 1615460377, "data": [{"post": "x"}], "attachments": [], "title": "y"}]"#),
    facebook(
      "post-photos", "posts/your_posts_1.json",
      #"[{"timestamp": 1615460377, "attachments": [{"data": [{"media": {"uri": "1.jpg", "#
        + #""creation_timestamp": 1615460377, "media_metadata": {"photo_metadata": {"exif_data": "#
        + #"[{"latitude": 51.05, "longitude": 3.72}]}}}}]}], "title": "y"}]"#),
    facebook(
      "album", "posts/album/0.json",
      #"{"name": "Gent", "photos": [{"uri": "1.jpg", "creation_timestamp": 1615460377, "title": "", "#
        + #""description": ""}]}"#),
    facebook("comments", "comments/comments.json", deed("comments_v2")),
    facebook("reactions", "comments/likes_and_reactions.json", deed("reactions_v2")),
    facebook("group-posts", "groups/group_posts.json", deed("group_posts_v2")),
    facebook("groups", "groups/your_group_membership_activity.json", deed("groups_joined_v2")),
    facebook(
      "pages", "pages/pages_you've_liked.json",
      #"{"page_likes_v2": [{"name": "Bakers of Gent", "timestamp": 1615460377}]}"#),
  ]

  private static func deed(_ key: String) -> String {
    #"{"\#(key)": [{"timestamp": 1615460377, "data": [{"name": "x"}], "title": "y"}]}"#
  }
}
