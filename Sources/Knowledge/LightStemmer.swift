import Foundation

/// Brings the forms of a word together in languages other than English, by cutting plain endings off.
///
/// Marks on letters go first (`Pakete`, `Päckchen` keep their difference, `Größe` and `Grosse` lose it). German: `-ern`,
/// `-en`, `-er`, `-es`, `-em`, `-e`, `-n`, `-s`. Other languages of Latin letters: a final `-s`, then a final vowel. Never
/// so that less than four letters stay; other scripts stay as they are.
enum LightStemmer {
  private static let german = ["ern", "en", "er", "es", "em", "e", "n", "s"].map { Array($0.utf8) }

  /// The stem of a normalised word.
  static func stem(_ word: String, in language: String) -> String {
    var letters = Array(plain(word).utf8)
    guard letters.count > 4, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return String(decoding: letters, as: UTF8.self)
    }
    if language.hasPrefix("de") {
      let ending = german.first {
        letters.count >= $0.count + 4 && letters.suffix($0.count) == $0[...]
      }
      letters.removeLast(ending?.count ?? 0)
    } else {
      if letters.last == UInt8(ascii: "s") { letters.removeLast() }
      if letters.count > 4, let last = letters.last, "aeo".utf8.contains(last) {
        letters.removeLast()
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The word without the marks on Latin letters.
  private static func plain(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
    let scalars = word.decomposedStringWithCanonicalMapping.unicodeScalars
    guard scalars.contains(where: { $0.isASCII }) else { return word }
    return String(String.UnicodeScalarView(scalars.filter { !(0x300...0x36F).contains($0.value) }))
  }
}
