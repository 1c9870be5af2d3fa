import Foundation
import Testing

@testable import Understanding

@Suite("Clauses")
struct ClauseSplitterTests {
  @Test("a message is parted where another thing begins, and nowhere else", arguments: messages)
  func parts(line: (text: String, clauses: [String])) {
    let words = UtteranceWords(line.text)
    let clauses = ClauseSplitter.clauses(of: words)
    let texts = clauses.map { clause in
      String(decoding: words.bytes[words.byteRange(clause.range)], as: UTF8.self)
    }
    #expect(texts == line.clauses)
    #expect(clauses.flatMap(\.range).elementsEqual(words.tokens.indices))
  }

  @Test(
    "values that hold signs are never parted",
    arguments: [
      ("send it to 5 Mill Lane, Kendal. Thanks", "5 Mill Lane, Kendal. Thanks"),
      ("is it A. 10042 please", "A. 10042"),
    ]
  )
  func protects(text: String, value: String) throws {
    let start = try #require(text.utf8.count - value.utf8.count >= 0 ? text.range(of: value) : nil)
    let lower = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
    let words = UtteranceWords(text, protecting: [lower..<lower + value.utf8.count])
    #expect(ClauseSplitter.clauses(of: words).count == 1)
  }

  @Test("how a clause hangs on to the one before is told", arguments: joints)
  func tellsJoints(line: (text: String, joints: [Clause.Joint])) {
    #expect(ClauseSplitter.clauses(of: UtteranceWords(line.text)).map(\.joint) == line.joints)
  }

  @Test("two deeds with a value each have a joint between them", arguments: deeds)
  func findsJointsOfDeeds(line: (text: String, second: String?)) {
    let words = UtteranceWords(line.text, protecting: Self.values(in: line.text))
    let range = 0..<words.count
    let second = ClauseSplitter.jointOfDeeds(in: range, words).map { joint in
      let place = words.byteRange(ClauseSplitter.pastJoints(joint, words)..<words.count)
      return String(decoding: words.bytes[place], as: UTF8.self)
    }
    #expect(second == line.second)
  }

  /// Where codes such as A1 stand.
  private static func values(in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    return bytes.indices.dropLast().filter { bytes[$0] == 0x41 && bytes[$0 + 1] &- 0x30 < 10 }
      .map { $0..<$0 + 2 }
  }

  static let deeds: [(text: String, second: String?)] = [
    ("track A1, then cancel A2", "cancel A2"), ("track A1 and cancel A2", "cancel A2"),
    ("track A1 then cancel order A2", "cancel order A2"), ("track A1, cancel A2", "cancel A2"),
    ("cancel A1 and A2", nil), ("cancel A1, A2 and A3", nil), ("cancel A1 and then A2", nil),
    ("track A1 and cancel it", nil), ("A1 and cancel A2", nil), ("track it and cancel A2", nil),
    ("", nil),
  ]

  @Test("questions, wishes and orders are told from what is only told", arguments: forms)
  func tellsForms(line: (text: String, form: Clause.Form)) {
    let words = UtteranceWords(line.text)
    #expect(RequestForm.form(of: 0..<words.count, in: words) == line.form)
  }

  @Test("any text, however odd, is parted into all its words")
  func takesAnything() {
    for text in [
      "", " ", "?", "...", "?!?!", "and", "and and and", "\n\n", "but, and; also", "‹email:h1›",
    ] {
      let words = UtteranceWords(text)
      let clauses = ClauseSplitter.clauses(of: words)
      #expect(clauses.flatMap(\.range).elementsEqual(words.tokens.indices), "\(text)")
    }
  }

  static let messages: [(text: String, clauses: [String])] = [
    ("where is my order", ["where is my order"]),
    ("Where is it? I need it.", ["Where is it", "I need it"]),
    ("where is it!when will it come", ["where is it", "when will it come"]),
    ("one line\nanother line", ["one line", "another line"]),
    ("hi, I'm Ada, where is my order", ["hi, I'm Ada", "where is my order"]),
    ("I paid £10.50 at 5.30 pm. Why?", ["I paid £10.50 at 5.30 pm", "Why"]),
    ("order no. 5 came, e.g. the tent", ["order no. 5 came, e.g. the tent"]),
    ("No. I want a refund", ["No", "I want a refund"]),
    ("see www.example.com/a?b=1 please", ["see www.example.com/a?b=1 please"]),
    ("write to ada@example.com. Thanks", ["write to ada@example.com", "Thanks"]),
    ("it cost 1,000 pounds", ["it cost 1,000 pounds"]),
    ("Dr. Shaw ordered it", ["Dr. Shaw ordered it"]),
    ("return my tent and get a refund", ["return my tent and get a refund"]),
    ("cancel it and send me the money", ["cancel it and send me the money"]),
    ("a tent, a stove and two mats", ["a tent, a stove and two mats"]),
    (
      "cancel my order and also change my address",
      ["cancel my order", "and also change my address"]
    ),
    ("where is it and how do i pay", ["where is it", "and how do i pay"]),
    ("tell me where it is and when it comes", ["tell me where it is and when it comes"]),
    ("it is red and is late", ["it is red and is late"]),
    ("my bill is high also i need a sim", ["my bill is high", "also i need a sim"]),
    ("a tent, also pegs", ["a tent", "also pegs"]),
    ("I like it. By the way, can I pay later?", ["I like it", "By the way, can I pay later"]),
    ("the shop, which I know, is shut", ["the shop, which I know, is shut"]),
    ("I want it - can you help", ["I want it", "can you help"]),
    ("a well-known shop", ["a well-known shop"]),
  ]

  static let joints: [(text: String, joints: [Clause.Joint])] = [
    ("where is it? I also want a refund", [.start, .addition]),
    ("where is it? I want a refund", [.start, .sentence]),
    ("where is it and can I pay", [.start, .coordination]),
    ("cancel it and also pay me", [.start, .addition]),
    ("it broke. Another thing: where is my order", [.start, .addition]),
  ]

  static let forms: [(text: String, form: Clause.Form)] = [
    ("where is my order", .question), ("Can I pay later", .question),
    ("don't you ship to Spain", .question), ("hi, is it open", .question),
    ("any news", .question), ("order late?", .question), ("how long does it take", .question),
    ("I want a refund", .wish), ("i'd really like to pay", .wish), ("please cancel it", .wish),
    ("tell me more", .wish), ("I am looking for a tent", .wish), ("we need help", .wish),
    ("hello I have to cancel", .wish), ("I like my tent", .statement),
    ("my parcel is late", .statement), ("it does not work?", .statement),
    ("because I was charged?", .statement), ("for my account", .statement),
    ("hi", .statement), ("ok thanks", .statement), ("cancel my order", .fragment),
    ("order status", .fragment), ("and when it comes", .statement), ("don't cancel it", .fragment),
  ]
}
