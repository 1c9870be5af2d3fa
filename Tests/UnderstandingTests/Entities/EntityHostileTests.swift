import Conversation
import Foundation
import Testing

@testable import Understanding

/// What must hold of any text whatever: a failing seed is printed, and run again by itself.
@Suite("Entities in hostile texts")
struct EntityHostileTests {
  private let recognizer = EntityRecognizer(definitions: CorpusWorlds.everyKind)

  /// Ranges lie in the text, on the boundaries of its characters, in order, and apart.
  private func checkRanges(_ matches: [EntityMatch], in text: String, _ label: String) {
    var end = 0
    for match in matches {
      let range = match.range
      #expect(range.lowerBound >= end && !range.isEmpty, "\(label)")
      #expect(range.upperBound <= text.utf8.count, "\(label)")
      for offset in [range.lowerBound, range.upperBound] {
        let index = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
        #expect(index.samePosition(in: text.unicodeScalars) != nil, "\(label)")
      }
      end = range.upperBound
    }
  }

  @Test("finds values in order, apart, and the same ones every time", arguments: 1...150)
  func keepsItsPromises(seed: Int) throws {
    var generator = HostileMessage(seed: UInt64(seed))
    let zone = try World.zone()
    let text = generator.text()
    let matches = recognizer.matches(in: text, now: World.now, zone: zone)
    checkRanges(matches, in: text, "seed \(seed)")
    #expect(recognizer.matches(in: text, now: World.now, zone: zone) == matches, "seed \(seed)")
    // Masking names what it masks, and leaves the rest as it was.
    let masked = recognizer.masked(text, matches)
    #expect(!matches.isEmpty || text.contains("‹") || masked == text, "seed \(seed)")
    for definition in CorpusWorlds.everyKind {
      _ = recognizer.value(of: text, as: definition.id, now: World.now, zone: zone)
    }
  }

  /// Each would take hours if a reader looked at all that follows from every word on.
  @Test(
    "reads 64 KiB without an end of words, or of numbers",
    arguments: ["1", "1,", "a", "‹", "A-1"]
  )
  func readsLongestTexts(unit: String) throws { try readLongText(unit, bytes: 65_536) }

  @Test(
    "reads long texts of anything",
    arguments: [
      "1 ", "1.", "1/", "1'", "1½", "£1", "0x", "x3 ", "a dozen ",
      "‹email:h1› ", "‹", "6/3/", "the 14th of ", "A-", "T-0", "RR 473 124 829 GB ", "é", "\u{301}",
      "\u{200F}1", "０", "99999999999999999999 days ago ", "next monday ", "2 weeks after ",
      "a week on friday ", "half past ", "from 9 to ", "tomorrow at 5 ", "2026-03-06T16:30",
      "twenty ", "a hundred and ", "one thousand ", "minus ", "5 pounds ", "1h", "1 hour ",
      "larkmor plus ", "famliy ", "www.", "https://", "a@", "a.b@c.de ", "漢字", "قم ", "🎉2",
    ]
  )
  func readsLongTexts(unit: String) throws { try readLongText(unit, bytes: 4096) }

  @Test("reads no more values than anybody means")
  func boundsValues() throws {
    let text = String(repeating: "A-10042 ", count: 1000)
    let matches = recognizer.matches(in: text, now: World.now, zone: try World.zone())
    #expect(matches.count == EntityRecognizer.mostValues)
    #expect(matches.last?.range.upperBound == 8 * EntityRecognizer.mostValues - 1)
  }

  private func readLongText(_ unit: String, bytes: Int) throws {
    let text = String(repeating: unit, count: bytes / unit.utf8.count)
    let matches = recognizer.matches(in: text, now: World.now, zone: try World.zone())
    checkRanges(matches, in: text, unit)
    _ = recognizer.masked(text, matches)
  }
}

/// Texts of words that readers look for, of separators, and of scalars of all planes.
struct HostileMessage {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  private static let words = [
    "tomorrow", "friday", "next", "last", "the", "3rd", "march", "may", "2026", "at", "5", "pm",
    "half", "past", "to", "in", "ago", "week", "days", "from", "now", "a", "couple", "of",
    "hundred",
    "and", "twenty", "£", "€", "12.50", "1,200", "pounds", "fifty", "A-10042", "T-000018", "kg",
    "2.5", "x", "3x", "dozen", "one", "second", "end", "month", "christmas", "larkmor", "plus",
    "famliy", "plan", "ada@example.org", "07700", "900123", "www.lark.com", "‹email:h3›", "16:30",
    "2026-03-06", "6/3", "½", "minus", "１２", "\u{200F}", "é", "۳", "💷", "fiver", "k",
  ]

  private static let joints = [
    " ", " ", " ", " ", "-", ",", ", ", ".", "/", ":", "", "'", "\u{A0}", "\n",
  ]

  mutating func text() -> String {
    var result = ""
    for _ in 0..<(generator.next() % 24) {
      if generator.next() % 12 == 0 {
        let value = UInt32(generator.next() % 0x11_0000)
        result.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      } else {
        result += Self.words[Int(generator.next() % UInt64(Self.words.count))]
      }
      result += Self.joints[Int(generator.next() % UInt64(Self.joints.count))]
    }
    return result
  }
}
