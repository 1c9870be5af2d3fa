import Conversation

/// What is shown beside what is said: a card, a link, a form.
package struct PartsDefinition: Sendable {
  /// The card; nil for none.
  package var card: CardDefinition?
  /// The link; nil for none.
  package var link: LinkDefinition?
  /// The form; nil for none.
  package var form: FormDefinition?

  /// What is shown; nothing where nothing is given.
  package init(
    card: CardDefinition? = nil,
    link: LinkDefinition? = nil,
    form: FormDefinition? = nil
  ) {
    self.card = card
    self.link = link
    self.form = form
  }

  /// The names that must have values before it can be shown, in order of use.
  package var namesRead: [String] {
    (card?.namesRead ?? []) + (link?.namesRead ?? []) + (form?.title.valueNames ?? [])
  }
}

/// Something with a title and its particulars.
package struct CardDefinition: Sendable {
  /// A particular; it is left out where its condition does not hold, or a name in it has no value.
  package struct Field: Sendable {
    /// Holds when it is shown; nil is always.
    package var condition: Condition?
    /// What it is.
    package var label: Template
    /// How it is.
    package var value: Template

    /// A particular that is always shown, unless a condition is given.
    package init(condition: Condition? = nil, label: Template, value: Template) {
      self.condition = condition
      self.label = label
      self.value = value
    }
  }

  /// What the card is about.
  package var title: Template
  /// A sentence or a few; nil for none.
  package var text: Template?
  /// The particulars, in order.
  package var fields: [Field]
  /// Where to read on; nil for nowhere.
  package var link: LinkDefinition?

  /// A card; what is left out it does not have.
  package init(
    title: Template,
    text: Template? = nil,
    fields: [Field] = [],
    link: LinkDefinition? = nil
  ) {
    self.title = title
    self.text = text
    self.fields = fields
    self.link = link
  }

  /// The names that must have values, but for those of particulars that may be left out.
  fileprivate var namesRead: [String] {
    let always = fields.filter { $0.condition == nil }.flatMap { [$0.label, $0.value] }
    let texts = [title] + [text].compactMap { $0 } + always
    return texts.flatMap(\.valueNames) + (link?.namesRead ?? [])
  }
}

/// An address with the words for it.
package struct LinkDefinition: Sendable {
  /// The address.
  package var address: AddressTemplate
  /// The words.
  package var text: Template

  /// A link to `address`.
  package init(address: AddressTemplate, text: Template) {
    self.address = address
    self.text = text
  }

  fileprivate var namesRead: [String] { address.valueNames + text.valueNames }
}

/// Several questions at once; each goes to a slot of the intent.
package struct FormDefinition: Sendable {
  /// A question.
  package struct Field: Sendable {
    /// The slot that the answer goes to.
    package var slot: SlotName
    /// What is asked.
    package var label: Template
    /// What sort of answer it wants.
    package var kind: ReplyPart.Form.Kind
    /// The answers there are, where the kind is `choice`.
    package var options: [String]

    /// A question for a slot's value.
    package init(
      slot: SlotName,
      label: Template,
      kind: ReplyPart.Form.Kind,
      options: [String] = []
    ) {
      self.slot = slot
      self.label = label
      self.kind = kind
      self.options = options
    }
  }

  /// What the form is about.
  package var title: Template
  /// The questions, in order.
  package var fields: [Field]

  /// A form.
  package init(title: Template, fields: [Field]) {
    self.title = title
    self.fields = fields
  }
}
