import SourceDiagnostics

extension ContentModel {
  /// Reads every file of `folder`; a file that cannot be read is a fault and leaves its draft out.
  static func reading(
    _ folder: ContentFolder,
    _ limits: ContentLimits
  ) -> (ContentModel, faults: [Diagnostic]) {
    var model = ContentModel(folder: folder, layout: ContentLayout(of: folder), limits: limits)
    var faults: [Diagnostic] = []
    if let file = model.layout.agent, let root = model.root(of: file, &faults) {
      model.agent = model.reader.agent(root)
    }
    if let file = model.layout.actions, let root = model.root(of: file, &faults) {
      model.actions = model.reader.actions(root)
    }
    if let file = model.layout.alerts, let root = model.root(of: file, &faults) {
      model.alerts = model.reader.alerts(root)
    }
    for entry in model.layout.entities {
      guard let root = model.root(of: entry.file, &faults) else { continue }
      model.entities.append(model.reader.entity(root, id: entry.id))
    }
    for entry in model.layout.intents {
      guard let root = model.root(of: entry.file, &faults) else { continue }
      model.intents.append(model.reader.intent(root, id: entry.id))
    }
    for entry in model.layout.articles {
      switch ArticleDraft.reading(entry, in: folder, limits, first: model.languages[0]) {
      case .value(let article): model.articles.append(article)
      case .faulty(let found):
        model.unreadablePaths.insert(entry.file.path)
        faults += found
      }
    }
    return (model, faults)
  }

  private mutating func root(of file: ContentFile, _ faults: inout [Diagnostic]) -> ContentNode? {
    switch YAMLFile.read(file.bytes, path: folder.displayPath(file.path), limits: limits) {
    case .value(let node): return node
    case .faulty(let fault):
      unreadablePaths.insert(file.path)
      faults.append(fault)
      return nil
    }
  }
}
