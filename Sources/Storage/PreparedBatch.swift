import AgentCore
import CanonicalJSON
import Conversation
import Foundation
import GRDB

/// A batch as the writer binds it. Encoding and sealing happen in the task that appends, so that the one
/// writing thread only binds and steps.
struct PreparedBatch: Sendable {
  let session: DatabaseValue
  let caller: DatabaseValue
  let expectedVersion: Int
  /// Arguments of `BatchWriter.insertEvent`, one row an event.
  let events: [StatementArguments]
  /// Arguments of `BatchWriter.insertTicket`.
  let tickets: [StatementArguments]
  /// Arguments of `BatchWriter.insertSecret`.
  let secrets: [StatementArguments]
  /// Arguments of `BatchWriter.insertAnswer`.
  let answer: StatementArguments?
  /// Arguments of `BatchWriter.writeSnapshot`, where one is due.
  let snapshot: StatementArguments?
  let contact: Int
  let started: Int
  let last: Int
  let turns: Int
  let customer: DatabaseValue
  let due: DatabaseValue

  init(_ batch: EventBatch, vault: Vault) {
    let session = ByteText.value(batch.session)
    let caller = ByteText.value(batch.caller)
    let customer = ByteText.value(batch.events.reversed().lazy.compactMap(\.customer).first)
    self.session = session
    self.caller = caller
    self.customer = customer
    expectedVersion = batch.expectedVersion
    events = batch.events.enumerated().map { index, event in
      Self.arguments(of: event, session: session, version: batch.expectedVersion + index + 1)
    }
    tickets = batch.events.compactMap { Self.ticketArguments(of: $0, session: session) }
    secrets = batch.secrets.map { secret in
      let sealed = vault.seal(secret.value, session: batch.session, handle: secret.handle)
      return Self.arguments(of: secret, sealed, session: session, customer: customer)
    }
    answer = batch.answer.map { Self.arguments(of: $0, caller: caller) }
    snapshot = SnapshotRow.arguments(of: batch)
    let instants = batch.events.map(\.timestamp.milliseconds)
    contact = Self.contact(of: batch)
    started = instants.first ?? 0
    last = instants.max() ?? 0
    turns = batch.events.count { if case .userTurn = $0.fact { true } else { false } }
    due = batch.nextDue?.milliseconds.databaseValue ?? .null
  }

  private static func arguments(
    of event: Event,
    session: DatabaseValue,
    version: Int
  ) -> StatementArguments {
    [
      ByteText.value(event.id), session, version, event.timestamp.milliseconds,
      ByteText.value(event.fact.type), ByteText.value(event.customer),
      ByteText.value(event.ticket), ByteText.value(event.actor), ByteText.value(event.cause),
      ByteText.value(event.configuration), ByteText.value(JSONWriter.text(of: event.fact.data)),
    ]
  }

  private static func arguments(
    of secret: Secret,
    _ sealed: Vault.Sealed,
    session: DatabaseValue,
    customer: DatabaseValue
  ) -> StatementArguments {
    [
      session, ByteText.value(secret.handle), ByteText.value(secret.kind), customer,
      Data(sealed.nonce), Data(sealed.bytes),
    ]
  }

  private static func arguments(
    of answer: StoredAnswer,
    caller: DatabaseValue
  ) -> StatementArguments {
    [
      caller, ByteText.value(answer.request), ByteText.value(answer.hash),
      ByteText.value(answer.line), answer.at.milliseconds, answer.sequence,
    ]
  }

  private static func ticketArguments(
    of event: Event,
    session: DatabaseValue
  ) -> StatementArguments? {
    guard case .ticketOpened = event.fact, let number = event.ticket else { return nil }
    return [ByteText.value(number), TicketOrdinal.of(number), session]
  }

  /// Which contact of its caller the session is: as it says itself, else by its id (`s1#2`).
  private static func contact(of batch: EventBatch) -> Int {
    for event in batch.events {
      if case .sessionStarted(let start) = event.fact { return start.contact }
    }
    let prefix = "\(batch.caller)#".utf8
    guard batch.session.rawValue.utf8.starts(with: prefix) else { return 1 }
    let rest = batch.session.rawValue.utf8.dropFirst(prefix.count)
    return Int(String(decoding: rest, as: UTF8.self)) ?? 1
  }
}
