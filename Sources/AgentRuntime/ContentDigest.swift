import AgentContent

/// SHA-256 of content, by which trained models and `cfg` are named.
enum ContentDigest {
  /// The digest of every file's path and bytes, in hexadecimal, with `extra` mixed in.
  static func digest(of folder: ContentFolder, extra: String) -> String {
    var bytes: [UInt8] = Array(extra.utf8)
    for file in folder.files {
      bytes.append(contentsOf: file.path.utf8)
      bytes.append(0)
      withUnsafeBytes(of: UInt64(file.bytes.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: file.bytes)
    }
    return bytes.withUnsafeBytes(SHA256Digest.text)
  }
}
