import Conversation
import Dialogue

/// What is shown beside what is said.
extension DefinitionBuilder {
  /// What `draft`, of an intent with these slots, shows.
  /// - Throws: `IncompleteDraft` or `ContentSyntaxError` where it has a fault.
  func parts(_ draft: PartsDraft, slots: [IntentDraft.Slot]) throws -> PartsDefinition {
    PartsDefinition(
      card: try draft.card.map(card),
      link: try draft.link.map(link),
      form: try draft.form.map { try form($0, slots) }
    )
  }

  private func card(_ draft: PartsDraft.Card) throws -> CardDefinition {
    CardDefinition(
      title: try single(draft.title),
      text: draft.text.texts.isEmpty ? nil : try single(draft.text),
      fields: try draft.fields.map { field in
        .init(
          condition: try field.condition?.condition.get(),
          label: try single(field.label),
          value: try single(field.value)
        )
      },
      link: try draft.link.map(link)
    )
  }

  private func link(_ draft: PartsDraft.Link) throws -> LinkDefinition {
    LinkDefinition(
      address: try AddressTemplate(try single(draft.url)),
      text: try single(draft.text)
    )
  }

  private func form(
    _ draft: PartsDraft.Form,
    _ slots: [IntentDraft.Slot]
  ) throws -> FormDefinition {
    FormDefinition(
      title: try single(draft.title),
      fields: try draft.fields.map { question in
        let name = question.slot?.scalar
        guard let slot = slots.first(where: { $0.name.scalar == name }), let name,
          let entity = model.entity(slot.entity?.scalar ?? "")
        else { throw IncompleteDraft() }
        return .init(
          slot: SlotName(name),
          label: try single(question.label),
          kind: Self.kind(of: entity),
          options: entity.values.compactMap(\.canonical.scalar)
        )
      }
    )
  }

  /// What sort of answer an entity's values want.
  private static func kind(of entity: EntityDraft) -> ReplyPart.Form.Kind {
    switch entity.kind?.scalar {
    case "values": .choice
    case "email": .email
    case "phone": .phone
    case "date": .date
    case "number", "ordinal", "quantity": .number
    default: .text
    }
  }

  private func single(_ group: TextGroup) throws -> Template {
    guard let template = try templates(group).first else { throw IncompleteDraft() }
    return template
  }
}
