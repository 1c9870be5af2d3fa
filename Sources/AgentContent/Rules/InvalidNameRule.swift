import Dialogue
import SourceDiagnostics

/// A name that content could not refer to, or that means something else already.
///
/// Files, states and results are in kebab-case; slots and fields, which texts read in braces, in snake_case.
struct InvalidNameRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    files(of: model)
      + model.actions.flatMap { action in
        [kebab(action.name, "action")].compactMap { $0 } + action.results.flatMap(result)
      }
      + model.alerts.compactMap { kebab($0.name, "alert") }
      + inEachIntent(of: model) { intent in
        intent.slots.compactMap { snake($0.name, "slot") } + (intent.states ?? []).compactMap(state)
      }
  }

  private func files(of model: ContentModel) -> [Diagnostic] {
    let layout = model.layout
    return (layout.entities + layout.intents + layout.articles).compactMap { entry in
      guard !entry.id.split(separator: "/").allSatisfy({ Self.isKebab(String($0)) }) else {
        return nil
      }
      return Diagnostic(
        code: "invalid-name",
        message: "'\(entry.id)' is not in kebab-case",
        location: model.start(of: entry.file.path),
        hint: "files and folders are named in small letters, digits and '-'"
      )
    }
  }

  private func result(_ result: ActionDraft.Result) -> [Diagnostic] {
    let fields = result.fields.compactMap { snake($0.name, "field") }
    if result.name.scalar == "failed" {
      return [
        result.name.diagnostic(
          "invalid-name",
          "the result 'failed' is always possible and never declared",
          hint: "remove it here; flows handle it all the same"
        )
      ] + fields
    }
    return [kebab(result.name, "result")].compactMap { $0 } + fields
  }

  private func state(_ state: StateDraft) -> Diagnostic? {
    guard let name = state.name.scalar, TransitionDraft.exits.contains(name) else {
      return kebab(state.name, "state")
    }
    return state.name.diagnostic(
      "invalid-name",
      "a state cannot be called '\(name)'",
      hint: "'\(name)' ends the flow"
    )
  }

  private func kebab(_ node: ContentNode, _ what: String) -> Diagnostic? {
    guard let name = node.scalar, !Self.isKebab(name) else { return nil }
    return node.diagnostic(
      "invalid-name",
      "the \(what) '\(name)' is not in kebab-case",
      hint: "use small letters, digits and '-'"
    )
  }

  private func snake(_ node: ContentNode, _ what: String) -> Diagnostic? {
    guard let name = node.scalar else { return nil }
    guard Self.isName(name, separator: UInt8(ascii: "_")) else {
      return node.diagnostic(
        "invalid-name",
        "the \(what) '\(name)' is not in snake_case",
        hint: "use small letters, digits and '_'"
      )
    }
    let isWord = ["and", "or", "not", "in", "true", "false", "none"].contains(name)
    if !isWord, case .value = Reference(parsing: name) { return nil }
    return node.diagnostic(
      "invalid-name",
      "a \(what) cannot be called '\(name)'",
      hint: "the agent has a meaning of its own for '\(name)'"
    )
  }

  static func isKebab(_ name: String) -> Bool {
    isName(name, separator: UInt8(ascii: "-"))
  }

  private static func isName(_ name: String, separator: UInt8) -> Bool {
    guard let first = name.utf8.first, let last = name.utf8.last, first != separator,
      last != separator
    else { return false }
    return name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == separator
    }
  }
}
