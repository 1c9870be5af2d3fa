import Testing

@testable import SentenceEncoding

@Suite("The sentence encoder")
struct TransformerEncoderTests {
  static let texts = [
    "where is my order", "refund", "a", "can i cancel the order?", "Where IS my ORDER",
    "unaffable refunding cards", "!?",
    "the the the the the the the the the the the the the the the",
    "中的", "card 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9", "☃", "is my card not",
  ]

  @Test(
    "comes near to a plain transformer in 64-bit floats",
    arguments: [
      SyntheticModel(),
      SyntheticModel(seed: 2),
      SyntheticModel(layers: 3, width: 64, heads: 4, inner: 96, positions: 40, span: 32, seed: 3),
      SyntheticModel(layers: 1, width: 96, heads: 2, inner: 32, positions: 7, span: 32, seed: 4),
    ]
  )
  func isNear(model: SyntheticModel) throws {
    let encoder = try model.encoder()
    let reference = ReferenceTransformer(model: model)
    for text in Self.texts {
      let expected = reference.embedding(of: encoder.tokens(of: text))
      #expect(cosine(encoder.embedding(of: text), expected) >= 0.999, "\(text)")
    }
  }

  @Test("gives the same bits with every kernel", arguments: EncoderKernel.available)
  func agrees(kernel: EncoderKernel) throws {
    for seed in 1...2 as ClosedRange<UInt64> {
      let model = SyntheticModel(
        width: 64,
        heads: 2,
        inner: 128,
        positions: 50,
        span: 64,
        seed: seed
      )
      let (plain, fast) = (try model.encoder(.portable), try model.encoder(kernel))
      for text in Self.texts {
        #expect(bits(plain.embedding(of: text)) == bits(fast.embedding(of: text)), "\(text)")
      }
    }
  }

  @Test("gives the same bits for many texts as for each alone", arguments: EncoderKernel.available)
  func batches(kernel: EncoderKernel) throws {
    let encoder = try SyntheticModel(positions: 50).encoder(kernel)
    let many = (0..<60).flatMap { _ in Self.texts } + [""]
    let together = encoder.embeddings(of: many)
    #expect(together.count == many.count)
    #expect(together.map(bits) == many.map { bits(encoder.embedding(of: $0)) })
    #expect(encoder.embeddings(of: []).isEmpty)
  }

  @Test("gives vectors of length 1, and zeros where there is nothing to read")
  func lengths() throws {
    let encoder = try SyntheticModel().encoder()
    #expect(encoder.dimension == 32)
    for text in Self.texts {
      let vector = encoder.embedding(of: text)
      #expect(vector.count == 32)
      #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
    }
    for text in ["", "  \n", "\u{200B}\u{301}"] {
      #expect(encoder.embedding(of: text) == [Float](repeating: 0, count: 32))
    }
  }

  @Test("reads the beginning of a text that is too long")
  func cuts() throws {
    let encoder = try SyntheticModel(positions: 8).encoder()
    let beginning = "where is my order the card"
    #expect(encoder.embedding(of: beginning) == encoder.embedding(of: beginning + " refund me!"))
    #expect(encoder.embedding(of: beginning) != encoder.embedding(of: "where is my order the"))
  }

  @Test("can be asked by many threads at once")
  func isThreadSafe() async throws {
    let encoder = try SyntheticModel().encoder()
    let expected = Self.texts.map { bits(encoder.embedding(of: $0)) }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<20).allSatisfy { _ in Self.texts.map { bits(encoder.embedding(of: $0)) } == expected
          }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test("is named after its file and its code")
  func identifier() throws {
    let name = try SyntheticModel().encoder().identifier
    #expect(name == (try SyntheticModel().encoder(.portable)).identifier)
    #expect(name != (try SyntheticModel(width: 64).encoder()).identifier)
    #expect(name.hasPrefix("transformer-"))
  }
}

/// The bits of numbers: equality that distinguishes 0 from −0 and lets NaN equal itself.
func bits(_ vector: [Float]) -> [UInt32] { vector.map(\.bitPattern) }
