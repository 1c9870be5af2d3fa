import AgentCore
import CanonicalJSON
import Conversation
import SourceDiagnostics
import Synchronization

/// Back ends that answer what a scenario declares, and remember calls it does not.
///
/// Of the declarations for the same call, the first answers first; the last one answers ever after.
final class DeclaredActions: ActionClient {
  private struct Answer {
    var declaration: Scenario.DeclaredAction
    var result: ActionResult
  }

  private struct State {
    var used: Set<Int> = []
    var undeclared: [ActionCall] = []
  }

  private let answers: [Answer]
  private let state = Mutex(State())

  /// - Parameters:
  ///   - declarations: What the scenario declares; `DeclaredActionCheck` has found no fault in them.
  ///   - definitions: The actions as content declares them, for the types of the results' fields.
  init(_ declarations: [Scenario.DeclaredAction], definitions: [ActionDefinition]) {
    answers = declarations.map { declaration in
      let fields =
        definitions.first { $0.name == declaration.name }?
        .result(declaration.result)?.fields ?? []
      var values: [String: Value] = [:]
      for field in fields {
        values[field.name] = declaration.values[field.name]
          .flatMap { ValueText.typed($0, as: field.type) }
      }
      return Answer(
        declaration: declaration,
        result: ActionResult(name: declaration.result, values: values)
      )
    }
  }

  func run(_ call: ActionCall) async -> ActionResult {
    let places = answers.indices.filter { answers[$0].declaration.declares(call) }
    return state.withLock { state in
      guard let last = places.last else {
        state.undeclared.append(call)
        return .failed("no scenario declares this call")
      }
      let place = places.first { !state.used.contains($0) } ?? last
      state.used.insert(place)
      return answers[place].result
    }
  }

  /// The calls that nothing declares, since this was asked last.
  func takeUndeclared() -> [ActionCall] {
    state.withLock { state in
      defer { state.undeclared = [] }
      return state.undeclared
    }
  }
}

extension Scenario.DeclaredAction {
  /// Whether `call` has this name, these arguments, and no others.
  func declares(_ call: ActionCall) -> Bool {
    guard call.name == name, call.arguments.count == arguments.members.count else { return false }
    return arguments.members.allSatisfy { member in
      call.arguments[member.name].map { ValueText.matches($0, ValueText.plain(member.value)) }
        ?? false
    }
  }
}

extension ActionCall {
  /// The call as a scenario declares it, without its result.
  var declarationText: String {
    let members = arguments.sorted { $0.key < $1.key }
      .map { ($0.key, JSONValue.string(ValueText.canonical($0.value))) }
    return "@action \(ScenarioText.word(name.rawValue)) \(JSONWriter.text(of: JSONObject(members)))"
  }
}
