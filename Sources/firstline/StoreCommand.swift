import AgentCore
import AgentRuntime
import ArgumentParser
import CanonicalJSON
import Foundation
import Reports
import Storage
import TextAnalysis

/// `firstline store`: the file in which everything is kept.
struct StoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Checks, copies, restores and compacts the store.",
    subcommands: [Check.self, Backup.self, Restore.self, Compact.self, Expire.self]
  )
}

extension StoreCommand {
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Looks through the whole store; ends with 1 where something is not as it should be."
    )

    @OptionGroup var store: StoreOptions
    @Option(help: "How the result is shown.") var format = ListFormat.text

    func run() async throws {
      let opened = try Bootstrap.store(store, mode: .readOnly)
      let check = try await Archive.run { () async throws(StoreError) in try await opened.check() }
      switch format {
      case .text: Console.printRaw(check.text)
      case .json: Console.print(JSONWriter.text(of: check.json))
      }
      guard check.isSound else { throw ExitStatus.failed }
    }
  }

  struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes the store into a file of its own, while it is in use.",
      discussion: """
        The file holds the store as it is at one instant. The key of sealed values, firstline.key, is not in it: keep \
        a copy of that at another place.
        """
    )

    @OptionGroup var store: StoreOptions
    @Argument(help: "The file to write; it must not exist.", completion: .file()) var file: String

    func run() async throws {
      let opened = try Bootstrap.store(store, mode: .readOnly)
      try await Archive.run { () async throws(StoreError) in try await opened.backUp(to: file) }
      Console.print(
        "The store is copied to \(TerminalText.sanitized(file)). Its key is not in the copy."
      )
    }
  }

  struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Puts a backup in the place of the store."
    )

    @OptionGroup var store: StoreOptions
    @Flag(help: "Also where there is a store already; what it holds is lost.") var replace = false
    @Argument(help: "The backup.", completion: .file()) var file: String

    func run() async throws {
      guard replace || !FileManager.default.fileExists(atPath: store.store) else {
        Console.note("error: there is a store at \(store.store); --replace writes over it")
        throw ExitStatus.failed
      }
      try await Archive.run { () async throws(StoreError) in
        try Storage.Backup.restore(file, to: store.store)
      }
      // Says at once whether the key fits.
      try Archive.close(try Bootstrap.store(store))
      Console.print("The store is restored from \(TerminalText.sanitized(file)).")
    }
  }

  struct Compact: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes the store anew, so that nothing of what was deleted is left in its files."
    )

    @OptionGroup var store: StoreOptions

    func run() async throws {
      let opened = try Bootstrap.store(store)
      let (before, after) = try await Archive.run { () async throws(StoreError) in
        try await opened.compact()
      }
      try Archive.close(opened)
      Console.print("\(before.file + before.log) bytes before, \(after.file) after.")
    }
  }

  struct Expire: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Takes out what is kept no longer, by `retention` in agent.yaml, and compacts the store.",
      discussion: "A running agent does the same by itself, without compacting, once an hour."
    )

    @OptionGroup var store: StoreOptions
    @OptionGroup var content: ContentOptions

    func run() async throws {
      let policy = try Bootstrap.definition(content).retention
      let opened = try Bootstrap.store(store)
      let expiry = try await Archive.run { () async throws(StoreError) in
        let expiry = try await opened.expire(by: policy, at: LiveClock().now)
        try await opened.compact()
        return expiry
      }
      try Archive.close(opened)
      Console.printRaw(expiry.text)
    }
  }
}

extension StoreCheck {
  /// What was looked at and what is wrong, for people.
  var text: String {
    let seen =
      "\(events) events of \(sessions) sessions, \(tickets) tickets, \(answers) stored replies, \(secrets) sealed values"
    guard !isSound else { return "\(seen): all as it should be.\n" }
    let lines = faults.map { VisibleText.escaped("  not so: \($0.rule): \($0.found)") + "\n" }
    let more = faultCount - faults.count
    return "\(seen): \(faultCount) faults.\n" + lines.joined()
      + (more > 0 ? "  and \(more) more\n" : "")
  }

  /// The same as an object.
  var json: JSONObject {
    [
      "sound": .bool(isSound), "events": .integer(events), "sessions": .integer(sessions),
      "tickets": .integer(tickets), "answers": .integer(answers), "secrets": .integer(secrets),
      "fault_count": .integer(faultCount),
      "faults": .array(
        faults.map { ["rule": .string($0.rule), "found": .string($0.found)] }
      ),
    ]
  }
}

extension Expiry {
  /// What was taken out, for people.
  var text: String {
    """
    content of \(contents) sessions, names of \(customers) customers, \(values) sealed values and \
    \(answers) stored replies have been taken out.

    """
  }
}
