import AgentTestSupport
import Conversation
import Foundation
import SourceDiagnostics
import Testing

@testable import Transcripts

@Suite struct ScenarioMutationTests {
  /// Another seed may be set to look for more: `FIRSTLINE_TEST_SEED=…`.
  private static let seed =
    ProcessInfo.processInfo.environment["FIRSTLINE_TEST_SEED"].flatMap { UInt64($0) } ?? 20_260_302

  @Test("a mutated scenario is read or refused, and never ends the process")
  func parsing() {
    print("scenario mutations: seed \(Self.seed)")
    var random = Generator(state: Self.seed)
    for _ in 0..<3000 {
      let text = Self.mutated(&random)
      let file = ScenarioFile(path: "s.txt", text: text)
      switch ScenarioParser.parse(file) {
      case .scenario(let scenario):
        let written = ScenarioFile(path: "s.txt", text: ScenarioWriter.text(of: scenario))
        guard case .scenario = ScenarioParser.parse(written) else {
          Issue.record("seed \(Self.seed): written but not readable: \(text)")
          return
        }
      case .faulty(let report):
        #expect(report.errorCount > 0, "seed \(Self.seed)")
      }
    }
  }

  @Test("a mutated scenario that can be read runs to its end")
  func running() async {
    var random = Generator(state: Self.seed &+ 1)
    let runner = ScenarioRunner(agent: TinyShop.agent)
    for _ in 0..<60 {
      let file = ScenarioFile(path: "s.txt", text: Self.mutated(&random))
      let result = await runner.run(file)
      let broken = result.failures.filter { $0.step == "(the whole run)" }
      #expect(broken.isEmpty, "seed \(Self.seed): \(file.text ?? "")")
      #expect(!ScenarioReport([result]).text.unicodeScalars.contains("\u{1B}"))
      if let accepted = ScenarioAcceptance.accepting(result, in: file) {
        guard case .scenario = ScenarioParser.parse(accepted) else {
          Issue.record("seed \(Self.seed): accepted but not readable: \(accepted.text ?? "")")
          return
        }
      }
    }
  }

  private static let whole = """
    # A delayed order.
    @clock 2026-03-02T09:00:00Z
    @seed 1
    @customer u-1001 name="Ada" plan=plus
    @action look-up-order {"order":"A-10042"} -> found {"status":"delayed","eta":"2026-03-06"}
    user: where is my order
      intent: orders/track-order
      confidence >= 0.8
    agent: Which order is it? It starts with A, like A-10042.
    user: A-10042
      | second line
      slot: order_number = A-10042
    agent: Order A-10042 is delayed.
      | It should arrive by 6 March 2026.
    @advance 2h
      event: none csat.asked
    user: I want to talk to a person
      ticket: opened priority=normal
    agent~ I have passed this to a colleague as ticket *
    @reply "We are on it."
      owner: person
    @solve
    @rate 4 "good"

    """

  private static let odd: [String] = [
    "\"", "{", "}", "\\", "*", "\u{0}", "\u{1B}[31m", "\r", "\u{2028}", "\u{202E}", "é", "👩‍👩‍👧",
    "  ", "\n", "  | ", "agent~ ", "user: ", "@", "#", "=", "-> ", "‹email:h1›",
    "99999999999999999999",
  ]

  private static func mutated(_ random: inout Generator) -> String {
    var scalars = Array(whole.unicodeScalars)
    for _ in 0...Int(random.next() % 6) {
      let place = Int(random.next() % UInt64(scalars.count))
      let length = min(Int(random.next() % 12), scalars.count - place)
      switch random.next() % 4 {
      case 0: scalars.removeSubrange(place..<(place + length))
      case 1: scalars.insert(contentsOf: scalars[place..<(place + length)], at: place)
      case 2:
        let other = Int(random.next() % UInt64(scalars.count))
        scalars.swapAt(place, other)
      default:
        let text = odd[Int(random.next() % UInt64(odd.count))]
        scalars.insert(contentsOf: text.unicodeScalars, at: place)
      }
      if scalars.isEmpty { scalars = ["u"] }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// SplitMix64.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
  }
}
