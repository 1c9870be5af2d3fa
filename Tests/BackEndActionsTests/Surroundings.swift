import BackEndActions
import Conversation
import Synchronization

extension ActionSurroundings {
  /// A clock that stands still, and pauses that are over at once.
  static var still: Self { TestSurroundings().surroundings }
}

/// A clock that pauses put forward, chance that is what the test says, and the pauses made so far.
final class TestSurroundings: Sendable {
  private let state = Mutex(
    (now: Timestamp(milliseconds: 1_772_442_000_000), pauses: [Int](), readings: 0)
  )
  private let random: Double
  private let variables: [String: String]

  init(random: Double = 0.5, variables: [String: String] = [:]) {
    self.random = random
    self.variables = variables
  }

  var now: Timestamp {
    state.withLock {
      $0.readings += 1
      return $0.now
    }
  }
  /// How often the clock was read.
  var readings: Int { state.withLock { $0.readings } }
  /// In milliseconds.
  var pauses: [Int] { state.withLock { $0.pauses } }

  func advance(by time: Milliseconds) { state.withLock { $0.now = $0.now + time } }

  var surroundings: ActionSurroundings {
    ActionSurroundings(
      now: { self.now },
      sleep: { pause in
        self.state.withLock { state in
          state.now = state.now + pause
          state.pauses.append(pause.count)
        }
      },
      random: { [random] in random },
      variable: { [variables] in variables[$0] }
    )
  }
}
