/// What the words beside a number say it is.
struct NumberContext {
  enum Kind {
    /// "call me on", "my mobile is", "my number is".
    case phone
    /// "order", "tracking number".
    case reference
    /// Nothing that tells.
    case neither
  }

  /// What the nearest telling word says.
  let kind: Kind
  /// Whether the number bears a name of its own that is no telephone's: "SIRET 832 119 407", "Job no 5520918".
  let isNamed: Bool
  private let context: ContextWords

  /// The context of what stands in `range`.
  init(_ text: ScannedText, around range: Range<Int>) {
    context = ContextWords(text, before: range.lowerBound, limit: 8)
    let words = context.words
    isNamed = Self.isNamed(context)
    kind =
      Self.kind(ofWords: words.prefix(6)) ?? Self.kind(behind: range.upperBound, in: text)
      ?? (NumberWords.isOwnNumber(words) ? .phone : isNamed ? .reference : .neither)
  }

  /// The national ids that words of the clause name.
  var identities: NationalIDWords.Schemes {
    context.words.indices.reduce(0) {
      $0 | NationalIDWords.schemes(of: context.words[$1], isCapital: context.isCapital[$1])
    }
  }

  private static func kind(ofWords words: some Sequence<String>) -> Kind? {
    for word in words {
      if let kind = NumberWords.kind(of: word) { return kind }
    }
    return nil
  }

  /// "5551234567 numaralı siparişim": in Turkish the word follows what it names.
  private static func kind(behind end: Int, in text: ScannedText) -> Kind? {
    let words = ContextWords(text, after: end, limit: 3).words
    guard let first = words.first, NumberWords.postpositions.contains(first) else { return nil }
    return kind(ofWords: words.dropFirst())
  }

  /// A word right before the number names it: "order", "SN", "tesisat no".
  private static func isNamed(_ context: ContextWords) -> Bool {
    guard let nearest = context.words.first else { return false }
    let isNumbered = NumberWords.shortNumbers.contains(nearest)
    guard let name = context.words.dropFirst(isNumbered ? 1 : 0).first,
      name != "id", NumberWords.kind(of: name) != .phone, !NumberWords.isOwnNumber(context.words)
    else { return false }
    if isNumbered || NumberWords.kind(of: name) == .reference { return true }
    return context.isAbbreviation(0) && !NumberWords.countries.contains(name)
  }
}
