import Foundation
import Synchronization

/// A server on the loopback interface that reads one request a connection and answers as the test says.
final class LoopbackServer: Sendable {
  /// What a connection gets.
  enum Answer: Sendable {
    case bytes([UInt8])
    /// Nothing, and the end of the connection.
    case close
    /// Nothing, until the other side gives up.
    case silence
  }

  let port: UInt16
  private let listener: Int32
  private let state: Mutex<(answers: [Answer], requests: [String])>

  /// Answers with `answers`, one a request; the last one ever after.
  init(_ answers: Answer...) throws {
    (listener, port) = try Self.listen()
    state = Mutex((answers, []))
    let (listener, state) = (self.listener, Box(self))
    Thread.detachNewThread {
      while true {
        let connection = accept(listener, nil, nil)
        // Closed here and not by who stops it: the number could be another server's by then.
        guard connection >= 0 else {
          close(listener)
          return
        }
        Thread.detachNewThread {
          state.server?.serve(connection)
          close(connection)
        }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// The requests so far, heads and bodies.
  var requests: [String] { state.withLock { $0.requests } }

  /// An answer with a status, a body and its length.
  static func http(_ status: Int, _ body: String, _ headers: [String] = []) -> Answer {
    let lines = ["HTTP/1.1 \(status) X", "Content-Length: \(body.utf8.count)"] + headers
    return .bytes(Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8))
  }

  /// A port that nobody listens on.
  static func deadPort() throws -> UInt16 {
    let (listener, port) = try listen()
    close(listener)
    return port
  }

  // MARK: Sockets

  private struct Failure: Error {}

  private struct Box: Sendable {
    weak let server: LoopbackServer?
    init(_ server: LoopbackServer) { self.server = server }
  }

  private static func listen() throws -> (Int32, UInt16) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        bind(listener, name, length) == 0 && Glibc.listen(listener, 64) == 0
          && getsockname(listener, name, &length) == 0
      }
    }
    guard isListening else { throw Failure() }
    return (listener, UInt16(bigEndian: address.sin_port))
  }

  private func serve(_ connection: Int32) {
    guard let request = Self.request(on: connection) else { return }
    let answer = state.withLock { state in
      state.requests.append(request)
      return state.answers.count > 1 ? state.answers.removeFirst() : state.answers[0]
    }
    switch answer {
    case .close: break
    case .silence: _ = Self.read(connection)
    case .bytes(let bytes):
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes {
          send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// The head and the body that it announces.
  private static func request(on connection: Int32) -> String? {
    var text = ""
    while true {
      guard let more = read(connection) else { return nil }
      text += more
      guard let head = text.range(of: "\r\n\r\n") else { continue }
      let field = text[..<head.lowerBound].components(separatedBy: "\r\n")
        .first { $0.lowercased().hasPrefix("content-length:") }
      let length = field.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
      if text[head.upperBound...].utf8.count >= length { return text }
    }
  }

  private static func read(_ connection: Int32) -> String? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(connection, &buffer, buffer.count, 0)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
