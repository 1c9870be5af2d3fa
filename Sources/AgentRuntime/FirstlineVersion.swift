/// Which Firstline this is.
package enum FirstlineVersion {
  /// The release.
  package static let current = "0.1.0"
  /// Raised when the same content is understood or answered differently: part of the model cache's key.
  package static let understanding = 4
}
