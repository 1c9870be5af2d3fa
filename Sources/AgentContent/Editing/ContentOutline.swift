/// First versions of content, for people to go on with.
package enum ContentOutline {
  /// The path of the intent called `id` within a content folder; nil where that is no name of an intent.
  package static func intentPath(of id: String) -> String? {
    isName(id) ? "\(id).yaml" : nil
  }

  /// The path of the article called `id` within a content folder; nil where that is no name of an article.
  package static func articlePath(of id: String) -> String? {
    guard isName(id), let slash = id.lastIndex(of: "/") else { return nil }
    return "\(id[..<slash])/articles/\(id[id.index(after: slash)...]).md"
  }

  /// An intent that answers `samples` with `reply`, which is said as it stands.
  package static func intent(title: String, samples: [String], reply: String) -> String {
    let lines = samples.map { "  - \(QuotedText.yaml($0))\n" }.joined()
    return "title: \(QuotedText.yaml(title))\nsamples:\n\(lines)"
      + "reply: \(QuotedText.yaml(QuotedText.template(reply)))\n"
  }

  /// An article of one section.
  /// - Parameter updated: Its day, `2026-03-02`.
  package static func article(
    title: String,
    updated: String,
    heading: String,
    text: String
  ) -> String {
    "---\ntitle: \(QuotedText.yaml(title))\nupdated: \(updated)\n---\n\n## \(heading)\n\n\(text)\n"
  }

  /// A topic and a name in kebab-case, so that nothing is written elsewhere than in a topic's folder.
  private static func isName(_ id: String) -> Bool {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { InvalidNameRule.isKebab(String($0)) }
      && !parts.contains { ["entities", "articles", "bin"].contains($0) }
  }
}
