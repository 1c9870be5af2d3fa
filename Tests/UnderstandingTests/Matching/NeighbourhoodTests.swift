import Foundation
import Testing

@testable import Understanding

@Suite("The neighbourhood of a text")
struct NeighbourhoodTests {
  private let neighbourhood = Neighbourhood(
    [[1, 0, 0], [1, 0, 0], [0, 2, 0], [0, 0, 3]],
    labels: [0, 0, 1, 2],
    classes: 4
  )

  @Test("scores a class by the cosines of its examples")
  func scores() {
    // Two examples at cosine 1: 1 + ln 2 / 25. At a right angle, or without any example: nothing to say, 0.
    let scores = neighbourhood.scores(of: [5, 0, 0])
    #expect(abs(scores[0] - (1 + log(2) / 25)) < 1e-4)
    #expect(abs(scores[1]) < 1e-4 && abs(scores[2]) < 1e-4)
    #expect(scores[3] == scores[1] || abs(scores[3]) < 1e-4)
    // Half way between the second and the third class: cosine 1 / √2.
    let between = neighbourhood.scores(of: [0, 1, 1])
    #expect(abs(between[1] - 0.7071) < 1e-3 && abs(between[1] - between[2]) < 1e-4)
  }

  @Test("leaves out examples that are held out")
  func exclusion() {
    let scores = neighbourhood.scores(ofExample: 0) { $0 > 1 }
    #expect(abs(scores[0]) < 1e-4)
    let one = neighbourhood.scores(ofExample: 0) { $0 > 0 }
    #expect(abs(one[0] - 1) < 1e-4)
  }

  @Test("names the nearest examples, the nearest first, ties in their order")
  func nearest() {
    let found = neighbourhood.nearest(to: [1, 0.1, 0], count: 3)
    #expect(found.map(\.example) == [0, 1, 2])
    #expect(found[0].cosine > 0.99 && found[2].cosine < 0.2)
  }

  @Test("says nothing of a text without a vector")
  func nothing() {
    let scores = neighbourhood.scores(of: [0, 0, 0])
    #expect(scores.allSatisfy { $0.isFinite })
  }

  @Test("moves and scales vectors so that what they share is gone")
  func space() throws {
    let space = try #require(VectorSpace(of: [[1, 5], [3, 5]]))
    #expect(space.mean == [2, 5])
    // What remains is ±1 and 0: the root of its mean square is 1 / √2.
    #expect(abs(space.place([3, 5])[0] - Float(2).squareRoot()) < 1e-5)
    #expect(VectorSpace(of: []) == nil)
    #expect(VectorSpace(of: [[1, 1], [1, 1]]) == nil)
  }
}
