import Conversation

/// Finds sums of money: `£49.99`, `€3,50`, `20 pounds`, `50p`, `EUR 5`, "five pounds fifty".
struct MoneyReader: EntityReader {
  /// What a bare number means as the answer to "how much?"; nil where that says too little.
  let currency: String?

  func values(in text: EntityText, _ context: ReadingContext) -> [FoundValue] {
    let grammar = SumGrammar(text: text)
    var result: [FoundValue] = []
    var index = 0
    while index < text.tokens.count {
      let sums = grammar.fromTo(index) ?? sum(index, grammar, context).map { [$0] } ?? []
      for sum in sums {
        result.append(
          FoundValue(
            range: sum.range,
            value: .money(minorUnits: sum.minorUnits, currency: sum.currency),
            rule: "money"
          )
        )
      }
      index = sums.last?.end ?? index + 1
    }
    return result
  }

  private func sum(_ index: Int, _ grammar: SumGrammar, _ context: ReadingContext) -> Sum? {
    let text = grammar.text
    if let sum = grammar.signed(index) { return grammar.withChange(sum) }
    guard text.sense(index).startsWithDigit, let currency, context.isAnswer,
      let numeral = text.numeral(index), numeral.isFree, let value = numeral.thousands,
      isWhole(text, numeral)
    else { return nil }
    return grammar.sum(value, currency, index, numeral.tokens.upperBound)
  }

  /// Whether the number is all that the answer says, but for "about".
  private func isWhole(_ text: EntityText, _ numeral: Numeral) -> Bool {
    let isLed = numeral.tokens.lowerBound == 1 && Self.leads.contains(text.word(0))
    return (numeral.tokens.lowerBound == 0 || isLed)
      && numeral.tokens.upperBound == text.tokens.count
  }

  private static let leads: Set<String> = ["about", "around", "roughly", "maybe", "approx", "only"]
}
