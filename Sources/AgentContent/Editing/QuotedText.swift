/// Texts of people written so that content reads them back as they were.
package enum QuotedText {
  /// `text` as a double-quoted YAML scalar on one line.
  package static func yaml(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: result += "\\\(scalar)"
      case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// `text` as a template that says just that: its braces are doubled.
  package static func template(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      result.append(character)
      if character == "{" || character == "}" { result.append(character) }
    }
  }
}
