import Testing

@testable import PipeChannel

@Suite("Lines out of a stream of bytes")
struct LineSplitterTests {
  /// The lines of `input`, numbered, when it comes in pieces of `size` bytes.
  private func lines(of input: [UInt8], limit: Int = 100, pieces size: Int) -> [String] {
    var splitter = LineSplitter(limit: limit)
    var result: [String] = []
    let collect: LineSplitter.Consumer = { number, line in
      switch line {
      case .bytes(let bytes): result.append("\(number) \(String(decoding: bytes, as: UTF8.self))")
      case .tooLong: result.append("\(number) too long")
      }
      return true
    }
    for start in stride(from: 0, to: input.count, by: size) {
      let piece = Array(input[start..<min(start + size, input.count)])
      piece.withUnsafeBufferPointer { buffer in _ = splitter.split(buffer, collect) }
    }
    splitter.finish(collect)
    return result
  }

  @Test(
    "are the same however the bytes arrive",
    arguments: [
      ("", []),
      ("a\nb\n", ["1 a", "2 b"]),
      ("a\r\nb\r", ["1 a", "2 b"]),
      ("a\n\n\nb", ["1 a", "2 ", "3 ", "4 b"]),
      ("\u{FEFF}a\n\u{FEFF}b\n", ["1 a", "2 \u{FEFF}b"]),
      ("\u{FEFF}", ["1 "]),
      ("123456789\nx\n", ["1 123456789", "2 x"]),
      ("12345678901\nx\n", ["1 too long", "2 x"]),
      ("123456789012345678901234567890\n\ny", ["1 too long", "2 ", "3 y"]),
      ("x\n12345678901", ["1 x", "2 too long"]),
      ("1234567890", ["1 1234567890"]),
    ] as [(String, [String])]
  )
  func pieces(_ input: String, _ expected: [String]) {
    for size in [1, 2, 3, 5, 7, 1000] {
      #expect(lines(of: Array(input.utf8), limit: 10, pieces: size) == expected, "\(size)")
    }
  }

  @Test("count in errors from 1, blank ones included, and a line too long does no harm")
  func numbers() async {
    let good = #"{"id":"a","session":"s","text":"x"}"#
    let exact =
      #"{"id":"b","session":"s","text":""#
      + String(repeating: "x", count: 1_048_576 - 34) + #""}"#
    #expect(exact.utf8.count == 1_048_576)
    let tooLong = String(repeating: "y", count: 3_000_000)
    let input = "\u{FEFF}\(good)\r\n \t\n\n\(tooLong)\n?\n\(exact)\nx\(exact)\n!"
    let (lines, _) = await PipeRun.lines(for: Array(input.utf8))
    let errors = lines.filter { $0.contains(#""type":"error""#) }
    let tooLarge =
      #""code":"too-large","message":"the line is longer than 1048576 bytes"}"#
    let invalid = #""code":"invalid-json","message":"unexpected character at byte 0"}"#
    let start = #"{"v":1,"type":"error","in_reply_to":null,"line":"#
    #expect(
      errors.sorted() == [
        "\(start)4,\(tooLarge)", "\(start)5,\(invalid)", "\(start)7,\(tooLarge)",
        "\(start)8,\(invalid)",
      ]
    )
    #expect(lines.count == 6)
  }
}
