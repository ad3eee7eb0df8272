import CivilTime
import Dossier
import Places
import Testing

@testable import Inference

@Suite struct DeviceTests {
  @Test func devicesOfUseSignInsAndAccountAreOneList() {
    var life = OnlineLife()
    life.use(0, 9, device: "Phone A")
    life.use(1, 9, device: "Phone A")
    life.signIn(4, device: "Phone A")
    life.signIn(nil, device: "Tablet")
    life.dossier.accountFacts.append(
      AccountFact(kind: .device, value: "Watch", provenance: Provenance(file: 0, row: 99)))
    let finding = life.conclude(.devices).first
    #expect(finding?.measure == Measure(count: 3, unit: .devices))
    #expect(finding?.fact("devices") == .texts(["Phone A", "Tablet", "Watch"]))
    #expect(finding?.evidence.rows == 5)
    #expect(finding?.to == Diary.start + 4)
  }

  @Test func aNewPhoneIsDated() {
    var life = OnlineLife()
    for day in stride(from: 0, through: 60, by: 10) { life.use(day, 9, device: "Old") }
    for day in stride(from: 65, through: 200, by: 10) { life.use(day, 9, device: "New") }
    life.use(70, 9, device: "Borrowed")
    let change = life.conclude(.devices).first("changed")
    #expect(change?.fact("old") == .text("Old"))
    #expect(change?.fact("new") == .text("New"))
    #expect(change?.fact("date") == .date(Diary.start + 65))
    // Side by side for a month they are two devices.
    for day in stride(from: 70, through: 110, by: 10) { life.use(day, 9, device: "Old") }
    #expect(life.conclude(.devices).first("changed") == nil)
  }

  @Test(arguments: [
    ("Mozilla/5.0 (Linux; Android 11; SM-A515F) AppleWebKit/537.36", "Android 11, SM-A515F"),
    (
      "Mozilla/5.0 (iPhone; CPU iPhone OS 14_4 like Mac OS X)",
      "iPhone, CPU iPhone OS 14_4 like Mac OS X"
    ),
    ("Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko", "Linux x86_64"),
    ("Mozilla/5.0 (", "Mozilla/5.0 ("), ("My TV", "My TV"), ("Mozilla/ () x", "Mozilla/ () x"),
  ])
  func browsersAreCutToTheDevice(_ text: String, _ name: String) {
    #expect(DeviceName.short(text) == name)
  }
}

@Suite struct NetworkTests {
  @Test func addressesAndPlacesOfSignIns() {
    var life = OnlineLife()
    life.signIn(0, address: "192.0.2.1", place: "Ghent, BE")
    life.signIn(1, address: "192.0.2.1", place: "Ghent, BE")
    life.signIn(2, address: "192.0.2.9", place: "Lille, FR")
    let findings = life.conclude(.networks)
    #expect(findings.map(\.variant) == ["addressesOnly", "places"])
    #expect(findings[0].measure == Measure(count: 2, unit: .networks))
    #expect(findings[1].measure == Measure(count: 2, unit: .places))
    #expect(findings[1].fact("places") == .texts(["Ghent, BE", "Lille, FR"]))
  }

  @Test func namesOfNetworks() {
    var life = OnlineLife()
    for name in ["Home 12", "Kliniek Sint-Voorbeeld Gast", "Frauenhaus WLAN", "Home 12"] {
      life.network(name)
    }
    let findings = life.conclude(.networks)
    #expect(findings.map(\.variant) == ["names", "named"])
    // A refuge is not even counted.
    #expect(findings[0].measure == Measure(count: 2, unit: .networks))
    #expect(findings[1].category == "health.clinic")
    #expect(findings[1].fact("names") == .texts(["Kliniek Sint-Voorbeeld Gast"]))
  }

  @Test func stationsHeardAtHome() {
    var diary = Diary()
    var dice = Dice(seed: 5)
    for day in 0..<20 {
      diary.stay(day: day, 19...31, at: .town, everyMinutes: 30, &dice)
      diary.stay(
        day: day, 9...17, at: .town.moved(east: 4_000, north: 0), everyMinutes: 30, &dice)
    }
    for (number, hour) in [26.0, 27.0, 12.0].enumerated() {
      diary.dossier.networks.append(
        Network(
          name: nil, identifier: "\(number)", at: Diary.moment(3, hour),
          provenance: Provenance(file: 0, row: number)))
    }
    let findings = Inference.conclude(diary.arranged(), inferences: [.networks])
    #expect(findings.map(\.variant) == ["heardAtHome"])
    #expect(findings.first?.measure == Measure(count: 2, of: 3, unit: .networks))
  }

  @Test func stationsWithoutAHomeAreCounted() {
    var life = OnlineLife()
    life.network(nil, heard: Diary.moment(0, 3))
    life.network("", heard: nil)
    let findings = life.conclude(.networks)
    #expect(findings.map(\.variant) == ["heard"])
    #expect(findings.first?.measure == Measure(count: 2, unit: .networks))
  }
}
