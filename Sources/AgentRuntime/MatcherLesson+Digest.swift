import AgentCore

extension MatcherLesson {
  /// The SHA-256 of what is learnt, in hexadecimal, with `extra` mixed in.
  func digest(extra: String) -> String {
    (bytes + Array(extra.utf8)).withUnsafeBytes(SHA256Digest.text)
  }
}
