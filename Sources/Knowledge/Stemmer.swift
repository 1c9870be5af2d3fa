/// Brings the forms of an English word together by cutting plain endings off.
///
/// In this order: a possessive `'s`; the plural (`-ies` to `-y`, `-sses`, `-xes`, `-ches`, `-shes`
/// without `-es`, `-s`); `-ing` and `-ed`, with a doubled consonant made single; `-ment`; the `-y`
/// of a long `-ery`; a final `-e`; a final `-y` after a consonant to `-i`. Never so that less than
/// three letters stay. No linguistics: "universal" and "university" stay apart, which is right for
/// support.
enum Stemmer {
  /// The stem of a word in lower case; words with other than ASCII letters stay as they are.
  static func stem(_ word: String) -> String {
    var letters = Array(word.utf8)
    if letters.suffix(2) == Array("'s".utf8)[...] { letters.removeLast(2) }
    guard letters.count > 3, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return String(decoding: letters, as: UTF8.self)
    }
    cutPlural(&letters)
    cutEnding(&letters)
    if letters.count >= 7, ends(letters, "ment") { letters.removeLast(4) }
    if letters.count >= 7, ends(letters, "ery") { letters.removeLast() }
    if letters.count > 3, letters.last == UInt8(ascii: "e") { letters.removeLast() }
    if letters.count > 2, letters.last == UInt8(ascii: "y"), !isVowel(letters[letters.count - 2]) {
      letters[letters.count - 1] = UInt8(ascii: "i")
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func cutPlural(_ letters: inout [UInt8]) {
    if ends(letters, "ies") {
      letters.removeLast(3)
      letters.append(UInt8(ascii: "y"))
    } else if ["sses", "xes", "ches", "shes", "zes"].contains(where: { ends(letters, $0) }) {
      letters.removeLast(2)
    } else if ends(letters, "s"), !["ss", "us", "is"].contains(where: { ends(letters, $0) }) {
      letters.removeLast()
    }
  }

  private static func cutEnding(_ letters: inout [UInt8]) {
    let ending = ["ing", "ed"].first { ends(letters, $0) }
    guard let ending, letters.count >= ending.utf8.count + 3,
      letters.dropLast(ending.utf8.count).contains(where: isVowelOrY)
    else { return }
    letters.removeLast(ending.utf8.count)
    guard let last = letters.last, letters[letters.count - 2] == last, !isVowel(last),
      !"lsz".utf8.contains(last)
    else { return }
    letters.removeLast()
  }

  private static func ends(_ letters: [UInt8], _ ending: String) -> Bool {
    letters.count > ending.utf8.count
      && letters.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }

  private static func isVowelOrY(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }
}
