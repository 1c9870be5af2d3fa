import Evaluation
import Testing
import TextAnalysis

@Suite("Messages with marked personal data")
struct MarkedLineTests {
  private func file(_ text: String) throws(DataFault) -> RedactionFile {
    try RedactionFile(reading: Array(text.utf8), path: "corpus/de.txt")
  }

  @Test("are read without their marks, which keep their places")
  func reads() throws {
    let file = try file("grüße\n\nruf {{phone: 0171 1}} an\\noder {{email: a@b.example}}\r\n")
    #expect(file.language == "de")
    #expect(file.lines.map(\.number) == [1, 3])
    let line = try #require(file.lines.last)
    #expect(line.text == "ruf 0171 1 an\noder a@b.example")
    #expect(line.marks.map(\.kind) == [.phone, .email])
    #expect(line.marks.map { line.excerpt($0.range) } == ["0171 1", "a@b.example"])
  }

  @Test("may hold braces and backslashes of their own")
  func readsOtherSigns() throws {
    let line = try #require(try file("{a} \\t {{password: }x{\\\\}} }").lines.first)
    #expect(line.text == "{a} \\t }x{\\\\ }")
    #expect(line.marks.map { line.excerpt($0.range) } == ["}x{\\\\"])
  }

  @Test(
    "with a fault are refused with file and line",
    arguments: [
      ("ok\ncall {{phone: 1", "2: error: '{{' is not closed by '}}'"),
      ("call 1}} now", "1: error: '}}' closes no mark"),
      ("{{phone: {{email: a}}", "1: error: a mark stands within a mark"),
      ("{{phone 1}}", "1: error: expected '{{class: value}}', found '{{phone 1}}'"),
      ("{{phone: }}", "1: error: the mark of a phone is empty"),
      (
        "{{fax: 1}}",
        "1: error: unknown class 'fax', expected one of card, iban, email, phone, national_id, password"
      ),
      ("{{secret: 1}}", "1: error: unknown class 'secret', expected one of card"),
      ("\n \n", "1: error: the file is empty"),
    ]
  )
  func faults(text: String, fault: String) {
    do throws(DataFault) {
      _ = try file(text)
      Issue.record("accepted")
    } catch {
      #expect(error.description.hasPrefix("corpus/de.txt:\(fault)"))
    }
  }

  @Test("that are not UTF-8 are refused with their line")
  func notUTF8() {
    do throws(DataFault) {
      _ = try RedactionFile(reading: [0x61, 0x0A, 0xFF], path: "x")
      Issue.record("accepted")
    } catch {
      #expect(error.description == "x:2: error: the line is not UTF-8")
    }
  }
}
