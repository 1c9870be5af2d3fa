import CanonicalJSON
import Foundation
import SentenceEncoding
import Testing

/// What another implementation computed from the published weights: `Tests/Fixtures/encoder`.
struct ReferenceVector: Sendable {
  let text: String
  let tokens: [Int32]
  let vector: [Double]

  static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The encoder file of this checkout, where `Scripts/encoder` has put one.
  static let file = checkout.appendingPathComponent(".firstline/encoder/minilm.flenc")

  static func all() throws -> [ReferenceVector] {
    let path = checkout.appendingPathComponent("Tests/Fixtures/encoder/reference.jsonl")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map { line in
      let row = try JSONReader.value(of: String(line))
      return ReferenceVector(
        text: row["text"]?.string ?? "",
        tokens: (row["tokens"]?.array ?? []).compactMap { $0.integer.map(Int32.init) },
        vector: (row["vector"]?.array ?? []).compactMap(\.number)
      )
    }
  }
}

@Suite(
  "all-MiniLM-L6-v2",
  .enabled(
    if: FileManager.default.fileExists(atPath: ReferenceVector.file.path),
    "the encoder is not installed: run Scripts/encoder"
  )
)
struct ReferenceVectorTests {
  private func encoder(_ kernel: EncoderKernel? = nil) throws -> TransformerEncoder {
    let bytes = EncoderBytes(copying: [UInt8](try Data(contentsOf: ReferenceVector.file)))
    return try TransformerEncoder(EncoderFile(bytes), kernel: kernel)
  }

  @Test("reads the pieces that another implementation reads")
  func tokens() throws {
    let encoder = try encoder()
    for reference in try ReferenceVector.all() {
      #expect(encoder.tokens(of: reference.text) == reference.tokens, "\(reference.text)")
    }
  }

  @Test("comes near to another implementation with the whole weights")
  func vectors() throws {
    let encoder = try encoder()
    let references = try ReferenceVector.all()
    #expect(references.count == 12)
    for reference in references {
      let vector = encoder.embedding(of: reference.text)
      #expect(cosine(vector, reference.vector) >= 0.997, "\(reference.text)")
    }
  }

  @Test("gives the same bits with every kernel", arguments: EncoderKernel.available)
  func agrees(kernel: EncoderKernel) throws {
    let texts = try ReferenceVector.all().map(\.text)
    let (best, other) = (try encoder(), try encoder(kernel))
    #expect(best.embeddings(of: texts).map(bits) == other.embeddings(of: texts).map(bits))
  }

  @Test("knows English words, the most frequent first")
  func words() throws {
    let words = try encoder().words
    #expect(words.prefix(5) == ["the", "of", "and", "in", "to"])
    #expect(words.count > 20_000)
    #expect(["order", "card", "delivery", "cancel"].allSatisfy(words.contains))
  }
}
