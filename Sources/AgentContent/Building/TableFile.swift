import AgentCore
import SourceDiagnostics

/// The CSV files that actions read, which lie beside `actions.yaml`.
enum TableFile {
  /// Why there is no table.
  enum Fault: Error {
    case missing
    case notUTF8
    case unreadable(CSVTable.Fault)
  }

  /// The file at `path`, counted from the folder; nil where there is none.
  static func file(at path: String, in folder: ContentFolder) -> ContentFile? {
    folder.file(at: path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
  }

  /// The table in the file at `path`, counted from the folder.
  static func table(at path: String, in folder: ContentFolder) -> Result<CSVTable, Fault> {
    guard let file = file(at: path, in: folder) else { return .failure(.missing) }
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      return .failure(.notUTF8)
    }
    do {
      return .success(try CSVTable.parse(text))
    } catch {
      return .failure(.unreadable(error))
    }
  }
}
