import SourceDiagnostics
import Understanding

/// A pattern that cannot be compiled to an automaton.
struct InvalidPatternRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.entities.compactMap { entity in
      guard let node = entity.pattern, let text = node.scalar,
        let fault = Self.fault(in: text, entity.checkDigit)
      else { return nil }
      return node.diagnostic(
        "invalid-pattern",
        fault.message,
        of: Self.byteRange(ofScalar: fault.offset, in: text),
        hint: "'#' is a digit, '@' a letter, '+' more of it, such as \"A-#####\""
      )
    }
  }

  private static func fault(in text: String, _ check: CheckDigit?) -> EntityPatternError? {
    do throws(EntityPatternError) {
      _ = try EntityPattern(parsing: text, check: check)
      return nil
    } catch {
      return error
    }
  }

  private static func byteRange(ofScalar offset: Int, in text: String) -> Range<Int> {
    let before = text.unicodeScalars.prefix(offset).reduce(0) { $0 + UTF8.width($1) }
    let width = text.unicodeScalars.dropFirst(offset).first.map { UTF8.width($0) } ?? 1
    return before..<before + width
  }
}
