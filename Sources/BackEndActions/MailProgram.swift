import Conversation

/// A program that takes mail as `sendmail` does: recipients as arguments, the message on its input.
package struct MailProgram: Sendable {
  private let words: [String]
  private let directory: String

  /// The program that `words` start in `directory`; no shell looks at them.
  package init(words: [String], directory: String) {
    self.words = words
    self.directory = directory
  }

  /// Hands a letter over within a time limit.
  /// - Returns: Why it was not taken, with nothing of the letter; nil where it was.
  package func send(_ letter: Letter, within limit: Milliseconds) async -> String? {
    // A dot alone on a line ends no message, and no address is taken for an option.
    let command = Command(words: words + ["-i", "--"] + letter.recipients, directory: directory)
    switch await command.run(input: Array(letter.text.utf8), within: limit) {
    case .success: return nil
    case .failure(let fault): return fault.reason
    }
  }
}
