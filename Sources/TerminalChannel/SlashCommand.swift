import SourceDiagnostics

/// What may be typed instead of a message.
enum SlashCommand: String, CaseIterable, Sendable {
  case help, why, state, ticket, end, quit

  /// What a line means that begins with a slash.
  enum Reading: Sendable, Hashable {
    case command(SlashCommand)
    /// One word behind a slash that is no command, with the one it resembles.
    case unknown(String, resembles: SlashCommand?)
  }

  /// The command as it is typed.
  var word: String { "/\(rawValue)" }

  /// What it does, for `/help`.
  var summary: String {
    switch self {
    case .help: "show this list"
    case .why: "show how your last message was understood"
    case .state: "show what is known of this conversation"
    case .ticket: "show the number of your ticket"
    case .end: "end this conversation; the next message starts another"
    case .quit: "leave at once"
    }
  }

  /// Reads a line; nil for a message. Only a slash and one short word of letters is taken for a
  /// command, so that `/var/log is full` and `/ 2` stay what the customer wrote.
  static func reading(_ line: String) -> Reading? {
    guard line.utf8.first == UInt8(ascii: "/") else { return nil }
    let word = line.utf8.dropFirst().prefix { $0 != 0x20 && $0 != 0x09 }
    let rest = line.utf8.dropFirst(1 + word.count)
    guard (1...20).contains(word.count), rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }),
      word.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
    else { return nil }
    let name = String(decoding: word, as: UTF8.self).lowercased()
    if let command = SlashCommand(rawValue: name) { return .command(command) }
    return .unknown("/\(name)", resembles: nearest(to: name))
  }

  /// The command that begins like `name`, or looks much like it.
  private static func nearest(to name: String) -> SlashCommand? {
    if let longer = allCases.first(where: { $0.rawValue.hasPrefix(name) }) { return longer }
    return DidYouMean.suggestion(for: name, among: allCases.map(\.rawValue)).flatMap {
      Self(rawValue: $0)
    }
  }
}
