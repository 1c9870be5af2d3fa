extension ReplyPart {
  /// An address to go to, with the words for it.
  package struct Link: Sendable, Hashable {
    /// The longest address, in bytes; what is longer is no part of a reply.
    package static let longestAddress = 2048

    /// The address: `https:`, `mailto:` or `tel:`.
    package let url: String
    /// The words for it.
    package let text: String

    /// A link; `url` must have been checked.
    package init(url: String, text: String) {
      self.url = url
      self.text = text
    }
  }

  /// Something with a title and its particulars.
  package struct Card: Sendable, Hashable {
    /// The most particulars a card has.
    package static let mostFields = 20
    /// The longest text of a part, in characters; more is cut off.
    package static let longestText = 1000

    /// A particular.
    package struct Field: Sendable, Hashable {
      /// What it is.
      package let label: String
      /// How it is.
      package let value: String

      /// A particular with its label.
      package init(label: String, value: String) {
        self.label = label
        self.value = value
      }
    }

    /// What the card is about.
    package let title: String
    /// A sentence or a few; empty for none.
    package let text: String
    /// The particulars, in order.
    package let fields: [Field]
    /// Where to read on; nil for nowhere.
    package let link: Link?
    /// Things the customer may pick, as in a part of their own.
    package let choices: [Choice]

    /// A card; what is left out it does not have.
    package init(
      title: String,
      text: String = "",
      fields: [Field] = [],
      link: Link? = nil,
      choices: [Choice] = []
    ) {
      self.title = title
      self.text = text
      self.fields = fields
      self.link = link
      self.choices = choices
    }
  }

  /// Several questions at once.
  package struct Form: Sendable, Hashable {
    /// The most questions a form has.
    package static let mostFields = 20

    /// What sort of answer a question wants.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      case text, email, phone, number, date, choice
    }

    /// A question.
    package struct Field: Sendable, Hashable {
      /// The slot that the answer goes to.
      package let name: String
      /// What is asked.
      package let label: String
      /// What sort of answer it wants.
      package let kind: Kind
      /// Whether it must be answered.
      package let isRequired: Bool
      /// The answers there are, where the kind is `choice`.
      package let options: [String]

      /// A question for a slot's value.
      package init(
        name: String,
        label: String,
        kind: Kind,
        isRequired: Bool,
        options: [String] = []
      ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.isRequired = isRequired
        self.options = options
      }
    }

    /// What the form is about.
    package let title: String
    /// The questions, in order.
    package let fields: [Field]

    /// A form.
    package init(title: String, fields: [Field]) {
      self.title = title
      self.fields = fields
    }
  }

  /// What the customer may pick in it.
  package var offered: [Choice] {
    switch self {
    case .choices(let choices): choices
    case .card(let card): card.choices
    case .text, .article, .link, .form: []
    }
  }
}

// MARK: In plain text

extension ReplyPart.Link {
  /// The words and the address: `Care guide: https://…`.
  package var plainText: String { text.isEmpty || text == url ? url : "\(text): \(url)" }
}

extension ReplyPart.Card {
  /// Title, text, the particulars below each other, the link and the choices.
  package var plainText: String {
    var lines = [title]
    if !text.isEmpty { lines.append(text) }
    let width = fields.map(\.label.count).max() ?? 0
    lines += fields.map { field in
      let gap = String(repeating: " ", count: width - field.label.count + 2)
      let indent = "\n" + String(repeating: " ", count: width + 5)
      let value = field.value.split(separator: "\n", omittingEmptySubsequences: false)
      return "  \(field.label):\(gap)\(value.joined(separator: indent))"
    }
    if let link { lines.append(link.plainText) }
    if !choices.isEmpty { lines.append(ReplyPart.choices(choices).plainText) }
    return lines.joined(separator: "\n")
  }
}

extension ReplyPart.Form {
  /// The title, and one line a question: what must be answered has a star, what may be picked stands behind it.
  package var plainText: String {
    let questions = fields.map { field in
      let star = field.isRequired ? " *" : ""
      let options = field.options.isEmpty ? "" : " (\(field.options.joined(separator: ", ")))"
      return "  - \(field.label)\(star)\(options)"
    }
    return ([title] + questions).joined(separator: "\n")
  }
}
