import Dossier
import Scanning

// The Play Store: apps on every device, what was got and what was paid for. Each record lies under the
// name of its list. Google Pay has a table of its own.

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
          utc: $0.column("install_firstinstallationtime"),
          end: $0.column("install_lastupdatetime"),
          name: $0.existing("install_doc_title"),
          device: $0.existing(
            "install_deviceattribute_manufacturer", "install_deviceattribute_model"),
          carrier: $0.column("install_deviceattribute_carrier"), as: "install", of: .app)
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
        WrittenPurchaseReader(
          time: TimeColumns(utc: $0.column("purchasehistory_purchasetime")),
          what: $0.column("purchasehistory_doc_title"),
          price: $0.column("purchasehistory_invoiceprice"))
      }),
    play(
      "orders",
      asks: ["creationTime", "totalPrice", "ipAddress", "ipCountry", "lineItem"]
        .map { "orderHistory." + $0 },
      required: ["orderhistory_creationtime"], known: ["orderhistory_totalprice"],
      reader: {
        WrittenPurchaseReader(
          time: TimeColumns(utc: $0.column("orderhistory_creationtime")),
          items: $0.column("orderhistory_lineitem"), price: $0.column("orderhistory_totalprice"),
          address: $0.column("orderhistory_ipaddress"),
          country: $0.column("orderhistory_ipcountry"))
      }),
    TableFormat(
      "google-takeout/payments", controller: "Google", vote: .googleTakeout,
      required: ["time", "transaction_id", "payment_method", "amount"],
      known: ["description", "product", "status"],
      reader: {
        WrittenPurchaseReader(
          time: TimeColumns(stated: $0.column("time")), what: $0.column("description"),
          price: $0.column("amount"), shop: $0.column("product"))
      }),
  ]
}
