/// PERSON.md of the van driver.
enum VanDriverPerson {
  static func text(_ driver: VanDriver) -> String {
    """
    # Karl, van driver in Eupen

    Karl Erfunden-Straßenrand does not exist. He is 61, lives in Eupen and brings parcels to nine
    doors a day from a depot near the border. He speaks German, and so do his exports: the timeline
    of his phone, the download from Google and the one from Facebook, all of May 2025.

    ## What is hidden in the data

    - **His heart.** Among the searches of ten weeks stand some about a pacemaker: whether one may drive
      with it, and whether the employer must know. An app keeps his blood pressure. He told nobody at
      the depot.
    - **Every Sunday evening** he is at the same address in another village, for three hours. His phone
      never says whose it is; a singer of his choir lives there.
    - **Where he lives**, and when the house is empty. Where he works cannot be told: who drives all day
      has ten places and no workplace.

    The innocent explanation: he is at a chemist's door every day, and searches for chemists. They are
    customers. A program that calls those visits a health matter is wrong.

    ## Für die Leitung

    Karl ist erfunden. Zwei Dinge sind versteckt: die Suchen nach einem Herzschrittmacher und die
    Sonntagabende in einem anderen Dorf. Harmlos sind die Apotheken: Er beliefert sie. Fragen Sie die
    Gruppe, wer das gern wüsste: der Chef, die Versicherung, die Nachbarn?

    ## Traps for a program

    - German names of folders and files; degrees with a sign behind them.
    - Letters that Facebook breaks into bytes.
    - A change of the clocks on 30 March 2025.
    - A file of a wallet that no reader knows.

    ## The truth

    \(truth(driver))
    """
  }

  private static func truth(_ driver: VanDriver) -> String {
    var truth = Truth()
    truth.say("zone", "Europe/Brussels")
    truth.say("home", at: VanDriverWorld.home)
    truth.say("work", "cannot-tell")
    truth.say(
      "frequent.1", "Sonntagabend; \(driver.visits.count { $0.spot == VanDriverWorld.sunday })")
    truth.say("frequent.1", at: VanDriverWorld.sunday)
    truth.say("sensitive.never", "Apotheke")
    truth.say("visits", driver.visits.count)
    truth.say("online", driver.life)
    return truth.block
  }
}
