/// A mail as it is handed to the machine's mail program (RFC 5322).
package struct Letter: Sendable, Hashable {
  /// Who gets it, each an address without a name.
  package let recipients: [String]
  /// What it is about.
  package let subject: String
  /// What it says.
  package let body: String

  /// A letter; what its parts hold cannot become a header of its own.
  package init(to recipients: [String], subject: String, body: String) {
    self.recipients = recipients
    self.subject = subject
    self.body = body
  }

  /// The message: headers, an empty line, the body; lines end with LF, as mail programs on Unix read them.
  var text: String {
    let headers = [
      "To: \(Self.header(recipients.joined(separator: ", ")))",
      "Subject: \(Self.header(subject))",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: 8bit",
    ]
    return headers.joined(separator: "\n") + "\n\n" + Self.body(body)
  }

  /// A line end in a header would begin another one, and letters beyond ASCII may not stand there at all.
  private static func header(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix(longestHeader).map { (" "..."~").contains($0) ? $0 : "?" }
      )
    )
  }

  private static let longestHeader = 900

  /// Control characters but line ends are of no use to a reader, and may drive a terminal.
  private static func body(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          return isControl && scalar != "\n" ? "?" : scalar
        }
      )
    )
  }
}
