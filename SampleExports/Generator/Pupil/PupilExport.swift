/// The pupil of Ghent: too few rides to tell where he lives.
enum Pupil {
  static func sample() -> Sample {
    var dice = Dice(seed: 0x7075_0001)
    let root = "Uber Data"
    let life = PupilOnline.life()
    let entries = [
      Entry("\(root)/Rider/trips_data.csv", PupilFiles.trips(&dice)),
      Entry("\(root)/Eats/eats_order_details.csv", PupilFiles.orders()),
      Entry("\(root)/Eats/eats_restaurant_names.csv", PupilFiles.restaurants()),
      Entry("\(root)/Account and Profile/profile_data.csv", PupilFiles.profile()),
      Entry("\(root)/Account and Profile/payment_methods.csv", PupilFiles.cards()),
    ]
    return Sample(
      folder: "pupil", archive: "Uber Data Request 0badc0de.zip", entries: entries,
      others: [
        "takeout-20230207T160000Z-001.zip": Takeout(names: .dutch).entries(life),
        "facebook-tom-2023-02-07.zip": SocialNetwork.entries(
          life, since: CentralEurope.moment(Day(2020, 9, 1), minute: 900)),
      ],
      person: PupilPerson.text(life))
  }
}
