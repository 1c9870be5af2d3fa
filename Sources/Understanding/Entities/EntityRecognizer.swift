import Conversation
import FoundationEssentials
import TextAnalysis

/// Finds the typed values of a text, for the entities that content declares.
package struct EntityRecognizer: Sendable {
  /// The definitions, in the order that breaks ties.
  package let definitions: [EntityDefinition]
  private let readers: [any EntityReader]

  /// A recogniser for the definitions given.
  ///
  /// - Parameters:
  ///   - definitions: Where two entities claim the same words, the earlier one gets them.
  ///   - dateOrder: How `6/3/2026` is read.
  ///   - currency: The ISO 4217 code that a bare number means as the answer to "how much?"; nil to
  ///     ask again.
  package init(
    definitions: [EntityDefinition],
    dateOrder: DateOrder = .dayFirst,
    currency: String? = "GBP"
  ) {
    self.definitions = definitions
    readers = definitions.map { Self.reader(for: $0.kind, dateOrder, currency) }
  }

  private static func reader(
    for kind: EntityKind,
    _ order: DateOrder,
    _ currency: String?
  )
    -> any EntityReader
  {
    switch kind {
    case .values(let values): ValueTrie(values)
    case .pattern(let pattern): PatternReader(pattern: pattern)
    case .number(let min, let max): NumberReader(min: min, max: max)
    case .date: DateReader(order: order)
    case .duration: DurationReader()
    case .money: MoneyReader(currency: currency)
    case .email: ContactReader(kind: .email)
    case .phone: ContactReader(kind: .phone)
    case .url: AddressReader()
    case .text: NoReader()
    }
  }

  /// The values in `text` by position; they never overlap: the longest stands, then the one defined
  /// first.
  ///
  /// - Parameters:
  ///   - text: The redacted text. Raw addresses are read too, where redaction is switched off.
  ///   - now: The instant that "today" is counted from.
  ///   - zone: The zone in which days begin.
  ///   - masks: How replies show the values in the vault, by handle.
  package func matches(
    in text: String,
    now: Timestamp,
    zone: TimeZone,
    masks: [String: String] = [:]
  ) -> [EntityMatch] {
    let source = EntityText(text)
    let context = ReadingContext(today: Self.day(now, zone), masks: masks, isAnswer: false)
    var found: [(order: Int, match: EntityMatch)] = []
    for (order, definition) in definitions.enumerated() {
      for value in readers[order].values(in: source, context) {
        found.append((order, EntityMatch(definition.id, value)))
      }
    }
    return Self.withoutOverlaps(found, byteCount: source.bytes.count)
  }

  /// Reads `answer` as the value that a question asked for; nil where it holds none, or several
  /// different ones.
  ///
  /// Text is the whole answer without the spaces around it, of 1 to 500 characters.
  package func value(
    of answer: String,
    as entity: EntityID,
    now: Timestamp,
    zone: TimeZone,
    masks: [String: String] = [:]
  ) -> Value? {
    guard let index = definitions.firstIndex(where: { $0.id == entity }) else { return nil }
    if definitions[index].kind == .text { return Self.wholeText(answer) }
    let source = EntityText(answer)
    let context = ReadingContext(today: Self.day(now, zone), masks: masks, isAnswer: true)
    let values = readers[index].values(in: source, context)
    guard let first = values.first, values.allSatisfy({ $0.value == first.value }) else {
      return nil
    }
    return first.value
  }

  private static func wholeText(_ answer: String) -> Value? {
    let scalars = answer.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    let trimmed = String(scalars[first...last])
    return trimmed.unicodeScalars.count <= 500 ? .text(trimmed) : nil
  }

  /// The day that `now` belongs to in `zone`.
  private static func day(_ now: Timestamp, _ zone: TimeZone) -> LocalDate {
    let instant = Date(timeIntervalSince1970: Double(now.milliseconds) / 1000)
    let seconds =
      (Double(now.milliseconds) / 1000).rounded(.down) + Double(zone.secondsFromGMT(for: instant))
    return LocalDate(daysSinceEpoch: Int((seconds / 86_400).rounded(.down)))
  }

  private static func withoutOverlaps(
    _ found: [(order: Int, match: EntityMatch)],
    byteCount: Int
  ) -> [EntityMatch] {
    let ranked = found.sorted { left, right in
      let (leftRange, rightRange) = (left.match.range, right.match.range)
      if leftRange.count != rightRange.count { return leftRange.count > rightRange.count }
      if left.order != right.order { return left.order < right.order }
      return leftRange.lowerBound < rightRange.lowerBound
    }
    var taken = [Bool](repeating: false, count: byteCount)
    var result: [EntityMatch] = []
    for (_, match) in ranked where !match.range.contains(where: { taken[$0] }) {
      for offset in match.range { taken[offset] = true }
      result.append(match)
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension EntityMatch {
  fileprivate init(_ entity: EntityID, _ found: FoundValue) {
    self.init(entity: entity, range: found.range, value: found.value, rule: found.rule)
  }
}

/// For text, which is never found inside a text.
private struct NoReader: EntityReader {
  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] { [] }
}
