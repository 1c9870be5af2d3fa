/// An intent, as its file declares it.
struct IntentDraft: Sendable {
  /// A value that the intent needs.
  struct Slot: Sendable {
    let name: ContentNode
    let node: ContentNode
    var entity: ContentNode?
    var ask: [TextDraft] = []
    /// Where the ladder stands, if one is written.
    var ladder: ContentNode?
    var notUnderstood: [TextDraft] = []
    var isOptional = false
  }

  /// An answer.
  struct Reply: Sendable {
    /// Texts that may be said under a condition.
    struct Variant: Sendable {
      let condition: ConditionDraft?
      let text: TextDraft
    }

    let node: ContentNode
    var variants: [Variant] = []
    var article: ContentNode?
    var choices: [ContentNode] = []
  }

  /// When it goes to a person.
  struct Escalation: Sendable {
    let node: ContentNode
    /// Nil is always.
    var condition: ConditionDraft?
    var reason: ContentNode?
    var priority: ContentNode?
    var queue: ContentNode?
  }

  /// Its path without the extension.
  let id: String
  let root: ContentNode
  var title: ContentNode?
  /// Where the samples stand, if any are written.
  var samplesNode: ContentNode?
  var samples: [SampleDraft] = []
  var notSamples: [SampleDraft] = []
  var slots: [Slot] = []
  var states: [StateDraft]?
  var reply: Reply?
  var escalation: Escalation?
  var helped: Bool?
  var isSmallTalk = false

  /// The slot called `name`.
  func slot(_ name: String) -> Slot? { slots.first { $0.name.scalar == name } }

  /// The state called `name`.
  func state(_ name: String) -> StateDraft? { states?.first { $0.name.scalar == name } }

  /// The key `name` as it is written, for diagnostics.
  func key(_ name: String) -> ContentNode? {
    root.members?.first { $0.key.scalar == name }?.key
  }
}
