import Testing

@testable import Understanding

@Suite("The margin trainer")
struct MarginTrainerTests {
  private func example(_ values: [Float], _ label: Int?, only: Int? = nil) -> MarginTrainer.Example
  {
    var vector = SparseVector()
    for (number, value) in values.enumerated() where value != 0 {
      vector.append(UInt32(number), value)
    }
    return MarginTrainer.Example(vector: vector, label: label, onlyClass: only)
  }

  private func winner(_ scores: [Float]) -> Int? {
    scores.indices.max { scores[$0] < scores[$1] }
  }

  @Test("separates classes that can be separated", arguments: [2, 3, 8, 9, 33, 40])
  func separates(classes: Int) {
    let examples = (0..<classes).flatMap { label in
      (0..<4).map { step in
        var values = [Float](repeating: 0.1 * Float(step), count: classes)
        values[label] = 1
        return example(values, label)
      }
    }
    var trainer = MarginTrainer(examples, classes: classes, features: classes)
    trainer.train(epochs: 30)
    for (place, example) in examples.enumerated() {
      #expect(winner(trainer.scores(of: place)) == example.label)
      #expect(trainer.model.scores(of: example.vector).count == classes)
      #expect(winner(trainer.model.scores(of: example.vector)) == example.label)
    }
  }

  @Test("finds the best weights of a problem that is solved by hand")
  func knownSolution() {
    // One class, one positive example x = 1 with the bias: by symmetry both weights are w, and
    // w = a, a = 2 · C · (1 − 2w), so w = 2 / 5.
    var trainer = MarginTrainer([example([1], 0)], classes: 1, features: 1)
    trainer.train(epochs: 100)
    #expect(abs(trainer.model.weight(of: 0, for: 0) - 0.4) < 1e-5)
    #expect(abs(trainer.model.weight(of: 1, for: 0) - 0.4) < 1e-5)
  }

  @Test("forgets what is withdrawn")
  func withdraws() {
    let examples = [example([1, 0], 0), example([0, 1], 1), example([1, 1], 1)]
    var trainer = MarginTrainer(examples, classes: 2, features: 2)
    trainer.train(epochs: 30)
    trainer.withdraw([0, 1, 2])
    #expect(trainer.scores(of: 0).allSatisfy { abs($0) < 1e-5 })
  }

  @Test("lets one class alone learn from an example")
  func onlyClass() {
    var trainer = MarginTrainer([example([1], nil, only: 1)], classes: 3, features: 1)
    trainer.train(epochs: 30)
    let scores = trainer.scores(of: 0)
    #expect(scores[0] == 0 && scores[2] == 0)
    #expect(scores[1] < 0)
  }
}
