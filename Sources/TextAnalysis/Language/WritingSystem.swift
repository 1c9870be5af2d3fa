/// A script, as far as it tells languages apart.
enum WritingSystem: CaseIterable {
  case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, gurmukhi, gujarati
  case tamil, telugu, kannada, malayalam, sinhala, thai, lao, myanmar, georgian, ethiopic, khmer
  case hangul, kana, han

  /// The script of a letter; nil for signs, and for scripts that are not known.
  init?(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    guard let entry = Self.ranges.first(where: { $0.range.contains(value) }) else { return nil }
    self = entry.system
  }

  /// Blocks of the Unicode standard.
  private static let ranges: [(range: ClosedRange<UInt32>, system: WritingSystem)] = [
    (0x41...0x5A, .latin), (0x61...0x7A, .latin), (0xC0...0x24F, .latin),
    (0x1E00...0x1EFF, .latin), (0x370...0x3FF, .greek), (0x1F00...0x1FFF, .greek),
    (0x400...0x52F, .cyrillic), (0x531...0x58F, .armenian), (0x590...0x5FF, .hebrew),
    (0x600...0x6FF, .arabic), (0x750...0x77F, .arabic), (0x8A0...0x8FF, .arabic),
    (0x900...0x97F, .devanagari), (0x980...0x9FF, .bengali), (0xA00...0xA7F, .gurmukhi),
    (0xA80...0xAFF, .gujarati), (0xB80...0xBFF, .tamil), (0xC00...0xC7F, .telugu),
    (0xC80...0xCFF, .kannada), (0xD00...0xD7F, .malayalam), (0xD80...0xDFF, .sinhala),
    (0xE00...0xE7F, .thai), (0xE80...0xEFF, .lao), (0x1000...0x109F, .myanmar),
    (0x10A0...0x10FF, .georgian), (0x1200...0x139F, .ethiopic), (0x1780...0x17FF, .khmer),
    (0xAC00...0xD7AF, .hangul), (0x1100...0x11FF, .hangul), (0x3040...0x30FF, .kana),
    (0x3005...0x3007, .han), (0x3400...0x4DBF, .han), (0x4E00...0x9FFF, .han),
    (0x20000...0x323AF, .han),
  ]

  /// The language that alone, or nearly so, is written in it; nil where several are.
  var language: String? {
    switch self {
    case .latin, .cyrillic, .arabic, .devanagari: nil
    case .greek: "el"
    case .armenian: "hy"
    case .hebrew: "he"
    case .bengali: "bn"
    case .gurmukhi: "pa"
    case .gujarati: "gu"
    case .tamil: "ta"
    case .telugu: "te"
    case .kannada: "kn"
    case .malayalam: "ml"
    case .sinhala: "si"
    case .thai: "th"
    case .lao: "lo"
    case .myanmar: "my"
    case .georgian: "ka"
    case .ethiopic: "am"
    case .khmer: "km"
    case .hangul: "ko"
    case .kana: "ja"
    case .han: "zh"
    }
  }

  /// How many letters make a text, where words are not parted by spaces; nil where they are.
  var leastLetters: Int? {
    switch self {
    case .han: 4
    case .kana, .hangul: 5
    case .thai, .lao, .myanmar, .khmer: 8
    default: nil
    }
  }
}
