/// What one row says of the fields that the map names.
struct ImportRow {
  /// The line on which it starts, from 1.
  let line: Int
  /// The values that say something, as they are written, without blanks around them.
  var values: [ImportField: String] = [:]
  /// What could not be taken as it was.
  var losses: [(field: ImportField, loss: ImportLoss)] = []
}

/// What came of reading one row.
enum ImportReading {
  case row(ImportRow)
  case lost(ImportLoss, line: Int)
}
