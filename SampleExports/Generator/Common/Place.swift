/// A place with the address that the export gives for it.
struct Place {
  let spot: Spot
  let address: String
}
