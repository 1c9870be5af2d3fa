import Foundation
import Testing

@testable import AgentRuntime

@Suite("A safetensors file")
struct SafetensorsFileTests {
  private let folder = Result { try RuntimeFolder() }

  private func open(_ bytes: [UInt8]) throws -> SafetensorsFile {
    let path = try folder.get().path + "/model.safetensors"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try SafetensorsFile(path: path)
  }

  private func header(_ entry: String) -> String { #"{"t":\#(entry)}"# }

  @Test("gives its tensors in rows")
  func reads() throws {
    let values: [UInt8] = [0, 0, 128, 63, 0, 0, 0, 192, 0, 0, 0, 0, 0, 0, 64, 64]
    let entry = #"{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}"#
    let file = try open(TinyModel.file(header: header(entry), values: values))
    #expect(try file.tensor("t", [2, 2]) == [1, -2, 0, 3])
    #expect(try file.tensor("t", [-1, 2]) == [1, -2, 0, 3])
    #expect(throws: SafetensorsFile.Fault.self) { try file.tensor("u", [2, 2]) }
    #expect(throws: SafetensorsFile.Fault.self) { try file.tensor("t", [4]) }
    #expect(throws: SafetensorsFile.Fault.self) { try file.tensor("t", [2, 3]) }
  }

  @Test(
    "with a tensor that lies about itself is refused",
    arguments: [
      #"{"dtype":"F16","shape":[2,2],"data_offsets":[0,16]}"#,
      #"{"dtype":"F32","shape":[2,2],"data_offsets":[0,12]}"#,
      #"{"dtype":"F32","shape":[2,2],"data_offsets":[4,20]}"#,
      #"{"dtype":"F32","shape":[2,2],"data_offsets":[-4,12]}"#,
      #"{"dtype":"F32","shape":[2,2],"data_offsets":[16,0]}"#,
      #"{"dtype":"F32","shape":[2,2],"data_offsets":[0]}"#,
      #"{"dtype":"F32","shape":[2,2],"data_offsets":[0,1e300]}"#,
      #"{"dtype":"F32","shape":[2,2]}"#,
      #"{"dtype":"F32","shape":[-2,-2],"data_offsets":[0,16]}"#,
      #"{"dtype":"F32","shape":"22","data_offsets":[0,16]}"#,
      #"7"#,
    ]
  )
  func lies(entry: String) throws {
    let values = [UInt8](repeating: 0, count: 16)
    let file = try open(TinyModel.file(header: header(entry), values: values))
    #expect(throws: SafetensorsFile.Fault.self) { try file.tensor("t", [2, 2]) }
    #expect(throws: SafetensorsFile.Fault.self) { try file.tensor("t", [-1, 2]) }
  }

  @Test("whose sizes overflow is refused")
  func overflow() throws {
    let entry =
      #"{"dtype":"F32","shape":[4611686018427387904,4611686018427387904],"data_offsets":[0,0]}"#
    let file = try open(TinyModel.file(header: header(entry), values: []))
    #expect(throws: SafetensorsFile.Fault.self) {
      try file.tensor("t", [-1, 4_611_686_018_427_387_904])
    }
  }

  @Test(
    "that is none is refused",
    arguments: [
      [], [1, 2, 3], [UInt8](repeating: 255, count: 64), TinyModel.file(header: "[]", values: []),
      TinyModel.file(header: "{", values: []),
      [UInt8](TinyModel.file(header: "{}", values: []).dropLast()),
      [255, 255, 255, 0, 0, 0, 0, 0] + [UInt8](repeating: 32, count: 100),
    ] as [[UInt8]]
  )
  func foreign(bytes: [UInt8]) {
    #expect(throws: (any Error).self) { try open(bytes) }
  }
}
