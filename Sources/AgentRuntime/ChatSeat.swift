import Foundation

/// The one place at a store whose chat is called `terminal`, so that closing and opening a chat goes on with the
/// same conversation, and two chats at once are two.
package enum ChatSeat {
  /// Takes the seat for as long as this process lives; false where another process has it.
  package static func take(in directory: String) -> Bool {
    let path = URL(fileURLWithPath: directory).appendingPathComponent("chat.lock").path
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    // The descriptor stays open on purpose: the lock goes with it when the process ends.
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }
}
