import AgentCore
import Conversation
import Dialogue
import TextAnalysis

/// `agent.yaml`.
extension ContentReader {
  /// The agent's settings.
  mutating func agent(_ root: ContentNode) -> AgentDraft {
    var draft = AgentDraft(root: root)
    let keys = [
      "name", "languages", "precision", "costs", "hours", "survey", "escalation", "sessions",
      "redact", "retention", "limits", "wording", "interruptions", "mood",
    ]
    guard mapping(root, "the agent", keys: keys, translatable: ["name", "wording"]) else {
      return draft
    }
    for (key, value) in translations(of: "name", in: root) {
      draft.names[key.language] = scalar(value, "'\(key.node.scalar ?? "")'")
    }
    for (key, value) in translations(of: "wording", in: root, isOpen: true) {
      draft.translatedWording.append(
        AgentDraft.WordingTranslation(
          key: key.node,
          language: key.language,
          entries: wording(value)
        )
      )
    }
    if let name = root["name"] {
      draft.name = scalar(name, "'name'")
    } else {
      report(root.diagnostic("missing-key", "the agent needs a 'name'"))
    }
    draft.languages = root["languages"].map { scalars($0, "'languages'") } ?? []
    draft.redact = root["redact"].map { redaction($0) }
    draft.hours = root["hours"].flatMap { hours($0) }
    draft.wording = root["wording"].map { wording($0) } ?? []
    readCosts(root, into: &draft)
    root["survey"].map { readSurvey($0, into: &draft) }
    root["escalation"].map { readEscalation($0, into: &draft) }
    root["sessions"].map { readSessions($0, into: &draft) }
    root["interruptions"].map { readInterruptions($0, into: &draft) }
    root["mood"].map { readMood($0, into: &draft) }
    root["retention"].map { readRetention($0, into: &draft) }
    root["limits"].map { draft.limits = limits($0) }
    return draft
  }

  private mutating func redaction(_ node: ContentNode) -> [ContentNode] {
    let allowed = RedactionClass.allCases.filter(RedactionClass.recognizable.contains).map(
      \.rawValue
    )
    return list(node, "'redact'").compactMap { choice($0, "'redact'", allowed) }
  }

  private mutating func readCosts(_ root: ContentNode, into draft: inout AgentDraft) {
    if let precision = root["precision"] {
      draft.precision = number(precision, "'precision'")
      if let value = draft.precision, !(0.5..<1).contains(value) {
        report(
          precision.diagnostic("out-of-range", "'precision' must lie between 0.5 and 1, below 1")
        )
      }
    }
    guard let costs = root["costs"] else { return }
    if root["precision"] != nil {
      report(
        costs.diagnostic(
          "two-policies",
          "'costs' and 'precision' both say how sure an answer must be",
          hint: "keep one of them"
        )
      )
    }
    guard mapping(costs, "'costs'", keys: ["wrong_answer", "question", "ticket"]) else { return }
    guard let wrong = costs["wrong_answer"].flatMap({ number($0, "'wrong_answer'") }),
      let question = costs["question"].flatMap({ number($0, "'question'") })
    else {
      report(costs.diagnostic("missing-key", "'costs' need 'wrong_answer' and 'question'"))
      return
    }
    guard wrong > 0, question > 0, question * 2 <= wrong else {
      report(
        costs.diagnostic(
          "out-of-range",
          "a wrong answer must cost at least twice as much as a question"
        )
      )
      return
    }
    // Four questions' worth where nothing is said: what a hand-over costs lies between both.
    let ticket = costs["ticket"].flatMap { number($0, "'ticket'") } ?? min(4 * question, wrong)
    draft.costs = AgentDraft.Costs(wrongAnswer: wrong, question: question, ticket: ticket)
  }

  private mutating func hours(_ node: ContentNode) -> AgentDraft.Hours? {
    guard let members = members(of: node, "'hours'") else { return nil }
    var hours = AgentDraft.Hours(node: node)
    for member in members {
      switch member.key.scalar {
      case "zone": hours.zone = scalar(member.value, "'zone'")
      case "holidays": hours.holidays = scalar(member.value, "'holidays'")
      default:
        if scalar(member.value, "the hours of a day") != nil { hours.days.append(member) }
      }
    }
    if node["zone"] == nil {
      report(node.diagnostic("missing-key", "'hours' need a 'zone'", hint: "such as Europe/London"))
    }
    return hours
  }

  private mutating func readSurvey(_ node: ContentNode, into draft: inout AgentDraft) {
    let kinds = Survey.allCases.map(\.rawValue)
    let keys = kinds + ["expires", "at_most", "after", "comment", "known_only"]
    guard mapping(node, "'survey'", keys: keys) else { return }
    for member in members(of: node, "'survey'") ?? [] {
      guard let kind = member.key.scalar, kinds.contains(kind),
        choice(member.value, "'\(kind)'", ["after_resolution", "never"]) != nil
      else { continue }
      draft.survey.asked.append(member)
    }
    let audiences = SurveyPolicy.Audience.allCases.map(\.rawValue)
    draft.survey.audience = node["after"].flatMap { choice($0, "'after'", audiences) }
    draft.survey.expires = node["expires"].flatMap { duration($0, "'expires'") }
    draft.survey.atMost = node["at_most"].flatMap { duration($0, "'at_most'", isRate: true) }
    draft.survey.asksForComment = node["comment"].flatMap { flag($0, "'comment'") }
    draft.survey.isForKnownOnly = node["known_only"].flatMap { flag($0, "'known_only'") }
  }

  private mutating func readEscalation(_ node: ContentNode, into draft: inout AgentDraft) {
    guard mapping(node, "'escalation'", keys: ["ask_first", "contact", "queue"]) else { return }
    let contacts = EscalationPolicy.Contact.allCases.map(\.rawValue)
    draft.asksFirst = node["ask_first"].flatMap { flag($0, "'ask_first'") }
    draft.contact = node["contact"].flatMap { choice($0, "'contact'", contacts) }
    draft.queue = node["queue"].flatMap { scalar($0, "'queue'") }
  }

  private mutating func readSessions(_ node: ContentNode, into draft: inout AgentDraft) {
    guard mapping(node, "'sessions'", keys: ["awaiting", "answered", "silence", "resume"]) else {
      return
    }
    draft.awaiting = node["awaiting"].flatMap { duration($0, "'awaiting'") }
    draft.answered = node["answered"].flatMap { duration($0, "'answered'") }
    draft.silence = node["silence"].flatMap { duration($0, "'silence'") }
    draft.resume = node["resume"].flatMap { duration($0, "'resume'") }
  }

  private mutating func readInterruptions(_ node: ContentNode, into draft: inout AgentDraft) {
    guard mapping(node, "'interruptions'", keys: ["depth", "age"]) else { return }
    draft.interruptionAge = node["age"].flatMap { duration($0, "'age'") }
    guard let depth = node["depth"], let value = number(depth, "'depth'") else { return }
    guard (0...10).contains(value), value == value.rounded() else {
      report(depth.diagnostic("out-of-range", "'depth' must be a whole number from 0 to 10"))
      return
    }
    draft.interruptionDepth = Int(value)
  }

  private mutating func readMood(_ node: ContentNode, into draft: inout AgentDraft) {
    guard mapping(node, "'mood'", keys: ["upset", "priority"]) else { return }
    let priorities = TicketPriority.allCases.map(\.rawValue)
    draft.upsetPriority = node["priority"].flatMap { choice($0, "'priority'", priorities) }
    guard let upset = node["upset"], let value = number(upset, "'upset'") else { return }
    guard (0.5...10).contains(value) else {
      report(upset.diagnostic("out-of-range", "'upset' must lie between 0.5 and 10"))
      return
    }
    draft.upset = value
  }

  private mutating func readRetention(_ node: ContentNode, into draft: inout AgentDraft) {
    guard mapping(node, "'retention'", keys: ["content", "names", "values", "answers"]) else {
      return
    }
    draft.retention.content = age(node["content"], "'content'", RetentionPolicy.leastForContent)
    draft.retention.names = age(node["names"], "'names'", RetentionPolicy.leastForContent)
    draft.retention.values = age(node["values"], "'values'", nil)
    let answers = age(node["answers"], "'answers'", RetentionPolicy.leastForAnswers)
    draft.retention.answers = answers ?? draft.retention.answers
  }

  /// A length of time of at least `least`; nil without a node, and for one that was reported.
  private mutating func age(
    _ node: ContentNode?,
    _ what: String,
    _ least: Milliseconds?
  ) -> Milliseconds? {
    guard let node, let age = duration(node, what)?.duration else { return nil }
    if let least, age < least {
      let days = least.count / Milliseconds.days(1).count
      report(
        node.diagnostic("out-of-range", "\(what) must be kept for at least \(days) days")
      )
    }
    return age
  }

  private mutating func wording(_ node: ContentNode) -> [AgentDraft.Wording] {
    (members(of: node, "'wording'") ?? []).map { member in
      AgentDraft.Wording(
        key: member.key,
        texts: variants(member.value, "'\(member.key.scalar ?? "")'")
      )
    }
  }
}
