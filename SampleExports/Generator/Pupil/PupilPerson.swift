/// PERSON.md of the pupil.
enum PupilPerson {
  static func text(_ life: OnlineLife) -> String {
    """
    # Tom, pupil in Ghent

    Tom Van Verzonnen does not exist. He is 17 and goes to school in Ghent, by bicycle. He took a
    car seven times in five months, mostly after parties, and ordered food five times. He
    downloaded his data in February 2023, in the layout of that time; from Google and Facebook as well.

    ## What is hidden in the data

    - **A night before school**: on Thursday 8 December 2022 he was still out at half past three.
    - **He is not alone at home, and young**: "Niet aanbellen, ouders slapen" stands in two orders.
    - **He lies awake.** A third of his searches are made between midnight and five, and some ask about
      panic attacks. His browser knows a site where young people find help. He has told nobody.

    The innocent explanation: one ride begins at a café whose name suggests that it is a gay bar.
    His cousin celebrated her birthday there. One pick-up at a door says nothing about him. Nor does his
    search for a speech: it was for her.

    **The honest answer is that we cannot tell.** His rides end at five addresses: two corners near
    his mother's flat, his grandparents, his father, a friend. Home is one of them, and the data do
    not say which. Work and school are not in the data at all.

    ## Voor de begeleider

    Tom is verzonnen. Twee dingen zitten verborgen: hij ligt wakker en zoekt naar paniekaanvallen, en hij was
    voor een schooldag tot half vier weg. Onschuldig is het café: daar vierde zijn nicht feest. Vraag de groep
    wie dit graag zou weten: de school, zijn ouders, een verzekering?

    ## Traps for a program

    - CRLF; times with `+0000 UTC`; 1970 for "never" and `0.0,0.0` for "nowhere".
    - Orders of food in the file of the rides, as `UberEATS Marketplace`.
    - The city is a number. A row is no ride when it was cancelled.
    - One row an item in the orders, with the price of the whole order on each.
    - Too few rides: anything said about home, work or habits is made up.

    ## The truth

    \(truth(life))
    """
  }

  private static func truth(_ life: OnlineLife) -> String {
    let orders = PupilWorld.orders
    var truth = Truth()
    truth.say("export.kind", "uber-rider-old")
    truth.say("zone", "Europe/Brussels")
    truth.say("currency", "EUR")
    truth.say("home", "cannot-tell")
    truth.say("work", "cannot-tell")
    truth.say("sensitive", "none")
    truth.say("sleep", "cannot-tell")
    truth.say("trips.rows", PupilWorld.rides.count + orders.count)
    truth.say("trips.completed", PupilWorld.rides.count { $0.isCompleted })
    truth.say("trips.cancelled", PupilWorld.rides.count { !$0.isCompleted })
    truth.say("eats.orders", orders.count)
    truth.say("eats.items", orders.reduce(0) { $0 + $1.items.count })
    truth.say("eats.total", money(orders.reduce(0) { $0 + $1.cents }))
    truth.say("online", life)
    return truth.block
  }
}
