import Dossier
import Scanning

// The Play Store: apps on every device, what was got and what was paid for. Each record lies under the
// name of its list.

extension TableFormat {
  private static func play(
    _ table: String, asks: [String], required: [String], known: [String] = [],
    reader: @escaping @Sendable (Columns) -> any RowReader
  ) -> TableFormat {
    TableFormat(
      "google-takeout/play-\(table)", controller: "Google", vote: .googleTakeout, part: "[]",
      asks: asks, required: required, known: known, reader: reader)
  }

  static let googlePlay: [TableFormat] = [
    play(
      "installs",
      asks: [
        "doc.title", "doc.documentType", "firstInstallationTime", "lastUpdateTime",
        "deviceAttribute.manufacturer", "deviceAttribute.model", "deviceAttribute.carrier",
        "deviceAttribute.deviceDisplayName",
      ].map { "install." + $0 },
      required: ["install_firstinstallationtime|install_lastupdatetime"],
      known: ["install_doc_title", "install_deviceattribute_model"],
      reader: {
        UseReader(
          utc: $0.column("install_firstinstallationtime", "install_lastupdatetime"),
          name: $0.existing("install_doc_title"),
          device: $0.existing(
            "install_deviceattribute_manufacturer", "install_deviceattribute_model"),
          carrier: $0.column("install_deviceattribute_carrier"), as: "install")
      }),
    play(
      "library",
      asks: ["libraryDoc.doc.title", "libraryDoc.doc.documentType", "libraryDoc.acquisitionTime"],
      required: ["librarydoc_acquisitiontime"], known: ["librarydoc_doc_title"],
      reader: {
        UseReader(
          utc: $0.column("librarydoc_acquisitiontime"), name: $0.existing("librarydoc_doc_title"),
          as: "library")
      }),
    play(
      "devices",
      asks: [
        "mostRecentData.carrierName", "mostRecentData.manufacturer", "mostRecentData.modelName",
        "mostRecentData.deviceIpCountry", "deviceRegistrationTime", "userAddedOnDeviceTime",
        "lastTimeDeviceActive",
      ].map { "device." + $0 },
      required: ["device_lasttimedeviceactive|device_deviceregistrationtime"],
      known: ["device_mostrecentdata_modelname", "device_mostrecentdata_carriername"],
      reader: {
        SignInReader(
          time: TimeColumns(
            utc: $0.column("device_lasttimedeviceactive", "device_deviceregistrationtime")),
          device: $0.existing(
            "device_mostrecentdata_manufacturer", "device_mostrecentdata_modelname",
            "device_mostrecentdata_carriername"),
          place: $0.existing("device_mostrecentdata_deviceipcountry"), needsTime: false)
      }),
    play(
      "purchases",
      asks: ["invoicePrice", "paymentMethodTitle", "userCountry", "doc.title", "purchaseTime"]
        .map { "purchaseHistory." + $0 },
      required: ["purchasehistory_purchasetime"], known: ["purchasehistory_invoiceprice"],
      reader: {
        GooglePurchaseReader(
          time: $0.column("purchasehistory_purchasetime"),
          what: $0.column("purchasehistory_doc_title"), item: .none,
          price: $0.column("purchasehistory_invoiceprice"))
      }),
    play(
      "orders",
      asks: ["creationTime", "totalPrice", "ipAddress", "ipCountry", "lineItem"]
        .map { "orderHistory." + $0 },
      required: ["orderhistory_creationtime"], known: ["orderhistory_totalprice"],
      reader: {
        GooglePurchaseReader(
          time: $0.column("orderhistory_creationtime"), what: .none,
          item: $0.column("orderhistory_lineitem"), price: $0.column("orderhistory_totalprice"),
          address: $0.column("orderhistory_ipaddress"),
          country: $0.column("orderhistory_ipcountry"))
      }),
  ]
}

/// A purchase, and where an order tells it, the network address that it came from.
struct GooglePurchaseReader: RowReader {
  private let time: TimeColumns
  private let what, item, price, address, country: Column
  private let titles = NestedRows("[]", ["doc.title"])

  init(
    time: Column, what: Column, item: Column, price: Column, address: Column = .none,
    country: Column = .none
  ) {
    self.time = TimeColumns(utc: time)
    (self.what, self.item, self.price) = (what, item, price)
    (self.address, self.country) = (address, country)
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    sink.dossier.purchases.append(
      Purchase(
        at: moment.instant, what: sink.text(row, what) ?? items(row), amount: amount(row, &sink),
        counterpart: "Google Play", provenance: sink.here))
    guard let address = sink.text(row, address) else { return }
    sink.dossier.signIns.append(
      SignIn(
        at: moment.instant, address: address, place: sink.text(row, country),
        provenance: sink.here))
  }

  private func items(_ row: borrowing Record) -> String {
    var names: [String] = []
    titles.forEach(in: row[item.index]) { item in
      if names.count < 16, !item[0].isNull { names.append(item[0].text(bytes: Sink.textBytes)) }
    }
    return names.joined(separator: ", ")
  }

  private func amount(_ row: borrowing Record, _ sink: inout Sink) -> Money? {
    let field = row[price.index]
    guard !field.isNull else { return nil }
    if let amount = WrittenPrice(field)?.money { return amount }
    sink.note(.notAnAmount, price.name, value: field.excerpt)
    return nil
  }
}
