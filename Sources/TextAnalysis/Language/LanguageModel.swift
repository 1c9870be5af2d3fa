import Foundation

/// What languages of one script are told apart by: their words, and the letter runs within these words.
struct LanguageModel: Sendable {
  /// One number for each language.
  typealias Row = SIMD16<Float>
  /// A set of languages, by the places of their tags.
  typealias Members = UInt16

  /// BCP 47 tags; at most 16.
  let tags: [String]
  /// Words as they are written; international ones belong to no language.
  private let words: [String: Members]
  /// The same without the marks on their letters, for those who type without them.
  private let plainWords: [String: Members]
  /// Letters outside ASCII that a language writes.
  private let letters: [Unicode.Scalar: Members]
  /// Logarithmic probabilities of three letters in a row.
  private let runs: [LetterRun: Row]
  private let unseenRun: Row

  /// How much a run counts that a language's words do not have, and among how many runs it is spread.
  private static let smoothing: (count: Float, runs: Float) = (0.1, 6_000)

  init(_ languages: [LanguageWords]) {
    tags = languages.map(\.tag)
    var words: [String: Members] = [:]
    var plainWords: [String: Members] = [:]
    var letters: [Unicode.Scalar: Members] = [:]
    var counts: [LetterRun: Row] = [:]
    for (place, language) in languages.enumerated() {
      let member: Members = 1 << Members(place)
      for word in Set(language.common + language.topical) {
        let plain = LetterMarks.removed(from: word)
        words[word, default: 0] |= member
        plainWords[plain, default: 0] |= member
        for scalar in word.unicodeScalars where !scalar.isASCII {
          letters[scalar, default: 0] |= member
        }
        for run in LetterRun.all(in: word) { counts[run, default: Row()][place] += 1 }
        guard plain != word else { continue }
        for run in LetterRun.all(in: plain) { counts[run, default: Row()][place] += 0.5 }
      }
    }
    for word in LanguageWords.international.topical {
      words[word] = 0
      plainWords[word] = 0
    }
    self.words = words
    self.plainWords = plainWords
    self.letters = letters
    (runs, unseenRun) = Self.probabilities(counts)
  }

  private static func probabilities(_ counts: [LetterRun: Row]) -> ([LetterRun: Row], Row) {
    // Halves and ones add up to the same sum in any order.
    var totals = Row(repeating: smoothing.count * smoothing.runs)
    for row in counts.values { totals += row }
    func logarithm(_ row: Row) -> Row {
      var result = Row()
      for place in row.indices {
        result[place] = log((row[place] + smoothing.count) / totals[place])
      }
      return result
    }
    return (counts.mapValues(logarithm), logarithm(Row()))
  }

  /// The languages that have a word; empty for an international one, nil for an unknown one.
  func members(having word: String) -> Members? {
    if let members = words[word] { return members }
    return plainWords[word.utf8.allSatisfy { $0 < 0x80 } ? word : LetterMarks.removed(from: word)]
  }

  /// The languages that write all letters of `word`, where some lie outside ASCII; else none.
  func members(writing word: String) -> Members {
    let marked = word.unicodeScalars.filter { !$0.isASCII && $0 != "'" }
    guard !marked.isEmpty else { return 0 }
    return marked.reduce(~0) { $0 & (letters[$1] ?? 0) }
  }

  /// How probable the letters of `word` are in each language, in logarithms below the most probable.
  func likelihoods(of word: String) -> Row {
    var row = Row()
    for run in LetterRun.all(in: word) { row += runs[run] ?? unseenRun }
    var highest = -Float.infinity
    for place in tags.indices { highest = max(highest, row[place]) }
    return row - highest
  }
}

/// Three letters in a row; a space stands for the edge of a word.
struct LetterRun: Hashable, Sendable {
  private let code: UInt64

  /// The runs of a word, its edges included. Longer words than anybody writes are cut.
  static func all(in word: String) -> [LetterRun] {
    var code: UInt64 = 0x20
    var runs: [LetterRun] = []
    runs.reserveCapacity(word.utf8.count)
    var count = 0
    for scalar in word.unicodeScalars.prefix(40) {
      code = (code << 21 | UInt64(scalar.value)) & (1 << 63 - 1)
      count += 1
      if count > 1 { runs.append(LetterRun(code: code)) }
    }
    if count > 0 { runs.append(LetterRun(code: (code << 21 | 0x20) & (1 << 63 - 1))) }
    return runs
  }
}

/// The marks on Latin, Greek and Cyrillic letters, which hurried people leave out.
enum LetterMarks {
  /// `word` with plain letters in the place of marked ones.
  static func removed(from word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
    var result = String.UnicodeScalarView()
    for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F: continue
      case 0xDF: result.append(contentsOf: "ss".unicodeScalars)
      case 0xE6: result.append(contentsOf: "ae".unicodeScalars)
      case 0xF8: result.append("o")
      case 0x111: result.append("d")
      case 0x131: result.append("i")
      case 0x142: result.append("l")
      case 0x153: result.append(contentsOf: "oe".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
