import CanonicalJSON

extension ReplyPart {
  /// The part as the pipe protocol and the log write it.
  package var json: JSONValue {
    switch self {
    case .text(let text): ["type": "text", "text": .string(text)]
    case .choices(let choices):
      [
        "type": "choices",
        "choices": .array(choices.map(\.json)),
      ]
    case .article(let quotation): .object(quotation.data)
    case .card(let card): card.json
    case .link(let link): .object(JSONObject(present: [("type", "link")] + link.members))
    case .form(let form): form.json
    }
  }

  /// The part that `json` stands for; nil where it stands for none.
  package init?(json: JSONValue) {
    switch json["type"]?.string {
    case "text":
      guard let text = json["text"]?.string else { return nil }
      self = .text(text)
    case "choices":
      let choices = json["choices"]?.array ?? []
      self = .choices(choices.compactMap { Choice(json: $0) })
    case "article":
      guard let id = json["id"]?.string, let passage = json["passage"]?.string else { return nil }
      self = .article(
        Quotation(
          article: ArticleID(id),
          title: json["title"]?.string ?? id,
          heading: json["heading"]?.string ?? "",
          passage: passage,
          updated: json["updated"]?.string.flatMap { LocalDate($0) },
          language: json["lang"]?.string ?? "en"
        )
      )
    case "card":
      guard let card = Card(json: json) else { return nil }
      self = .card(card)
    case "link":
      guard let link = Link(json: json) else { return nil }
      self = .link(link)
    case "form":
      guard let form = Form(json: json) else { return nil }
      self = .form(form)
    default: return nil
    }
  }
}

extension ReplyPart.Quotation {
  /// The language stands there where it is not English.
  fileprivate var data: JSONObject {
    JSONObject(present: [
      ("type", "article"), ("id", .string(article.rawValue)), ("title", .string(title)),
      ("heading", .string(heading)), ("passage", .string(passage)),
      ("updated", updated.map { .string($0.description) } ?? .null),
      ("lang", language == "en" ? nil : .string(language)),
    ])
  }
}
