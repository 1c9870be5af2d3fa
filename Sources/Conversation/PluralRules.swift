/// Which forms of a noun a language has, and which of them goes with a number.
///
/// Source: Unicode CLDR 44, `supplemental/plurals.xml`, the cardinal rules
/// (https://www.unicode.org/cldr/charts/44/supplemental/language_plural_rules.html). Numbers are written without zeros
/// behind the decimals, so that `v = w` and `f = t`, and never in the compact form of "1 million", so that `e = 0`.
package struct PluralRules: Sendable {
  private enum Family: Sendable {
    /// One form for all numbers.
    case single
    /// One where the digits are `1`: English, German.
    case oneWhole
    /// One where the number is 1: Norwegian, Turkish.
    case one
    /// One for 1, and for fractions below 2: Danish.
    case danish
    /// One for 0 and 1 with their decimals, many for whole millions: French, Portuguese.
    case zeroOrOne
    /// One where the digits are `1`, many for whole millions: Italian, Spanish.
    case oneOrMillions
    case polish, czech, eastSlavic, arabic
  }

  /// The forms in the order of the CLDR; the ordered forms of a text stand in it.
  package let categories: [PluralCategory]
  /// The forms that a text must give. The others, of fractions or of whole millions, may be left out.
  package let required: [PluralCategory]
  private let family: Family

  private init(_ family: Family) {
    self.family = family
    switch family {
    case .single: (categories, required) = ([.other], [.other])
    case .oneWhole, .one, .danish: (categories, required) = ([.one, .other], [.one, .other])
    case .zeroOrOne, .oneOrMillions:
      (categories, required) = ([.one, .many, .other], [.one, .other])
    case .polish, .eastSlavic:
      (categories, required) = ([.one, .few, .many, .other], [.one, .few, .many])
    case .czech: (categories, required) = ([.one, .few, .many, .other], [.one, .few, .other])
    case .arabic: (categories, required) = (PluralCategory.allCases, PluralCategory.allCases)
    }
  }

  /// The rules of `language`, a BCP 47 tag; nil where they are not known here.
  package static func of(_ language: String) -> PluralRules? {
    families[String(language.prefix { $0 != "-" }).lowercased()].map { PluralRules($0) }
  }

  /// The languages that have rules here, sorted.
  package static var languages: [String] { families.keys.sorted() }

  private static let families: [String: Family] = [
    "ja": .single, "zh": .single, "ko": .single, "vi": .single, "th": .single, "id": .single,
    "en": .oneWhole, "de": .oneWhole, "nl": .oneWhole, "sv": .oneWhole, "fi": .oneWhole,
    "no": .one, "nb": .one, "nn": .one, "tr": .one, "el": .one, "hu": .one, "bg": .one,
    "da": .danish, "fr": .zeroOrOne, "pt": .zeroOrOne, "it": .oneOrMillions, "es": .oneOrMillions,
    "pl": .polish, "cs": .czech, "sk": .czech, "ru": .eastSlavic, "uk": .eastSlavic,
    "ar": .arabic,
  ]
}

extension PluralRules {
  /// The form that goes with a number.
  package func category(of number: Double) -> PluralCategory {
    let size = number.magnitude
    let whole = size.rounded(.down)
    // Numbers beyond all counting are many things.
    guard size.isFinite, let digits = Int(exactly: whole) else { return .other }
    let isWhole = size == whole
    switch family {
    case .single: return .other
    case .oneWhole: return isWhole && digits == 1 ? .one : .other
    case .one: return size == 1 ? .one : .other
    case .danish: return size == 1 || (!isWhole && digits <= 1) ? .one : .other
    case .zeroOrOne: return digits <= 1 ? .one : Self.millions(digits, isWhole)
    case .oneOrMillions: return isWhole && digits == 1 ? .one : Self.millions(digits, isWhole)
    case .polish: return isWhole ? Self.polish(digits) : .other
    case .czech: return isWhole ? Self.czech(digits) : .many
    case .eastSlavic: return isWhole ? Self.eastSlavic(digits) : .other
    case .arabic: return isWhole ? Self.arabic(digits) : .other
    }
  }

  /// The form that stands in for one that a text may leave out: the genitive of fractions is that of a few.
  package func substitute(for category: PluralCategory) -> PluralCategory {
    switch family {
    case .polish, .eastSlavic, .czech: .few
    default: .other
    }
  }

  private static func millions(_ digits: Int, _ isWhole: Bool) -> PluralCategory {
    isWhole && digits != 0 && digits % 1_000_000 == 0 ? .many : .other
  }

  private static func polish(_ digits: Int) -> PluralCategory {
    if digits == 1 { return .one }
    return isFew(digits) ? .few : .many
  }

  private static func czech(_ digits: Int) -> PluralCategory {
    if digits == 1 { return .one }
    return (2...4).contains(digits) ? .few : .other
  }

  private static func eastSlavic(_ digits: Int) -> PluralCategory {
    if digits % 10 == 1, digits % 100 != 11 { return .one }
    return isFew(digits) ? .few : .many
  }

  /// Ends in 2, 3 or 4, but not in 12, 13 or 14.
  private static func isFew(_ digits: Int) -> Bool {
    (2...4).contains(digits % 10) && !(12...14).contains(digits % 100)
  }

  private static func arabic(_ digits: Int) -> PluralCategory {
    switch digits {
    case 0: .zero
    case 1: .one
    case 2: .two
    default:
      switch digits % 100 {
      case 3...10: .few
      case 11...99: .many
      default: .other
      }
    }
  }
}
