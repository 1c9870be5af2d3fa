/// One part of what the agent says in a turn; every part has a plain-text form.
package enum ReplyPart: Sendable, Hashable {
  /// A sentence or a few.
  case text(String)
  /// Things the customer may pick, by number, id or in their own words.
  case choices([Choice])
  /// A passage of the knowledge base, word for word.
  case article(Quotation)
  /// Something with a title and its particulars.
  case card(Card)
  /// An address to go to.
  case link(Link)
  /// Several questions at once.
  case form(Form)

  /// Something the customer may pick.
  package struct Choice: Sendable, Hashable {
    /// What the caller sends back to pick it: `1`, `2`, …
    package let id: String
    /// How the customer sees it.
    package let text: String

    /// A choice; `id` is what comes back when it is picked.
    package init(id: String, text: String) {
      self.id = id
      self.text = text
    }
  }

  /// A passage with its source.
  package struct Quotation: Sendable, Hashable {
    /// The article.
    package let article: ArticleID
    /// The article's title.
    package let title: String
    /// The heading the passage stands under; empty for the article's opening.
    package let heading: String
    /// The passage.
    package let passage: String
    /// The day the article was last brought up to date.
    package let updated: LocalDate?
    /// The language of the article, a BCP 47 tag.
    package let language: String

    /// A quotation, of an English article unless said otherwise; `updated` is nil where the article does not say.
    package init(
      article: ArticleID,
      title: String,
      heading: String,
      passage: String,
      updated: LocalDate?,
      language: String = "en"
    ) {
      self.article = article
      self.title = title
      self.heading = heading
      self.passage = passage
      self.updated = updated
      self.language = language
    }
  }
}

extension ReplyPart {
  /// How the part reads where there is nothing but text. Lines are parted by LF.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .choices(let choices):
      choices.map { "  \($0.id). \($0.text)" }.joined(separator: "\n")
    case .article(let quotation): quotation.plainText
    case .card(let card): card.plainText
    case .link(let link): link.plainText
    case .form(let form): form.plainText
    }
  }
}

extension ReplyPart.Quotation {
  /// The passage with its source below: title, heading, date.
  fileprivate var plainText: String {
    let source = [title, heading].filter { !$0.isEmpty }.joined(separator: " › ")
    let forms = ValueForms.of(language)
    let date = updated.map { ", \(forms.updated) \(forms.date($0))" } ?? ""
    return "\(passage)\n(\(source)\(date))"
  }
}
