import SourceDiagnostics

/// Says where a file stops being UTF-8.
enum EncodingFault {
  /// A diagnostic about the first byte of `bytes` that is not UTF-8.
  static func diagnostic(of bytes: [UInt8], path: String) -> Diagnostic {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var valid = String.UnicodeScalarView()
    while case .scalarValue(let scalar) = decoder.decode(&rest) { valid.append(scalar) }
    let source = SourceText(path: path, text: String(valid))
    let column = source.scalars(ofLine: source.lineCount).count + 1
    return source.diagnostic(
      code: "invalid-utf8",
      "the file is not UTF-8 from here on",
      at: source.location(line: source.lineCount, column: column),
      hint: "save the file as UTF-8"
    )
  }
}
