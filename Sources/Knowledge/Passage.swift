/// A section of an article that answers a question.
package struct Passage: Sendable, Hashable {
  /// The article it stands in: `topic/name`.
  package let articleID: String
  /// The language of the article, a BCP 47 tag.
  package let language: String
  /// The title of the article.
  package let title: String
  /// The heading of the section; empty for the opening of the article.
  package let heading: String
  /// The words of the section, as plain text.
  package let text: String
  /// The day the article was last brought up to date, `yyyy-mm-dd`.
  package let updated: String?
  /// How well it fits, by its words and, where an encoder reads, its meaning; comparable within one search only.
  package let score: Double
  /// How much of the question's weight it holds, 0…1.
  package let coverage: Double
  /// The distinct stems of the question that it holds, in the order of the question.
  package let evidence: [String]

  /// A passage as a search found it.
  package init(
    articleID: String,
    language: String = "en",
    title: String,
    heading: String,
    text: String,
    updated: String?,
    score: Double,
    coverage: Double,
    evidence: [String]
  ) {
    self.articleID = articleID
    self.language = language
    self.title = title
    self.heading = heading
    self.text = text
    self.updated = updated
    self.score = score
    self.coverage = coverage
    self.evidence = evidence
  }
}
