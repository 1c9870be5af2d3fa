import Conversation

/// What is shown beside what is said.
extension DialogueMachine {
  /// Shows a card, a link and a form, in that order, as far as their names have values, and what may be picked: on the
  /// card, where there is one.
  func show(
    _ parts: PartsDefinition,
    choices: [IntentID] = [],
    of intent: IntentBehavior,
    as kind: AgentTurn.Kind,
    in draft: inout TurnDraft
  ) {
    let names = names(in: draft, for: intent.id)
    let card = parts.card.flatMap { self.card($0, names, self.choices(choices, names)) }
    if let card { draft.say(.card(card), as: kind) }
    if let link = parts.link.flatMap({ self.link($0, names) }) { draft.say(.link(link), as: kind) }
    if let form = parts.form.flatMap({ self.form($0, of: intent, names) }) {
      draft.say(.form(form), as: kind)
    }
    guard !choices.isEmpty else { return }
    if card == nil { draft.say(.choices(self.choices(choices, names)), as: kind) }
    draft.record(.choicesOffered(choices))
    expect(.choice(choices), in: &draft)
  }

  /// The intents as choices, then "something else" and "a person"; none where there are no intents.
  func choices(_ intents: [IntentID], _ names: NameResolver) -> [ReplyPart.Choice] {
    guard !intents.isEmpty else { return [] }
    var texts = intents.map { definition.intents[$0]?.title ?? $0.rawValue }
    for key in [Wording.Key.somethingElse, .aPerson] {
      texts.append(definition.wording[key].first?.text(names.value(of:)) ?? key.rawValue)
    }
    return texts.enumerated().map { ReplyPart.Choice(id: "\($0 + 1)", text: $1) }
  }

  private func card(
    _ card: CardDefinition,
    _ names: NameResolver,
    _ choices: [ReplyPart.Choice]
  ) -> ReplyPart.Card? {
    let text = card.text.map { shown($0, names) } ?? ""
    guard let title = shown(card.title, names), let text else { return nil }
    let fields = card.fields.compactMap { field -> ReplyPart.Card.Field? in
      guard field.condition.map(names.holds) ?? true, let label = shown(field.label, names),
        let value = shown(field.value, names), !value.isEmpty
      else { return nil }
      return ReplyPart.Card.Field(label: label, value: value)
    }
    return ReplyPart.Card(
      title: title,
      text: text,
      fields: Array(fields.prefix(ReplyPart.Card.mostFields)),
      link: card.link.flatMap { link($0, names) },
      choices: choices
    )
  }

  /// A text as a part has room for it; nil where a name in it has no value.
  private func shown(_ template: Template, _ names: NameResolver) -> String? {
    template.text(names.value(of:)).map { text in
      let limit = ReplyPart.Card.longestText
      return text.count > limit ? text.prefix(limit - 1) + "…" : text
    }
  }

  private func link(_ link: LinkDefinition, _ names: NameResolver) -> ReplyPart.Link? {
    guard let url = link.address.text(names.value(of:)), let text = shown(link.text, names) else {
      return nil
    }
    return ReplyPart.Link(url: url, text: text)
  }

  /// The form with the questions that are still open; nil where none is.
  private func form(
    _ form: FormDefinition,
    of intent: IntentBehavior,
    _ names: NameResolver
  ) -> ReplyPart.Form? {
    let fields = form.fields.compactMap { field -> ReplyPart.Form.Field? in
      guard let slot = intent.slot(field.slot), names.value(of: .value(slot.name.rawValue)) == nil,
        let label = shown(field.label, names)
      else { return nil }
      return ReplyPart.Form.Field(
        name: slot.name.rawValue,
        label: label,
        kind: field.kind,
        isRequired: !slot.isOptional,
        options: field.options
      )
    }
    guard let title = shown(form.title, names), !fields.isEmpty else { return nil }
    return ReplyPart.Form(title: title, fields: fields)
  }
}
