import Testing

/// The zips hold the files that such exports hold, litter included.
@Suite struct ExportLayoutTests {
  private static let zips = GeneratorRun.files.filter { $0.hasSuffix(".zip") }

  private func directory(_ file: String) throws -> ZipDirectory {
    try ZipDirectory(GeneratorRun.committed(file))
  }

  @Test(arguments: zips) func noClockIsInTheZip(zip: String) throws {
    let entries = try directory(zip).entries
    #expect(Set(entries.map(\.date)).count == 1)
    #expect(Set(entries.map(\.time)).count == 1)
  }

  @Test(arguments: zips) func namesAreUniqueAndStayInside(zip: String) throws {
    let names = try directory(zip).entries.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(!names.contains { $0.hasPrefix("/") || $0.split(separator: "/").contains("..") })
  }

  @Test func theDriversAnswerHasEveryFileAndTheLitterOfAMac() throws {
    let entries = try directory("driver/Uber answer to my access request.zip").entries
    let names = Set(entries.map(\.name))
    let expected = [
      "02 - Driver Online Offline.csv", "08 - Driver Lifetime Trips.csv",
      "10 - Driver Dispatches Offered and Accepted.csv", "11 - Driver App Restrictions.csv",
      "14 - Driver Detailed Device Data.csv", "19a - Driver Payments.csv",
      "05 - Driver Performance Badges.csv", ".DS_Store",
    ]
    #expect(names.isSuperset(of: expected.map { "CH-Geneva/\($0)" }))
    #expect(names.contains("__MACOSX/CH-Geneva/._.DS_Store"))
    let empty = entries.filter { $0.size == 0 && $0.name.hasSuffix(".csv") }.map(\.name)
    #expect(empty == ["CH-Geneva/05 - Driver Performance Badges.csv"])
  }

  @Test func theNursesZipIsThePortalsTree() throws {
    let names = try directory("nurse/Uber Data Request 5e1f00aa.zip").entries.map(\.name)
    let expected = [
      "Account and Profile/communications_sent-0.csv",
      "Account and Profile/customer_support_tickets-0.csv",
      "Account and Profile/payment_methods-0.csv",
      "Account and Profile/rider_eater_saved_locations.csv",
      "Account and Profile/user_profile-0.csv", "Eats/user_orders-0.csv",
      "Regional information/For_California_users.txt", "Rider/rider_app_analytics-0.csv",
      "Rider/rider_lifetime_ratings_received-0.csv", "Rider/rider_lifetime_trips-0.csv",
      "readme.html",
    ]
    #expect(names.sorted() == expected.map { "Uber Data/\($0)" })
  }

  @Test func thePupilsZipIsTheOldTree() throws {
    let names = try directory("pupil/Uber Data Request 0badc0de.zip").entries.map(\.name)
    let expected = [
      "Account and Profile/payment_methods.csv", "Account and Profile/profile_data.csv",
      "Eats/eats_order_details.csv", "Eats/eats_restaurant_names.csv", "Rider/trips_data.csv",
    ]
    #expect(names.sorted() == expected.map { "Uber Data/\($0)" })
  }
}
