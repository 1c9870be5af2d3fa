import AgentContent
import AgentRuntime
import Foundation
import SourceDiagnostics
import Testing

@Suite("A content folder is read") struct ContentFolderReaderTests {
  private let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("firstline-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }

  private func write(_ count: Int, to name: String) {
    let isWritten = FileManager.default.createFile(
      atPath: "\(folder)/\(name)",
      contents: Data(repeating: 0x61, count: count)
    )
    #expect(isWritten)
  }

  private func code(_ limits: ContentLimits) -> String? {
    do throws(ContentFolderReader.Fault) {
      _ = try ContentFolderReader.read(at: folder, limits: limits)
      return nil
    } catch {
      guard case .excessive(let excess) = error else { return "unreadable" }
      return "\(excess.code) \(excess.location.path.split(separator: "/").last ?? "")"
    }
  }

  @Test("with files as large as said, and not one byte larger")
  func size() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let limits = try ContentLimits().setting("table=4KiB")
    write(4096, to: "orders.csv")
    #expect(code(limits) == nil)
    write(4097, to: "orders.csv")
    #expect(code(limits) == "file-too-large orders.csv")
    #expect(code(ContentLimits()) == nil)
  }

  @Test("with as many files as said, and not one more")
  func number() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let limits = try ContentLimits().setting("files=16")
    for number in 10..<26 { write(1, to: "\(number).txt") }
    #expect(code(limits) == nil)
    write(1, to: "26.txt")
    #expect(code(limits) == "too-many-files 26.txt")
  }
}
