import AgentCore
import GRDB

/// The tables of the SQLite store, and the steps from each version of them to the next.
///
/// Events are the truth; `sessions` and `tickets` are what must be found or guarded without folding, and `snapshots` is
/// what would take long to fold. Tables
/// are STRICT, so that a text bound without its cast is refused instead of never being found again.
enum Schema {
  /// Marks a SQLite file as ours: `FLin`.
  static let applicationID = 0x464C_696E

  /// The version this program writes.
  static var currentVersion: Int { steps.count }

  /// Brings the tables up to date within one transaction, so that two programs may start at once.
  /// - Throws: `StoreError.newerVersion`, or `damaged` for another program's database.
  static func migrate(_ db: Database) throws {
    // Looking first keeps the opening of a store that is up to date from waiting for the write lock.
    guard try checkedVersion(db) < currentVersion else { return }
    try db.inTransaction(.immediate) {
      let version = try checkedVersion(db)
      for step in steps.dropFirst(version) { try db.execute(sql: step) }
      try db.execute(sql: "PRAGMA user_version = \(currentVersion)")
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      return .commit
    }
  }

  /// The version of the tables in `db`, 0 for an empty file.
  /// - Throws: `StoreError.newerVersion`, or `damaged` for another program's database.
  static func checkedVersion(_ db: Database) throws -> Int {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard application == applicationID || (application == 0 && version == 0 && tables == 0) else {
      throw StoreError.damaged("the file is not a Firstline store")
    }
    // A damaged header may hold any number.
    guard version >= 0 else { throw StoreError.damaged("the store's file is damaged") }
    guard version <= currentVersion else {
      throw StoreError.newerVersion(found: version, known: currentVersion)
    }
    return version
  }

  private static let steps = [
    """
    CREATE TABLE events (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      session TEXT NOT NULL,
      version INTEGER NOT NULL,
      ts INTEGER NOT NULL,
      type TEXT NOT NULL,
      customer TEXT,
      ticket TEXT,
      actor TEXT NOT NULL,
      cause TEXT,
      cfg TEXT,
      data TEXT NOT NULL,
      UNIQUE (session, version)
    ) STRICT;
    CREATE INDEX events_ticket ON events (ticket, seq) WHERE ticket IS NOT NULL;
    CREATE INDEX events_survey ON events (customer, ts) WHERE type = 'csat.asked';
    CREATE TABLE sessions (
      session TEXT NOT NULL PRIMARY KEY,
      caller TEXT NOT NULL,
      contact INTEGER NOT NULL,
      version INTEGER NOT NULL,
      started INTEGER NOT NULL,
      last INTEGER NOT NULL,
      turns INTEGER NOT NULL,
      customer TEXT,
      due INTEGER,
      UNIQUE (caller, contact)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_due ON sessions (due, session) WHERE due IS NOT NULL;
    CREATE INDEX sessions_last ON sessions (last, session);
    CREATE TABLE answers (
      caller TEXT NOT NULL,
      request TEXT NOT NULL,
      hash TEXT NOT NULL,
      line TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (caller, request)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX answers_at ON answers (at);
    CREATE TABLE tickets (
      number TEXT NOT NULL PRIMARY KEY,
      ordinal INTEGER UNIQUE,
      session TEXT NOT NULL
    ) STRICT;
    CREATE TABLE vault (
      session TEXT NOT NULL,
      handle TEXT NOT NULL,
      kind TEXT NOT NULL,
      customer TEXT,
      nonce BLOB NOT NULL,
      sealed BLOB NOT NULL,
      PRIMARY KEY (session, handle)
    ) STRICT;
    CREATE TABLE settings (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """,
    // A cache of states (decision 0024): rows may be deleted at any time. They repeat what customers wrote, as the
    // events hold it, so whoever erases events must delete the session's row too.
    """
    CREATE TABLE snapshots (
      session TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      format INTEGER NOT NULL,
      fold INTEGER NOT NULL,
      state TEXT NOT NULL
    ) STRICT;
    """,
    // What customers were given, for the limits of goodwill.
    """
    CREATE INDEX events_goodwill ON events (customer, ts)
      WHERE type >= 'goodwill.' AND type < 'goodwill/';
    """,
    // What has been taken out of a session: 0 nothing, 1 its content, 2 its names too (`SessionEraser.Extent`).
    """
    ALTER TABLE sessions ADD COLUMN erased INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX sessions_customer ON sessions (customer) WHERE customer IS NOT NULL;
    """,
    // The numbers of lines, so that they rise over restarts also where a line came with no event.
    """
    ALTER TABLE answers ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
    UPDATE answers SET seq = coalesce(json_extract(line, '$.seq'), 0) WHERE json_valid(line);
    CREATE INDEX answers_seq ON answers (caller, seq);
    """,
    // What a report on recent days finds by, so that it need not read the whole log (decision 0032). All of it follows from
    // the events, and the database itself keeps it: whoever writes an event cannot forget it.
    """
    CREATE TABLE event_types (
      type TEXT NOT NULL PRIMARY KEY,
      count INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO event_types SELECT type, count(*) FROM events GROUP BY type;
    CREATE TRIGGER events_counted AFTER INSERT ON events BEGIN
      INSERT INTO event_types (type, count) VALUES (NEW.type, 1)
        ON CONFLICT (type) DO UPDATE SET count = count + 1;
    END;
    CREATE TABLE waiting_tickets (ticket TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO waiting_tickets \(LogExtract.waitingTickets);
    CREATE TRIGGER tickets_wait AFTER INSERT ON events
      WHEN NEW.ticket IS NOT NULL AND (
        NEW.type IN ('ticket.opened', 'ticket.reopened')
        OR NOT EXISTS (SELECT 1 FROM events WHERE ticket = NEW.ticket AND seq < NEW.seq))
    BEGIN
      INSERT OR IGNORE INTO waiting_tickets (ticket) VALUES (NEW.ticket);
    END;
    CREATE TRIGGER tickets_settled AFTER INSERT ON events
      WHEN NEW.type IN ('ticket.solved', 'ticket.closed', 'ticket.merged')
        AND EXISTS (SELECT 1 FROM events WHERE ticket = NEW.ticket AND type = 'ticket.opened')
    BEGIN
      DELETE FROM waiting_tickets WHERE ticket = NEW.ticket;
    END;
    CREATE INDEX events_session_ticket ON events (session, ticket) WHERE ticket IS NOT NULL;
    CREATE INDEX events_apart ON events (seq) WHERE \(LogExtract.isApart);
    """,
    // When customers were last asked each survey.
    """
    DROP INDEX events_survey;
    CREATE INDEX events_asked ON events (customer, type, ts)
      WHERE type IN ('csat.asked', 'ces.asked', 'nps.asked');
    """,
  ]
}
