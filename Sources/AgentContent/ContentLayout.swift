/// Which file of a folder is what.
struct ContentLayout: Sendable {
  /// A file with the id that follows from its path.
  struct Entry: Sendable {
    let id: String
    let file: ContentFile
    /// The language that the name of an article's file ends with, a BCP 47 tag; nil for the content's first.
    var language: String?
  }

  static let agentPath = "agent.yaml"
  static let actionsPath = "actions.yaml"
  static let alertsPath = "alerts.yaml"

  private(set) var agent: ContentFile?
  private(set) var actions: ContentFile?
  private(set) var alerts: ContentFile?
  /// By id in bytes.
  private(set) var entities: [Entry] = []
  /// By id in bytes.
  private(set) var intents: [Entry] = []
  /// By id in bytes.
  private(set) var articles: [Entry] = []
  /// Files that look like content but lie where none is read.
  private(set) var misplaced: [ContentFile] = []

  init(of folder: ContentFolder) {
    for file in folder.files { place(file) }
    let byID = { (left: Entry, right: Entry) in
      left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
    entities.sort(by: byID)
    intents.sort(by: byID)
    articles.sort(by: byID)
  }

  private mutating func place(_ file: ContentFile) {
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") || $0.isEmpty }),
      !parts.dropLast().contains("bin")
    else { return }
    if file.path == Self.agentPath {
      agent = file
    } else if file.path == Self.actionsPath {
      actions = file
    } else if file.path == Self.alertsPath {
      alerts = file
    } else if let stem = Self.stem(of: name, "yaml") {
      placeYAML(file, folders: Array(parts.dropLast()), stem: stem)
    } else if let stem = Self.stem(of: name, "md") {
      placeArticle(file, folders: Array(parts.dropLast()), stem: stem)
    } else if name.hasSuffix(".yml") {
      misplaced.append(file)
    }
  }

  private mutating func placeYAML(_ file: ContentFile, folders: [String], stem: String) {
    if folders == ["entities"] {
      entities.append(Entry(id: stem, file: file))
    } else if folders.isEmpty || folders.contains("entities") || folders.contains("articles") {
      misplaced.append(file)
    } else {
      intents.append(Entry(id: (folders + [stem]).joined(separator: "/"), file: file))
    }
  }

  private mutating func placeArticle(_ file: ContentFile, folders: [String], stem: String) {
    let topic = folders.dropLast()
    if folders.last == "articles", !topic.isEmpty, !topic.contains("articles") {
      let (name, language) = Self.parts(of: stem)
      let id = (topic + [name]).joined(separator: "/")
      articles.append(Entry(id: id, file: file, language: language))
    } else if stem.lowercased() != "readme" {
      misplaced.append(file)
    }
  }

  /// The name and the language of `delivery-times.de`.
  private static func parts(of stem: String) -> (name: String, language: String?) {
    guard let dot = stem.lastIndex(of: ".") else { return (stem, nil) }
    return (String(stem[..<dot]), String(stem[stem.index(after: dot)...]))
  }

  private static func stem(of name: String, _ fileExtension: String) -> String? {
    let suffix = ".\(fileExtension)"
    guard name.hasSuffix(suffix), name.utf8.count > suffix.utf8.count else { return nil }
    return String(name.dropLast(suffix.count))
  }
}
