import SourceDiagnostics

/// A mail to nobody, or to what is no address that can stand on a command line and in a header.
struct InvalidMailAddressRule: ContentRule {
  private static let longest = 254

  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    model.alerts.flatMap { alert in
      alert.mails.flatMap { mail in
        mail.recipients.compactMap(recipient) + [nobody(in: mail, of: alert)].compactMap { $0 }
      }
    }
  }

  private func nobody(in mail: AlertDraft.Mail, of alert: AlertDraft) -> Diagnostic? {
    guard mail.recipients.isEmpty else { return nil }
    return alert.name.diagnostic(
      "invalid-mail-address",
      "the mail of '\(alert.name.scalar ?? "")' goes to nobody",
      hint: "such as 'mail: support@larkmoor.example'"
    )
  }

  private func recipient(_ node: ContentNode) -> Diagnostic? {
    guard let text = node.scalar, !Self.isAddress(text) else { return nil }
    return node.diagnostic(
      "invalid-mail-address",
      "'\(text)' is no mail address",
      hint: "such as support@larkmoor.example, without a name"
    )
  }

  /// The plain form of RFC 5321: letters, digits and `.!#$&*+/=?^_{}~-` before one `@`, a host behind it. A text that
  /// begins with a hyphen might pass for an option.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= longest, !text.hasPrefix("-") else { return false }
    return isDotted(parts[0], signs: Array("!#$&*+/=?^_{}~-".utf8))
      && isDotted(parts[1], signs: [0x2D])
  }

  private static func isDotted(_ text: Substring, signs: [UInt8]) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
          default: signs.contains(byte)
          }
        }
    }
  }
}
