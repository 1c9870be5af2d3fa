import CEncoderKernel

/// The instructions with which vectors are computed. The vectors are the same with all of them.
package enum EncoderKernel: String, Sendable, CaseIterable {
  /// Plain C: on every machine.
  case portable
  /// 128-bit vectors: on every x86-64.
  case sse2
  /// 256-bit vectors.
  case avx2
  /// 512-bit vectors, and the instruction that multiplies and sums bytes.
  case avx512VNNI = "avx512-vnni"

  /// The kernels that this processor can run, the slowest first.
  package static var available: [EncoderKernel] {
    allCases.filter { fl_kernel_is_available($0.code) != 0 }
  }

  /// The fastest kernel that this processor can run.
  package static var best: EncoderKernel { available.last ?? .portable }

  var code: fl_kernel {
    switch self {
    case .portable: .portable
    case .sse2: .sse2
    case .avx2: .avx2
    case .avx512VNNI: .avx512VNNI
    }
  }
}
