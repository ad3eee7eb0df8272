/// PERSON.md of the nurse.
enum NursePerson {
  static func text(_ nurse: Nurse) -> String {
    """
    # Nadia, nurse in Liège

    Nadia Verlinden-Okoro does not exist. She is 34, lives across the river from the old town of
    Liège and works rotating shifts in a hospital on the hill. She takes a car when no bus runs:
    before six, after ten at night. She downloaded her data on 1 November 2025, from Uber, from Google
    and from Facebook. The rides go back fourteen months, the events of the app thirty days.

    ## What is hidden in the data

    - **Where she lives and works.** Neither is saved in the app; only "Maman" is. The last ride of
      the evening and the first of the morning give both away.
    - **She hopes for a child.** Four rides in eight months go to a fertility clinic, whose name is
      in the address. A support message mentions a "plan de traitement" left in a car. Her searches say it
      in words, and so does one of the labels by which advertisers may choose her.
    - **A reader could infer her faith**: in the last ten weeks she spent most Friday noons at a
      mosque. A wish to a kitchen, "sans porc svp", points the same way, weakly.
    - **When she sleeps, and when nobody is home**: the app writes down events all day, and stops
      at night. In October she mostly had day shifts.
    - **Where in the hospital she works**: a note to a courier names the ward.

    The innocent explanation: no place is visited more than the hospital, and she is not ill. It is
    where she works. A program that calls those visits a health matter is wrong. The same goes for what
    she looked up for the ward: insulin, wounds, a scale of coma.

    ## Pour l'animation

    Nadia est inventée. Deux choses sont cachées : elle espère un enfant, et ses vendredis laissent deviner sa
    foi. L'explication innocente est l'hôpital : elle y travaille. Demandez au groupe qui aimerait le savoir :
    l'employeur, l'assurance, la famille ?

    ## Traps for a program

    - Local times that end in `Z` as if they were UTC; three changes of the clocks.
    - Nothing is said in three ways: empty, `/` and `N/A`.
    - Rows that are no ride: cancelled by her or by the driver, `no_car_available`, `fare_split`.
    - Where she asked to go and where she got out are different columns, and differ a few times.
    - Rides after midnight belong to the evening before; night shifts end in the morning.
    - Commas without quotes in the messages of the support tickets.
    - One row an item in the orders, with the price of the whole order on each.
    - Distances in miles; a file for Californians; a message that is only a hash.
    - Rivals on the map: a bakery by the clinic, a sports hall by the mosque, a pharmacy and a
      dentist near homes.

    ## The truth

    Visits are days on which a completed ride begins or ends at the place; the app events show
    more, since she did not always take a car. Positions in the files scatter around the true ones
    by 25 m. The sleep window is the median of the last and the first event around the silences of
    the night: half an hour more or less is right.

    \(NurseTruth.block(nurse))
    """
  }
}
