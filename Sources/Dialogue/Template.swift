import Conversation

/// A text with names to fill in: `It should arrive by {eta|date}.`
package struct Template: Sendable, Hashable {
  /// A piece of the text.
  package enum Segment: Sendable, Hashable {
    case literal(String)
    case reference(Reference, Filter?)
    /// The form of a noun that goes with a number, or with the length of a list.
    case plural(Reference, PluralForms)
  }

  /// How a value is written.
  package enum Filter: String, Sendable, Hashable, CaseIterable {
    case date, time, money, number, upper, list, weekday, day, relative, duration
  }

  /// The pieces in order.
  package let segments: [Segment]
  /// The language of the text, a BCP 47 tag: values are written as it writes them.
  package let language: String

  /// A text of the pieces in order, English unless said otherwise.
  package init(segments: [Segment], language: String = "en") {
    self.segments = segments
    self.language = language
  }

  /// A text without names.
  package init(literal text: String) { self.init(segments: [.literal(text)]) }
}

extension Template {
  /// The names it reads, in order of use.
  package var references: [Reference] {
    segments.compactMap { segment in
      switch segment {
      case .literal: nil
      case .reference(let reference, _), .plural(let reference, _): reference
      }
    }
  }

  /// The slots and results it reads, in order of use.
  package var valueNames: [String] {
    references.compactMap { if case .value(let name) = $0 { name } else { nil } }
  }

  /// The text with every name filled in; nil where one of them has no value, or nothing that can be counted where a
  /// plural counts it. `today` is read where a filter needs it.
  package func text(_ value: (Reference) -> Value?) -> String? {
    var text = ""
    var today: Value? { value(.counter(.today)) }
    for segment in segments {
      switch segment {
      case .literal(let literal): text += literal
      case .reference(let reference, let filter):
        guard let value = value(reference) else { return nil }
        if filter == .relative {
          text += Self.relative(value, to: today, in: language)
        } else {
          text += filter.map { $0.text(of: value, in: language) } ?? value.text(in: language)
        }
      case .plural(let reference, let forms):
        guard let value = value(reference), let form = forms.text(of: value, in: language) else {
          return nil
        }
        text += form
      }
    }
    return text
  }
}

extension Template.Filter {
  /// How `value` reads under the filter in a language; a value of another type reads as it is.
  func text(of value: Value, in language: String) -> String {
    let forms = ValueForms.of(language)
    let plain = value.text(in: language)
    return switch (self, value) {
    case (.date, .text(let text)): LocalDate(text).map(forms.date) ?? text
    case (.date, .moment(let moment)): forms.date(moment.day)
    case (.time, .moment(let moment)): moment.time.description
    case (.money, .number(let number)):
      Int(exactly: (number * 100).rounded()).map { forms.money($0, "GBP") } ?? plain
    case (.number, .text(let text)): Double(text).map(forms.number) ?? text
    case (.upper, _): plain.uppercased()
    case (.list, .list(let values)): forms.list(values.map { $0.text(in: language) })
    case (.weekday, _), (.day, _), (.relative, _): dayText(of: value, in: language) ?? plain
    default: plain
    }
  }

  /// The day with its weekday, or the weekday alone; the date in languages that have no names for days here. Nil where
  /// the value is no day.
  private func dayText(of value: Value, in language: String) -> String? {
    guard let day = value.day else { return nil }
    let date = ValueForms.of(language).date(day)
    let names = DayForms.of(language)
    return switch self {
    case .weekday: names?.weekday(day) ?? date
    case .day: names?.day(day, written: date) ?? date
    default: date
    }
  }
}

extension Template {
  /// `today`, `in 3 days`; the date in languages without words for it, and where it is not known what day it is.
  fileprivate static func relative(_ value: Value, to today: Value?, in language: String) -> String
  {
    guard let day = value.day, let now = today?.day, let names = DayForms.of(language) else {
      return Filter.relative.text(of: value, in: language)
    }
    return names.relative(day, from: now)
  }
}

extension Value {
  /// The day that the value is or falls on; a text is one where it is written like `2026-03-06`.
  fileprivate var day: LocalDate? {
    switch self {
    case .date(let day): day
    case .moment(let moment): moment.day
    case .text(let text): LocalDate(text)
    default: nil
    }
  }
}

extension Template {
  /// Reads `text`, which is English unless said otherwise; `{{` and `}}` stand for the braces themselves.
  /// - Throws: `ContentSyntaxError` for a brace without its partner, an empty name or an unknown filter.
  package init(parsing text: String, language: String = "en") throws(ContentSyntaxError) {
    var segments: [Segment] = []
    var literal = ""
    let bytes = Array(text.utf8)
    var start = 0
    var index = 0
    func flush(upTo end: Int) { literal += String(decoding: bytes[start..<end], as: UTF8.self) }
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") else {
        index += 1
        continue
      }
      flush(upTo: index)
      if index + 1 < bytes.count, bytes[index + 1] == byte {
        literal += byte == UInt8(ascii: "{") ? "{" : "}"
        index += 2
        start = index
        continue
      }
      guard byte == UInt8(ascii: "{"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "}"))
      else {
        throw ContentSyntaxError(
          message: "a brace without its partner",
          range: index..<index + 1,
          hint: "write '{{' or '}}' for the brace itself"
        )
      }
      if !literal.isEmpty { segments.append(.literal(literal)) }
      literal = ""
      let inner = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      segments.append(try Self.reference(inner, at: index + 1))
      index = end + 1
      start = index
    }
    flush(upTo: bytes.count)
    if !literal.isEmpty { segments.append(.literal(literal)) }
    self.init(segments: segments, language: language)
  }

  private static func reference(
    _ inner: String,
    at offset: Int
  ) throws(ContentSyntaxError) -> Segment {
    let pieces = inner.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let name = Reference.trimmed(pieces[0])
    guard let reference = Reference(parsing: name) else {
      throw ContentSyntaxError(
        message: "'{\(inner)}' holds no name",
        range: offset..<offset + max(1, inner.utf8.count),
        hint: "names are letters, digits, '_' and '.'"
      )
    }
    guard pieces.count == 2 else { return .reference(reference, nil) }
    let filterName = Reference.trimmed(pieces[1])
    if let written = PluralForms.written(in: filterName) {
      let end = offset + inner.utf8.count
      return .plural(reference, try PluralForms(parsing: written, at: offset..<end))
    }
    guard let filter = Filter(rawValue: filterName) else {
      let known = (Filter.allCases.map(\.rawValue) + ["plural"]).joined(separator: ", ")
      throw ContentSyntaxError(
        message: "unknown filter '\(filterName)'",
        range: offset..<offset + inner.utf8.count,
        hint: "known filters: \(known)"
      )
    }
    return .reference(reference, filter)
  }
}

extension Reference {
  /// The name that `text` is; nil where it is none.
  package init?(parsing text: String) {
    let isName =
      !text.isEmpty
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
      }
    guard isName else { return nil }
    if let special = Special(rawValue: text) {
      self = .special(special)
    } else if let counter = Counter(rawValue: text) {
      self = .counter(counter)
    } else if text.hasPrefix("customer."), text != "customer." {
      self = .customer(String(text.dropFirst("customer.".count)))
    } else {
      self = .value(text)
    }
  }

  /// `text` without the blanks around it.
  static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
