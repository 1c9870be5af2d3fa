/// The states of a flow.
extension ContentReader {
  /// What a flow has at most: the rules look at every way through it.
  private static let maximumStates = 200
  private static let transitionKeys =
    ["say", "article", "clear", "set", "then", "escalate"]
    + timerKeys

  /// The states in the order in which they are written.
  mutating func states(_ node: ContentNode) -> [StateDraft] {
    let members = members(of: node, "'flow'") ?? []
    if members.isEmpty, node.members != nil {
      report(
        node.diagnostic(
          "wrong-shape",
          "'flow' must hold at least one state",
          hint: "such as 'start: {say: Hello., then: done}'"
        )
      )
    }
    if members.count > Self.maximumStates {
      report(
        members[Self.maximumStates].key.diagnostic(
          "flow-too-long",
          "the flow has \(members.count) states; at most \(Self.maximumStates) are read",
          hint: "split the intent"
        )
      )
    }
    return members.prefix(Self.maximumStates).map { member in
      var state = StateDraft(name: member.key, step: step(member.value))
      state.questionTranslations = variants(translating: "confirm", in: member.value)
      return state
    }
  }

  private mutating func step(_ node: ContentNode) -> StateDraft.Step {
    if node["do"] != nil { return action(node) }
    if node["ask"] != nil { return collect(node) }
    if node["confirm"] != nil { return confirm(node) }
    if node["choose"] != nil { return choose(node) }
    guard node.members != nil else {
      report(
        node.diagnostic(
          "wrong-shape",
          "a state must be a mapping",
          hint: "with 'do', 'ask', 'confirm', 'choose' or 'say'"
        )
      )
      return .unreadable
    }
    return .say(transition(node, "a state"))
  }

  private mutating func action(_ node: ContentNode) -> StateDraft.Step {
    guard mapping(node, "an action state", keys: ["do", "with", "on"]),
      let name = node["do"].flatMap({ scalar($0, "'do'") })
    else { return .unreadable }
    let arguments = node["with"].map { operands($0, "'with'") } ?? []
    let results = node["on"].map { self.results($0) } ?? []
    return .action(.init(name: name, arguments: arguments, results: results, on: node["on"]))
  }

  private mutating func results(_ node: ContentNode) -> [StateDraft.Result] {
    (members(of: node, "'on'") ?? []).map { member in
      StateDraft.Result(name: member.key, transition: transition(member.value, "a transition"))
    }
  }

  private mutating func collect(_ node: ContentNode) -> StateDraft.Step {
    let next = transition(node, "a question", extraKeys: ["ask"])
    guard let slot = node["ask"].flatMap({ scalar($0, "'ask'") }) else { return .unreadable }
    return .collect(slot: slot, next)
  }

  private mutating func confirm(_ node: ContentNode) -> StateDraft.Step {
    let keys = ["confirm", "yes", "no"]
    guard mapping(node, "a confirmation", keys: keys, translatable: ["confirm"]),
      let question = node["confirm"].map({ variants($0, "'confirm'") })
    else { return .unreadable }
    let yes = required("yes", of: node, "a confirmation")
    let no = required("no", of: node, "a confirmation")
    guard let yes, let no else { return .unreadable }
    return .confirm(
      question,
      yes: transition(yes, "a transition"),
      no: transition(no, "a transition")
    )
  }

  private mutating func choose(_ node: ContentNode) -> StateDraft.Step {
    guard mapping(node, "a branching", keys: ["choose"]), let list = node["choose"] else {
      return .unreadable
    }
    guard let elements = list.elements, !elements.isEmpty else {
      report(
        list.diagnostic(
          "wrong-shape",
          "'choose' must be a list of branches",
          hint: "such as '- {if: open, then: one}', and '- {then: two}' at the end"
        )
      )
      return .unreadable
    }
    return .choose(
      elements.map { element in
        let condition = element["if"].flatMap { self.condition($0, "'if'") }
        return StateDraft.Branch(
          node: element,
          condition: condition,
          transition: transition(element, "a branch", extraKeys: ["if"])
        )
      }
    )
  }

  // MARK: Transitions

  private mutating func transition(
    _ node: ContentNode,
    _ what: String,
    extraKeys: [String] = []
  ) -> TransitionDraft {
    var draft = TransitionDraft(node: node)
    if node.scalar != nil {
      if !node.isNull, node.scalar?.isEmpty == false { draft.target = .named(node) }
      return draft
    }
    let keys = extraKeys + Self.transitionKeys
    guard mapping(node, what, keys: keys, translatable: ["say"]) else { return draft }
    draft.say = node["say"].map { variants($0, "'say'") } ?? []
    draft.sayTranslations = variants(translating: "say", in: node)
    draft.article = node["article"].flatMap { scalar($0, "'article'") }
    draft.clear = node["clear"].map { scalars($0, "'clear'") } ?? []
    draft.set = node["set"].map { operands($0, "'set'") } ?? []
    draft.timers = timers(node)
    readTarget(node, into: &draft)
    return draft
  }

  private mutating func readTarget(_ node: ContentNode, into draft: inout TransitionDraft) {
    if let then = node["then"].flatMap({ scalar($0, "'then'") }) { draft.target = .named(then) }
    guard let escalate = node["escalate"] else { return }
    if let then = node["then"], then.scalar != "escalate" {
      report(
        escalate.diagnostic(
          "two-exits",
          "'then' and 'escalate' lead to two places",
          hint: "keep one of them"
        )
      )
      return
    }
    if let code = scalar(escalate, "'escalate'") { draft.target = .escalate(code) }
  }

  private mutating func operands(_ node: ContentNode, _ what: String) -> [OperandDraft] {
    (members(of: node, what) ?? []).compactMap { member in
      guard member.value.scalar != nil else {
        report(
          member.value.diagnostic(
            "wrong-shape",
            "a value in \(what) must be a text or a number",
            hint: "such as $order_number, 2 or a text"
          )
        )
        return nil
      }
      let draft = OperandDraft(name: member.key, node: member.value)
      if draft.operand == nil {
        report(
          member.value.diagnostic(
            "wrong-shape",
            "'\(member.value.scalar ?? "")' names no slot",
            hint: "a slot is written like $order_number"
          )
        )
      }
      return draft
    }
  }
}
