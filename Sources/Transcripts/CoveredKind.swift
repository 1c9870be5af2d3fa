/// The kinds of things that scenarios are to reach, in the order in which they are shown.
enum CoveredKind: String, CaseIterable {
  case conversationStates = "conversation states"
  case repairPatterns = "repair patterns"
  case intents
  case flowStates = "flow states"
  case flowWays = "ways out of flow states"
  case actionResults = "action results"
  case ladderRungs = "ladder rungs"
  case articles
  case escalationReasons = "escalation reasons"
  case languages
}
