/// PERSON.md of the driver.
enum DriverPerson {
  static func text(_ log: DriverLog, _ life: OnlineLife) -> String {
    """
    # Besnik, driver in Geneva

    Besnik Rochat-Exemple does not exist. He is 47, lives in the west of Geneva and drives his own
    car for a platform, most days from the afternoon into the night. He asked the platform's
    privacy team for his data and got a zip of tables split by semicolons. It covers five weeks,
    Monday 14 October to Sunday 17 November 2024.

    ## What is hidden in the data

    - **More than half his time is unpaid.** He is paid from the rider's door to the drop-off. Waiting and
      driving to the rider are in the status file to the second.
    - **The platform logs him off.** Each time he refuses three offers in a row, an offline row
      begins at that very second. He never chose those pauses.
    - **He was locked out for six hours** on Sunday 27 October, after a shift of almost
      twelve hours. The clocks went back in it, so that it looks an hour shorter.
    - **Too little rest.** He logs off after midnight, early on Wednesday 30 October, and starts
      again at six.
    - **Money that is missing.** One completed ride was never paid, one toll was never paid back,
      two rides were counted shorter than a straight line, and some fixed prices were not kept.
    - **He thinks of a union, and of court.** His searches say so, at night, and so does a label by which
      advertisers may choose him. Others speak of debts.
    - **Where he lives.** No address is in the export, but most days begin and end in one place.

    The innocent explanation: from 4 to 7 November there is nothing at all. He was at a wedding.
    Nobody can tell that from the data, and it must not be called time off, or work. Two searches about a
    wedding were for a speech: he is not the one who married.

    ## Pour l'animation

    Besnik est inventé. Deux choses sont cachées : plus de la moitié de son temps n'est pas payée, et il pense à
    un syndicat. L'explication innocente : il était à un mariage. Demandez au groupe qui aimerait le savoir :
    la plateforme, la banque, le bailleur ?

    ## Traps for a program

    - Semicolons, CRLF, and local times that end in `Z` as if they were UTC.
    - The change of the clocks; shifts over midnight; two city ids.
    - Stacked rides, requested before the drop-off of the ride before. Their request must not turn
      time with a rider into time on the way to one.
    - Cancelled rides with empty times and zero distances; two of them were paid.
    - An offline row without an end before the four silent days, and another as the last row. It
      counts as offline until the next row; the silent days are a hole, and are said to be one.
    - Restrictions whose `Time` is UTC without saying so, some at 0,0.
    - Hourly windows whose minutes agree with the status file to a hundredth, while their counters
      of offers do not add up.
    - VAT lines that cancel out, a commission of 25 % kept as negative amounts, prices agreed
      beforehand that differ from `original_fare`.
    - `request_to_begin_distance_miles` is nonsense, as in the real files.
    - An empty file of badges, `.DS_Store`, `__MACOSX/`, and device data in blocks out of order.

    ## The truth

    Seconds unless the key says otherwise; money in CHF. `imposedOffline` holds the offline rows
    inside a shift that begin within a minute of a restriction; the lock-out of six hours ends
    the shift and stands apart. `shortOffline` holds the other offline rows of at most 15
    minutes between two online rows. Basis D is C with both. Weeks are ISO weeks and days are local. A week's `received` goes by the time of the request.

    \(DriverTruth.block(log, life))
    """
  }
}
