/// The answers of one company, and how heavily its tables speak for them. A person who drives,
/// delivers and rides has a driver's export: working tables weigh most.
extension KindVote {
  static let uberDriverSAR = KindVote("uber-driver-sar", 60)
  /// Tables that other answers hold too.
  static let uberDriverSARMaybe = KindVote("uber-driver-sar", 30)
  static let uberDriverLegacy = KindVote("uber-driver-legacy", 55)
  static let uberDriverPortal = KindVote("uber-driver-portal", 50)
  static let uberCourierSAR = KindVote("uber-courier-sar", 40)
  static let uberRiderPortal = KindVote("uber-rider-portal", 22)
  static let uberRider = KindVote("uber-rider", 20)
  static let uberEats = KindVote("uber-eats", 15)
  static let uberAccount = KindVote("uber-account", 10)
}
