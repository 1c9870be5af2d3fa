import Conversation

/// A redacted text with its values, of which the matcher is given parts.
struct MessageText: Sendable {
  let text: String
  let entities: [EntityMatch]
  let words: UtteranceWords
  private let recognizer: EntityRecognizer

  init(
    _ text: String,
    _ entities: [EntityMatch],
    _ recognizer: EntityRecognizer,
    language: String = "en"
  ) {
    self.text = text
    self.entities = entities
    self.recognizer = recognizer
    words = UtteranceWords(text, protecting: entities.map(\.range), language: language)
  }

  /// The whole text as the matcher reads it.
  var masked: String { recognizer.masked(text, entities) }

  /// The words at `places` in their order, as the matcher reads them. What stood between two neighbours stays.
  func masked(_ places: [Int]) -> String {
    var pieces: [String] = []
    var start = 0
    for index in places.indices {
      let isLast = index + 1 == places.count || places[index + 1] != places[index] + 1
      guard isLast else { continue }
      pieces.append(piece(words.byteRange(places[start]..<places[index] + 1)))
      start = index + 1
    }
    return pieces.joined(separator: " ")
  }

  private func piece(_ range: Range<Int>) -> String {
    let text = String(decoding: words.bytes[range], as: UTF8.self)
    let inside = entities(in: range).map { match in
      EntityMatch(
        entity: match.entity,
        range: match.range.lowerBound - range.lowerBound..<match.range.upperBound
          - range.lowerBound,
        value: match.value,
        rule: match.rule
      )
    }
    return recognizer.masked(text, inside)
  }

  /// The values that lie within a range of bytes.
  func entities(in range: Range<Int>) -> [EntityMatch] {
    entities.filter {
      $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound
    }
  }
}
