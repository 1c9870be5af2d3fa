/// What is to be said later on: with an answer, or on the way out of a state.
extension ContentReader {
  /// The keys that a transition and a reply have for it.
  static let timerKeys = ["remind", "follow_up"]

  /// What `remind` and `follow_up` of a mapping say.
  mutating func timers(_ node: ContentNode) -> TimersDraft {
    TimersDraft(
      reminder: node["remind"].flatMap { reminder($0) },
      followUp: node["follow_up"].flatMap { followUp($0) }
    )
  }

  private mutating func reminder(_ node: ContentNode) -> TimersDraft.Reminder? {
    var draft = TimersDraft.Reminder(node: node)
    guard mapping(node, "a reminder", keys: ["after", "at", "say"], translatable: ["say"]) else {
      return nil
    }
    draft.after = node["after"].flatMap { duration($0, "'after'") }
    if let member = node.members?.first(where: { $0.key.scalar == "at" }),
      scalar(member.value, "'at'") != nil
    {
      draft.at = OperandDraft(name: member.key, node: member.value)
    }
    if node["after"] == nil, node["at"] == nil {
      report(
        node.diagnostic(
          "missing-key",
          "a reminder needs 'after' or 'at'",
          hint: "such as 'after: 2h' or 'at: $day'"
        )
      )
    }
    draft.say = group("say", of: node, "a reminder", isRequired: true)
    return draft
  }

  private mutating func followUp(_ node: ContentNode) -> TimersDraft.FollowUp? {
    var draft = TimersDraft.FollowUp(node: node)
    let keys = ["after", "ask", "yes", "no"]
    guard mapping(node, "a follow-up", keys: keys, translatable: ["ask"]) else { return nil }
    draft.after = required("after", of: node, "a follow-up").flatMap { duration($0, "'after'") }
    draft.ask = group("ask", of: node, "a follow-up", isRequired: true)
    if let yes = node["yes"], mapping(yes, "'yes'", keys: ["say"], translatable: ["say"]) {
      draft.yes = group("say", of: yes, "'yes'", isRequired: true)
    }
    if let no = node["no"], mapping(no, "'no'", keys: ["say", "then"], translatable: ["say"]) {
      draft.no = group("say", of: no, "'no'", isRequired: false)
      draft.then = no["then"].flatMap { scalar($0, "'then'") }
    }
    return draft
  }

  private mutating func group(
    _ name: String,
    of node: ContentNode,
    _ what: String,
    isRequired: Bool
  ) -> TextGroup {
    let value = isRequired ? required(name, of: node, what) : node[name]
    return TextGroup(
      texts: value.map { variants($0, "'\(name)'") } ?? [],
      translations: variants(translating: name, in: node)
    )
  }
}
