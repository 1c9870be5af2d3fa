/// Cards, links and forms.
extension ContentReader {
  /// What `node`, a reply or a way out, shows beside what it says.
  mutating func parts(_ node: ContentNode) -> PartsDraft {
    PartsDraft(
      card: node["card"].flatMap { card($0) },
      link: node["link"].flatMap { link($0) },
      form: node["form"].flatMap { form($0) }
    )
  }

  private mutating func card(_ node: ContentNode) -> PartsDraft.Card? {
    let keys = ["title", "text", "fields", "link"]
    guard mapping(node, "a card", keys: keys, translatable: ["title", "text"]),
      let title = requiredText("title", of: node, "a card")
    else { return nil }
    var card = PartsDraft.Card(node: node)
    card.title = title
    card.text = single("text", of: node)
    card.fields = (node["fields"].map { elements($0, "'fields'") } ?? []).compactMap { field($0) }
    card.link = node["link"].flatMap { link($0) }
    return card
  }

  private mutating func field(_ node: ContentNode) -> PartsDraft.Field? {
    let keys = ["label", "value", "if"]
    guard mapping(node, "a field", keys: keys, translatable: ["label", "value"]),
      let label = requiredText("label", of: node, "a field"),
      let value = requiredText("value", of: node, "a field")
    else { return nil }
    let condition = node["if"].flatMap { self.condition($0, "'if'") }
    return PartsDraft.Field(label: label, value: value, condition: condition)
  }

  private mutating func link(_ node: ContentNode) -> PartsDraft.Link? {
    let keys = ["url", "text"]
    guard mapping(node, "a link", keys: keys, translatable: keys),
      let url = requiredText("url", of: node, "a link"),
      let text = requiredText("text", of: node, "a link")
    else { return nil }
    return PartsDraft.Link(url: url, text: text)
  }

  private mutating func form(_ node: ContentNode) -> PartsDraft.Form? {
    guard mapping(node, "a form", keys: ["title", "fields"], translatable: ["title"]),
      let title = requiredText("title", of: node, "a form"),
      let fields = required("fields", of: node, "a form")
    else { return nil }
    var form = PartsDraft.Form(node: node)
    form.title = title
    form.fields = elements(fields, "'fields'").compactMap { question($0) }
    return form
  }

  private mutating func question(_ node: ContentNode) -> PartsDraft.Question? {
    guard mapping(node, "a field", keys: ["slot", "label"], translatable: ["label"]),
      let slot = required("slot", of: node, "a field"),
      let label = requiredText("label", of: node, "a field")
    else { return nil }
    return PartsDraft.Question(slot: scalar(slot, "'slot'"), label: label)
  }

  // MARK: Single texts

  /// A text that must be there, with its translations.
  private mutating func requiredText(
    _ key: String,
    of node: ContentNode,
    _ what: String
  ) -> TextGroup? {
    guard required(key, of: node, what) != nil else { return nil }
    return single(key, of: node)
  }

  /// One text without variants, with its translations; none where it is not there.
  private mutating func single(_ key: String, of node: ContentNode) -> TextGroup {
    let texts = node[key].flatMap { text($0, "'\(key)'") }.map { [$0] } ?? []
    let translations = translations(of: key, in: node).map { key, value in
      TextTranslation(
        key: key.node,
        language: key.language,
        texts: text(value, "'\(key.node.scalar ?? "")'").map { [$0] } ?? []
      )
    }
    return TextGroup(texts: texts, translations: translations)
  }

  /// The elements of a list of mappings.
  private mutating func elements(_ node: ContentNode, _ what: String) -> [ContentNode] {
    guard let elements = node.elements, !elements.isEmpty else {
      report(
        node.diagnostic(
          "wrong-shape",
          "\(what) must be a list",
          hint: "such as '- {label: Price, value: £5}'; in a form '- {slot: plan, label: Plan}'"
        )
      )
      return []
    }
    return elements
  }
}
