import CanonicalJSON
import Knowledge

/// One labelled question to the knowledge base.
package struct SearchRow: Sendable, Hashable {
  /// The question.
  package let query: String
  /// The ids of the documents that answer it; never empty.
  package let relevant: [String]

  /// A question that any of the documents `relevant` answers.
  package init(query: String, relevant: [String]) {
    self.query = query
    self.relevant = relevant
  }

  /// The rows of a JSON Lines file of objects `{"query", "relevant": [ids]}`.
  /// - Parameter path: the file's name, for the fault.
  /// - Throws: `DataFault` for the first line that is something else.
  package static func rows(of bytes: [UInt8], path: String) throws(DataFault) -> [SearchRow] {
    try JSONLines.map(bytes, path: path, expecting: #"{"query": "…", "relevant": ["…"]}"#) {
      value in
      let ids = value["relevant"]?.array?.map(\.string)
      guard let query = value["query"]?.string, let ids, !ids.isEmpty, !ids.contains(nil)
      else { return nil }
      return SearchRow(query: query, relevant: ids.compactMap(\.self))
    }
  }

  /// The documents of a JSON Lines file of objects `{"id", "title", "text"}`, each as an article of one
  /// section.
  /// - Parameter path: the file's name, for the fault.
  /// - Throws: `DataFault` for the first line that is something else, or that repeats an id.
  package static func documents(of bytes: [UInt8], path: String) throws(DataFault) -> [Article] {
    var seen: Set<String> = []
    return try JSONLines.map(
      bytes,
      path: path,
      expecting: #"{"id": "…", "title": "…", "text": "…"} with an id of its own"#
    ) { value in
      guard let id = value["id"]?.string, let title = value["title"]?.string,
        let text = value["text"]?.string, seen.insert(id).inserted
      else { return nil }
      return Article(id: id, title: title, sections: [Article.Section(heading: "", text: text)])
    }
  }
}
