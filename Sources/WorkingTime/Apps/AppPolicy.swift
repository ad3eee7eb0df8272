/// How much of the waiting is claimed against one app, where the worker used several at once.
///
/// Only waiting (P1) is in question: the way to a passenger and the trip belong to the app that
/// ordered them.
public enum AppPolicy: String, Sendable, Hashable, CaseIterable {
  /// All of it.
  case full
  /// Not the seconds in which another app had an order (P2 or P3).
  case conservative
  /// As `conservative`, and seconds in which several apps waited are shared equally among them.
  case split
  /// In each month the same share of every waiting stretch.
  case monthlyShare = "monthly-share"
}
