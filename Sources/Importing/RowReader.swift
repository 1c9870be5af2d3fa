import CanonicalJSON

/// Reads the rows of an export from its bytes as they come, never more than one row of them at once.
struct RowReader {
  private enum Splitter {
    case delimited(DelimitedSplitter)
    case lines(LineSplitter)
  }

  typealias Consumer = (ImportReading) throws(ImportFault) -> Void

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private var splitter: Splitter
  private var columns: ColumnReader
  /// The first bytes, until there are enough to know a byte order mark.
  private var head: [UInt8]? = []

  init(map: ImportMap, format: ImportMap.Format) {
    columns = ColumnReader(map: map)
    splitter =
      switch format {
      case .csv: .delimited(DelimitedSplitter(separator: map.separator))
      case .jsonl: .lines(LineSplitter())
      }
  }

  /// The columns that are there and say nothing to the map, in order.
  var unmappedColumns: [String] { columns.unmapped }
  /// The columns that the map names and no row had.
  var absentColumns: [String] { columns.absent }

  mutating func take(
    _ chunk: some Collection<UInt8>,
    _ consume: Consumer
  ) throws(ImportFault) {
    guard let known = head else { return try split(ArraySlice(chunk), consume) }
    let start = known + chunk
    guard start.count >= Self.byteOrderMark.count else {
      head = start
      return
    }
    head = nil
    try split(start.dropFirst(start.starts(with: Self.byteOrderMark) ? 3 : 0), consume)
  }

  mutating func finish(_ consume: Consumer) throws(ImportFault) {
    if let rest = head {
      head = nil
      try split(rest[...], consume)
    }
    switch splitter {
    case .delimited(var splitter):
      try splitter.finish { (line, record) throws(ImportFault) in
        try read(record, line, consume)
      }
      guard columns.hasHeader else { throw .badHeader("the file names no columns") }
    case .lines(var splitter):
      try splitter.finish { (number, line) throws(ImportFault) in
        try read(line, number, consume)
      }
    }
  }

  private mutating func split(_ chunk: ArraySlice<UInt8>, _ consume: Consumer) throws(ImportFault) {
    switch splitter {
    case .delimited(var cutting):
      try cutting.split(chunk) { (line, record) throws(ImportFault) in
        try read(record, line, consume)
      }
      splitter = .delimited(cutting)
    case .lines(var cutting):
      try cutting.split(chunk) { (number, line) throws(ImportFault) in
        try read(line, number, consume)
      }
      splitter = .lines(cutting)
    }
  }

  private mutating func read(
    _ record: DelimitedSplitter.Record,
    _ line: Int,
    _ consume: Consumer
  ) throws(ImportFault) {
    switch record {
    case .lost(let loss):
      guard columns.hasHeader else { throw .badHeader(loss.rawValue) }
      try consume(.lost(loss, line: line))
    case .fields(let bytes, let ends):
      guard columns.hasHeader else { return try columns.readHeader(bytes, ends) }
      try consume(columns.reading(bytes, ends, line: line))
    }
  }

  private mutating func read(
    _ line: LineSplitter.Line,
    _ number: Int,
    _ consume: Consumer
  ) throws(ImportFault) {
    guard case .bytes(let bytes) = line else {
      return try consume(.lost(.lineTooLong, line: number))
    }
    guard let object = try? JSONReader.value(of: bytes).object else {
      return try consume(.lost(.noJSONObject, line: number))
    }
    try consume(.row(columns.row(object, line: number)))
  }
}
