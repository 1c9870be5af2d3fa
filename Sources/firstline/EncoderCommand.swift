import AgentRuntime
import ArgumentParser
import Foundation
import SentenceEncoding

/// `firstline encoder`: installs the sentence encoder, and says how it is.
struct EncoderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encoder",
    abstract: "Installs the sentence encoder, or says how it is.",
    subcommands: [Install.self, Status.self, Measure.self],
    defaultSubcommand: Status.self
  )
}

extension EncoderCommand {
  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes the encoder file from published weights.",
      discussion: "Scripts/encoder fetches the weights, and calls this."
    )

    @Option(
      help: ArgumentHelp(
        "The folder with model.safetensors and vocab.txt, or an unpacked package with them.",
        valueName: "dir"
      ),
      completion: .directory
    )
    var from: String

    @Option(
      help: ArgumentHelp(
        "Where to put it; $FIRSTLINE_ENCODER or .firstline/encoder unless you say so.",
        valueName: "dir"
      ),
      completion: .directory
    )
    var to: String?

    func run() throws {
      let path = to.map(EncoderLocation.file) ?? EncoderLocation.installation
      do {
        let receipt = try EncoderInstaller.install(from: from, to: path)
        Console.print("\(receipt.path)\n\(receipt.size) bytes\nSHA-256 \(receipt.digest)")
      } catch let error as CocoaError {
        Console.note("error: '\(path)' cannot be written: \(error.localizedDescription)")
        throw ExitStatus.inputOutput
      } catch {
        Console.note("error: \(error)")
        throw ExitStatus.badData
      }
    }
  }

  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says where the encoder lies, whether it is sound, and how fast it is here."
    )

    @OptionGroup var store: StoreOptions

    func run() throws {
      switch EncoderStore.load(.live(stateDirectory: store.stateDirectory)) {
      case .absent(let places):
        let list = places.map { "\n  \($0)" }.joined()
        Console.print("no encoder; run Scripts/encoder to get one. Looked for:\(list)")
        throw ExitStatus.missingService
      case .faulty(let message):
        Console.print(message)
        throw ExitStatus.badData
      case .found(let encoder, let path):
        try describe(encoder, path)
      }
    }

    private func describe(_ encoder: TransformerEncoder, _ path: String) throws {
      Console.print(path)
      guard EncoderStore.isAuthentic(encoder.file) else {
        Console.print("its SHA-256 is not the one it should have; run Scripts/encoder anew")
        throw ExitStatus.badData
      }
      Console.print("\(encoder.file.size) bytes, sound (SHA-256), \(encoder.identifier)")
      let available = EncoderKernel.available.map(\.rawValue).joined(separator: ", ")
      Console.print("kernel \(encoder.kernel.rawValue) (this processor can: \(available))")
      let time = String(format: "%.2f", EncoderFigures.sentence(encoder))
      Console.print("\(time) ms of processor time for a sentence of 12 tokens")
    }
  }

  struct Measure: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Measures the encoder with every kernel of this processor.",
      discussion: "Milliseconds of processor time for a text, by its number of tokens."
    )

    @OptionGroup var store: StoreOptions

    func run() throws {
      guard
        case .found(_, let path) = EncoderStore.load(.live(stateDirectory: store.stateDirectory))
      else {
        Console.note("error: no encoder to measure; see firstline encoder status")
        throw ExitStatus.missingService
      }
      let columns = ["kernel"] + EncoderFigures.lengths.map(String.init) + ["12, many together"]
      Console.print(row(columns))
      Console.print(row(columns.map { _ in "---" }))
      for kernel in EncoderKernel.available.reversed() {
        let figures = EncoderFigures(measuring: try EncoderStore.encoder(at: path, kernel: kernel))
        let times = (figures.singles + [figures.together]).map { String(format: "%.2f", $0) }
        Console.print(row([kernel.rawValue] + times))
      }
    }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
  }
}
