/// What is to be said later on, as it stands in a file: `remind` and `follow_up`.
struct TimersDraft: Sendable {
  /// A text that is said later on.
  struct Reminder: Sendable {
    let node: ContentNode
    var after: DurationDraft?
    /// Where the day or the moment is read from.
    var at: OperandDraft?
    var say = TextGroup(texts: [], translations: [])
  }

  /// A question that is asked later on.
  struct FollowUp: Sendable {
    let node: ContentNode
    var after: DurationDraft?
    var ask = TextGroup(texts: [], translations: [])
    var yes = TextGroup(texts: [], translations: [])
    var no = TextGroup(texts: [], translations: [])
    /// `escalate`, or an intent's id.
    var then: ContentNode?
  }

  var reminder: Reminder?
  var followUp: FollowUp?

  /// Everything that is said, with its translations.
  var groups: [TextGroup] {
    (reminder.map { [$0.say] } ?? []) + (followUp.map { [$0.ask, $0.yes, $0.no] } ?? [])
  }

  /// The name that says when the reminder comes, if one does.
  var timeUse: NameUse? { reminder?.at?.use }
}
