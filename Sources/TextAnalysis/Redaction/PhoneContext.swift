/// What the words before a run of digits say it is.
enum PhoneContext {
  /// "call me on", "my mobile is", "my number is".
  case phone
  /// "order", "tracking number".
  case reference
  /// Nothing that tells.
  case neither

  /// The nearest telling word decides.
  init(_ text: ScannedText, before position: Int) {
    let words = ContextWords(text, before: position, limit: 6).words
    let telling = words.first { Self.phoneWords.contains($0) || Self.referenceWords.contains($0) }
    if let telling {
      self = Self.phoneWords.contains(telling) ? .phone : .reference
    } else if let index = words.firstIndex(of: "number"), words.dropFirst(index + 1).first == "my" {
      self = .phone
    } else {
      self = .neither
    }
  }

  private static let phoneWords: Set<String> = [
    "phone", "telephone", "tel", "ph", "mobile", "mob", "cell", "cellphone", "call", "calling",
    "callback", "ring", "text", "sms", "whatsapp", "landline", "fax", "reach", "contact", "dial",
    "telefon", "handy", "reached",
  ]

  private static let referenceWords: Set<String> = [
    "order", "orders", "invoice", "inv", "tracking", "track", "parcel", "package", "shipment",
    "delivery", "consignment", "reference", "ref", "account", "acct", "customer", "ticket", "case",
    "serial", "sku", "item", "product", "article", "isbn", "ean", "barcode", "code", "id",
    "booking",
    "reservation", "receipt", "voucher", "gift", "imei", "meter", "policy", "membership", "member",
    "vat", "version", "build", "sort", "po", "transaction", "payment", "confirmation", "loyalty",
    "return", "refund", "model", "part", "registration", "licence", "license", "charged", "paid",
  ]
}
