import CanonicalJSON

/// What is wrong in one line of a scenario.
struct LineFault: Error {
  var code: String
  var message: String
  /// The first scalar it concerns, from 0.
  var position: Int
  var length = 1
  var hint: String?
}

/// Reads one line of a scenario from left to right, by Unicode scalars as diagnostics count them.
struct LineCursor {
  let scalars: [Unicode.Scalar]
  /// The next scalar, from 0.
  private(set) var position = 0

  init(_ line: String) { scalars = Array(line.unicodeScalars) }

  var isAtEnd: Bool { position == scalars.count }

  /// Everything that has not been read.
  var rest: String { Self.text(scalars[position...]) }

  /// Reads `literal` if it comes next.
  mutating func take(_ literal: String) -> Bool {
    let wanted = literal.unicodeScalars
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  mutating func skipBlanks() {
    while position < scalars.count, scalars[position] == " " { position += 1 }
  }

  /// Reads up to the next blank.
  mutating func word() -> String { word { $0 != " " } }

  /// Reads as long as scalars belong.
  mutating func word(while belongs: (Unicode.Scalar) -> Bool) -> String {
    let start = position
    while position < scalars.count, belongs(scalars[position]) { position += 1 }
    return Self.text(scalars[start..<position])
  }

  /// Reads the rest of the line, without the blanks around it.
  mutating func trimmedRest() -> String {
    skipBlanks()
    var end = scalars.count
    while end > position, scalars[end - 1] == " " { end -= 1 }
    defer { position = scalars.count }
    return Self.text(scalars[position..<end])
  }

  /// Reads a JSON string, or up to the next blank.
  mutating func quotedOrWord() throws(LineFault) -> (text: String, isQuoted: Bool) {
    guard position < scalars.count, scalars[position] == "\"" else { return (word(), false) }
    let start = position
    let json = try json(upTo: endOfString(from: position))
    guard let text = json.string else { throw fault("bad-json", "no JSON string", at: start) }
    return (text, true)
  }

  /// Reads a JSON object.
  mutating func object() throws(LineFault) -> JSONObject {
    let start = position
    guard position < scalars.count, scalars[position] == "{" else {
      throw fault(
        "bad-json",
        "expected a JSON object, such as {\"order\":\"A-10042\"}",
        at: position
      )
    }
    let json = try json(upTo: endOfObject(from: position))
    guard let object = json.object else { throw fault("bad-json", "no JSON object", at: start) }
    return object
  }

  /// Requires that nothing but blanks is left.
  mutating func expectEnd() throws(LineFault) {
    skipBlanks()
    guard isAtEnd else {
      throw LineFault(
        code: "unexpected-text",
        message: "unexpected text '\(rest)'",
        position: position,
        length: scalars.count - position
      )
    }
  }

  /// A fault from `start` to where the cursor stands.
  func fault(
    _ code: String,
    _ message: String,
    at start: Int,
    hint: String? = nil
  ) -> LineFault {
    LineFault(
      code: code,
      message: message,
      position: start,
      length: max(1, position - start),
      hint: hint
    )
  }

  // MARK: JSON

  private mutating func json(upTo end: Int) throws(LineFault) -> JSONValue {
    let start = position
    let text = Self.text(scalars[start..<end])
    do throws(JSONError) {
      let value = try JSONReader.value(of: text)
      position = end
      return value
    } catch {
      let before = text.utf8.prefix(error.offset)
      let scalars = String(decoding: before, as: UTF8.self).unicodeScalars.count
      throw LineFault(
        code: "bad-json",
        message: "bad JSON: \(error.description)",
        position: start + scalars
      )
    }
  }

  /// Behind the quote that ends the string which begins at `start`; the end of the line where none does.
  private func endOfString(from start: Int) -> Int {
    var index = start + 1
    while index < scalars.count {
      if scalars[index] == "\"" { return index + 1 }
      index += scalars[index] == "\\" ? 2 : 1
    }
    return scalars.count
  }

  private func endOfObject(from start: Int) -> Int {
    var depth = 0
    var index = start
    while index < scalars.count {
      switch scalars[index] {
      case "\"":
        index = endOfString(from: index)
        continue
      case "{", "[": depth += 1
      case "}", "]":
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return scalars.count
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
