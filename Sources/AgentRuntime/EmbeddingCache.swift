import Foundation
import Synchronization
import TextAnalysis

/// An encoder that remembers the vectors of content on disk, so that an edit costs only the texts that are new.
///
/// What customers write is never kept: only asking for many texts at once, as content is read, fills the cache. It is a
/// cache only: a file that cannot be read, or was written by another encoder, is begun anew, and one that
/// cannot be written is not.
package final class EmbeddingCache: SentenceEncoder {
  /// How many vectors are kept on disk at most: those of the last run first.
  private static let mostKept = 60_000

  private let base: any SentenceEncoder
  private let file: URL
  private let state: Mutex<State>

  private struct State {
    /// The vectors by the digests of their texts.
    var vectors: [Key: SentenceReading] = [:]
    /// The digests of the texts asked for in this run.
    var used: Set<Key> = []
    /// How many of them were not known.
    var fresh = 0
  }

  /// The first half of a text's SHA-256.
  private struct Key: Hashable {
    var high: UInt64
    var low: UInt64

    init(_ text: String) {
      var copy = text
      let digest = copy.withUTF8 { SHA256Digest.digest(of: UnsafeRawBufferPointer($0)) }
      (high, low) = digest.withUnsafeBytes {
        ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      }
    }

    init(high: UInt64, low: UInt64) {
      self.high = high
      self.low = low
    }
  }

  /// A cache before `base` in the folder `directory`, read now.
  /// - Parameter name: What sort of texts it holds; each sort has a file of its own.
  package init(_ base: any SentenceEncoder, directory: URL, name: String) {
    self.base = base
    file = directory.appendingPathComponent("\(name)-\(base.identifier).vectors")
    state = Mutex(State(vectors: Self.read(file, dimension: base.dimension)))
  }

  package var identifier: String { base.identifier }
  package var dimension: Int { base.dimension }
  package var words: [String] { base.words }

  /// How many texts this run has asked for, and how many of them were new.
  package var counts: (asked: Int, new: Int) { state.withLock { ($0.used.count, $0.fresh) } }

  package func embedding(of text: String) -> [Float] { reading(of: text).meaning }

  package func embeddings(of texts: [String]) -> [[Float]] { readings(of: texts).map(\.meaning) }

  package func reading(of text: String) -> SentenceReading {
    let known = state.withLock { $0.vectors.isEmpty ? nil : $0.vectors[Key(text)] }
    return known ?? base.reading(of: text)
  }

  package func readings(of texts: [String]) -> [SentenceReading] {
    let keys = texts.map { Key($0) }
    let missing = state.withLock { state in
      var seen: Set<Key> = []
      return texts.indices.filter {
        state.used.insert(keys[$0])
        return state.vectors[keys[$0]] == nil && seen.insert(keys[$0]).inserted
      }
    }
    let found = base.readings(of: missing.map { texts[$0] })
    return state.withLock { state in
      for (place, reading) in zip(missing, found) { state.vectors[keys[place]] = reading }
      state.fresh += missing.count
      return keys.map { state.vectors[$0] ?? SentenceReading(meaning: [], wording: []) }
    }
  }

  /// Writes what is known, where anything is new; a half-written file never takes the name.
  package func save() {
    let entries = state.withLock { state -> [(Key, SentenceReading)] in
      guard state.fresh > 0 else { return [] }
      let used = state.used
      let sorted = state.vectors.sorted {
        let (left, right) = (used.contains($0.key), used.contains($1.key))
        return left == right ? ($0.key.high, $0.key.low) < ($1.key.high, $1.key.low) : left
      }
      return sorted.prefix(Self.mostKept).map { ($0.key, $0.value) }
    }
    guard !entries.isEmpty else { return }
    var data = Self.header(base.dimension)
    for (key, reading) in entries {
      withUnsafeBytes(of: key.high) { data.append(contentsOf: $0) }
      withUnsafeBytes(of: key.low) { data.append(contentsOf: $0) }
      (reading.meaning + reading.wording).withUnsafeBytes { data.append(contentsOf: $0) }
    }
    let folder = file.deletingLastPathComponent()
    try? FileManager.default.createDirectory(
      at: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    try? data.write(to: file, options: .atomic)
  }

  /// Each entry is the key, then the vector of the meaning, then that of the wording.
  private static func header(_ dimension: Int) -> Data {
    Data("FLVECTOR\n2 \(dimension)\n".utf8)
  }

  private static func read(_ file: URL, dimension: Int) -> [Key: SentenceReading] {
    let header = header(dimension)
    guard let data = try? Data(contentsOf: file, options: .mappedIfSafe), data.starts(with: header)
    else { return [:] }
    let size = 16 + 2 * dimension * MemoryLayout<Float>.size
    guard (data.count - header.count).isMultiple(of: size) else { return [:] }
    let count = (data.count - header.count) / size
    return data.withUnsafeBytes { bytes in
      var readings: [Key: SentenceReading] = [:]
      readings.reserveCapacity(count)
      for entry in 0..<count {
        let start = header.count + entry * size
        let key = Key(
          high: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self),
          low: bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
        )
        let numbers = floats(UnsafeRawBufferPointer(rebasing: bytes[(start + 16)..<(start + size)]))
        // A vector that is damaged is no vector.
        guard numbers.allSatisfy({ abs($0) <= 1.0001 }) else { continue }
        readings[key] = SentenceReading(
          meaning: Array(numbers[..<dimension]),
          wording: Array(numbers[dimension...])
        )
      }
      return readings
    }
  }

  private static func floats(_ bytes: UnsafeRawBufferPointer) -> [Float] {
    let count = bytes.count / MemoryLayout<Float>.size
    return [Float](unsafeUninitializedCapacity: count) { output, initialized in
      UnsafeMutableRawBufferPointer(output).copyMemory(from: bytes)
      initialized = count
    }
  }
}
