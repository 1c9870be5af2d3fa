import Conversation
import Testing

@testable import Understanding

/// Every line of the corpora, positive and negative: the specification of what is read.
@Suite("Entity corpus")
struct EntityCorpusTests {
  /// A corpus with the entities that read it.
  struct Corpus: Sendable, CustomStringConvertible {
    let name: String
    let corpus: String
    let definitions: [EntityDefinition]
    /// Whether expected values name their entity.
    var isMixed = false
    /// The languages whose words are read.
    var languages = ["en"]

    var description: String { name }
  }

  @Test("reads every line as it says", arguments: CorpusWorlds.all)
  func readsCorpus(world: Corpus) throws {
    let recognizer = EntityRecognizer(
      definitions: world.definitions,
      languages: world.languages
    )
    let zone = try World.zone()
    var (positive, negative) = (0, 0)
    for line in CorpusCase.all(in: world.corpus) {
      if line.isAnswer {
        let value = recognizer.value(
          of: line.text,
          as: line.entity.map { EntityID($0) } ?? world.definitions[0].id,
          now: CorpusWorlds.now,
          zone: zone
        )
        #expect(value.map(CorpusValue.text) == line.answer, "\(world.name): \(line)")
        if line.answer == nil { negative += 1 } else { positive += 1 }
        continue
      }
      let matches = recognizer.matches(in: line.text, now: CorpusWorlds.now, zone: zone)
      let found = matches.map { match in
        (world.isMixed ? "\(match.entity.rawValue)=" : "") + CorpusValue.text(match.value)
      }
      #expect(found == line.expected.map(\.value), "\(world.name): \(line)")
      #expect(matches.map(\.range) == line.expected.map(\.range), "\(world.name): \(line)")
      if let rule = line.rule { #expect(matches.first?.rule == rule, "\(world.name): \(line)") }
      if line.expected.isEmpty { negative += 1 } else { positive += 1 }
    }
    print("entity corpus, \(world.name): \(positive) positive, \(negative) negative")
  }

  @Test("is large, and much of it holds nothing to find")
  func isLarge() {
    let cases = CorpusWorlds.all.flatMap { CorpusCase.all(in: $0.corpus) }
    let negative = cases.count { $0.expected.isEmpty && $0.answer == nil }
    #expect(cases.count >= 1000)
    #expect(Double(negative) >= 0.45 * Double(cases.count))
    print("entity corpus: \(cases.count) cases, \(negative) of them negative")
  }
}
