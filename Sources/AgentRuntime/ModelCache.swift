import Foundation
import TextAnalysis
import Understanding

/// Trained matchers on disk, each named by the digest of what it was trained on.
///
/// A cache only: what cannot be read, or is damaged, is trained anew; what cannot be written is not.
struct ModelCache {
  /// How many files are kept, two for each model; older ones go.
  private static let kept = 8
  let directory: URL

  /// The model of that name, if a sound one is there that learnt with this encoder.
  func model(named digest: String, encoder: (any SentenceEncoder)?) -> IntentMatcher? {
    guard let data = try? Data(contentsOf: file(digest), options: .mappedIfSafe) else { return nil }
    return try? IntentMatcher(decoding: [UInt8](data), encoder: encoder)
  }

  /// Keeps a model; a half-written file never takes its name.
  func keep(_ model: IntentMatcher, named digest: String) {
    let manager = FileManager.default
    try? manager.createDirectory(
      at: directory,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    try? Data(model.encoded()).write(to: file(digest), options: .atomic)
    prune()
  }

  /// Gives a model a further name.
  func name(_ digest: String, also other: String) {
    try? FileManager.default.removeItem(at: file(other))
    try? FileManager.default.linkItem(at: file(digest), to: file(other))
  }

  private func file(_ digest: String) -> URL {
    directory.appendingPathComponent("\(digest.prefix(32)).model")
  }

  private func prune() {
    let keys: Set<URLResourceKey> = [.contentModificationDateKey]
    let files =
      (try? FileManager.default.contentsOfDirectory(
        at: directory,
        includingPropertiesForKeys: Array(keys)
      )) ?? []
    let dated = files.map { file in
      (file, (try? file.resourceValues(forKeys: keys))?.contentModificationDate ?? .distantPast)
    }
    for (file, _) in dated.sorted(by: { $0.1 > $1.1 }).dropFirst(Self.kept) {
      try? FileManager.default.removeItem(at: file)
    }
  }
}
