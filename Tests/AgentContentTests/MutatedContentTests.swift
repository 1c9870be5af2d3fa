import AgentContent
import AgentCore
import Dialogue
import SourceDiagnostics
import Testing

/// Files that somebody, or something, has damaged.
@Suite struct MutatedContentTests {
  /// A generator that gives the same numbers for the same seed.
  private struct Numbers {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  private static let fragments = [
    "{", "}", "[", "]", ":", ": ", "- ", "\n", "\t", "'", "\"", "|", ">", "&a", "*a", "!", "#", "%",
    "@", "?",
    "\u{0}", "\u{FEFF}", "\u{2028}", "é", "名", "{x}", "{{", "$", "if: ", "then: done", "  ",
  ]

  @Test("are answered, never with a crash and never half loaded", arguments: 0..<8)
  func survives(seed: UInt64) {
    var numbers = Numbers(state: seed)
    let prefix = "intents/"
    let files = StarterContent.files.filter { $0.path.hasPrefix(prefix) }
    for _ in 0..<40 {
      let damaged = numbers.next(below: files.count)
      let folder = ContentFolder(
        files: files.enumerated().map { index, file in
          let bytes = Array(file.text.utf8)
          return ContentFile(
            path: String(file.path.dropFirst(prefix.count)),
            bytes: index == damaged ? Self.mutated(bytes, &numbers) : bytes
          )
        }
      )
      switch ContentLoader.load(folder) {
      case .loaded(let agent, _): #expect(agent.dialogue.intents.count == 5, "seed \(seed)")
      case .faulty(let diagnostics):
        #expect(diagnostics.contains { $0.severity == .error }, "seed \(seed)")
        #expect(!diagnostics.contains { $0.code == "incomplete-content" }, "seed \(seed)")
      }
    }
  }

  private static func mutated(_ bytes: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
    var bytes = bytes
    for _ in 0...numbers.next(below: 4) {
      let place = numbers.next(below: bytes.count + 1)
      switch numbers.next(below: 5) {
      case 0: bytes.removeSubrange(place..<min(bytes.count, place + numbers.next(below: 30)))
      case 1: bytes.insert(UInt8(numbers.next(below: 256)), at: place)
      case 2: bytes.insert(contentsOf: bytes.prefix(numbers.next(below: 60)), at: place)
      default:
        bytes.insert(
          contentsOf: Array(fragments[numbers.next(below: fragments.count)].utf8),
          at: place
        )
      }
    }
    return bytes
  }
}
