/// The words by which customers name their national ids.
enum NationalIDWords {
  /// Schemes by their place in `NationalIDScheme.all`, one bit each.
  typealias Schemes = UInt64

  /// The schemes that a word tells of, none for most words.
  /// - Parameters:
  ///   - word: a plain word (`PlainLetters`).
  ///   - isCapital: whether it was written with a capital: "SIN" is an id, "sin" is Spanish for "without".
  static func schemes(of word: String, isCapital: Bool) -> Schemes {
    (words[word] ?? 0) | (isCapital ? abbreviations[word] ?? 0 : 0)
  }

  /// Words of any country's id.
  private static let general = """
    national nationale nationalen identity identite identidad identita identiteit identidade
    tozsamosci identification identificacion identificazione identificacao ausweis personalausweis
    """

  /// Those that tell in small letters too.
  private static let words = table { $0 != $0.uppercased() }
  /// Those that tell in capitals only.
  private static let abbreviations = table { $0 == $0.uppercased() }

  private static func table(where isChosen: (String) -> Bool) -> [String: Schemes] {
    var table: [String: Schemes] = [:]
    for (place, scheme) in NationalIDScheme.all.enumerated() {
      let words = (scheme.words + " " + general).split(whereSeparator: \.isWhitespace)
      for word in words.map(String.init) where isChosen(word) {
        table[PlainLetters.plain(word), default: 0] |= 1 << Schemes(place)
      }
    }
    return table
  }
}
