import CivilTime
import Dossier

/// From a dossier to hours and pay.
public enum WorkingTime {
  /// Nil where the dossier holds no work.
  public static func hours(of dossier: Dossier, settings: HoursSettings = .standard) -> Hours? {
    nil
  }

  /// What the hours tell, as findings of the kinds `hours`, `unpaidTime`, `payPerHour` and
  /// `sanctions`.
  public static func findings(from hours: Hours, of dossier: Dossier) -> [Finding] { [] }
}
