import Conversation
import FoundationEssentials
import TextAnalysis

/// Finds the typed values of a text, for the entities that content declares.
package struct EntityRecognizer: Sendable {
  /// The definitions, in the order that breaks ties.
  package let definitions: [EntityDefinition]
  private let readers: [any EntityReader]
  private let vocabularies: [ReadingVocabulary]

  /// A recogniser for the definitions given.
  ///
  /// - Parameters:
  ///   - definitions: Where two entities of one kind claim the same words, the earlier one gets
  ///     them.
  ///   - dateOrder: How `6/3/2026` is read where the entity does not say.
  ///   - currency: The ISO 4217 code that a bare number means as the answer to "how much?" where
  ///     the entity does not say; nil to ask again.
  ///   - languages: The languages whose words for days, times and numbers are read, BCP 47 tags; English always is.
  package init(
    definitions: [EntityDefinition],
    dateOrder: DateOrder = .dayFirst,
    currency: String? = "GBP",
    languages: [String] = ["en"]
  ) {
    vocabularies = languages.compactMap { ReadingVocabulary.of(LanguageTag.language(of: $0)) }
    self.definitions = definitions
    let listed = ListedWords(definitions)
    readers = definitions.map { definition in
      var preferences = definition.preferences
      preferences.dateOrder = preferences.dateOrder ?? dateOrder
      preferences.currency = preferences.currency ?? currency
      return Self.reader(for: definition.kind, preferences, listed)
    }
  }

  private static func reader(
    for kind: EntityKind,
    _ preferences: ReadingPreferences,
    _ listed: ListedWords
  )
    -> any EntityReader
  {
    switch kind {
    case .values(let values): ValueReader(values, listed)
    case .pattern(let pattern): PatternReader(pattern: pattern)
    case .number(let min, let max): NumberReader(min: min, max: max)
    case .ordinal: RankReader()
    case .quantity(let unit?, let min, let max): MeasureReader(unit: unit, min: min, max: max)
    case .quantity(nil, let min, let max): CountReader(min: min, max: max)
    case .date: DateReader(preferences: preferences)
    case .time: ClockReader()
    case .moment: MomentReader(preferences: preferences)
    case .duration: DurationReader()
    case .money: MoneyReader(currency: preferences.currency)
    case .email: ContactReader(kind: .email)
    case .phone: ContactReader(kind: .phone)
    case .url: AddressReader()
    case .text: NoReader()
    }
  }

  /// How many values of one message are read: more than anybody means, and few enough to be compared with each other.
  package static let mostValues = 200

  /// The values in `text` by position, the first `limit` of them; they never overlap.
  ///
  /// What is written right comes before what is nearly right, then the longest, then the kind that
  /// is the most particular (`EntityKind.rank`), then the entity defined first.
  ///
  /// - Parameters:
  ///   - text: The redacted text. Raw addresses are read too, where redaction is switched off.
  ///   - now: The instant that "today" is counted from.
  ///   - zone: The zone in which days begin.
  ///   - masks: How replies show the values in the vault, by handle.
  ///   - limit: How many are given at most.
  package func matches(
    in text: String,
    now: Timestamp,
    zone: TimeZone,
    masks: [String: String] = [:],
    limit: Int = mostValues
  ) -> [EntityMatch] {
    let source = EntityText(text, vocabularies)
    let context = ReadingContext(now: now, zone: zone, masks: masks, isAnswer: false)
    var found: [Candidate] = []
    for (order, definition) in definitions.enumerated() {
      for value in readers[order].values(in: source, context) {
        found.append(Candidate(value: value, rank: definition.kind.rank, order: order))
      }
    }
    return Self.withoutOverlaps(found, byteCount: source.bytes.count).prefix(limit)
      .map { EntityMatch(definitions[$0.order].id, $0.value, in: source) }
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
    let source = EntityText(answer, vocabularies)
    let context = ReadingContext(now: now, zone: zone, masks: masks, isAnswer: true)
    var values = readers[index].values(in: source, context)
    if values.contains(where: { !$0.isNear }) { values.removeAll(where: \.isNear) }
    guard let first = values.first, values.allSatisfy({ $0.value == first.value }) else {
      return nil
    }
    return first.value
  }

  /// Codes of the right form whose check digit does not fit, by position: most probably a slip of
  /// the pen, so that a dialog can say so instead of asking again as if nothing had been given.
  package func nearMisses(in text: String) -> [EntityMatch] {
    let source = EntityText(text)
    var found: [Candidate] = []
    for (order, reader) in readers.enumerated() {
      for value in (reader as? PatternReader)?.nearMisses(in: source) ?? [] {
        found.append(Candidate(value: value, rank: 0, order: order))
      }
    }
    return Self.withoutOverlaps(found, byteCount: source.bytes.count).map { candidate in
      EntityMatch(definitions[candidate.order].id, candidate.value, in: source)
    }
  }

  private static func wholeText(_ answer: String) -> Value? {
    let scalars = answer.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    let trimmed = String(scalars[first...last])
    return trimmed.unicodeScalars.count <= 500 ? .text(trimmed) : nil
  }

  // MARK: Overlaps

  private struct Candidate {
    let value: FoundValue
    let rank: Int
    let order: Int

    /// Whether this one gets words that both claim.
    func precedes(_ other: Candidate) -> Bool {
      let (range, otherRange) = (value.range, other.value.range)
      if value.isNear != other.value.isNear { return other.value.isNear }
      if range.count != otherRange.count { return range.count > otherRange.count }
      return (rank, order, range.lowerBound) < (other.rank, other.order, otherRange.lowerBound)
    }
  }

  private static func withoutOverlaps(_ found: [Candidate], byteCount: Int) -> [Candidate] {
    guard found.count > 1 else { return found }
    var taken = [Bool](repeating: false, count: byteCount)
    var result: [Candidate] = []
    for candidate in found.sorted(by: { $0.precedes($1) })
    where !candidate.value.range.contains(where: { taken[$0] }) {
      for offset in candidate.value.range { taken[offset] = true }
      result.append(candidate)
    }
    return result.sorted { $0.value.range.lowerBound < $1.value.range.lowerBound }
  }
}

extension EntityMatch {
  fileprivate init(_ entity: EntityID, _ found: FoundValue, in text: EntityText) {
    self.init(
      entity: entity,
      range: text.original(found.range),
      value: found.value,
      rule: found.rule
    )
  }
}
