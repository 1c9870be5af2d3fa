import AgentCore
import AgentRuntime
import ArgumentParser
import CanonicalJSON
import Conversation
import Foundation
import Reports
import Storage

extension TranscriptsCommand {
  /// `firstline transcripts erase --customer ID`.
  struct Erase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Erases all that a customer said and gave, and who they are.",
      discussion: """
        Figures stay as they were. Prints a certificate, which holds nothing of what was erased. Backups made before \
        still hold it, and so may the memory of a running agent until the customer's next message.
        """
    )

    @OptionGroup var store: StoreOptions
    @Option(help: ArgumentHelp("The customer's id, as the frontend gives it.", valueName: "id"))
    var customer: String
    @Option(help: "How the certificate is shown.") var format = ListFormat.text

    func run() async throws {
      // A mistyped path must not make a new store, and say that nobody is known there.
      guard FileManager.default.fileExists(atPath: store.store) else {
        Console.note("error: there is no store at \(store.store)")
        throw ExitStatus.inputOutput
      }
      let opened = try Bootstrap.store(store)
      let now = LiveClock().now
      let erasure = try await Archive.run { () async throws(StoreError) in
        try await opened.erase(CustomerID(customer), at: now)
      }
      guard let erasure else {
        Console.note("error: nothing is stored about this customer")
        throw ExitStatus.failed
      }
      _ = try await Archive.run { () async throws(StoreError) in try await opened.compact() }
      try Archive.close(opened)
      let certificate = ErasureCertificate(erasure: erasure, at: now)
      switch format {
      case .text: Console.printRaw(certificate.text)
      case .json: Console.print(JSONWriter.text(of: certificate.json))
      }
    }
  }
}

/// What is said of an erasure to whoever asked for it.
struct ErasureCertificate {
  let erasure: Erasure
  let at: Timestamp

  /// For people.
  var text: String {
    var lines = [
      "Certificate of erasure, \(at)",
      "customer, from now on:     \(erasure.customer?.rawValue ?? "–")",
      "sessions:                  \(list(erasure.sessions))",
      "events without content:    \(erasure.events)",
      "tickets without content:   \(list(erasure.tickets))",
      "sealed values deleted:     \(erasure.secrets)",
      "stored replies deleted:    \(erasure.answers)",
      "free pages and log:        written over and emptied",
      "every past figure:         as before",
    ]
    if erasure.changesUnderWay > 0 {
      lines.append(
        "changes in back ends that were under way and will not be undone: \(erasure.changesUnderWay)"
      )
    }
    if !erasure.otherNames.isEmpty {
      lines.append(
        "the sessions also name \(list(erasure.otherNames)); what else is stored under that was not erased"
      )
    }
    return lines.map { VisibleText.escaped($0) + "\n" }.joined()
  }

  /// The same as an object.
  var json: JSONObject {
    [
      "at": .string(at.description),
      "customer": erasure.customer.map { .string($0.rawValue) } ?? .null,
      "sessions": .array(erasure.sessions.map { .string($0.rawValue) }),
      "events": .integer(erasure.events),
      "tickets": .array(erasure.tickets.map { .string($0.rawValue) }),
      "secrets": .integer(erasure.secrets), "answers": .integer(erasure.answers),
      "changes_under_way": .integer(erasure.changesUnderWay),
      "other_names": .array(erasure.otherNames.map { .string($0.rawValue) }),
    ]
  }

  private func list<Kind>(_ names: [Identifier<Kind>]) -> String {
    names.isEmpty ? "none" : names.map(\.rawValue).joined(separator: ", ")
  }
}
