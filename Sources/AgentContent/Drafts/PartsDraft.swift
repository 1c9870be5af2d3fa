/// What is shown beside what is said, as it stands in a file.
struct PartsDraft: Sendable {
  /// Something with a title and its particulars.
  struct Card: Sendable {
    let node: ContentNode
    var title = TextGroup()
    var text = TextGroup()
    var fields: [Field] = []
    var link: Link?
  }

  /// A particular of a card.
  struct Field: Sendable {
    var label: TextGroup
    var value: TextGroup
    /// Nil is always.
    var condition: ConditionDraft?
  }

  /// An address with the words for it.
  struct Link: Sendable {
    var url: TextGroup
    var text: TextGroup
  }

  /// Several questions at once.
  struct Form: Sendable {
    let node: ContentNode
    var title = TextGroup()
    var fields: [Question] = []
  }

  /// A question of a form.
  struct Question: Sendable {
    var slot: ContentNode?
    var label: TextGroup
  }

  var card: Card?
  var link: Link?
  var form: Form?

  /// The links, also that of the card.
  var links: [Link] { [card?.link, link].compactMap { $0 } }

  /// Everything that is shown always, with its translations.
  var unconditionalGroups: [TextGroup] {
    let always = (card?.fields ?? []).filter { $0.condition == nil }
    return [card?.title, card?.text].compactMap { $0 } + always.flatMap { [$0.label, $0.value] }
      + links.flatMap { [$0.url, $0.text] } + [form?.title].compactMap { $0 }
      + (form?.fields ?? []).map(\.label)
  }

  /// What is shown under a condition.
  var conditionalFields: [(condition: ConditionDraft, groups: [TextGroup])] {
    (card?.fields ?? []).compactMap { field in
      field.condition.map { ($0, [field.label, field.value]) }
    }
  }

  /// Everything that is shown, with its translations.
  var groups: [TextGroup] { unconditionalGroups + conditionalFields.flatMap(\.groups) }

  /// The conditions of particulars.
  var conditions: [ConditionDraft] { conditionalFields.map(\.condition) }
}
