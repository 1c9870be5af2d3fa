import CLinux
import Foundation

/// The arguments of `posix_spawn` for a program of the content.
struct Spawning {
  /// How often a program is tried that somebody has open for writing just now, and how long in between.
  private static let busyAttempts = 20
  private static let busyPause: UInt32 = 10_000

  let words: [String]
  let directory: String

  /// Starts the program with these descriptors as its standard input and output.
  /// - Returns: Its process id; nil where it cannot be started.
  func start(stdin: Int32, stdout: Int32) -> pid_t? {
    guard let program = words.first, !words.contains(where: { $0.utf8.contains(0) }) else {
      return nil
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addchdir_np(&actions, directory)
    posix_spawn_file_actions_adddup2(&actions, stdin, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, stdout, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // What another thread has open at this moment is not the program's business.
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)
    var attributes = Self.attributes()
    defer { posix_spawnattr_destroy(&attributes) }
    var process: pid_t = 0
    for _ in 0..<Self.busyAttempts {
      let status = Self.withCStrings(words) { arguments in
        Self.withCStrings(Self.environment) { environment in
          posix_spawnp(&process, program, &actions, &attributes, arguments, environment)
        }
      }
      // A program that is being replaced, or whose writer's descriptor a fork holds a moment longer.
      guard status == ETXTBSY else { return status == 0 ? process : nil }
      usleep(Self.busyPause)
    }
    return nil
  }

  /// A group of its own, no blocked signals, and the signals we ignore back at their defaults.
  private static func attributes() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    return attributes
  }

  /// Tokens and keys of our own environment do not reach programs of the content.
  private static var environment: [String] {
    let defaults = [("PATH", "/usr/local/bin:/usr/bin:/bin"), ("LANG", "C.UTF-8")]
    let present = ProcessInfo.processInfo.environment
    return defaults.map { name, value in "\(name)=\(present[name] ?? value)" }
  }

  private static func withCStrings<Success>(
    _ strings: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Success
  ) -> Success {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
