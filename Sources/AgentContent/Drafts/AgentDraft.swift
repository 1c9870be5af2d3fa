import AgentCore

/// The agent's own settings, as `agent.yaml` declares them.
struct AgentDraft: Sendable {
  /// Costs of what may happen, in units of the author's own.
  struct Costs: Sendable {
    var wrongAnswer: Double
    var question: Double
    var ticket: Double
  }

  /// Business hours by weekday.
  struct Hours: Sendable {
    let node: ContentNode
    var zone: ContentNode?
    /// `mon-fri: "09:00-17:30"`, in the order written.
    var days: [ContentNode.Member] = []
    var holidays: ContentNode?
  }

  /// The sentences for one occasion.
  struct Wording: Sendable {
    let key: ContentNode
    let texts: [TextDraft]
  }

  /// The sentences in another language.
  struct WordingTranslation: Sendable {
    let key: ContentNode
    let language: String
    let entries: [Wording]
  }

  /// What customers are asked, and how often.
  struct Survey: Sendable {
    /// `csat: after_resolution`, … in the order written.
    var asked: [ContentNode.Member] = []
    var expires: DurationDraft?
    var atMost: DurationDraft?
    var audience: ContentNode?
    var asksForComment: Bool?
    var isForKnownOnly: Bool?
  }

  let root: ContentNode
  var name: ContentNode?
  /// What it is called in other languages.
  var names: [String: ContentNode] = [:]
  var languages: [ContentNode] = []
  var precision: Double?
  var costs: Costs?
  var hours: Hours?
  var survey = Survey()
  var asksFirst: Bool?
  var contact: ContentNode?
  var queue: ContentNode?
  var awaiting: DurationDraft?
  var answered: DurationDraft?
  var interruptionDepth: Int?
  var interruptionAge: DurationDraft?
  var upset: Double?
  var upsetPriority: ContentNode?
  var silence: DurationDraft?
  var resume: DurationDraft?
  var redact: [ContentNode]?
  var retention = RetentionPolicy()
  var limits = ResourceLimits()
  var wording: [Wording] = []
  var translatedWording: [WordingTranslation] = []

  /// Every sentence of its own, in all languages.
  var allWording: [Wording] { wording + translatedWording.flatMap(\.entries) }

  /// The languages of the content; English where none is declared.
  var languageTags: [String] {
    let declared = languages.compactMap(\.scalar)
    return declared.isEmpty ? ["en"] : declared
  }
}
