import Conversation

/// Finds the values of one kind in a text.
protocol EntityReader: Sendable {
  /// Every value, overlapping ones included, in the order of their start.
  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue]
}

/// A value with its place in the text and the rule that found it.
struct FoundValue {
  let range: Range<Int>
  let value: Value
  let rule: String
  /// Whether the words are only nearly those that stand for the value.
  var isNear = false
}

/// For text, which is never found inside a text.
struct NoReader: EntityReader {
  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] { [] }
}
