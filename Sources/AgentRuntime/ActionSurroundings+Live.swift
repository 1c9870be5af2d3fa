import BackEndActions
import Conversation
import Foundation

extension ActionSurroundings {
  /// The machine's clock and environment, and the one source of randomness.
  package static func live(
    clock: LiveClock = LiveClock(),
    random: RandomSource = RandomSource()
  ) -> Self {
    Self(
      now: { clock.now },
      sleep: { try? await Task.sleep(for: .milliseconds($0.count)) },
      random: { random.fraction() },
      variable: { name in
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
      }
    )
  }
}
