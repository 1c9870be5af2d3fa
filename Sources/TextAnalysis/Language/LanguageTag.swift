/// BCP 47 language tags, as far as they are compared.
package enum LanguageTag {
  /// Whether `tag` has the form of a tag: `en`, `pt-BR`.
  package static func isWellFormed(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].utf8.count)
      && parts[0].utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
      && parts.allSatisfy { part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
      }
  }

  /// The language without script and region, in lower case: `pt` of `pt-BR`. Tags that mean the same language are one:
  /// `no` for both ways to write Norwegian.
  package static func language(of tag: String) -> String {
    let language = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return aliases[language] ?? language
  }

  /// The one of `tags` that is in the language of `tag`: the same tag first, else the first one of that language.
  package static func match(_ tag: String, among tags: [String]) -> String? {
    tags.first { $0.lowercased() == tag.lowercased() }
      ?? tags.first { language(of: $0) == language(of: tag) }
  }

  /// Other tags of the IANA registry for a language that the detector names.
  private static let aliases = ["nb": "no", "nn": "no", "iw": "he", "in": "id", "fil": "tl"]
}
