import Conversation
import Dialogue
import SourceDiagnostics

/// A comparison of a slot with a value that its list does not hold: it would never be true.
struct UnknownValueRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let names = IntentNames(of: intent, in: model)
      return intent.allConditions.flatMap { draft -> [Diagnostic] in
        pairs(of: draft.readable).compactMap { name, value in
          // A field of a result hides the slot of the same name.
          guard names.fields[name] == nil,
            let entity = model.entity(names.slots[name]?.entity?.scalar ?? ""),
            entity.kind?.scalar == "values"
          else { return nil }
          let known = entity.values.compactMap(\.canonical.scalar)
          guard !known.contains(where: { $0.lowercased() == value.lowercased() }) else {
            return nil
          }
          return diagnostic(value, of: entity.id, known, in: draft.node)
        }
      }
    }
  }

  private func pairs(of condition: Condition?) -> [(name: String, value: String)] {
    switch condition {
    case .compare(let left, _, let right): pair(left, right) + pair(right, left)
    case .isIn(let operand, let list): list.flatMap { pair(operand, $0) }
    case .not(let inner): pairs(of: inner)
    case .and(let left, let right), .or(let left, let right): pairs(of: left) + pairs(of: right)
    case .isTrue, nil: []
    }
  }

  private func pair(_ name: Operand, _ value: Operand) -> [(name: String, value: String)] {
    guard let name = name.valueName, case .literal(.text(let text)) = value else { return [] }
    return [(name, text)]
  }

  private func diagnostic(
    _ value: String,
    of entity: String,
    _ known: [String],
    in node: ContentNode
  ) -> Diagnostic {
    let text = node.scalar ?? ""
    let range = ["'\(value)'", "\"\(value)\""].lazy.compactMap { text.utf8Range(of: $0) }.first
    return node.diagnostic(
      "unknown-value",
      "'\(value)' is no value of '\(entity)'",
      of: range.map { $0.lowerBound + 1..<$0.upperBound - 1 },
      hint: DidYouMean.hint(for: value, among: known)
        ?? "its values are \(known.map { "'\($0)'" }.joined(separator: ", "))"
    )
  }
}

extension String {
  /// The UTF-8 bytes of the first occurrence of `part`.
  fileprivate func utf8Range(of part: String) -> Range<Int>? {
    let (bytes, wanted) = (Array(utf8), Array(part.utf8))
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    return (0...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) }
      .map { $0..<$0 + wanted.count }
  }
}
