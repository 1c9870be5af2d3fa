import Logging
import TextAnalysis

/// Writes each event on one line and without anything that drives a terminal, whatever its message holds.
package struct OneLineLog: LogHandler {
  private var handler: any LogHandler

  /// A log that is written by another handler.
  package init(_ handler: any LogHandler) { self.handler = handler }

  package var metadata: Logger.Metadata {
    get { handler.metadata }
    set { handler.metadata = newValue }
  }

  package var logLevel: Logger.Level {
    get { handler.logLevel }
    set { handler.logLevel = newValue }
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { handler[metadataKey: key] }
    set { handler[metadataKey: key] = newValue }
  }

  package func log(event: LogEvent) {
    var event = event
    event.message = "\(TerminalText.line(event.message.description))"
    handler.log(event: event)
  }
}
