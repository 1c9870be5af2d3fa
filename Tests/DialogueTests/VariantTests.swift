import Conversation
import Dialogue
import Testing

@Suite("Which variant is said")
struct VariantTests {
  /// Pseudo-random numbers by SplitMix64.
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

  /// Variant `n` reads the slot `s<n>`, and so can be said only while that is set.
  private static func chat(variants count: Int, seed: UInt64) -> Chat {
    let variants = (0..<count).map {
      ReplyDefinition.Variant(text: SampleAgent.text("v\($0){s\($0)}"))
    }
    let intent = IntentBehavior(
      id: "test/variants",
      title: "Variants",
      action: .reply(ReplyDefinition(variants: variants))
    )
    return Chat(SampleAgent.definition(more: [intent]), seed: seed)
  }

  @Test(
    "None comes again before all that can be said have been said, none twice in a row, whatever can be said",
    arguments: UInt64(0)..<40
  )
  func takesTurns(seed: UInt64) {
    var generator = Generator(state: seed)
    let count = Int.random(in: 2...7, using: &generator)
    var chat = Self.chat(variants: count, seed: seed)
    var said: [Int] = []
    for turn in 0..<40 {
      var sayable = (0..<count).filter { _ in Bool.random(using: &generator) }
      if sayable.isEmpty { sayable = [Int.random(in: 0..<count, using: &generator)] }
      for place in 0..<count {
        let slot = SlotName("s\(place)")
        chat.happen(
          sayable.contains(place) ? .slotSet(slot, .text(""), source: .flow) : .slotCleared(slot)
        )
      }
      let text = chat.say(.intent("test/variants")).text
      // The only variant that can be said is not said three times in a row.
      if text.hasPrefix("We seem") { continue }
      guard let place = Int(text.dropFirst()) else {
        Issue.record("seed \(seed), turn \(turn): '\(text)' is no variant")
        return
      }
      #expect(sayable.contains(place), "seed \(seed), turn \(turn)")
      #expect(
        sayable.count == 1 || place != said.last,
        "seed \(seed), turn \(turn): twice in a row"
      )
      if let before = said.lastIndex(of: place) {
        let since = Set(said[(before + 1)...])
        let skipped = sayable.filter { $0 != place && !since.contains($0) }
        #expect(skipped.isEmpty, "seed \(seed), turn \(turn): \(place) before \(skipped)")
      }
      said.append(place)
    }
    #expect(Session.fold(chat.events, id: chat.session.id) == chat.session, "seed \(seed)")
  }

  @Test("The same seed says the same, and different seeds begin differently")
  func followsSeed() {
    func said(_ seed: UInt64) -> [String] {
      var chat = Self.chat(variants: 4, seed: seed)
      for place in 0..<4 {
        chat.happen(.slotSet(SlotName("s\(place)"), .text(""), source: .flow))
      }
      return (0..<6).map { _ in chat.say(.intent("test/variants")).text }
    }
    let all = (UInt64(0)..<40).map(said)
    #expect(all == (UInt64(0)..<40).map(said))
    #expect(Set(all.map { $0[0] }).count == 4)
  }

  @Test("Variants of the same condition take turns, and those without one stand back")
  func conditionalVariants() {
    let condition = SampleAgent.condition("customer.plan == 'plus'")
    let intent = IntentBehavior(
      id: "test/plan",
      title: "Plan",
      action: .reply(
        ReplyDefinition(variants: [
          .init(text: SampleAgent.text("Plain.")),
          .init(condition: condition, text: SampleAgent.text("One.")),
          .init(condition: condition, text: SampleAgent.text("Two.")),
          .init(condition: SampleAgent.condition("asked > 0"), text: SampleAgent.text("Later.")),
        ])
      )
    )
    var chat = Chat(SampleAgent.definition(more: [intent]))
    chat.happen(.customerIdentified(from: nil, to: "c1", attributes: ["plan": .text("plus")]))
    let texts = (0..<4).map { _ in chat.say(.intent("test/plan")).text }
    #expect(Set(texts[..<2]) == ["One.", "Two."])
    #expect(texts[2...] == texts[..<2])
  }

  @Test("Two ways from one state to one place have variants of their own")
  func ownVariants() {
    func branch(_ condition: String?, _ texts: String...) -> FlowState.Branch {
      .init(
        condition: condition.flatMap { SampleAgent.condition($0) },
        transition: Transition(say: texts.map { SampleAgent.text($0) }, target: .done)
      )
    }
    let branches = [branch("customer.plan == 'plus'", "a1", "a2"), branch(nil, "b1", "b2")]
    let intent = IntentBehavior(
      id: "test/branches",
      title: "Branches",
      action: .flow(Flow(states: [FlowState(name: "one", step: .choose(branches))]))
    )
    var chat = Chat(SampleAgent.definition(more: [intent]))
    let texts = ["plus", "basic", "plus", "basic"].map { plan in
      chat.happen(.customerIdentified(from: nil, to: "c1", attributes: ["plan": .text(plan)]))
      return chat.say(.intent("test/branches")).text
    }
    #expect(Set(texts) == ["a1", "a2", "b1", "b2"])
  }

  @Test("What is remembered of a wording is bounded")
  func isBounded() {
    var chat = Self.chat(variants: 80, seed: 1)
    for place in 0..<80 {
      chat.happen(.slotSet(SlotName("s\(place)"), .text(""), source: .flow))
    }
    var last = ""
    for _ in 0..<200 {
      let text = chat.say(.intent("test/variants")).text
      #expect(text != last)
      last = text
    }
    let said = chat.session.saidVariants["reply test/variants"] ?? []
    #expect(said.count == SpokenWording.keptVariants)
  }
}
