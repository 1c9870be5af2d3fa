import SourceDiagnostics

/// A slot with the name of a result's field: nobody could tell which of them a text reads.
struct AmbiguousNameRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    inEachIntent(of: model) { intent in
      let names = IntentNames(of: intent, in: model)
      return intent.slots.compactMap { slot in
        guard let name = slot.name.scalar, names.fields[name] != nil else { return nil }
        return slot.name.diagnostic(
          "ambiguous-name",
          "'\(name)' is both a slot and a field of a result",
          hint: "give the slot another name"
        )
      }
    }
  }
}
