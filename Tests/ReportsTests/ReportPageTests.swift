import CanonicalJSON
import Conversation
import Foundation
import Insights
import Testing

@testable import Reports

@Suite("The page of a report")
struct ReportPageTests {
  @Test("is the same twice, holds every figure, and needs no other file and no script")
  func workedExample() throws {
    let records = try WorkedExample.records()
    let report = try WorkedExample.report(records)
    let page = ReportPage.render(report)
    #expect(page == ReportPage.render(try WorkedExample.report(records.reversed())))
    for (title, rows) in ReportText.parts(of: report) {
      #expect(page.contains("<h3>\(title)</h3>"))
      for row in rows { #expect(page.contains(HTMLText.escaped(row.value)), "\(row.title)") }
    }
    for forbidden in ["<script", "http://", "https://", "url(", "@import", " src="] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  @Test("has headings in order, links that lead somewhere, and ids that are used once")
  func structure() throws {
    let page = ReportPage.render(try WorkedExample.report(WorkedExample.records()))
    var last = 0
    for part in page.components(separatedBy: "<h").dropFirst() {
      guard let level = part.first?.wholeNumberValue else { continue }
      #expect(level <= last + 1)
      last = level
    }
    let ids = Self.values(of: " id=\"", in: page)
    #expect(Set(ids).count == ids.count)
    let targets = Self.values(of: "href=\"#", in: page)
    #expect(targets.count > 5 && Set(targets).isSubset(of: ids))
    let names = Self.values(of: "aria-labelledby=\"", in: page).flatMap { $0.split(separator: " ") }
    #expect(names.count > 5 && Set(names.map(String.init)).isSubset(of: ids))
  }

  private static func values(of attribute: String, in page: String) -> [String] {
    page.components(separatedBy: attribute).dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }

  @Test("shows an empty log as one without data, not as nought per cent")
  func emptyLog() throws {
    let page = ReportPage.render(try WorkedExample.report([]))
    #expect(page.contains("no data"))
    #expect(!page.contains("0.0 %"))
    #expect(page.contains("nothing to compare with"))
  }

  @Test(
    "lets nothing of the log become markup, hide, or turn the direction of reading",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='x",
      "a\u{202E}b\u{2066}c", "\u{1B}[31m", "</style></title><h1>", "؀<b>", "{{title}}",
      "{{{style}}}",
      "&lt;", String(repeating: "x<", count: 5000),
    ]
  )
  func hostileText(evil: String) throws {
    let clean = ReportPage.render(try Self.report(naming: "plain"))
    let page = ReportPage.render(try Self.report(naming: evil))
    // The same tags, whatever names stand between them.
    #expect(Self.tags(of: page) == Self.tags(of: clean))
    #expect(page.utf8.count < clean.utf8.count + 100_000)
    let hidden = page.unicodeScalars.filter {
      $0 != "\n" && ($0.value < 0x20 || [0x202E, 0x2066, 0x1B].contains($0.value))
    }
    #expect(hidden.isEmpty)
  }

  /// How often each tag opens, read scalar by scalar as browsers do.
  private static func tags(of page: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for part in page.unicodeScalars.split(separator: "<").dropFirst() {
      let name = part.prefix { $0.properties.isAlphabetic || $0 == "/" }
      counts[String(String.UnicodeScalarView(name)), default: 0] += 1
    }
    return counts
  }

  /// A report in which `name` stands wherever a log can put one.
  private static func report(naming name: String) throws -> SupportReport {
    let instant = Timestamp(milliseconds: 1_717_400_000_000)
    func event(_ type: String, _ sequence: Int, _ data: JSONObject) -> LogRecord {
      LogRecord(
        sequence: sequence,
        timestamp: instant,
        type: type,
        conversation: SessionID(name),
        customer: CustomerID(name),
        ticket: TicketNumber(name),
        data: data
      )
    }
    return try WorkedExample.report([
      event("session.started", 1, [:]),
      event(
        "intent.scored",
        2,
        ["intent": .string(name), "decision": "answer", "confidence": 1, "threshold": 0.5]
      ),
      event("article.shown", 3, ["article": .string(name)]),
      event("conversation.escalated", 4, ["reason": .string(name)]),
      event("ticket.opened", 5, [:]), event(name, 6, [:]),
      event("subscription.started", 7, ["mrr": 1]),
      event("product.used", 8, ["feature": .string(name)]),
    ])
  }

  @Test("cuts a long name, and says how long it is")
  func longNames() {
    let name = String(repeating: "y", count: 10_000)
    #expect(HTMLTable.shortened(name).hasSuffix("yy… (10000 characters)"))
    #expect(HTMLTable.shortened("billing") == "billing")
  }
}

@Suite("The charts of a page")
struct LineChartTests {
  @Test(
    "have round ticks that reach over the highest value",
    arguments: [
      (0.0, [0.0, 1]), (1, [0, 1]), (4, [0, 1, 2, 3, 4]), (7, [0, 2, 4, 6, 8]),
      (18, [0, 5, 10, 15, 20]), (100, [0, 50, 100]), (1234, [0, 500, 1000, 1500]),
    ] as [(Double, [Double])]
  )
  func ticks(highest: Double, ticks: [Double]) {
    #expect(LineChart.ticks(upTo: highest) == ticks)
  }

  @Test("leave a gap where a value is not known, and a dot where one stands alone")
  func gaps() {
    let chart = LineChart(
      id: "c",
      title: "t",
      summary: "s",
      labels: ["a", "b", "c", "d", "e"],
      series: [.init(name: "n", kind: "first", values: [0, 1, nil, 0.5, nil])],
      isShare: true
    )
    #expect(chart.html.contains("d=\"M44.0 170.0L130.5 14.0M303.5 92.0\""))
    #expect(chart.html.contains("<circle class=\"first\" cx=\"303.5\" cy=\"92.0\""))
  }
}

@Suite("The colours of a page")
struct PageStyleTests {
  /// Text as WCAG 2.2 asks (1.4.3), and what carries meaning in a drawing (1.4.11).
  @Test(
    "are told apart by everybody, in light, dark and print",
    arguments: [
      ("ink", "page", 4.5), ("ink", "panel", 4.5), ("soft", "page", 4.5), ("soft", "panel", 4.5),
      ("link", "page", 4.5), ("accent", "page", 3), ("bad", "page", 3), ("accent", "panel", 3),
    ]
  )
  func contrast(ink: String, ground: String, least: Double) throws {
    let palettes = PageStyle.css.components(separatedBy: ":root {").dropFirst()
    #expect(palettes.count == 3)
    for palette in palettes {
      let first = try Self.luminance(of: ink, in: palette)
      let second = try Self.luminance(of: ground, in: palette)
      let ratio = (max(first, second) + 0.05) / (min(first, second) + 0.05)
      #expect(ratio >= least, "\(ink) on \(ground): \(ratio)")
    }
  }

  /// Relative luminance of sRGB, by WCAG 2.2.
  private static func luminance(of name: String, in palette: String) throws -> Double {
    let value = try #require(palette.components(separatedBy: "--\(name): #").dropFirst().first)
    let number = try #require(Int(value.prefix(6), radix: 16))
    let parts = [number >> 16, number >> 8 & 255, number & 255].map { byte -> Double in
      let part = Double(byte) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
