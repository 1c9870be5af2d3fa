import Synchronization
import TextAnalysis

/// An encoder for tests: words of the same concept have the same direction, all others one of their own by their
/// letters. It counts how many texts it was asked for.
final class ConceptEncoder: SentenceEncoder {
  private static let concepts = [
    ["parcel", "package", "shipment", "delivery"], ["refund", "reimbursement", "repay"],
    ["lost", "missing", "vanished"], ["cancel", "stop", "abort"], ["invoice", "bill", "receipt"],
  ]
  private static let letters = 8

  let identifier: String
  let hasWording: Bool
  private let asked = Mutex(0)

  init(identifier: String = "concepts", hasWording: Bool = true) {
    self.identifier = identifier
    self.hasWording = hasWording
  }

  /// How many texts were read.
  var count: Int { asked.withLock { $0 } }
  var dimension: Int { Self.concepts.count + Self.letters }
  var words: [String] { Self.concepts.joined() + ["kitchen"] }

  func embedding(of text: String) -> [Float] { reading(of: text).meaning }

  func readings(of texts: [String]) -> [SentenceReading] {
    asked.withLock { $0 += texts.count }
    return texts.map { text in
      let vector = vector(of: text)
      return SentenceReading(meaning: vector, wording: hasWording ? vector.reversed() : [])
    }
  }

  private func vector(of text: String) -> [Float] {
    var vector = [Float](repeating: 0, count: dimension)
    for word in Tokenizer.tokens(of: TextNormalizer.normalized(text)).map(\.text) {
      if let concept = Self.concepts.firstIndex(where: { $0.contains(word) }) {
        vector[concept] += 2
      } else {
        let sum = word.utf8.reduce(0) { ($0 * 31 + Int($1)) % 1009 }
        vector[Self.concepts.count + sum % Self.letters] += 0.5
      }
    }
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? vector.map { $0 / length } : vector
  }
}
