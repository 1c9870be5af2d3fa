import Conversation

@testable import Understanding

/// The corpora with the entities that read them, at one instant.
enum CorpusWorlds {
  /// Monday 2 March 2026, nine in London.
  static let now = World.now

  static let all: [EntityCorpusTests.Corpus] = [
    corpus("days", DateCorpus.text, .date),
    corpus("times", TimeCorpus.text, .time),
    corpus("moments", MomentCorpus.text, .moment),
    corpus("lengths of time", DurationCorpus.text, .duration),
    corpus("money", MoneyCorpus.text, .money),
    corpus("numbers", NumberCorpus.numbers, .number(min: nil, max: nil)),
    corpus("ranks", NumberCorpus.ranks, .ordinal),
    corpus("counts", NumberCorpus.counts, .quantity(unit: nil, min: nil, max: nil)),
    corpus("weights", NumberCorpus.weights, .quantity(unit: .kilogram, min: nil, max: nil)),
    corpus("lengths", NumberCorpus.lengths, .quantity(unit: .metre, min: nil, max: nil)),
    corpus("e-mail", ContactCorpus.emails, .email),
    corpus("phone", ContactCorpus.phones, .phone),
    corpus("web", ContactCorpus.pages, .url),
    german("German days", GermanCorpus.days, .date),
    german("German times", GermanCorpus.times, .time),
    german("German moments", GermanCorpus.moments, .moment),
    german("German sums", GermanCorpus.sums, .money),
    german("German numbers", GermanCorpus.numbers, .number(min: nil, max: nil)),
    german("German counts", GermanCorpus.counts, .quantity(unit: nil, min: nil, max: nil)),
    .init(name: "codes", corpus: CodeCorpus.text, definitions: codes, isMixed: true),
    .init(name: "values", corpus: ValueCorpus.text, definitions: lists, isMixed: true),
    .init(name: "together", corpus: MixedCorpus.text, definitions: together, isMixed: true),
  ]

  private static func german(
    _ name: String,
    _ corpus: String,
    _ kind: EntityKind
  ) -> EntityCorpusTests.Corpus {
    var world = self.corpus(name, corpus, kind)
    world.languages = ["en", "de"]
    return world
  }

  private static func corpus(
    _ name: String,
    _ corpus: String,
    _ kind: EntityKind
  ) -> EntityCorpusTests.Corpus {
    .init(name: name, corpus: corpus, definitions: [EntityDefinition(id: "it", kind: kind)])
  }

  private static let codes: [EntityDefinition] = [
    code("order", "A-#####", nil), code("ticket", "T-######+", .luhn),
    code("parcel", "@@#########@@", .s10), code("isbn", "##########", .mod11),
    code("member", "LM-########", .mod97), code("locker", "D-#####", .damm),
    code("barcode", "#############", .gs1),
  ].compactMap { $0 }

  private static func code(
    _ id: String,
    _ pattern: String,
    _ check: CheckDigit?
  ) -> EntityDefinition? {
    (try? EntityPattern(parsing: pattern, check: check)).map {
      EntityDefinition(id: EntityID(id), kind: .pattern($0))
    }
  }

  private static let lists: [EntityDefinition] = [
    EntityDefinition(
      id: "plan",
      kind: .values([
        EntityValue(canonical: "basic", synonyms: ["free plan", "basic plan", "no membership"]),
        EntityValue(canonical: "plus", synonyms: ["larkmoor plus", "plus plan", "single plan"]),
        EntityValue(
          canonical: "family",
          synonyms: ["family plan", "larkmoor plus family", "family membership"]
        ),
      ])
    ),
    EntityDefinition(
      id: "product",
      kind: .values([
        EntityValue(canonical: "Tarn 2 tent", synonyms: ["tarn 2", "tarn two"]),
        EntityValue(canonical: "Ember stove", synonyms: ["ember"]),
        EntityValue(canonical: "Kindle wood stove", synonyms: ["kindle stove", "kindle"]),
        EntityValue(canonical: "Scree boots", synonyms: ["scree"]),
        EntityValue(canonical: "Café table", synonyms: []),
        EntityValue(canonical: "T-shirt", synonyms: ["tee"]),
      ])
    ),
    EntityDefinition(
      id: "reason",
      kind: .values([
        EntityValue(canonical: "wrong-size", synonyms: ["wrong size", "too small"]),
        EntityValue(canonical: "faulty", synonyms: ["broken", "damaged", "doesn't work"]),
      ])
    ),
    EntityDefinition(
      id: "service",
      kind: .values([
        EntityValue(canonical: "website", synonyms: ["web site", "site"]),
        EntityValue(canonical: "checkout", synonyms: []),
        EntityValue(canonical: "phone line", synonyms: []),
      ])
    ),
  ]

  private static let together: [EntityDefinition] =
    codes.prefix(2) + lists.prefix(2) + [
      EntityDefinition(id: "count", kind: .number(min: nil, max: nil)),
      EntityDefinition(id: "rank", kind: .ordinal), EntityDefinition(id: "day", kind: .date),
      EntityDefinition(id: "time", kind: .time), EntityDefinition(id: "moment", kind: .moment),
      EntityDefinition(id: "amount", kind: .money),
      EntityDefinition(id: "length", kind: .duration), EntityDefinition(id: "mail", kind: .email),
      EntityDefinition(id: "tel", kind: .phone), EntityDefinition(id: "page", kind: .url),
    ]

  /// One entity of each kind, and of each check digit.
  static let everyKind: [EntityDefinition] =
    codes + lists + together.dropFirst(4) + [
      EntityDefinition(id: "pieces", kind: .quantity(unit: nil, min: nil, max: nil)),
      EntityDefinition(id: "weight", kind: .quantity(unit: .kilogram, min: nil, max: nil)),
      EntityDefinition(id: "words", kind: .text),
    ]
}
