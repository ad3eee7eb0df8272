/// What a widget made of an event.
public enum Outcome: Hashable, Sendable {
  /// It means nothing to the widget: somebody else may want it.
  case ignored
  /// The widget changed.
  case changed
  /// The person chose what is selected, or finished what they typed.
  case activated
  /// The person wants out.
  case cancelled
  /// The person chose the heading of a column.
  case header(Int)
}
