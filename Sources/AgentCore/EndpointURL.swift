/// An address with `{name}` in the place of arguments: `https://shop.example/orders/{order}`.
///
/// Arguments stand only behind the host, percent-encoded, so that none of them can lead to another host, nor add or
/// take away a part of the path.
package struct EndpointURL: Sendable, Hashable {
  /// What is wrong with an address.
  package struct Fault: Error, Sendable, Hashable {
    /// What is wrong, in words for the author.
    package let message: String
    /// The UTF-8 bytes of the text that it is about.
    package let range: Range<Int>
  }

  private enum Piece: Sendable, Hashable {
    case text(String)
    case argument(String)
  }

  private let pieces: [Piece]

  /// The names of the arguments that stand in it, each once, in order.
  package let names: [String]

  /// Reads an address: `http` or `https`, a host, and no user, fragment, blank or control character.
  package init(parsing text: String) throws(Fault) {
    pieces = try Self.pieces(of: Array(text.utf8))
    var names: [String] = []
    for case .argument(let name) in pieces where !names.contains(name) { names.append(name) }
    self.names = names
    try Self.check(text)
  }

  /// The address with `values` in it; nil where one is missing, or where a part of the path that holds one would come out
  /// empty, `.` or `..`, which servers read as something else.
  package func filled(_ values: [String: String]) -> String? {
    var text = ""
    // The same with a brace before each argument, of which only dots are of interest.
    var marked = ""
    for piece in pieces {
      switch piece {
      case .text(let literal):
        text += literal
        marked += literal
      case .argument(let name):
        guard let value = values[name] else { return nil }
        text += Self.encoded(value)
        marked += "{" + (Self.dots.contains(value) ? value : "x")
      }
    }
    let path = marked.prefix { $0 != "?" }
    let isSafe = path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.contains("{") || !Self.dots.contains(part.filter { $0 != "{" })
    }
    return isSafe ? text : nil
  }

  private static let dots = ["", ".", ".."]

  /// Percent-encoded (RFC 3986): letters, digits and `-._~` stay.
  package static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 0x10 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }

  // MARK: Reading

  private static func pieces(of bytes: [UInt8]) throws(Fault) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")) {
      guard let close = bytes[open...].firstIndex(of: UInt8(ascii: "}")) else {
        throw Fault(message: "the brace has no end", range: open..<bytes.count)
      }
      let name = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
      guard !name.isEmpty, !name.contains("{") else {
        throw Fault(message: "braces hold the name of an argument", range: open..<(close + 1))
      }
      if let text = try text(in: start..<open, of: bytes) { pieces.append(text) }
      pieces.append(.argument(name))
      start = close + 1
    }
    if let text = try text(in: start..<bytes.count, of: bytes) { pieces.append(text) }
    return pieces
  }

  private static func text(in range: Range<Int>, of bytes: [UInt8]) throws(Fault) -> Piece? {
    if let place = bytes[range].firstIndex(of: UInt8(ascii: "}")) {
      throw Fault(message: "the brace has no beginning", range: place..<(place + 1))
    }
    return range.isEmpty ? nil : .text(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func check(_ text: String) throws(Fault) {
    let bytes = Array(text.utf8)
    if let place = bytes.firstIndex(where: { $0 <= 0x20 || $0 >= 0x7F || unsafe.contains($0) }) {
      let message = "an address has no blanks and no signs but those of RFC 3986"
      throw Fault(message: message, range: place..<(place + 1))
    }
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) })
    else {
      throw Fault(message: "an address begins with https:// or http://", range: 0..<bytes.count)
    }
    let start = scheme.utf8.count
    let end = bytes[start...].firstIndex { pathStarts.contains($0) } ?? bytes.count
    let authority = bytes[start..<end]
    if authority.contains(UInt8(ascii: "{")) {
      throw Fault(message: "no argument may stand in the host", range: start..<end)
    }
    if authority.contains(UInt8(ascii: "@")) {
      throw Fault(message: "no user may stand in an address", range: start..<end)
    }
    guard isHost(authority) else {
      throw Fault(message: "the address has no host that could be asked", range: 0..<bytes.count)
    }
    if let place = bytes.firstIndex(of: UInt8(ascii: "#")) {
      throw Fault(message: "a fragment is never sent", range: place..<bytes.count)
    }
  }

  /// A name or an address, with a port perhaps.
  private static func isHost(_ authority: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: authority, as: UTF8.self)
    if text.hasPrefix("[") {
      guard let close = text.firstIndex(of: "]") else { return false }
      let rest = text[text.index(after: close)...]
      return text[..<close].count > 1 && (rest.isEmpty || isPort(rest))
    }
    guard let colon = text.firstIndex(of: ":") else { return isName(text[...]) }
    return isName(text[..<colon]) && isPort(text[colon...])
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        switch $0 {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
      }
  }

  private static func isPort(_ text: Substring) -> Bool {
    let digits = text.dropFirst()
    guard text.hasPrefix(":"), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = Int(digits)
    else { return false }
    return (1...65_535).contains(port)
  }

  private static let pathStarts = Array("/?#".utf8)
  private static let unsafe = Array("\"<>\\^`|".utf8)
}
