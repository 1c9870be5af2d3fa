/// Finds international bank account numbers: the length of their country and a remainder of 1
/// modulo 97.
enum IBANScanner {
  static func findings(in text: ScannedText) -> [Finding] {
    guard text.hasDigits else { return [] }
    var result: [Finding] = []
    var position = 0
    while position < text.count {
      if let finding = account(text, at: position) {
        result.append(finding)
        position = finding.range.upperBound
      } else {
        position += 1
      }
    }
    return result
  }

  private static func account(_ text: ScannedText, at start: Int) -> Finding? {
    guard let first = text.at(start), let second = text.at(start + 1), first.isASCIILetter,
      second.isASCIILetter, text.digit(start + 2) != nil || text.digit(start + 3) != nil,
      !text.isWord(start - 1), let length = lengths["\(first)\(second)"]
    else { return nil }
    var symbols: [Unicode.Scalar] = []
    var position = start
    while symbols.count < length, let scalar = text.at(position) {
      if scalar.isASCIILetter || scalar.isASCIIDigit {
        symbols.append(scalar)
      } else if !scalar.isNumberSeparator || text.at(position - 1)?.isNumberSeparator == true {
        return nil
      }
      position += 1
    }
    guard symbols.count == length, !text.isWord(position), isValid(symbols) else { return nil }
    var value = ""
    value.unicodeScalars.append(contentsOf: symbols)
    value = value.uppercased()
    return Finding(
      kind: .iban,
      range: start..<position,
      value: value,
      masked: "…\(value.suffix(4))"
    )
  }

  private static func isValid(_ symbols: [Unicode.Scalar]) -> Bool {
    guard symbols[2].isASCIIDigit, symbols[3].isASCIIDigit else { return false }
    var remainder = 0
    for symbol in symbols[4...] + symbols[..<4] {
      if symbol.isASCIIDigit {
        remainder = (remainder * 10 + Int(symbol.value) - 0x30) % 97
      } else {
        remainder = (remainder * 100 + Int(symbol.value) - 0x61 + 10) % 97
      }
    }
    return remainder == 1
  }

  /// How long the number of each country is (the registry's release 98).
  private static let lengths: [String: Int] = [
    "ad": 24, "ae": 23, "al": 28, "at": 20, "az": 28, "ba": 20, "be": 16, "bg": 22, "bh": 22,
    "bi": 27, "br": 29, "by": 28, "ch": 21, "cr": 22, "cy": 28, "cz": 24, "de": 22, "dj": 27,
    "dk": 18, "do": 28, "ee": 20, "eg": 29, "es": 24, "fi": 18, "fk": 18, "fo": 18, "fr": 27,
    "gb": 22, "ge": 22, "gi": 23, "gl": 18, "gr": 27, "gt": 28, "hr": 21, "hu": 28, "ie": 22,
    "il": 23, "iq": 23, "is": 26, "it": 27, "jo": 30, "kw": 30, "kz": 20, "lb": 28, "lc": 32,
    "li": 21, "lt": 20, "lu": 20, "lv": 21, "ly": 25, "mc": 27, "md": 24, "me": 22, "mk": 19,
    "mn": 20, "mr": 27, "mt": 31, "mu": 30, "ni": 28, "nl": 18, "no": 15, "om": 23, "pk": 24,
    "pl": 28, "ps": 29, "pt": 25, "qa": 29, "ro": 24, "rs": 22, "ru": 33, "sa": 24, "sc": 31,
    "sd": 18, "se": 24, "si": 19, "sk": 24, "sm": 27, "so": 23, "st": 25, "sv": 28, "tl": 23,
    "tn": 24, "tr": 26, "ua": 29, "va": 22, "vg": 24, "xk": 20, "ye": 30,
  ]
}
