/// One article of the knowledge base.
package struct Article: Sendable, Hashable {
  /// A part under one heading, short enough to be quoted whole.
  package struct Section: Sendable, Hashable {
    /// The heading; empty for what stands before the first one.
    package let heading: String
    /// The words as plain text: paragraphs parted by an empty line, one line for each entry of a
    /// list.
    package let text: String
    /// The line of the file on which the section starts, from 1; 0 where it comes from no file.
    package let line: Int

    /// A section; its line matters for faults alone.
    package init(heading: String, text: String, line: Int = 0) {
      self.heading = heading
      self.text = text
      self.line = line
    }
  }

  /// `topic/name`.
  package let id: String
  /// The language it is written in, a BCP 47 tag; articles with one id say the same in several.
  package let language: String
  /// What it is called.
  package let title: String
  /// The day it was last brought up to date, `yyyy-mm-dd`; nil when it does not say.
  package let updated: String?
  /// Words customers use that the article does not.
  package let keywords: [String]
  /// Its parts, in order; never empty in a parsed article.
  package let sections: [Section]

  /// An article, in English unless said otherwise; without a date and keywords where its file gives none.
  package init(
    id: String,
    language: String = "en",
    title: String,
    updated: String? = nil,
    keywords: [String] = [],
    sections: [Section]
  ) {
    self.id = id
    self.language = language
    self.title = title
    self.updated = updated
    self.keywords = keywords
    self.sections = sections
  }
}
