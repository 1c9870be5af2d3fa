import Conversation
import Evaluation
import Foundation
import Testing

@testable import Reports

@Suite("The page of an evaluation")
struct EvaluationPageTests {
  private static let stranger = SmallEvaluation.prediction(
    "do you sell <b>cars</b>",
    "oos",
    "orders/track",
    0.8
  )

  private func page(_ predictions: [Prediction] = SmallEvaluation.predictions) throws -> String {
    try EvaluationPage.render(SmallEvaluation.report(predictions), subject: "A & B")
  }

  @Test("shows every part with its figures")
  func parts() throws {
    let page = try page(SmallEvaluation.predictions + [Self.stranger])
    for part in [
      "<title>How well intents are recognised: A &amp; B</title>",
      "11 texts judged; learnt from 36 samples of 3 intents.",
      "<span class=\"figure\">80.0 %</span>", "<title id=\"reliability-title\">",
      "<title id=\"risk-title\">", "answered right 70.0 %, answered wrong 10.0 %",
      "“is it free to cancel”", "misled by “cancel”",
      "Texts that no intent should answer", "“do you sell &lt;b&gt;cars&lt;/b&gt;”",
      "“cancel my subscription”",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(!page.contains("{{") && !page.contains("Optional("))
  }

  @Test("leaves out what there is nothing of")
  func absent() throws {
    let right = SmallEvaluation.predictions.filter { $0.intent == $0.expected }
    let report = SmallEvaluation.report(right, notSamples: nil)
    let page = try EvaluationPage.render(report, subject: "x")
    #expect(!page.contains("must not match"))
    #expect(!page.contains("no intent should answer"))
    #expect(page.contains("No text was taken for another intent."))
    #expect(!page.contains("class=\"heat\""))
    let empty = try EvaluationPage.render(SmallEvaluation.report([], notSamples: nil), subject: "x")
    #expect(empty.contains("<path class=\"curve\" d=\"\"/>"))
  }

  @Test("stands by itself: no script, no other file")
  func alone() throws {
    let page = try page()
    for foreign in ["<script", "http:", "https:", "url(", "@import", "src=", "<link", "<iframe"] {
      #expect(!page.contains(foreign), "\(foreign)")
    }
    let targets = page.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(targets.allSatisfy { $0.hasPrefix("#") && page.contains("id=\"\($0.dropFirst())\"") })
    #expect(targets.count == 5)
    #expect(page.contains("default-src 'none'"))
  }

  @Test("is well formed, its ids unique, every cell with what it belongs to")
  func form() throws {
    let page = try page(SmallEvaluation.predictions + [Self.stranger])
    #expect(Markup.faults(in: page) == [])
    let ids = page.split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(Set(ids).count == ids.count)
    #expect(page.split(separator: "role=\"img\"").count == page.split(separator: "<desc ").count)
  }

  @Test(
    "lets no text become markup",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)",
      "</title></style></svg><b>", "{{style}}{{{style}}}", "&lt;i&gt;", "\u{600}<script>",
      "\"\u{301} onload=x", "<\u{200D}i>", "a\u{202E}b\u{0}\u{1B}",
    ]
  )
  func hostile(text: String) throws {
    let intent = IntentID(text)
    let predictions = [
      SmallEvaluation.prediction(
        text,
        "orders/fee",
        intent,
        0.9,
        evidence: MisleadingWords(misleading: [text], telling: [text])
      ), SmallEvaluation.prediction(text, intent, "orders/fee", 0.5, zone: .clarify([intent])),
      SmallEvaluation.prediction(text, "oos", intent, 0.9),
    ]
    let report = IntentReport(
      predictions,
      notSamples: [SmallEvaluation.prediction(text, intent, intent, 0.7)],
      learnt: [LabelledRow(text: text, intent: intent)],
      calibration: SmallEvaluation.report().calibration
    )
    let page = try EvaluationPage.render(report, subject: text, showsAll: true)
    #expect(Markup.faults(in: page) == [])
    let plain = try EvaluationPage.render(SmallEvaluation.report(), subject: "x")
    #expect(Markup.names(in: page).isSubset(of: Markup.names(in: plain)))
    let scalars = page.unicodeScalars
    #expect(!scalars.contains { $0 == "\u{0}" || $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(page.contains("“\(HTMLText.escaped(text))”"))
  }
}

/// Reads the tags of a page, scalar by scalar as browsers do.
private enum Markup {
  private static let empty: Set<String> = ["meta", "br", "rect", "line", "circle", "path"]

  /// The names of the elements, and of their attributes.
  static func names(in page: String) -> Set<String> {
    Set(tags(in: page).flatMap { [$0.name] + $0.attributes })
  }

  /// Elements that are not closed, or closed in the wrong order, and attributes without quotes.
  static func faults(in page: String) -> [String] {
    var open: [String] = []
    var faults: [String] = []
    for tag in tags(in: page) {
      if tag.isFaulty { faults.append("attribute in \(tag.name)") }
      if tag.isEnd {
        if open.popLast() != tag.name { faults.append("/\(tag.name)") }
      } else if !empty.contains(tag.name), !tag.name.hasPrefix("!") {
        open.append(tag.name)
      }
    }
    return faults + open
  }

  private struct Tag {
    var name = ""
    var isEnd = false
    var isFaulty = false
    var attributes: [String] = []
  }

  private static func tags(in page: String) -> [Tag] {
    var tags: [Tag] = []
    for piece in String(page.unicodeScalars.map { $0 == "<" ? "\u{1}" : Character($0) })
      .split(separator: "\u{1}").dropFirst()
    {
      var tag = Tag()
      var inside = ""
      var quote = false
      for scalar in piece.unicodeScalars {
        if scalar == "\"" { quote.toggle() }
        if scalar == ">", !quote { break }
        inside.unicodeScalars.append(quote && scalar == " " ? "_" : scalar)
      }
      tag.isFaulty = quote
      let words = inside.split(separator: " ").map(String.init)
      tag.isEnd = inside.hasPrefix("/")
      let name = words.first ?? ""
      tag.name = String(name.drop { $0 == "/" }.prefix { $0 != "/" })
      for word in words.dropFirst() where word != "/" {
        let parts = word.split(separator: "=", maxSplits: 1)
        tag.attributes.append(String(parts[0]))
        if parts.count == 2, !parts[1].hasPrefix("\"") { tag.isFaulty = true }
      }
      tags.append(tag)
    }
    return tags
  }
}
