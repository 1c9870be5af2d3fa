/// A wording that was used, with the place of the variant that was said: `ask orders/track-order order_number#1`.
///
/// Logs of older versions have the name alone; their variants count as not said.
package struct SpokenWording: Sendable, Hashable {
  /// How many variants of one wording the state remembers.
  package static let keptVariants = 50

  /// The name of the wording.
  package let name: String
  /// The place of the variant among all of them, from 0; nil where it is not known.
  package let variant: Int?

  /// The variant of a wording that was said.
  package init(name: String, variant: Int) {
    self.name = name
    self.variant = variant
  }

  /// Reads what `text` wrote; what ends in no place is a name.
  package init(_ text: String) {
    let mark = text.lastIndex(of: "#")
    let digits = mark.map { text[text.index(after: $0)...] } ?? ""
    let isPlace = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if let mark, isPlace, let place = Int(digits) {
      (name, variant) = (String(text[..<mark]), place)
    } else {
      (name, variant) = (text, nil)
    }
  }

  /// As the log writes it.
  package var text: String { variant.map { "\(name)#\($0)" } ?? name }

  /// The variants said so far, each once, with this one as the latest; the earliest are forgotten beyond
  /// `keptVariants`.
  package func added(to said: [Int]) -> [Int] {
    guard let variant else { return said }
    return Array((said.filter { $0 != variant } + [variant]).suffix(Self.keptVariants))
  }
}
