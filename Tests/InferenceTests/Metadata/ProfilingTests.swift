import CivilTime
import Dossier
import Testing

@testable import Inference

@Suite struct ContactTests {
  @Test func peopleAreCountedOnceWhateverTheirCase() {
    var life = OnlineLife()
    life.contact("Ana Sample", .phone)
    life.contact("ANA SAMPLE", .email)
    life.contact("Ben", .profile)
    life.contact("  ", .profile)
    let finding = life.conclude(.contacts).first
    #expect(finding?.variant == "reachable")
    #expect(finding?.measure == Measure(count: 2, unit: .people))
    #expect(finding?.fact("phones") == .count(1))
    #expect(finding?.fact("emails") == .count(1))
    #expect(finding?.fact("profiles") == .count(1))
  }

  @Test func namesAloneReachNobody() {
    var life = OnlineLife()
    life.contact("Ben", .profile)
    #expect(life.conclude(.contacts).map(\.variant) == ["counted"])
  }
}

@Suite struct SearchTests {
  @Test func countsAndTopicsButNeverTheText() {
    var life = OnlineLife()
    for day in 0..<18 { life.search("pancakes \(day)", day, 20) }
    life.search("diabetes symptoms", 20, 2)
    life.search("Diabetes Symptoms", 21, 3)
    let findings = life.conclude(.searches)
    #expect(findings.map(\.variant) == ["dated", "night", "topic"])
    #expect(findings[0].measure == Measure(count: 20, unit: .searches))
    #expect(findings[1].measure == Measure(count: 2, of: 20, unit: .searches))
    let topic = findings[2]
    #expect(topic.category == "topic.health")
    #expect(topic.article == "9h")
    #expect(topic.measure == Measure(count: 2, of: 20, unit: .searches))
    #expect(topic.tag == .guess)
    #expect(topic.confidence == TopicCounts.precisionOfClearWords)
    #expect(topic.evidence.examples.map(\.row) == [19, 20])
  }

  @Test func oneWordWithOtherMeaningsIsNoTopic() {
    var life = OnlineLife()
    life.search("hospital parking", 0)
    life.search("hospital parking", 1)
    #expect(life.conclude(.searches).first("topic") == nil)
    life.search("apotheke", 2)
    let topic = life.conclude(.searches).first("topic")
    #expect(topic?.measure?.count == 3)
    #expect(topic?.confidence == TopicCounts.precisionOfUnclearWords)
  }

  @Test func searchesWithoutTimeAreCounted() {
    var life = OnlineLife()
    life.search("pancakes")
    let findings = life.conclude(.searches)
    #expect(findings.map(\.variant) == ["counted"])
    #expect(findings[0].from == nil)
  }

  @Test func hostileSearchesDoNotStopIt() {
    var life = OnlineLife()
    for number in 0..<50 {
      life.search(String(repeating: "e\u{301}", count: 20_000) + "\(number)", number)
    }
    life.search("", 3)
    life.dossier.searches.append(
      Search(
        at: Instant(seconds: .min), service: String(repeating: "x", count: 9_000), text: "\u{0}",
        provenance: Provenance(file: -1, row: -1)))
    let findings = life.conclude(.searches)
    #expect(findings.first?.measure?.count == 52)
    guard case .texts(let services) = findings.first?.fact("services") else {
      Issue.record("no services")
      return
    }
    #expect(services.allSatisfy { $0.unicodeScalars.count <= 61 })
  }
}

@Suite struct OpenedTitleTests {
  private func watcher(_ titles: [String], type: String = "play") -> OnlineLife {
    var life = OnlineLife()
    for (day, title) in titles.enumerated() {
      life.dossier.appEvents.append(
        AppEvent(
          at: Diary.moment(day, 20), name: life.dossier.strings.intern(title),
          type: life.dossier.strings.intern(type), role: .user,
          provenance: Provenance(file: 0, row: day)))
    }
    return life
  }

  private let titles = [
    "Coming out to your mother", "Gay rights now", "Lesbian poets", "Gay rights now",
  ]

  @Test func threeTitlesOnOneMatterAreTold() {
    let finding = watcher(titles + ["Trams"]).conclude(.openedTitles).first
    #expect(finding?.variant == "opened")
    #expect(finding?.category == "topic.sexlife")
    #expect(finding?.measure == Measure(count: 4, unit: .events))
    #expect(finding?.fact("texts") == .count(3))
    #expect((finding?.confidence ?? 1) < TopicCounts.precisionOfClearWords)
    #expect(finding?.evidence.examples.map(\.row) == [0, 1, 2])
  }

  @Test func oneFilmOrAnAdvertisementIsNothing() {
    #expect(watcher(Array(titles.prefix(2))).conclude(.openedTitles).isEmpty)
    #expect(watcher(titles, type: "advertisement").conclude(.openedTitles).isEmpty)
  }
}

@Suite struct LabelTests {
  @Test func labelsAreToldWithoutThoseOnPrivateMatters() {
    var life = OnlineLife()
    for label in ["Cars", "Trams", "Islam", "Gardening", "Islam"] { life.label(label) }
    life.label("cars", in: "partners")
    let findings = life.conclude(.adLabels)
    #expect(findings.map(\.variant) == ["examples", "topic"])
    #expect(findings[0].measure == Measure(count: 4, unit: .labels))
    #expect(findings[0].fact("lists") == .count(2))
    #expect(findings[0].fact("examples") == .texts(["Cars", "Trams", "Gardening"]))
    #expect(findings[1].category == "topic.belief")
    #expect(findings[1].measure == Measure(count: 1, unit: .labels))
  }

  @Test func whereAllAreSensitiveNoneIsReadAloud() {
    var life = OnlineLife()
    life.label("Islam")
    #expect(life.conclude(.adLabels).map(\.variant) == ["counted", "topic"])
    #expect(OnlineLife().conclude(.adLabels).isEmpty)
  }
}

@Suite struct CompanyTests {
  @Test func theMostFrequentComeFirst() {
    var life = OnlineLife()
    life.company("alpha.example")
    life.company("Beta", times: 9)
    life.company("ALPHA.example", times: 3)
    let finding = life.conclude(.companies).first
    #expect(finding?.variant == "counted")
    #expect(finding?.measure == Measure(count: 2, unit: .companies))
    #expect(finding?.fact("events") == .count(13))
    #expect(finding?.fact("names") == .texts(["Beta", "alpha.example"]))
  }

  @Test func appsAndNamesThatSpeak() {
    var life = OnlineLife()
    life.company("tracker.example", times: 4, via: "Weather")
    life.company("Online Casino Lucky", via: "Puzzle")
    life.company("Online Casino Lucky", times: Int.max, via: "Puzzle")
    let findings = life.conclude(.companies)
    #expect(findings.map(\.variant) == ["apps", "topic"])
    #expect(findings[0].fact("appCount") == .count(2))
    // A number that no counter holds is cut, and nothing wraps around.
    #expect(findings[0].fact("events") == .count(.max))
    #expect(findings[1].category == "topic.gambling")
    #expect(findings[1].measure == Measure(count: 1, unit: .companies))
  }
}
