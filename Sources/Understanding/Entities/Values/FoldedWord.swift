import Foundation
import TextAnalysis

/// Words of values as they are compared: in lower case, without accents and the endings of plurals.
enum FoldedWord {
  /// The words of a value or a synonym.
  static func words(of text: String) -> [String] {
    Tokenizer.tokens(of: FoldedText(TextNormalizer.normalized(text)).text).map { of($0.text) }
  }

  /// A word of a text, so that "boots" finds "boot" and the other way round.
  static func of(_ word: String) -> String {
    var word = withoutAccents(word)
    guard word.utf8.last == UInt8(ascii: "s") else { return word }
    if word.hasSuffix("'s") { word.removeLast(2) }
    // "Glass", "plus" and "basis" are no plurals.
    guard word.utf8.count >= 4, let letter = word.utf8.dropLast().last,
      word.utf8.last == UInt8(ascii: "s"), !"siu".utf8.contains(letter)
    else { return word }
    let isSibilant = Self.sibilants.contains { word.hasSuffix($0) }
    word.removeLast(isSibilant ? 2 : 1)
    return word
  }

  private static let sibilants = ["xes", "ches", "shes", "sses", "zes"]

  private static func withoutAccents(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word }
    var scalars = String.UnicodeScalarView()
    for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
