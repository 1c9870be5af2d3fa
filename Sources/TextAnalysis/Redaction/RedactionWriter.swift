/// Writes a text with placeholders in the place of findings.
struct RedactionWriter {
  private let text: ScannedText
  private let findings: [Finding]
  private let firstHandle: Int
  private var nextHandle: Int
  private var handles: [String: Int] = [:]
  private var occupied: Set<Int>

  init(text: ScannedText, firstHandle: Int, findings: [Finding]) {
    self.text = text
    self.findings = findings
    self.firstHandle = firstHandle
    nextHandle = firstHandle
    occupied = Set(findings.compactMap(\.handle))
  }

  mutating func write() -> Redaction {
    var output = ""
    var spans: [RedactedSpan] = []
    var position = 0
    for finding in findings {
      output.unicodeScalars.append(contentsOf: text.written[position..<finding.range.lowerBound])
      let handle = handle(of: finding)
      let start = output.utf8.count
      if finding.isPlaceholder {
        output.unicodeScalars.append(contentsOf: text.written[finding.range])
      } else {
        let suffix = handle.map { "h\($0)" } ?? finding.suffix
        output += "‹\(finding.kind.rawValue)\(suffix.map { ":\($0)" } ?? "")›"
      }
      spans.append(span(finding, handle, start..<output.utf8.count))
      position = finding.range.upperBound
    }
    output.unicodeScalars.append(contentsOf: text.written[position...])
    return Redaction(
      text: RedactedText(alreadyRedacted: output),
      spans: spans,
      nextHandle: handleAfterText
    )
  }

  private func span(_ finding: Finding, _ handle: Int?, _ range: Range<Int>) -> RedactedSpan {
    RedactedSpan(
      kind: finding.kind,
      handle: handle.map { "h\($0)" },
      rawRange: text.bytes(finding.range),
      redactedRange: range,
      value: finding.isPlaceholder || !finding.kind.isKept ? nil : finding.value,
      masked: finding.masked,
      identity: identity(of: finding)
    )
  }

  /// A password gets none, nor does what may be one: whoever has the key could try them all.
  private func identity(of finding: Finding) -> String? {
    if finding.isPlaceholder { return nil }
    switch finding.kind {
    case .password, .withheld: return nil
    case .secret: return finding.value
    case .email, .phone, .iban: return finding.value.lowercased()
    case .card, .nationalID: return text.lettersAndDigits(finding.range)
    }
  }

  /// The same value in one text has one handle.
  private mutating func handle(of finding: Finding) -> Int? {
    if finding.isPlaceholder { return finding.handle }
    guard finding.kind.isKept else { return nil }
    let key = "\(finding.kind.rawValue) \(finding.value)"
    if let known = handles[key] { return known }
    while occupied.contains(nextHandle) { nextHandle += 1 }
    let handle = nextHandle
    nextHandle += 1
    handles[key] = handle
    return handle
  }

  /// A replayed text counts its handles as the recorded one did; a made-up placeholder with a
  /// number far away is not counted, or a customer could use all handles up.
  private var handleAfterText: Int {
    let plausible = firstHandle..<(firstHandle + 1000)
    let highest = occupied.filter(plausible.contains).max() ?? 0
    return max(nextHandle, highest + 1)
  }
}
