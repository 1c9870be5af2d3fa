import AgentCore
import Synchronization

/// How many of a turn's events were made durable before its end.
final class Announced: Sendable {
  private let value = Mutex<(count: Int, fault: StoreError?)>((0, nil))

  var count: Int {
    get { value.withLock { $0.count } }
    set { value.withLock { $0.count = newValue } }
  }

  /// Why the store did not take them.
  var fault: StoreError? {
    get { value.withLock { $0.fault } }
    set { value.withLock { $0.fault = newValue } }
  }
}
