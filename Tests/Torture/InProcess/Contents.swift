import AgentContent
import AgentRuntime
import ArgumentParser
import CanonicalJSON
import Foundation
import SourceDiagnostics

/// What is made to go wrong, so that a run of mutated contents is seen to notice it.
enum ContentFault: String, ExpressibleByArgument {
  /// One content ends the process.
  case crash
  /// One content is read for ever.
  case hang
}

/// `torture contents`: content folders that nobody would write.
struct ContentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contents",
    abstract:
      "Reads mutated content; every one must be read, or refused with diagnostics, within a second."
  )

  @Option(help: "The folder whose files are mutated, one at a time.") var content = "intents"
  @Option(help: "What chance starts from.") var seed: UInt64 = 1
  @Option(help: "The number of the first.") var first = 0
  @Option(help: "How many.") var count = 1000
  @Option(help: "A file that holds the number of the content under way.") var progress: String
  @Option(help: "What is made to go wrong.") var plant: ContentFault?

  private static let fragments = [
    "&a ", "*a", "*a: *a\n", "!!binary ", "!!int ", "<<: ", "- ", ": ", "? ", "| \n", ">- ", "{",
    "[",
    "}", "]", "\"", "'", "#", "%", "---\n", "...\n", "\t", "  ", "${", "{{", "}}", "{slot}", "if: ",
    "not ", " and ", " or ", "(", ")", ">= ", "set: ", "go: ", "intent: ", "samples:\n", "flow:\n",
    "states:\n", "entities:\n", "a: &a [*a, *a]\n", String(repeating: "[", count: 300),
    String(repeating: "- ", count: 300), String(repeating: "(", count: 300),
    String(repeating: "not ", count: 300), String(repeating: "x", count: 5000),
  ]

  func run() throws {
    let bases = [StarterContent.folder, try ContentFolderReader.read(at: content).shared]
    let own = try ContentFolderReader.read(at: content).files
    let watch = Watchdog(progress: progress)
    var refused = 0
    for number in first..<(first + count) {
      watch.begin(number)
      goWrong(number)
      var mutator = Mutator(seed: seed &+ UInt64(number) &* 0x9E37, fragments: Self.fragments)
      let base = bases[number % bases.count]
      let files = number.isMultiple(of: bases.count) ? base : own
      let file = files[mutator.below(files.count)]
      let mutant = ContentFile(path: file.path, bytes: mutator.mutant(of: file.bytes))
      if isRefused(ContentFolder(files: [mutant] + base), number) { refused += 1 }
    }
    printFigures([
      "contents": .integer(count), "refused": .integer(refused),
      "slowest_ms": .number(watch.slowest * 1000),
    ])
  }

  /// Now and then the proof that authors run is part of it, and the faults are shown as they are shown to people.
  private func isRefused(_ folder: ContentFolder, _ number: Int) -> Bool {
    let loading =
      number.isMultiple(of: 16) ? ContentLoader.check(folder) : ContentLoader.load(folder)
    guard case .faulty = loading else { return false }
    precondition(loading.report.errorCount > 0, "refused without a reason")
    return true
  }

  private func goWrong(_ number: Int) {
    guard number == first + count / 2 else { return }
    switch plant {
    case .crash: fatalError("planted")
    case .hang: while true {}
    case nil: break
    }
  }
}

extension StarterContent {
  /// The files of the content folder.
  static var folder: [ContentFile] {
    let prefix = "intents/"
    return files.filter { $0.path.hasPrefix(prefix) }
      .map { ContentFile(path: String($0.path.dropFirst(prefix.count)), text: $0.text) }
  }
}

extension ContentFolder {
  /// What intents of any topic rest on: a whole agent would take too long to be read a million times.
  fileprivate var shared: [ContentFile] {
    files.filter { !$0.path.contains("/") || $0.path.hasPrefix("entities/") }
  }
}
