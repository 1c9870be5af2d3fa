import Foundation
import Testing

@testable import Understanding

@Suite("Follow-ups")
struct FollowUpTests {
  @Test("short messages that leave out what they are about are found", arguments: followUps)
  func finds(line: (text: String, value: String, subject: FollowUp.Subject)) throws {
    let found = try #require(Self.followUp(line.text, line.value))
    #expect(found.subject == line.subject)
  }

  @Test("messages that say all they mean are none", arguments: complete)
  func leaves(text: String) { #expect(Self.followUp(text, "") == nil) }

  @Test("a question that lacks what it is about is one")
  func findsQuestions() {
    #expect(Self.followUp("and how much is it?", "")?.isQuestion == true)
    #expect(Self.followUp("and to Spain?", "")?.isQuestion == false)
  }

  private static func followUp(_ text: String, _ value: String) -> FollowUp? {
    let place = value.isEmpty ? nil : text.range(of: value)
    let ranges = place.map { place in
      let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
      return [start..<start + value.utf8.count]
    }
    return DialogueActRecognizer.followUp(in: text, values: ranges ?? [])
  }

  @Test(
    "a yes under a condition is told from a yes",
    arguments: [
      ("yes but cheaper", true), ("ok, only if it is free", true), ("sure, unless it rains", true),
      ("yes please but without the mat", true), ("yes", false), ("yes please", false),
      ("yes but", false), ("no but thanks", false), ("yes, my order is late", false), ("", false),
    ]
  )
  func readsConditions(text: String, isConditional: Bool) {
    #expect(DialogueActRecognizer.isConditionalYes(text) == isConditional)
  }

  @Test(
    "a yes to a part is told from a yes with a wish of its own",
    arguments: [
      ("yes but only the mat", true), ("ok, just not the tent", true),
      ("yes please but without the mat", true), ("yes but where is my refund", false),
      ("yes but only", false), ("yes but cheaper", false), ("yes but only can I pay later", false),
      ("yes", false), ("only the mat", false),
    ]
  )
  func readsRestrictions(text: String, isRestricted: Bool) {
    #expect(DialogueActRecognizer.isRestrictedYes(text) == isRestricted)
  }

  @Test(
    "what is put in the place of something is found",
    arguments: [
      ("actually number 12", "number 12", true), ("no, the 14th", "the 14th", false),
      ("sorry, I meant the 3rd", "the 3rd", true), ("make it 5", "5", true),
      ("no, it should be A-10052", "A-10052", true), ("yes but to number 9", "number 9", false),
    ] as [(String, String, Bool)]
  )
  func readsCorrections(text: String, words: String, isCertain: Bool) throws {
    let found = try #require(DialogueActRecognizer.correction(in: text))
    #expect(found.words == words)
    #expect(found.isCertain == isCertain)
  }

  @Test(
    "other texts correct nothing",
    arguments: ["yes", "no", "where is my order", "no, where is it", "number 12", "", "actually"]
  )
  func readsNoCorrection(text: String) {
    #expect(DialogueActRecognizer.correction(in: text) == nil)
  }

  @Test(
    "a number takes the place of the first one in a value",
    arguments: [
      ("10 High Street, York YO1 7HH", "number 12", "12 High Street, York YO1 7HH"),
      ("Flat 2, 8 Mill Lane", "3b", "Flat 3b, 8 Mill Lane"), ("High Street", "12", nil),
      ("10 High Street", "the blue one", nil), ("10 High Street", "12 13", nil),
    ] as [(String, String, String?)]
  )
  func replacesNumbers(value: String, words: String, expected: String?) {
    #expect(DialogueActRecognizer.replacingNumber(of: value, by: words) == expected)
  }

  @Test(
    "the wish to keep things as they are is a no to changing them",
    arguments: [
      ("keep it", true), ("stop, keep the order", true), ("no keep my order as it is please", true),
      ("leave it as it is", true), ("please leave everything as it was", true), ("let it be", true),
      ("I'd rather keep it", true), ("keep the order but change the address", false),
      ("can I keep my number", false), ("yes but keep the mat", false), ("let me think", false),
      ("keep", false), ("yes", false), ("", false),
    ]
  )
  func readsKeeping(text: String, keeps: Bool) {
    #expect(DialogueActRecognizer.keeps(text, after: "Shall I cancel order A-10042?") == keeps)
  }

  @Test("to a question about keeping, the same words say yes")
  func mindsTheQuestion() {
    #expect(!DialogueActRecognizer.keeps("keep it", after: "Shall I keep your number?"))
  }

  static let followUps: [(text: String, value: String, subject: FollowUp.Subject)] = [
    ("and A-10043?", "A-10043", .value("A-10043")),
    ("what about A-10043?", "A-10043", .value("A-10043")),
    ("ok, and for order A-10043", "A-10043", .value("for order A-10043")),
    ("same for A-10043 please", "A-10043", .value("A-10043 please")),
    ("and for the other one?", "", .other), ("what about my other order", "", .other),
    ("the other one", "", .other), ("same for my other order", "", .other),
    ("and where is my other order?", "", .other), ("and the first one?", "", .place(1)),
    ("and my second order", "", .place(2)), ("the previous one", "", .other),
    ("and to Spain?", "", .words("to Spain")), ("what about kettles", "", .words("kettles")),
    ("yes but cheaper", "", .words("cheaper")), ("and in red?", "", .words("in red")),
    ("and how much is it?", "", .words("how much is it")),
  ]

  static let complete: [String] = [
    "", "where is my order", "and where is my parcel?", "A-10043", "to Spain", "yes", "and", "but",
    "and can I pay by card?", "no", "the first aid kit is missing", "another question",
    "my order came with another order that is not mine and I do not know what to do with it now",
  ]
}
