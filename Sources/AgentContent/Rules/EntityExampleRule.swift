import SourceDiagnostics

/// An example that is not read as its entity, or a counter-example that is.
struct EntityExampleRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    let reading = ValueReading(model)
    return model.entities.flatMap { entity in
      entity.examples.filter { reading.accepts($0.scalar ?? "", as: entity.id) == false }.map {
        $0.diagnostic(
          "entity-example-fails",
          "the example '\($0.scalar ?? "")' is not read as '\(entity.id)'",
          hint: reading.isNearMiss($0.scalar ?? "", of: entity.id)
            ? "its check digit does not fit '\(entity.check?.scalar ?? "")'" : nil
        )
      }
        + entity.notExamples.filter { reading.accepts($0.scalar ?? "", as: entity.id) == true }.map
      {
        $0.diagnostic(
          "entity-example-fails",
          "'\($0.scalar ?? "")' is read as '\(entity.id)', which 'not_examples' forbids"
        )
      }
    }
  }
}
