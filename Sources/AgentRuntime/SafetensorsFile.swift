import CanonicalJSON
import Foundation

/// Reads tensors of 32-bit floats from a `.safetensors` file: a length of 8 bytes, a header in JSON, the
/// values. Nothing in the file is trusted.
final class SafetensorsFile {
  /// Why a file cannot be used.
  struct Fault: Error, Hashable, CustomStringConvertible {
    let description: String
  }

  private static let maximumHeader = 1 << 20

  private let bytes: UnsafeRawBufferPointer
  private let header: JSONValue
  private let values: UnsafeRawBufferPointer

  /// The file at `path`, mapped into memory.
  init(path: String) throws {
    bytes = try MappedFile.map(path)
    do throws(Fault) { (header, values) = try Self.parts(of: bytes) } catch {
      MappedFile.unmap(bytes)
      throw error
    }
  }

  deinit { MappedFile.unmap(bytes) }

  /// The values of a tensor, in rows.
  /// - Parameter shape: The sizes it must have; −1 stands for any.
  func tensor(_ name: String, _ shape: [Int]) throws(Fault) -> [Float] {
    guard let entry = header[name] else {
      throw Fault(description: "the tensor \(name) is missing")
    }
    let sizes = (entry["shape"]?.array ?? []).map { $0.integer ?? -1 }
    let matches =
      sizes.count == shape.count
      && zip(sizes, shape).allSatisfy { $0 == $1 || $1 == -1 && $0 > 0 }
    guard matches, entry["dtype"]?.string == "F32" else {
      throw Fault(description: "the tensor \(name) has another shape or type than expected")
    }
    let offsets = (entry["data_offsets"]?.array ?? []).map { $0.integer ?? -1 }
    guard offsets.count == 2, let start = offsets.first, let end = offsets.last,
      0 <= start, start <= end, end <= values.count, Self.isSize(end - start, of: sizes)
    else { throw Fault(description: "the tensor \(name) does not lie within the file") }
    return (0..<(end - start) / 4).map {
      Float(
        bitPattern: values.loadUnaligned(fromByteOffset: start + 4 * $0, as: UInt32.self)
          .littleEndian
      )
    }
  }

  /// Whether so many bytes hold that many floats.
  private static func isSize(_ bytes: Int, of sizes: [Int]) -> Bool {
    var count = 4
    for size in sizes {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow else { return false }
      count = product
    }
    return count == bytes
  }

  private static func parts(
    of bytes: UnsafeRawBufferPointer
  ) throws(Fault) -> (JSONValue, UnsafeRawBufferPointer) {
    guard bytes.count >= 8 else { throw Fault(description: "this is no safetensors file") }
    let length = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    guard length <= maximumHeader, Int(length) <= bytes.count - 8 else {
      throw Fault(description: "the header of the safetensors file is too long")
    }
    let end = 8 + Int(length)
    guard let header = try? JSONReader.value(of: bytes[8..<end]), header.object != nil else {
      throw Fault(description: "the header of the safetensors file is no JSON object")
    }
    return (header, UnsafeRawBufferPointer(rebasing: bytes[end...]))
  }
}
