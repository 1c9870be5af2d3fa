import Foundation
import Testing
import TextAnalysis

/// Own messages in many languages: `Tests/Fixtures/languages`.
@Suite("The language detector, measured")
struct LanguageDetectorCorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/languages")

  private static func messages(_ name: String) throws -> [String] {
    try String(contentsOf: folder.appendingPathComponent("\(name).txt"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  /// The languages of the files in a folder.
  private static func tags(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Self.folder.path + folder)
      .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }
      .filter { !["en", "undetermined", "mixed"].contains($0) }.sorted()
  }

  /// Messages of four words or more; where words are not parted, all of them.
  private static func long(_ messages: [String], _ tag: String) -> [String] {
    if ["zh", "ja", "ko", "th"].contains(tag) { return messages }
    return messages.filter { message in
      message.split(separator: " ").count { $0.contains(where: \.isLetter) } >= 4
    }
  }

  /// For each language how many messages were recognised, of how many; printed too.
  private static func recognised(in folder: String) throws -> [(tag: String, right: Int, all: Int)]
  {
    try tags("/" + folder).map { tag in
      let messages = long(try messages(folder + tag), tag)
      let missed = messages.filter { LanguageDetector.detect($0)?.tag != tag }
      print("\(folder)\(tag): \(messages.count - missed.count) of \(messages.count)", missed)
      return (tag, messages.count - missed.count, messages.count)
    }
  }

  @Test("never takes English for another language: at most 1 in 1,000")
  func english() throws {
    let messages = try Self.messages("en")
    let wrong = messages.filter { ![nil, "en"].contains(LanguageDetector.detect($0)?.tag) }
    print("English taken for another language: \(wrong.count) of \(messages.count)", wrong)
    #expect(messages.count >= 400 && wrong.count * 1000 <= messages.count)
  }

  @Test("recognises 95 in 100 messages of other languages, each of them 9 in 10 times")
  func others() throws {
    let found = try Self.recognised(in: "")
    let (right, all) = found.reduce((0, 0)) { ($0.0 + $1.right, $0.1 + $1.all) }
    print("other languages recognised: \(right) of \(all)")
    #expect(found.count >= 24 && right * 100 >= all * 95)
    for (tag, right, all) in found { #expect(all >= 10 && right * 10 >= all * 9, "\(tag)") }
  }

  @Test("recognises 9 in 10 messages about things its words were not chosen for")
  func otherTrades() throws {
    let found = try Self.recognised(in: "other-trades/")
    let (right, all) = found.reduce((0, 0)) { ($0.0 + $1.right, $0.1 + $1.all) }
    print("of other trades: \(right) of \(all)")
    #expect(all >= 200 && right * 10 >= all * 9)
  }

  @Test("finds no language in greetings, names and codes")
  func undetermined() throws {
    for message in try Self.messages("undetermined") {
      #expect(LanguageDetector.detect(message) == nil, "\(message)")
    }
  }

  @Test("takes mixed messages for English at most")
  func mixed() throws {
    for message in try Self.messages("mixed") {
      #expect([nil, "en"].contains(LanguageDetector.detect(message)?.tag), "\(message)")
    }
  }
}
