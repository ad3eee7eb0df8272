/// What is known about hours of the day and telephones.
enum DailyRhythm {
  static let source =
    "T. Aledavood et al., Daily Rhythms in Mobile Telephone Communication, PLOS ONE 10(9): e0138098, 2015"
}
