import SentenceEncoding

/// How long the encoder takes on this processor.
package struct EncoderFigures: Sendable {
  /// Texts of how many tokens are measured; start and end are two of them.
  package static let lengths = [8, 12, 16, 32, 64, 128]

  /// The kernel that was measured.
  package let kernel: EncoderKernel
  /// Milliseconds of processor time for one text of each of `lengths`, the median of several.
  package let singles: [Double]
  /// Milliseconds for each of many texts of 12 tokens, read together.
  package let together: Double

  /// Measures `encoder`.
  package init(measuring encoder: TransformerEncoder) {
    kernel = encoder.kernel
    singles = Self.lengths.map { length in
      Self.median { _ = encoder.embedding(of: Self.text(of: length)) }
    }
    let many = [String](repeating: Self.text(of: 12), count: 60)
    together = Self.median { _ = encoder.embeddings(of: many) } / Double(many.count)
  }

  /// The milliseconds for a text of 12 tokens.
  package static func sentence(_ encoder: TransformerEncoder) -> Double {
    median { _ = encoder.embedding(of: text(of: 12)) }
  }

  private static func text(of tokens: Int) -> String {
    let words = ["where", "is", "the", "order", "that", "i", "placed", "last", "week", "please"]
    return (0..<tokens - 2).map { words[$0 % words.count] }.joined(separator: " ")
  }

  /// The median of at least five runs, and of as many as fit into a tenth of a second.
  private static func median(_ body: () -> Void) -> Double {
    var times: [Double] = []
    while times.count < 5 || times.reduce(0, +) < 100 {
      times.append(ProcessorTime.milliseconds(body))
    }
    return times.sorted()[times.count / 2]
  }
}
