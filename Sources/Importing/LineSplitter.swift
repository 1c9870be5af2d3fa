/// Cuts a stream of bytes into lines of bounded length; blank ones are skipped.
struct LineSplitter {
  /// One line.
  enum Line {
    case bytes([UInt8])
    case tooLong
  }

  private var bytes: [UInt8] = []
  private var number = 1
  private var isSkipping = false

  /// Hands over the lines that `chunk` completes, with their numbers from 1.
  mutating func split(
    _ chunk: ArraySlice<UInt8>,
    _ consume: (Int, Line) throws(ImportFault) -> Void
  ) throws(ImportFault) {
    var rest = chunk
    while let end = rest.firstIndex(of: 0x0A) {
      try add(rest[..<end], consume)
      try finish(consume)
      number += 1
      rest = rest[(end + 1)...]
    }
    try add(rest, consume)
  }

  /// Hands over what was read of the line.
  mutating func finish(_ consume: (Int, Line) throws(ImportFault) -> Void) throws(ImportFault) {
    defer {
      bytes.removeAll(keepingCapacity: true)
      isSkipping = false
    }
    let isBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    if !isSkipping, !isBlank { try consume(number, .bytes(bytes)) }
  }

  private mutating func add(
    _ piece: ArraySlice<UInt8>,
    _ consume: (Int, Line) throws(ImportFault) -> Void
  ) throws(ImportFault) {
    guard !isSkipping else { return }
    guard bytes.count + piece.count <= DelimitedSplitter.recordLimit else {
      isSkipping = true
      bytes.removeAll(keepingCapacity: true)
      return try consume(number, .tooLong)
    }
    bytes += piece
  }
}
