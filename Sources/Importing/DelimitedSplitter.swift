/// Cuts a stream of bytes into records of CSV (RFC 4180), each of bounded length.
///
/// Lines end with LF or CR LF; a quoted field may hold separators, line ends and doubled quotes. Empty lines are skipped.
/// What is wrong with a record is said of its first line, and the next line begins a new one.
struct DelimitedSplitter {
  static let recordLimit = 1 << 20
  static let columnLimit = 1000

  /// One record.
  enum Record {
    /// Its bytes without separators and quotes, and where each field ends in them.
    case fields([UInt8], ends: [Int])
    case lost(ImportLoss)
  }

  private enum State { case fieldStart, plain, quoted, behindQuote, skipping }

  private let separator: UInt8
  private var state = State.fieldStart
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var line = 1
  private var firstLine = 1

  init(separator: UInt8) { self.separator = separator }

  /// Hands over the records that `chunk` completes, with the lines on which they start.
  mutating func split(
    _ chunk: ArraySlice<UInt8>,
    _ consume: (Int, Record) throws(ImportFault) -> Void
  ) throws(ImportFault) {
    for byte in chunk {
      if byte == 0x0A, state != .quoted { try endLine(consume) } else { try take(byte, consume) }
      if byte == 0x0A {
        line += 1
        if bytes.isEmpty, ends.isEmpty, state == .fieldStart { firstLine = line }
      }
    }
  }

  /// Hands over what stands behind the last line end.
  mutating func finish(
    _ consume: (Int, Record) throws(ImportFault) -> Void
  ) throws(ImportFault) {
    if state == .quoted { throw .unclosedQuote(line: firstLine) }
    try endLine(consume)
  }

  private mutating func take(
    _ byte: UInt8,
    _ consume: (Int, Record) throws(ImportFault) -> Void
  ) throws(ImportFault) {
    switch state {
    case .skipping: return
    case .fieldStart where byte == UInt8(ascii: "\""): state = .quoted
    case .fieldStart, .plain:
      if byte == separator { return try endField(consume) }
      guard byte != UInt8(ascii: "\"") else { return try lose(.strayQuote, consume) }
      state = .plain
      bytes.append(byte)
    case .quoted where byte == UInt8(ascii: "\""): state = .behindQuote
    case .quoted: bytes.append(byte)
    case .behindQuote:
      switch byte {
      case UInt8(ascii: "\""):
        bytes.append(byte)
        state = .quoted
      case separator: return try endField(consume)
      case 0x0D: return
      default: return try lose(.strayQuote, consume)
      }
    }
    guard bytes.count > Self.recordLimit else { return }
    if state == .quoted { throw .unclosedQuote(line: firstLine) }
    try lose(.lineTooLong, consume)
  }

  private mutating func endField(
    _ consume: (Int, Record) throws(ImportFault) -> Void
  ) throws(ImportFault) {
    guard ends.count + 1 < Self.columnLimit else { return try lose(.tooManyColumns, consume) }
    ends.append(bytes.count)
    state = .fieldStart
  }

  private mutating func endLine(
    _ consume: (Int, Record) throws(ImportFault) -> Void
  ) throws(ImportFault) {
    defer { startRecord() }
    guard state != .skipping else { return }
    // Only an unquoted field can end with the CR of its line end.
    if state == .plain, bytes.last == 0x0D { bytes.removeLast() }
    guard state == .behindQuote || !ends.isEmpty || !bytes.isEmpty else { return }
    ends.append(bytes.count)
    try consume(firstLine, .fields(bytes, ends: ends))
  }

  private mutating func lose(
    _ loss: ImportLoss,
    _ consume: (Int, Record) throws(ImportFault) -> Void
  ) throws(ImportFault) {
    try consume(firstLine, .lost(loss))
    startRecord()
    state = .skipping
  }

  private mutating func startRecord() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    state = .fieldStart
  }
}
