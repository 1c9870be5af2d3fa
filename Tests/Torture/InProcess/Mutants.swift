import ArgumentParser
import Foundation

/// `torture mutants`: request lines that no frontend would send.
struct MutantsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutants",
    abstract:
      "Prints mutated request lines; one in eight is sound, so that there is a program left to hurt."
  )

  @Option(help: "What chance starts from.") var seed: UInt64 = 1
  @Option(help: "How many.") var count = 1000

  private static let fragments = [
    "{", "}", "[", "]", "\"", "\\", "\\u0000", "\\ud800", "\\udc00\\ud800", ":", ",", "null",
    "true",
    "\"text\":", "\"session\":\"\",", "\"id\":\"m\",",
    "\"type\":\"form\",\"values\":{\"a\":\"b\"},",
    "\"choice\":\"1\",", "\"attributes\":{\"a\":[]},", "\"score\":9e99,", "\"customer\":\"c1\",",
    String(repeating: "[", count: 200), String(repeating: "{\"a\":", count: 200),
    String(repeating: "a", count: 3000),
  ]

  private static let texts = [
    "where is my order", "A-10042", "i want to speak to a person", "my card 4111 1111 1111 1111",
    "the 29th of february at half past 3", "no", "ada@example.com", "hola, ¿dónde está mi pedido?",
    "1,5 kg for 12.50 € (3x)", "zwei Hosen und 'n Hemd 👩‍👩‍👧",
  ]

  func run() {
    var mutator = Mutator(seed: seed, fragments: Self.fragments)
    for number in 0..<count {
      let line = line(number, &mutator)
      let bytes = number.isMultiple(of: 8) ? line : mutator.mutant(of: line)
      FileHandle.standardOutput.write(Data(bytes + [0x0A]))
    }
  }

  private func line(_ number: Int, _ mutator: inout Mutator) -> [UInt8] {
    let head = "\"id\":\"m\(number)\",\"session\":\"s\(mutator.below(300))\""
    let body =
      switch mutator.below(8) {
      case 0: "\"type\":\"choice\",\"choice\":\"\(mutator.below(4))\""
      case 1: "\"type\":\"form\",\"values\":{\"order_number\":\"A-10042\"}"
      case 2: "\"type\":\"rate\",\"score\":\(mutator.below(7)),\"comment\":\"not bad\""
      case 3: "\"type\":\"\(["end", "hello", "health"][mutator.below(3)])\""
      default: "\"text\":\"\(Self.texts[mutator.below(Self.texts.count)])\""
      }
    return Array("{\(head),\(body),\"customer\":\"c1\",\"attributes\":{\"plan\":\"pro\"}}".utf8)
  }
}
