import TextAnalysis

/// A number in digits or words, with the word behind its last one: `12`, `two hundred and six`,
/// `2 1/2`, `two and a half`, `half a dozen`.
struct NumberPhrase {
  var value: Double
  var end: Int
  /// Whether it was written in words.
  let isSpelled: Bool

  /// The number that starts with word `index`. A fraction alone, such as `3/4`, may well be a size
  /// or a day: only where `fractions` are expected it counts.
  static func at(_ index: Int, in text: EntityText, fractions: Bool = false) -> NumberPhrase? {
    if let numeral = text.numeral(index) {
      if numeral.isFree, let value = numeral.value {
        let number = NumberPhrase(value: value, end: numeral.tokens.upperBound, isSpelled: false)
        return number.scaled(text).withFraction(text)
      }
      guard fractions, let fraction = fraction(text, index) else { return nil }
      return NumberPhrase(value: fraction, end: index + 2, isSpelled: false)
    }
    guard text.sense(index).startsNumber else { return nil }
    return counted(text, index) ?? spelled(text, index)?.withFraction(text)
  }

  /// `1/2`, `3/4`, where they stand alone.
  private static func fraction(_ text: EntityText, _ index: Int) -> Double? {
    guard let top = text.smallNumber(index), let bottom = text.smallNumber(index + 1),
      text.isJoined(index + 1, by: "/"), [2, 4].contains(bottom), 0 < top, top < bottom,
      text.isFreeBefore(text.tokens[index].range.lowerBound),
      text.isFreeAfter(text.tokens[index + 1].range.upperBound)
    else { return nil }
    return Double(top) / Double(bottom)
  }

  /// "2 thousand".
  private func scaled(_ text: EntityText) -> NumberPhrase {
    guard let scale = text.sense(end).scale, scale > 100, text.isNear(end) else { return self }
    return NumberPhrase(value: value * Double(scale), end: end + 1, isSpelled: isSpelled)
  }

  /// "2 1/2", "two and a half".
  private func withFraction(_ text: EntityText) -> NumberPhrase {
    var result = self
    if text.isNear(end), let fraction = Self.fraction(text, end) {
      result.value += fraction
      result.end += 2
    } else if text.word(end) == "and", text.word(end + 1) == "a", text.word(end + 2) == "half" {
      result.value += 0.5
      result.end += 3
    }
    return result
  }

  /// "a dozen", "half a dozen", "two dozen", "a couple", "a hundred".
  private static func counted(_ text: EntityText, _ index: Int) -> NumberPhrase? {
    switch (text.word(index), text.word(index + 1)) {
    case ("half", "a") where text.word(index + 2) == "dozen":
      return NumberPhrase(value: 6, end: index + 3, isSpelled: true)
    case ("a", "dozen"): return NumberPhrase(value: 12, end: index + 2, isSpelled: true)
    case ("a", "couple"): return NumberPhrase(value: 2, end: index + 2, isSpelled: true)
    case ("couple", "of"): return NumberPhrase(value: 2, end: index + 1, isSpelled: true)
    case ("a", _) where text.sense(index + 1).scale != nil:
      return spelled(text, index + 1, one: true)
    default: return nil
    }
  }

  /// "two hundred and six"; with `one` the first word is the scale of "a hundred".
  private static func spelled(_ text: EntityText, _ index: Int, one: Bool = false) -> NumberPhrase?
  {
    var (total, group, last) = (0, one ? 1 : 0, Int.max)
    var position = index
    while true {
      let sense = text.sense(position)
      if position > index, !text.isNear(position) { break }
      if let number = sense.cardinal {
        guard fits(number, group, isFirst: position == index) else { break }
        group += number
      } else if let scale = sense.scale, scale < last, group > 0 {
        if scale == 100, group >= 100 { break }
        if scale == 100 {
          group *= 100
        } else {
          total += group * scale
          (group, last) = (0, scale)
        }
      } else if text.word(position) == "and", position > index,
        text.sense(position - 1).scale != nil, text.sense(position + 1).cardinal != nil
      {
        // "A hundred and six": the next word counts on.
      } else {
        break
      }
      position += 1
    }
    guard position > index else { return nil }
    let value = Double(total + group)
    if text.word(position) == "dozen", text.isNear(position) {
      return NumberPhrase(value: value * 12, end: position + 1, isSpelled: true)
    }
    return NumberPhrase(value: value, end: position, isSpelled: true)
  }

  /// Whether `number` can be added to what was spoken of its group: "twenty" "five", "hundred"
  /// "twelve".
  private static func fits(_ number: Int, _ group: Int, isFirst: Bool) -> Bool {
    if isFirst { return true }
    if group % 100 == 0, group > 0 || number > 0 { return number > 0 }
    return group % 10 == 0 && group % 100 >= 20 && (1...9).contains(number)
  }
}
