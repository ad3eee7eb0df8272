// The words of headers, in English, French, German and Dutch, without accents (`HeaderHint` folds).

/// What a word in a header speaks of.
enum HeaderWord: Sendable, Hashable {
  enum Side: Sendable, Hashable { case begin, end }

  case side(Side)
  case subject(Subject)
  case zone(TableProfile.Clock)
  case length(TableProfile.LengthUnit)
  case e7
  /// A currency by its code.
  case currency(String)

  enum Subject: Sendable, Hashable, CaseIterable {
    case time, date, clock, latitude, longitude, coordinate, address, accuracy, speed, altitude
    case distance, amount, currency, name, counterpart
  }

  static let table: [String: HeaderWord] = {
    var table: [String: HeaderWord] = [:]
    for (meaning, words) in lists {
      for word in words.split(separator: " ") { table[String(word)] = meaning }
    }
    return table
  }()

  private static let lists: [(HeaderWord, String)] =
    [
      (
        .side(.begin),
        """
        begin begins beginning start starts started from debut depart departure de von ab beginn \
        anfang abfahrt van vertrek pickup origin source opgehaald ophalen \
        ophaal abholung abhol
        """
      ),
      (
        .side(.end),
        """
        end ends ended stop finish finished until to fin arrivee arrival ende bis ankunft ziel tot \
        einde eind naar aankomst dropoff destination delivery delivered livraison lieferung levering \
        aflever afgeleverd liefer
        """
      ),
      (
        .subject(.time),
        """
        timestamp time datetime ts tst timestampms moment horodatage zeitstempel zeitpunkt tijdstip \
        tijdstempel at on recorded created fecha data when quand wann wanneer
        """
      ),
      (.subject(.date), "date day jour datum tag dag"),
      (.subject(.clock), "heure heures zeit uhrzeit tijd uur hour hora ora"),
      (
        .subject(.latitude),
        "latitude lat y breite breitengrad breedte breedtegraad latitud latitudine"
      ),
      (
        .subject(.longitude),
        """
        longitude lon lng long x lange laenge langengrad laengengrad lengte lengtegraad longitud \
        longitudine
        """
      ),
      (
        .subject(.coordinate),
        """
        coordinate coordinates coords coord latlng latlon latlong gps position coordonnees \
        koordinaten coordinaten coordinaat geo geopoint point standort
        """
      ),
      (
        .subject(.address),
        """
        address addresses adresse adres anschrift street rue strasse straat place lieu ort plaats \
        location where
        """
      ),
      (.subject(.accuracy), "accuracy acc precision genauigkeit nauwkeurigheid radius hdop"),
      (
        .subject(.speed),
        "speed vitesse geschwindigkeit tempo snelheid velocity vel kmh mph kph"
      ),
      (
        .subject(.altitude),
        "altitude alt ele elevation height hohe hoehe hoogte hauteur"
      ),
      (
        .subject(.distance),
        "distance dist mileage strecke entfernung distanz afstand"
      ),
      (
        .subject(.amount),
        """
        amount price fare total cost costs pay paid payout earning earnings wage wages montant prix \
        salaire paie gain betrag preis kosten lohn verdienst verdiend entgelt honorar bedrag prijs loon \
        tarief verdienste umsatz
        """
      ),
      (.subject(.currency), "currency devise monnaie wahrung waehrung valuta munt munteenheid"),
      (
        .subject(.name),
        """
        name title label description event activity nom titre libelle activite bezeichnung titel \
        beschreibung ereignis aktivitat naam omschrijving activiteit gebeurtenis what wat was quoi
        """
      ),
      (
        .subject(.counterpart),
        """
        shop merchant store payee payer customer client restaurant passenger vendor commercant \
        kunde handler haendler laden fahrgast klant winkel
        """
      ),
      (.zone(.utc), "utc gmt zulu"),
      (.zone(.local), "local locale lokal lokaal ortszeit"),
      (.length(.metres), "m metre metres meter meters"),
      (.length(.kilometres), "km kms kilometre kilometres kilometer kilometers"),
      (.length(.miles), "mi mile miles"),
      (.e7, "e7"),
    ] + currencies.map { (.currency($0.uppercased()), $0) }

  /// Codes that a header may name. All that are no word of a language.
  private static let currencies = [
    "eur", "usd", "gbp", "chf", "sek", "nok", "dkk", "pln", "czk", "huf", "ron", "bgn", "cad",
    "aud", "nzd", "jpy", "cny", "inr", "brl", "mxn", "zar", "uah",
  ]
}
