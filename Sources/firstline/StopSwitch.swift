import Synchronization

/// Takes the wish to stop from the first moment on, also before there is anything to stop.
final class StopSwitch: Sendable {
  private struct State {
    var isPressed = false
    var action: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// Says that the process should stop.
  func press() {
    let action = state.withLock { state in
      state.isPressed = true
      return state.action
    }
    action?()
  }

  /// Says what stopping means; done at once where the wish came before.
  func connect(_ action: @escaping @Sendable () -> Void) {
    let wasPressed = state.withLock { state in
      state.action = action
      return state.isPressed
    }
    if wasPressed { action() }
  }
}
