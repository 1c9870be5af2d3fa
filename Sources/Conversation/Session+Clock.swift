/// A conversation's own time, which never runs backwards, whatever becomes of the machine's clock.
extension Session {
  /// The instant of what happens next in the conversation while the machine's clock shows `clock`: an hour that is set
  /// back passes for the conversation without its time moving.
  package func instant(by clock: Timestamp) -> Timestamp { max(clock, lastInstant) }
}
