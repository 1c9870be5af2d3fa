import AgentCore
import Conversation
import Dialogue

/// What customers write, as it stands in a file: `has {order_number: A-10042} shipped yet`.
struct SampleDraft: Sendable {
  /// A marked value.
  struct Mark: Sendable {
    /// The slot it is a value of.
    let slot: String
    /// The value as customers write it.
    let value: String
    /// Where the slot's name stands, in UTF-8 bytes of what is written.
    let slotRange: Range<Int>
    /// Where the value stands there.
    let valueRange: Range<Int>
    /// Where the value stands in the text without marks.
    let textRange: Range<Int>
  }

  let node: ContentNode
  /// The language, a BCP 47 tag; nil for the content's first.
  let language: String?
  /// The text without its marks.
  private(set) var text = ""
  private(set) var marks: [Mark] = []
  /// The words with the values as they stand: kept, for several rules ask for them.
  private(set) var wordsKey = ""
  /// What is wrong with the marks.
  private(set) var fault: ContentSyntaxError?

  init(_ node: ContentNode, language: String? = nil) {
    self.node = node
    self.language = language
    do {
      try read(Array((node.scalar ?? "").utf8))
    } catch {
      fault = error
      // Of a text that was not read to its end nothing is known, so no mark may point into it.
      marks = []
    }
    wordsKey = Self.words(of: text)
  }

  /// The sample as the agent learns it.
  /// - Parameter first: The content's first language.
  func sample(first: String) -> Sample {
    Sample(
      text: text,
      annotations: marks.map { .init(slot: SlotName($0.slot), range: $0.textRange) },
      language: language ?? first
    )
  }

  private mutating func read(_ bytes: [UInt8]) throws(ContentSyntaxError) {
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"):
        let mark = try Self.mark(in: bytes, at: index, textOffset: output.count)
        marks.append(mark)
        output += Array(mark.value.utf8)
        index = (bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? index) + 1
      case UInt8(ascii: "}"):
        throw ContentSyntaxError(
          message: "a brace without its partner",
          range: index..<index + 1,
          hint: "a value is marked like '{order_number: A-10042}'"
        )
      case let byte:
        output.append(byte)
        index += 1
      }
    }
    text = String(decoding: output, as: UTF8.self)
  }

  private static func mark(
    in bytes: [UInt8],
    at start: Int,
    textOffset: Int
  ) throws(ContentSyntaxError) -> Mark {
    let hint = "a value is marked like '{order_number: A-10042}'"
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")) else {
      throw ContentSyntaxError(
        message: "a brace without its partner",
        range: start..<start + 1,
        hint: hint
      )
    }
    guard let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")) else {
      throw ContentSyntaxError(
        message: "a marked value needs a slot and a text",
        range: start..<end + 1,
        hint: hint
      )
    }
    let slotRange = trimmed(start + 1..<colon, in: bytes)
    let valueRange = trimmed(colon + 1..<end, in: bytes)
    guard !slotRange.isEmpty, !valueRange.isEmpty else {
      throw ContentSyntaxError(
        message: "a marked value needs a slot and a text",
        range: start..<end + 1,
        hint: hint
      )
    }
    return Mark(
      slot: String(decoding: bytes[slotRange], as: UTF8.self),
      value: String(decoding: bytes[valueRange], as: UTF8.self),
      slotRange: slotRange,
      valueRange: valueRange,
      textRange: textOffset..<textOffset + valueRange.count
    )
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }
}
