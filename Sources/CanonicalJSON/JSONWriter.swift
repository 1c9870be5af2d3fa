/// Writes JSON on one line: members in their order, no spaces, every control character escaped.
package enum JSONWriter {
  /// The text of `value`; the same value gives the same bytes. A number that is not finite becomes `null`.
  package static func text(of value: JSONValue) -> String {
    var output = ""
    write(value, to: &output)
    return output
  }

  /// The text of an object with these members.
  package static func text(of object: JSONObject) -> String { text(of: .object(object)) }

  private static func write(_ value: JSONValue, to output: inout String) {
    switch value {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .integer(let value): output += String(value)
    case .number(let value): output += number(value)
    case .string(let text): quote(text, to: &output)
    case .array(let elements):
      output += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { output += "," }
        write(element, to: &output)
      }
      output += "]"
    case .object(let object):
      output += "{"
      for (index, member) in object.members.enumerated() {
        if index > 0 { output += "," }
        quote(member.name, to: &output)
        output += ":"
        write(member.value, to: &output)
      }
      output += "}"
    }
  }

  /// The shortest digits that read back as the same number; whole numbers without a fraction.
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if let whole = Int(exactly: value), abs(value) < 0x1p53 { return String(whole) }
    return "\(value)"
  }

  private static func quote(_ text: String, to output: inout String) {
    output += "\""
    defer { output += "\"" }
    // Nearly every text needs no escape; appending it whole is several times faster.
    guard text.utf8.contains(where: mayNeedEscape) else {
      output += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where drivesTerminal(scalar): output += escaped(scalar)
      default: output.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a byte is, or begins, a scalar that is escaped; 0xC2 and 0xE2 begin control
  /// characters and separators.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      || byte == 0xC2 || byte == 0xE2
  }

  /// What would drive a terminal that shows the line, or turn its writing direction; and the line separators, so that
  /// readers that split on Unicode line ends still see one line.
  private static func drivesTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
