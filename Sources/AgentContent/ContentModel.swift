import SourceDiagnostics

/// All drafts of a folder: what the rules judge and the definition is built from.
struct ContentModel: Sendable {
  let folder: ContentFolder
  /// The files that belong to the content, by what they are.
  let layout: ContentLayout
  /// How much of each file is read.
  let limits: ContentLimits
  var agent: AgentDraft?
  /// By id.
  var entities: [EntityDraft] = []
  /// In the order in which they are written.
  var actions: [ActionDraft] = []
  /// In the order in which they are written.
  var alerts: [AlertDraft] = []
  /// By id.
  var intents: [IntentDraft] = []
  /// By id.
  var articles: [ArticleDraft] = []
  /// Files that could not be read; what they declare is known by name only.
  var unreadablePaths: Set<String> = []
  /// What was gathered while reading.
  var reader = ContentReader()

  /// The entity `id`.
  func entity(_ id: String) -> EntityDraft? { entities.first { $0.id == id } }

  /// The action `name`.
  func action(_ name: String) -> ActionDraft? { actions.first { $0.name.scalar == name } }

  /// Whether `actions.yaml` could not be read, so that nothing is known of actions.
  var hasUnreadableActions: Bool { unreadablePaths.contains(ContentLayout.actionsPath) }

  /// The ids of all entities, those with unreadable files included.
  var entityIDs: [String] { layout.entities.map(\.id) }

  /// The ids of all intents, those with unreadable files included.
  var intentIDs: [String] { layout.intents.map(\.id) }

  /// The ids of the articles in the content's first language, those with unreadable files included. Others are
  /// found by searching alone.
  var articleIDs: [String] { layout.articles.filter { $0.language == nil }.map(\.id) }

  /// The content's languages, the first one first.
  var languages: [String] { agent?.languageTags ?? ["en"] }

  /// Every text file of the content as it is shown, for notes about whole files.
  func start(of path: String) -> SourceLocation {
    SourceLocation(path: folder.displayPath(path))
  }
}
