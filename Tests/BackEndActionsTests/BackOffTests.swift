import Conversation
import Testing

@testable import BackEndActions

@Suite("Pauses before a back end is asked again")
struct BackOffTests {
  @Test(
    "double from 100 ms up to 2 s, and chance takes its share of all of it",
    arguments: [
      (1, 0.0, 0), (1, 0.5, 50), (1, 0.999, 99), (2, 0.5, 100), (3, 0.5, 200), (4, 0.5, 400),
      (5, 0.5, 800), (6, 0.5, 1000), (7, 0.5, 1000), (1000, 0.5, 1000), (0, 0.5, 50),
      (3, -1, 0), (3, 7, 400),
    ]
  )
  func pause(retry: Int, random: Double, milliseconds: Int) {
    #expect(BackOff.pause(before: retry, random: random).count == milliseconds)
  }
}
