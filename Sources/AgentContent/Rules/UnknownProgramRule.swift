import SourceDiagnostics

/// A command whose program is no file of the content folder, where commands run, or one that may not be run.
///
/// A plain word is looked for where programs are installed, and an absolute path belongs to the machine: both may well
/// be there when the agent runs.
struct UnknownProgramRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    let known = model.folder.files.map(\.path)
    let programs =
      model.actions.compactMap { $0.command?.first }
      + model.alerts.flatMap(\.mails).compactMap { $0.program?.first }
    return programs.compactMap { node in
      guard let word = node.scalar, word.contains("/"),
        !word.hasPrefix("/")
      else { return nil }
      let path = Self.path(of: word)
      if let file = model.folder.file(at: path) {
        guard !file.isExecutable else { return nil }
        return node.diagnostic(
          "program-not-executable",
          "the program '\(word)' may not be run",
          hint: "chmod +x \(model.folder.displayPath(path))"
        )
      }
      return node.diagnostic(
        "unknown-program",
        "there is no program '\(word)'",
        hint: hint(for: word, among: known)
      )
    }
  }

  private func hint(for word: String, among known: [String]) -> String {
    let words = word.split(separator: " ").map(String.init)
    if words.count > 1, known.contains(Self.path(of: words[0])) {
      return "write the words as a list: [\(words.joined(separator: ", "))]"
    }
    let prefix = word.hasPrefix("./") ? "./" : ""
    return DidYouMean.hint(for: word, among: known.map { prefix + $0 })
      ?? "paths are counted from the content folder"
  }

  /// The path within the folder, without `.` and with `..` taken back where that stays in the folder.
  private static func path(of word: String) -> String {
    var parts: [Substring] = []
    for part in word.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
