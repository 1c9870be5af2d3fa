import Conversation
import Testing

@testable import Understanding

@Suite("Several values")
struct ValueMentionsTests {
  @Test("a value that is taken back or denied is not meant", arguments: mentions)
  func leavesOut(line: (text: String, meant: [String], isList: Bool)) {
    let entities = Self.codes(in: line.text)
    let words = UtteranceWords(line.text, protecting: entities.map(\.range))
    let meant = ValueMentions(entities, in: words).meant
    #expect(meant.map(\.value.plainText) == line.meant)
    #expect(ValueMentions(meant, in: words).isList == line.isList)
  }

  /// Every `A-` with five digits.
  private static func codes(in text: String) -> [EntityMatch] {
    let bytes = Array(text.utf8)
    return bytes.indices.compactMap { start in
      guard start + 7 <= bytes.count, bytes[start] == 0x41, bytes[start + 1] == 0x2D else {
        return nil
      }
      let range = start..<start + 7
      let code = String(decoding: bytes[range], as: UTF8.self)
      return EntityMatch(entity: "order", range: range, value: .text(code), rule: "pattern")
    }
  }

  static let mentions: [(text: String, meant: [String], isList: Bool)] = [
    ("where is A-10042", ["A-10042"], false),
    ("A-10042 and A-10077", ["A-10042", "A-10077"], true),
    ("A-10042, A-10077", ["A-10042", "A-10077"], true),
    ("where are A-10042 and also order A-10077?", ["A-10042", "A-10077"], true),
    ("A-10042 or A-10077", ["A-10042", "A-10077"], false),
    ("swap A-10042 for A-10077", ["A-10042", "A-10077"], false),
    ("A-10042, sorry, A-10077", ["A-10077"], false),
    ("A-10042 no wait A-10077", ["A-10077"], false),
    ("A-10042, I mean A-10077", ["A-10077"], false),
    ("A-10077, not A-10042", ["A-10077"], false),
    ("not A-10042 but A-10077", ["A-10077"], false),
    ("A-10077 instead of order A-10042", ["A-10077"], false),
    ("A-10042 and A-10042", ["A-10042", "A-10042"], false),
    ("no values here", [], false),
  ]
}
