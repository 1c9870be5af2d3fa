import Testing

@testable import SentenceEncoding

@Suite("An encoder file")
struct EncoderFileTests {
  private static let sound = Result { try SyntheticModel().file() }

  private func fault(_ change: (inout [UInt8]) -> Void) throws -> EncoderFileError? {
    var bytes = try Self.sound.get()
    change(&bytes)
    do {
      _ = try EncoderFile(EncoderBytes(copying: bytes))
      return nil
    } catch { return error }
  }

  @Test("is read where it is sound, and is the same whenever it is made")
  func sound() throws {
    #expect(try fault { _ in } == nil)
    #expect(try SyntheticModel().file() == Self.sound.get())
  }

  @Test("that does not begin like one is refused")
  func foreign() throws {
    #expect(try fault { $0 = [] } == .notAnEncoder)
    #expect(try fault { $0 = Array("FLENC".utf8) } == .notAnEncoder)
    #expect(try fault { $0 = Array("{\"__metadata__\":{}}".utf8) } == .notAnEncoder)
    #expect(try fault { $0[0] = 0 } == .notAnEncoder)
  }

  @Test("of another form is refused")
  func version() throws {
    #expect(try fault { $0[8] = 9 } == .otherVersion(9))
  }

  @Test("that ends too early is refused, wherever")
  func truncated() throws {
    let size = try Self.sound.get().count
    for count in stride(from: 8, to: size, by: 997) {
      #expect(try fault { $0.removeSubrange(count...) } == .truncated, "\(count) bytes")
    }
    #expect(try fault { $0.removeLast() } == .truncated)
  }

  @Test("that is too long is refused")
  func overlong() throws { #expect(try fault { $0.append(0) } == .damaged) }

  @Test("with a changed bit is refused, wherever")
  func damaged() throws {
    let size = try Self.sound.get().count
    for byte in Array(12..<128) + Array(stride(from: 128, to: size, by: 61)) {
      // The zeros at the end of the header say nothing.
      guard !(112..<128).contains(byte) else { continue }
      #expect(try fault { $0[byte] ^= 1 << UInt8(byte % 8) } == .damaged, "byte \(byte)")
    }
  }

  @Test("with swapped parts is refused")
  func swapped() throws {
    #expect(try fault { $0.swapAt(5000, 5064) } == .damaged)
  }

  @Test("whose header asks for the impossible is refused, although its checksum is right")
  func hostile() throws {
    for (offset, value) in [
      (12, 65), (12, 0), (16, 33), (16, 0), (20, 0), (20, 3), (24, 8192), (28, 0), (32, 0),
      (32, .max), (36, 0), (36, 3), (40, .max), (52, .max),
    ] as [(Int, UInt32)] {
      let fault = try fault { bytes in
        bytes.withUnsafeMutableBytes { bytes in
          bytes.storeBytes(of: value.littleEndian, toByteOffset: offset, as: UInt32.self)
          let header = UnsafeRawBufferPointer(rebasing: bytes[..<104])
          let check = QuickChecksum.value(of: header).littleEndian
          bytes.storeBytes(of: check, toByteOffset: 104, as: UInt64.self)
        }
      }
      #expect(fault == .damaged, "\(value) at \(offset)")
    }
  }

  @Test(
    "that is refused says what to do",
    arguments: [
      EncoderFileError.notAnEncoder, .otherVersion(7), .truncated, .damaged,
    ]
  )
  func advice(error: EncoderFileError) {
    #expect(error.description.contains("run Scripts/encoder"))
  }

  @Test("lays every part at a multiple of 64 bytes, none over another")
  func layout() {
    let layout = EncoderLayout(dimensions: .miniLM, textBytes: 200_001)
    var parts = [
      layout.pieceOffsets, layout.pieceText, layout.slots, layout.rows, layout.rowScales,
      layout.positions, layout.embeddingNorm.gains, layout.embeddingNorm.biases,
    ]
    for layer in layout.layers {
      for matrix in [layer.projections, layer.attended, layer.inner, layer.outer] {
        parts += [matrix.weights, matrix.sums, matrix.scales, matrix.biases]
      }
      for norm in [layer.afterAttention, layer.afterOuter] { parts += [norm.gains, norm.biases] }
    }
    parts.sort { $0.lowerBound < $1.lowerBound }
    #expect(parts.allSatisfy { $0.lowerBound % 64 == 0 })
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    #expect(parts.first?.lowerBound == 128 && parts.last?.upperBound == layout.size)
  }
}
