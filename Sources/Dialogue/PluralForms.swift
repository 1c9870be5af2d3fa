import Conversation

/// The forms of a noun as a text gives them: `# parcel, # parcels`, or by name `one: # parcel, other: # parcels`.
package struct PluralForms: Sendable, Hashable {
  /// A form; without a name it stands in the order of the language's categories.
  package struct Form: Sendable, Hashable {
    /// The numbers that it goes with.
    package let category: PluralCategory?
    /// The words; `#` stands for the number.
    package let text: String
  }

  /// The forms in the order in which they are written: all of them named, or none.
  package let forms: [Form]
}

extension PluralForms {
  /// The form for `value`, a number or a list, with the number in it; nil where the value cannot be counted.
  func text(of value: Value, in language: String) -> String? {
    let number: Double
    switch value {
    case .number(let given): number = given
    case .list(let values): number = Double(values.count)
    default: return nil
    }
    guard let form = form(for: number, in: language) else { return nil }
    let written = ValueForms.of(language).number(number)
    return form.split(separator: "#", omittingEmptySubsequences: false).joined(separator: written)
  }

  private func form(for number: Double, in language: String) -> String? {
    guard let rules = PluralRules.of(language), let byCategory = byCategory(under: rules) else {
      return nil
    }
    let category = rules.category(of: number)
    return byCategory[category] ?? byCategory[rules.substitute(for: category)]
      ?? byCategory[.other]
  }

  /// The forms by their categories; nil where they are not those that the language needs.
  private func byCategory(under rules: PluralRules) -> [PluralCategory: String]? {
    let names = forms.compactMap(\.category)
    if !names.isEmpty {
      let isComplete = rules.required.allSatisfy(names.contains)
      guard isComplete, names.allSatisfy(rules.categories.contains) else { return nil }
      return Dictionary(zip(names, forms.map(\.text))) { first, _ in first }
    }
    let order = [rules.required, rules.categories].first { $0.count == forms.count }
    return order.map { Dictionary(uniqueKeysWithValues: zip($0, forms.map(\.text))) }
  }

  /// Whether the forms are those that `rules` need: each required one, and none that the language does not have.
  package func fit(_ rules: PluralRules) -> Bool { byCategory(under: rules) != nil }
}

extension PluralForms {
  private static let filter = "plural"

  /// What stands behind `plural:` in a filter; nil where the filter is another one.
  static func written(in filter: String) -> Substring? {
    guard filter.hasPrefix(Self.filter) else { return nil }
    let rest = filter.dropFirst(Self.filter.count).drop { $0 == " " }
    guard let mark = rest.first else { return rest }
    return mark == ":" ? rest.dropFirst() : nil
  }

  /// Reads forms parted by commas. A form may stand in quotes of either kind, and then hold commas.
  /// - Throws: `ContentSyntaxError` for no form, an empty one, a quote without its partner, one name twice, and names at
  ///   some of them only.
  init(parsing text: Substring, at range: Range<Int>) throws(ContentSyntaxError) {
    func fault(_ message: String) -> ContentSyntaxError {
      ContentSyntaxError(
        message: message,
        range: range,
        hint: "write it like {count|plural: # parcel, # parcels}"
      )
    }
    guard let pieces = Self.pieces(of: text) else { throw fault("a quote without its partner") }
    let forms = pieces.map { Self.form($0) }
    guard !forms.contains(where: \.text.isEmpty) else { throw fault("a plural form is empty") }
    let names = forms.compactMap(\.category)
    guard names.isEmpty || names.count == forms.count else {
      throw fault("some plural forms are named and others are not")
    }
    guard Set(names).count == names.count else { throw fault("a plural form is given twice") }
    self.init(forms: forms)
  }

  /// The forms as they are written, without the blanks around them; nil for a quote without its partner.
  private static func pieces(of text: Substring) -> [String]? {
    var pieces: [String] = []
    var piece = ""
    var quote: Character?
    for character in text {
      if character == quote {
        quote = nil
      } else if quote == nil, isQuote(character), opens(after: piece) {
        quote = character
      } else if quote == nil, character == "," {
        pieces.append(piece)
        piece = ""
        continue
      }
      piece.append(character)
    }
    guard quote == nil else { return nil }
    return (pieces + [piece]).map { Reference.trimmed(Substring($0)) }
  }

  private static func isQuote(_ character: Character) -> Bool {
    character == "'" || character == "\""
  }

  /// Whether a quote behind `piece` opens a form: it stands first, or behind a name. "The # parcel's" has an apostrophe.
  private static func opens(after piece: String) -> Bool {
    let before = Reference.trimmed(Substring(piece))
    return before.isEmpty || (before.hasSuffix(":") && name(String(before.dropLast())) != nil)
  }

  private static func form(_ piece: String) -> Form {
    guard let colon = piece.firstIndex(of: ":"), let category = name(String(piece[..<colon])) else {
      return Form(category: nil, text: unquoted(piece))
    }
    let text = Reference.trimmed(piece[piece.index(after: colon)...])
    return Form(category: category, text: unquoted(text))
  }

  private static func name(_ text: String) -> PluralCategory? {
    PluralCategory(rawValue: Reference.trimmed(Substring(text)))
  }

  private static func unquoted(_ text: String) -> String {
    guard let quote = text.first, isQuote(quote), text.count > 1, text.last == quote else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }
}
