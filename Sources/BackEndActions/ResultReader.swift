import AgentCore
import Conversation

/// Makes results that are exactly as they were declared, or `failed`.
struct ResultReader: Sendable {
  let declarations: [ActionDefinition.ResultDeclaration]

  /// The result `name` with every declared field.
  /// - Parameter read: The value of a field; nil where it is missing or of another type.
  func result(
    _ name: String,
    read: (ActionDefinition.Field) -> Value?
  ) -> ActionResult {
    guard let declaration = declarations.first(where: { $0.name == name }) else {
      return .failed("a result came that is not declared")
    }
    var values: [String: Value] = [:]
    for field in declaration.fields {
      guard let value = read(field) else {
        return .failed("the field '\(field.name)' of '\(name)' is missing or is no \(field.type)")
      }
      values[field.name] = value
    }
    return ActionResult(name: declaration.name, values: values)
  }
}
