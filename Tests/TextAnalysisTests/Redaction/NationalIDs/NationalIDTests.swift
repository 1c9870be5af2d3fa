import Testing

@testable import TextAnalysis

@Suite("National ids")
struct NationalIDTests {
  private let redactor = Redactor(classes: [.nationalID])

  @Test("are taken out where their check digits fit", arguments: NationalIDLines.valid)
  func valid(line: String) {
    let text = line.dropFirst(3)
    let raw = text.filter { $0 != "‹" && $0 != "›" }
    let parts = text.split(separator: "‹", omittingEmptySubsequences: false)
    let behind = parts[1].drop { $0 != "›" }.dropFirst()
    #expect(
      redactor.redact(raw, firstHandle: 1).text.text == "\(parts[0])‹national_id›\(behind)"
    )
  }

  @Test("stay where they are mistyped or were never given", arguments: NationalIDLines.invalid)
  func invalid(line: String) {
    let raw = String(line.dropFirst(3))
    #expect(redactor.redact(raw, firstHandle: 1).text.text == raw)
  }

  @Test("are not seen in other numbers", arguments: NationalIDLines.lookalikes)
  func lookalikes(raw: String) {
    #expect(redactor.redact(raw, firstHandle: 1).text.text == raw)
  }

  @Test("every scheme is tried with a valid and an invalid number")
  func everyScheme() {
    let countries = Set(NationalIDScheme.all.map(\.country))
    #expect(Set(NationalIDLines.valid.map { String($0.prefix(2)) }) == countries)
    #expect(Set(NationalIDLines.invalid.map { String($0.prefix(2)) }) == countries)
    #expect(NationalIDScheme.all.count <= 64)
  }
}
