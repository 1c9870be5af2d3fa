import TextAnalysis

/// The articles of the knowledge base, ready to be searched.
///
/// Passages and whole articles are indexed by their stems; the title counts twice, a heading twice,
/// keywords and text once. The order of the articles given does not matter.
package struct KnowledgeIndex: Sendable {
  /// How much of the question's weight a passage must hold before it may be quoted, 0…1.
  package static let leastEvidence = 0.55
  /// How much the fit of the whole article adds to that of its passage.
  static let articleShare = 0.3
  /// More words than these of a question are not looked at.
  private static let longestQuery = 200

  /// The articles, by id.
  package let articles: [Article]
  private let articleTerms: TermIndex
  private let passageTerms: TermIndex
  /// The words of all articles as they are written, in order.
  private let vocabulary: [String]
  /// For each passage its article and its section.
  private let passages: [(article: Int, section: Int)]

  /// An index over `articles`.
  package init(_ articles: [Article]) {
    let articles = articles.sorted { $0.id < $1.id }
    self.articles = articles
    passages = articles.indices.flatMap { article in
      articles[article].sections.indices.map { (article, $0) }
    }
    vocabulary = Self.vocabulary(of: articles)
    articleTerms = TermIndex(
      articles.map { article in
        Self.headTerms(article)
          + article.sections.flatMap { SearchTerms.terms(of: "\($0.heading) \($0.text)") }
      }
    )
    passageTerms = TermIndex(
      passages.map { place in
        let article = articles[place.article]
        let section = article.sections[place.section]
        let heading = SearchTerms.terms(of: section.heading)
        return Self.headTerms(article) + heading + heading + SearchTerms.terms(of: section.text)
      }
    )
  }

  private static func vocabulary(of articles: [Article]) -> [String] {
    let texts = articles.flatMap { article in
      [article.title] + article.keywords + article.sections.flatMap { [$0.heading, $0.text] }
    }
    return Set(texts.flatMap { SearchTerms.words(of: $0) }).sorted()
  }

  private static func headTerms(_ article: Article) -> [String] {
    let title = SearchTerms.terms(of: article.title)
    return title + title + article.keywords.flatMap { SearchTerms.terms(of: $0) }
  }

  // MARK: - Search

  /// The passages that answer `query`, best first; ties stand in the order of ids and sections.
  ///
  /// Only passages with enough evidence: see `Query.isAnswered(by:)`.
  ///
  /// - Parameters:
  ///   - query: The customer's words, redacted.
  ///   - excluding: Ids of articles that were shown already.
  ///   - limit: How many passages at most.
  package func search(_ query: String, excluding: Set<String> = [], limit: Int = 3) -> [Passage] {
    let question = self.question(query, passageTerms)
    guard !question.terms.isEmpty else { return [] }
    let fits = fits(question)
    let found = fits.indices.filter { index in
      question.isAnswered(by: fits[index].matched)
        && !excluding.contains(articles[passages[index].article].id)
    }
    let ranked = found.sorted {
      fits[$0].score == fits[$1].score ? $0 < $1 : fits[$0].score > fits[$1].score
    }
    return ranked.prefix(max(limit, 0)).map { passage($0, fits[$0], question) }
  }

  /// The passage of the article `id` that fits `query` best, its first one where none does; nil
  /// where there is no such article.
  package func bestPassage(of id: String, for query: String) -> Passage? {
    let question = self.question(query, passageTerms)
    let fits = fits(question)
    let own = passages.indices.filter { articles[passages[$0].article].id == id }
    let best = own.max { left, right in
      fits[left].score == fits[right].score
        ? left > right : fits[left].score < fits[right].score
    }
    return best.map { passage($0, fits[$0], question) }
  }

  /// Whole articles that hold a word of `query`, best first; ties stand in the order of ids.
  package func rank(_ query: String) -> [(id: String, score: Double)] {
    let question = self.question(query, articleTerms)
    let scores = articleTerms.scores(question.terms).map(\.score)
    let ranked = scores.indices.filter { scores[$0] > 0 }.sorted {
      scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1]
    }
    return ranked.map { (articles[$0].id, scores[$0]) }
  }

  private func question(_ text: String, _ index: TermIndex) -> Query {
    Query(text, limit: Self.longestQuery, index: index, vocabulary: vocabulary)
  }

  private func fits(_ question: Query) -> [(score: Double, matched: [Int])] {
    let whole = articleTerms.scores(question.terms)
    var fits = passageTerms.scores(question.terms)
    for index in fits.indices where !fits[index].matched.isEmpty {
      fits[index].score += Self.articleShare * whole[passages[index].article].score
    }
    return fits
  }

  private func passage(
    _ index: Int,
    _ fit: (score: Double, matched: [Int]),
    _ question: Query
  )
    -> Passage
  {
    let article = articles[passages[index].article]
    let section = article.sections[passages[index].section]
    return Passage(
      articleID: article.id,
      title: article.title,
      heading: section.heading,
      text: section.text,
      updated: article.updated,
      score: fit.score,
      coverage: question.coverage(of: fit.matched),
      evidence: fit.matched.map { question.terms[$0] }
    )
  }
}
