import TextAnalysis

/// The articles of the knowledge base in one language, ready to be searched.
///
/// Passages and whole articles are indexed by their stems; the title counts twice, a heading twice,
/// keywords and text once. Where there is an encoder, they are found by their meaning too, and the words only
/// help. The order of the articles given does not matter.
package struct KnowledgeIndex: Sendable {
  /// How much of the question's weight a passage must hold before it may be quoted, 0…1.
  package static let leastEvidence = 0.55
  /// How near in meaning a passage must be before it may be quoted though it holds too few of the question's
  /// words: a cosine.
  package static let leastCosine = 0.55
  /// How far in meaning a passage may be that holds enough of the words: one that holds them by chance is further.
  package static let farthestCosine = 0.3
  /// What the words add to the cosine at most: of the shares tried on StackFAQ, 0.1 and 0.2 are
  /// best.
  static let wordShare = 0.15
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
  private let articleMeanings: MeaningIndex?
  private let passageMeanings: MeaningIndex?
  private let reader: SearchTerms

  /// An index over `articles`.
  /// - Parameters:
  ///   - language: The language of all of them, a BCP 47 tag.
  ///   - encoder: What reads their meaning, which must know the language; nil for words alone.
  package init(
    _ articles: [Article],
    language: String = "en",
    encoder: (any SentenceEncoder)? = nil
  ) {
    let reader = SearchTerms(language: language)
    self.reader = reader
    let articles = articles.sorted { $0.id < $1.id }
    self.articles = articles
    passages = articles.indices.flatMap { article in
      articles[article].sections.indices.map { (article, $0) }
    }
    vocabulary = Self.vocabulary(of: articles, reader)
    articleTerms = TermIndex(
      articles.map { article in
        Self.headTerms(article, reader)
          + article.sections.flatMap { reader.terms(of: "\($0.heading) \($0.text)") }
      }
    )
    passageTerms = TermIndex(
      passages.map { place in
        let article = articles[place.article]
        let section = article.sections[place.section]
        let heading = reader.terms(of: section.heading)
        return Self.headTerms(article, reader) + heading + heading + reader.terms(of: section.text)
      }
    )
    guard let encoder else {
      (articleMeanings, passageMeanings) = (nil, nil)
      return
    }
    let wholes = articles.map { (title: $0.title, text: Self.text(of: $0)) }
    let parts = passages.map { Self.document(articles[$0.article], section: $0.section) }
    articleMeanings = MeaningIndex(wholes, encoder: encoder)
    passageMeanings = MeaningIndex(parts, encoder: encoder)
  }

  /// A section under the title of its article and its own heading.
  private static func document(_ article: Article, section: Int) -> (title: String, text: String) {
    let section = article.sections[section]
    let heading = section.heading.isEmpty ? "" : ": \(section.heading)"
    return (article.title + heading, section.text)
  }

  private static func text(of article: Article) -> String {
    article.sections.map { $0.heading.isEmpty ? $0.text : "\($0.heading) \($0.text)" }
      .joined(separator: " ")
  }

  private static func vocabulary(of articles: [Article], _ reader: SearchTerms) -> [String] {
    let texts = articles.flatMap { article in
      [article.title] + article.keywords + article.sections.flatMap { [$0.heading, $0.text] }
    }
    return Set(texts.flatMap { reader.words(of: $0) }).sorted()
  }

  private static func headTerms(_ article: Article, _ reader: SearchTerms) -> [String] {
    let title = reader.terms(of: article.title)
    return title + title + article.keywords.flatMap { reader.terms(of: $0) }
  }

  // MARK: - Search

  /// The passages that answer `query`, best first; ties stand in the order of ids and sections.
  ///
  /// Only passages with enough evidence: see `Query.isAnswered(by:)`. With an encoder, a passage may also be near
  /// in meaning alone, and one that is too far in meaning is not quoted for its words.
  ///
  /// - Parameters:
  ///   - query: The customer's words, redacted.
  ///   - excluding: Ids of articles that were shown already.
  ///   - limit: How many passages at most.
  package func search(_ query: String, excluding: Set<String> = [], limit: Int = 3) -> [Passage] {
    let question = self.question(query, passageTerms)
    guard !question.terms.isEmpty else { return [] }
    let fits = fits(question, query)
    let found = fits.indices.filter { index in
      hasEvidence(fits[index], question)
        && !excluding.contains(articles[passages[index].article].id)
    }
    let ranked = found.sorted {
      fits[$0].score == fits[$1].score ? $0 < $1 : fits[$0].score > fits[$1].score
    }
    return ranked.prefix(max(limit, 0)).map { passage($0, fits[$0], question) }
  }

  /// The passage of the article `id` that fits `query` best, its first one where none does; nil
  /// where there is no such article.
  ///
  /// By words alone: all passages of one article mean about the same, and it is the words that tell them apart.
  ///
  /// - Parameter added: Words that were added to the question last: where only some passages hold them, one of these is
  ///   quoted. "And boots?" after a question about tents is not about tents any more.
  package func bestPassage(
    of id: String,
    for query: String,
    about added: String? = nil
  ) -> Passage? {
    let question = self.question(query, passageTerms)
    var own = passages.indices.filter { articles[passages[$0].article].id == id }
    if let added {
      let terms = Set(self.question(added, passageTerms).terms)
      let named = own.filter { !terms.isDisjoint(with: ownTerms(of: $0)) }
      if !named.isEmpty { own = named }
    }
    let fits = fits(byWordsOf: question)
    let best = own.max { left, right in
      fits[left].score == fits[right].score
        ? left > right : fits[left].score < fits[right].score
    }
    return best.map { passage($0, fits[$0], question) }
  }

  /// The terms of a section without those of its article's title and keywords.
  private func ownTerms(of passage: Int) -> [String] {
    let section = articles[passages[passage].article].sections[passages[passage].section]
    return reader.terms(of: "\(section.heading) \(section.text)")
  }

  /// Whole articles that hold a word of `query`, with an encoder all of them, best first; ties stand in the order
  /// of ids.
  package func rank(_ query: String) -> [(id: String, score: Double)] {
    let question = self.question(query, articleTerms)
    let words = articleTerms.scores(question.terms).map(\.score)
    let scores =
      articleMeanings.map { Self.fused(words, $0.cosines(to: query), share: Self.wordShare) }
      ?? words
    let isFound = { [articleMeanings] in articleMeanings != nil || words[$0] > 0 }
    let ranked = scores.indices.filter(isFound).sorted {
      scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1]
    }
    return ranked.map { (articles[$0].id, scores[$0]) }
  }

  private func question(_ text: String, _ index: TermIndex) -> Query {
    Query(text, limit: Self.longestQuery, index: index, vocabulary: vocabulary, reader: reader)
  }

  /// How one passage fits a question.
  private struct Fit {
    /// Higher is better; comparable within one question only.
    var score: Double
    /// The places of the question's terms that it holds.
    var matched: [Int]
    /// How near it is in meaning; nil where nothing reads meanings.
    var cosine: Double?
  }

  private func fits(byWordsOf question: Query) -> [Fit] {
    let whole = articleTerms.scores(question.terms)
    var fits = passageTerms.scores(question.terms).map { Fit(score: $0.score, matched: $0.matched) }
    for index in fits.indices where !fits[index].matched.isEmpty {
      fits[index].score += Self.articleShare * whole[passages[index].article].score
    }
    return fits
  }

  private func fits(_ question: Query, _ text: String) -> [Fit] {
    var fits = fits(byWordsOf: question)
    guard let cosines = passageMeanings?.cosines(to: text) else { return fits }
    let scores = Self.fused(fits.map(\.score), cosines, share: Self.wordShare)
    for index in fits.indices {
      fits[index].score = scores[index]
      fits[index].cosine = cosines[index]
    }
    return fits
  }

  /// The cosines, with a share for the words: all of it for the document that fits best by them.
  private static func fused(_ words: [Double], _ cosines: [Double], share: Double) -> [Double] {
    let highest = words.max() ?? 0
    return zip(words, cosines).map { word, cosine in
      cosine + (highest > 0 ? share * word / highest : 0)
    }
  }

  private func hasEvidence(_ fit: Fit, _ question: Query) -> Bool {
    let holdsWords = question.isAnswered(by: fit.matched)
    guard let cosine = fit.cosine else { return holdsWords }
    return cosine >= Self.leastCosine || holdsWords && cosine >= Self.farthestCosine
  }

  private func passage(
    _ index: Int,
    _ fit: Fit,
    _ question: Query
  )
    -> Passage
  {
    let article = articles[passages[index].article]
    let section = article.sections[passages[index].section]
    return Passage(
      articleID: article.id,
      language: article.language,
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
