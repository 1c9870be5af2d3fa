import SourceDiagnostics
import Understanding

/// A word that stands for two values of one entity.
struct DuplicateSynonymRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.entities.flatMap { entity -> [Diagnostic] in
      var first: [String: (value: Int, node: ContentNode)] = [:]
      var found: [Diagnostic] = []
      for (index, value) in entity.values.enumerated() {
        for node in [value.canonical] + value.synonyms {
          let key = EntityValue.comparisonKey(of: node.scalar ?? "")
          guard !key.isEmpty else { continue }
          guard let other = first[key] else {
            first[key] = (index, node)
            continue
          }
          guard other.value != index else { continue }
          found.append(
            node.diagnostic(
              "duplicate-synonym",
              "'\(node.scalar ?? "")' stands for two values",
              notes: [other.node.note("it first stands here")]
            )
          )
        }
      }
      return found
    }
  }
}
