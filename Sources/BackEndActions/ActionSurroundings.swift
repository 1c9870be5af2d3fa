import Conversation

/// What calls of back ends need of the world: a clock, pauses, chance and the environment.
///
/// The live edge gives them; tests set them by hand.
package struct ActionSurroundings: Sendable {
  /// The instant now.
  package var now: @Sendable () -> Timestamp
  /// Waits; ends early where the task is cancelled.
  package var sleep: @Sendable (Milliseconds) async -> Void
  /// A number drawn evenly from 0..<1.
  package var random: @Sendable () -> Double
  /// The value of an environment variable; nil where it is not set.
  package var variable: @Sendable (String) -> String?

  /// Surroundings; without `variable`, no environment variable is set.
  package init(
    now: @escaping @Sendable () -> Timestamp,
    sleep: @escaping @Sendable (Milliseconds) async -> Void,
    random: @escaping @Sendable () -> Double,
    variable: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.now = now
    self.sleep = sleep
    self.random = random
    self.variable = variable
  }
}
