import Foundation

/// Where an encoder file may lie.
package struct EncoderLocation: Sendable, Hashable {
  /// The name of an encoder file.
  package static let fileName = "minilm.flenc"
  /// The variable of the environment that names the file, or the folder it lies in.
  package static let variable = "FIRSTLINE_ENCODER"
  private static let folder = ".firstline/encoder"

  /// The files that are looked for, the first one first.
  package let candidates: [String]

  /// The places for a process. The variable, where it is set, is the only one.
  /// - Parameters:
  ///   - environment: The process' environment.
  ///   - stateDirectory: Where the store lies, if there is one.
  ///   - currentDirectory: The process' current folder.
  ///   - executable: The program's own file, if it is known; the folders above it are looked through, so
  ///     that a program built in a checkout finds the checkout's encoder.
  package init(
    environment: [String: String],
    stateDirectory: String?,
    currentDirectory: String,
    executable: String?
  ) {
    if let place = environment[Self.variable], !place.isEmpty {
      candidates = [Self.file(at: Self.absolute(place, in: currentDirectory))]
      return
    }
    var folders: [String] = []
    if let stateDirectory {
      folders.append(Self.absolute(stateDirectory, in: currentDirectory) + "/encoder")
    }
    folders.append("\(currentDirectory)/\(Self.folder)")
    folders += Self.above(executable).map { "\($0)/\(Self.folder)" }
    var seen: Set<String> = []
    candidates =
      folders
      .map { URL(fileURLWithPath: $0).standardizedFileURL.path + "/" + Self.fileName }
      .filter { seen.insert($0).inserted }
  }

  /// The places for this process.
  package static func live(stateDirectory: String? = nil) -> EncoderLocation {
    EncoderLocation(
      environment: ProcessInfo.processInfo.environment,
      stateDirectory: stateDirectory,
      currentDirectory: FileManager.default.currentDirectoryPath,
      executable: try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    )
  }

  /// Where an encoder is installed unless somebody says otherwise.
  package static var installation: String {
    let place = ProcessInfo.processInfo.environment[variable] ?? ""
    return file(at: place.isEmpty ? folder : place)
  }

  /// The file that `place` means: itself where it ends like one, or the one in that folder.
  package static func file(at place: String) -> String {
    if place.hasSuffix(".flenc") { return place }
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: place, isDirectory: &isDirectory)
    return exists && !isDirectory.boolValue ? place : "\(place)/\(fileName)"
  }

  private static func absolute(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") ? path : "\(folder)/\(path)"
  }

  private static func above(_ path: String?) -> [String] {
    guard let path else { return [] }
    var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    var result: [String] = []
    while folder.path != "/" {
      result.append(folder.path)
      folder.deleteLastPathComponent()
    }
    return result
  }
}
