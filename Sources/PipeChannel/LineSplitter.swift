import Foundation

/// Cuts a stream of bytes into lines of bounded length.
///
/// Lines end with LF; a CR before it is dropped, and so is a byte order mark at the very start.
/// What goes beyond the limit is never kept.
struct LineSplitter {
  /// What a line turned out to be.
  enum Line {
    /// The bytes without their line end, valid only during the call that hands them over.
    case bytes(UnsafeBufferPointer<UInt8>)
    /// More bytes than the limit; reported as soon as that is certain.
    case tooLong
  }

  /// Takes a line and its number, counted from 1; false stops the splitting.
  typealias Consumer = (_ number: Int, _ line: Line) -> Bool

  private let limit: Int
  private var completed = 0
  private var carried: [UInt8] = []
  private var isSkipping = false

  /// A splitter whose lines hold at most `limit` bytes before their LF.
  init(limit: Int) { self.limit = limit }

  /// Hands over the lines that `chunk` completes, until `consume` answers false.
  /// - Returns: whether every line was taken.
  mutating func split(_ chunk: UnsafeBufferPointer<UInt8>, _ consume: Consumer) -> Bool {
    var rest = chunk
    while let end = rest.indexOfLineFeed {
      let piece = UnsafeBufferPointer(rebasing: rest[..<end])
      rest = UnsafeBufferPointer(rebasing: rest[(end + 1)...])
      guard complete(with: piece, consume) else { return false }
    }
    return carry(rest, consume)
  }

  /// Hands over what stands behind the last LF, if anything.
  mutating func finish(_ consume: Consumer) {
    guard !carried.isEmpty else { return }
    _ = complete(with: UnsafeBufferPointer(start: nil, count: 0), consume)
  }

  /// A line that lies within one chunk, as nearly all do, is handed over where it lies.
  private mutating func complete(
    with piece: UnsafeBufferPointer<UInt8>,
    _ consume: Consumer
  ) -> Bool {
    if isSkipping {
      isSkipping = false
      completed += 1
      return true
    }
    if carried.isEmpty {
      completed += 1
      return consume(completed, line(piece))
    }
    guard carry(piece, consume) else { return false }
    completed += 1
    if isSkipping {
      isSkipping = false
      return true
    }
    defer { carried.removeAll(keepingCapacity: true) }
    return carried.withUnsafeBufferPointer { consume(completed, line($0)) }
  }

  private mutating func carry(_ piece: UnsafeBufferPointer<UInt8>, _ consume: Consumer) -> Bool {
    guard !isSkipping, !piece.isEmpty else { return true }
    guard carried.count + piece.count <= limit else {
      isSkipping = true
      carried = []
      return consume(completed + 1, .tooLong)
    }
    carried.append(contentsOf: piece)
    return true
  }

  private func line(_ bytes: UnsafeBufferPointer<UInt8>) -> Line {
    guard bytes.count <= limit else { return .tooLong }
    var content = bytes[...]
    if content.last == UInt8(ascii: "\r") { content = content.dropLast() }
    if completed == 1, content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    return .bytes(UnsafeBufferPointer(rebasing: content))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the first LF stands.
  fileprivate var indexOfLineFeed: Int? {
    guard let baseAddress, let found = memchr(baseAddress, 0x0A, count) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }

  /// Whether there is nothing but spaces and tabs.
  var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
