import Conversation

/// A rung of one of a slot's ladders.
package struct LadderRung: Sendable, Hashable {
  /// The slot.
  package let slot: SlotName
  /// Which of its ladders.
  package let why: SlotRejection
  /// The place on it, from 0.
  package let place: Int

  /// The rung at `place`, counted from 0.
  package init(_ slot: SlotName, _ why: SlotRejection, _ place: Int) {
    self.slot = slot
    self.why = why
    self.place = place
  }

  /// `order_number invalid 2`.
  package var name: String { "\(slot) \(why.rawValue) \(place + 1)" }

  /// The ladders of a slot with the number of their rungs: that of invalid values only where something can be invalid,
  /// that of what is lacking only where it has words of its own.
  package static func rungs(
    of slot: SlotDefinition,
    _ wording: Wording
  ) -> [(why: SlotRejection, count: Int)] {
    func count(_ own: [Template], _ standard: Wording.Key) -> Int {
      own.isEmpty ? wording[standard].count : own.count
    }
    var ladders = [
      (why: SlotRejection.notUnderstood, count: count(slot.notUnderstood, .slotNotUnderstood))
    ]
    if slot.valid != nil || slot.check != nil {
      ladders.append((why: .invalid, count: count(slot.invalid, .slotInvalid)))
    }
    if !slot.lacking.isEmpty { ladders.append((why: .lacking, count: slot.lacking.count)) }
    return ladders
  }
}
