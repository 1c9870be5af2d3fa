import SourceDiagnostics

/// A key that the schema does not have: mostly a slip, which would otherwise be passed over in silence.
struct UnknownKeyRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.reader.openings.flatMap { opening in
      (opening.node.members ?? []).compactMap { member in
        guard let key = member.key.scalar, !opening.keys.contains(key),
          !opening.translatable.contains(where: { key.hasPrefix("\($0).") })
        else { return nil }
        let known = opening.keys.map { "'\($0)'" }.joined(separator: ", ")
        return member.key.diagnostic(
          "unknown-key",
          "unknown key '\(key)' in \(opening.what)",
          hint: DidYouMean.hint(for: key, among: opening.keys) ?? "known are \(known)"
        )
      }
    }
  }
}
