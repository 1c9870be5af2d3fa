import CanonicalJSON

extension ReplyPart.Choice {
  /// The choice as the pipe protocol and the log write it.
  var json: JSONValue { ["id": .string(id), "text": .string(text)] }

  /// The choice that `json` stands for; nil where it stands for none.
  init?(json: JSONValue) {
    guard let id = json["id"]?.string, let text = json["text"]?.string else { return nil }
    self.init(id: id, text: text)
  }
}

extension ReplyPart.Link {
  /// Address and words.
  var members: [(String, JSONValue?)] { [("url", .string(url)), ("text", .string(text))] }

  /// The link that `json` stands for; nil where it stands for none.
  init?(json: JSONValue) {
    guard let url = json["url"]?.string else { return nil }
    self.init(url: url, text: json["text"]?.string ?? "")
  }
}

extension ReplyPart.Card {
  /// The card as the pipe protocol and the log write it.
  var json: JSONValue {
    .object(
      JSONObject(present: [
        ("type", "card"), ("title", .string(title)), ("text", .string(text)),
        (
          "fields",
          .array(fields.map { ["label": .string($0.label), "value": .string($0.value)] })
        ),
        ("link", link.map { .object(JSONObject(present: $0.members)) } ?? .null),
        ("choices", .array(choices.map(\.json))),
      ])
    )
  }

  /// The card that `json` stands for; nil where it stands for none.
  init?(json: JSONValue) {
    guard let title = json["title"]?.string else { return nil }
    self.init(
      title: title,
      text: json["text"]?.string ?? "",
      fields: (json["fields"]?.array ?? []).compactMap { field in
        guard let label = field["label"]?.string, let value = field["value"]?.string else {
          return nil
        }
        return Field(label: label, value: value)
      },
      link: json["link"].flatMap { ReplyPart.Link(json: $0) },
      choices: (json["choices"]?.array ?? []).compactMap { ReplyPart.Choice(json: $0) }
    )
  }
}

extension ReplyPart.Form {
  /// The form as the pipe protocol and the log write it; `options` stands only where there are any.
  var json: JSONValue {
    .object([
      "type": "form", "title": .string(title),
      "fields": .array(
        fields.map { field in
          let options: JSONValue? =
            field.options.isEmpty ? nil : .array(field.options.map { .string($0) })
          return .object(
            JSONObject(present: [
              ("name", .string(field.name)), ("label", .string(field.label)),
              ("kind", .string(field.kind.rawValue)), ("required", .bool(field.isRequired)),
              ("options", options),
            ])
          )
        }
      ),
    ])
  }

  /// The form that `json` stands for; nil where it stands for none.
  init?(json: JSONValue) {
    guard let title = json["title"]?.string else { return nil }
    self.init(
      title: title,
      fields: (json["fields"]?.array ?? []).compactMap { field in
        guard let name = field["name"]?.string else { return nil }
        return Field(
          name: name,
          label: field["label"]?.string ?? name,
          kind: field["kind"]?.string.flatMap { Kind(rawValue: $0) } ?? .text,
          isRequired: field["required"]?.bool ?? false,
          options: (field["options"]?.array ?? []).compactMap(\.string)
        )
      }
    )
  }
}
