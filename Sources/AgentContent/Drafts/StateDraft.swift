/// A state of a flow, as it stands in a file.
struct StateDraft: Sendable {
  /// What happens in it.
  enum Step: Sendable {
    case action(Action)
    case collect(slot: ContentNode, TransitionDraft)
    case confirm([TextDraft], yes: TransitionDraft, no: TransitionDraft)
    case choose([Branch])
    case say(TransitionDraft)
    /// What is written is no step; a diagnostic says why.
    case unreadable
  }

  /// A look-up with the ways on from its results.
  struct Action: Sendable {
    let name: ContentNode
    let arguments: [OperandDraft]
    let results: [Result]
    /// Where `on` stands, if it is written.
    let on: ContentNode?
  }

  /// A result and where it leads.
  struct Result: Sendable {
    let name: ContentNode
    let transition: TransitionDraft
  }

  /// A condition and where it leads.
  struct Branch: Sendable {
    let node: ContentNode
    let condition: ConditionDraft?
    let transition: TransitionDraft
  }

  let name: ContentNode
  let step: Step
  /// The question of a confirmation in other languages.
  var questionTranslations: [TextTranslation] = []

  /// Every way out, in the order written.
  var transitions: [TransitionDraft] {
    switch step {
    case .action(let action): action.results.map(\.transition)
    case .collect(_, let transition), .say(let transition): [transition]
    case .confirm(_, let yes, let no): [yes, no]
    case .choose(let branches): branches.map(\.transition)
    case .unreadable: []
    }
  }
}

/// A way out of a state, as it stands in a file.
struct TransitionDraft: Sendable {
  /// Where it leads.
  enum Target: Sendable {
    /// A state, `done`, `cancel` or `escalate`.
    case named(ContentNode)
    /// To a person, with the content's own code.
    case escalate(ContentNode)
    case missing
  }

  let node: ContentNode
  var say: [TextDraft] = []
  var sayTranslations: [TextTranslation] = []
  var article: ContentNode?
  /// What is shown after what is said.
  var parts = PartsDraft()
  /// Intents offered where the flow is done.
  var choices: [ContentNode] = []
  var clear: [ContentNode] = []
  var set: [OperandDraft] = []
  var target = Target.missing
  /// What is to be said later on.
  var timers = TimersDraft()

  /// Names that lead out of the flow.
  static let exits = ["done", "cancel", "escalate"]

  /// The state it leads to; nil where it leads out of the flow.
  var stateName: ContentNode? {
    guard case .named(let node) = target, let name = node.scalar, !Self.exits.contains(name) else {
      return nil
    }
    return node
  }
}
