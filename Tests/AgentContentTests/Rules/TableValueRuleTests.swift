import SourceDiagnostics
import Testing

/// Cells that are not of their column's type.
@Suite struct TableValueRuleTests {
  @Test("knows flags and times")
  func flagsAndTimes() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        one:
          table: orders.csv
          key: order
          results: {found: {gift: 3️⃣flag, from: 4️⃣time}, missing: {}}
        """,
        "orders.csv": """
        order,gift,from
        A-1,true,09:30
        A-2,1️⃣yes,2️⃣9 am
        A-3, false ,23:59
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "table-value",
          message: "'yes' in the column 'gift' is no flag",
          hint: "write it as true or false, or declare 'gift' as text",
          notes: ["3️⃣"]
        ),
        Expected(
          marker: "2️⃣",
          code: "table-value",
          message: "'9 am' in the column 'from' is no time",
          hint: "write it as 16:30, or declare 'from' as text",
          notes: ["4️⃣"]
        ),
      ]
    )
  }

  @Test("points at the cell")
  func pointsAtTheCell() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        one:
          table: orders.csv
          key: order
          results: {found: {eta: 5️⃣date, weight: 6️⃣number, total: 7️⃣money, status: text}, missing: {}}
        two:
          table: ./orders.csv
          key: order
          results: {found: {eta: date}, missing: {}}
        """,
        "orders.csv": """
        order,status,eta,weight,total
        A-1,"on, ""its"" way",1️⃣6 March,2,129.00 EUR
        A-2,late, 2026-03-06 ,2️⃣heavy,3️⃣£129

        A-3,late,4️⃣,0.5,-1.5
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "table-value",
          message: "'6 March' in the column 'eta' is no date",
          hint: "write it as 2026-03-06, or declare 'eta' as text",
          notes: ["5️⃣"],
          length: 7
        ),
        Expected(
          marker: "2️⃣",
          code: "table-value",
          message: "'heavy' in the column 'weight' is no number",
          hint: "write it as 4 or 2.5, or declare 'weight' as text",
          notes: ["6️⃣"]
        ),
        Expected(
          marker: "3️⃣",
          code: "table-value",
          message: "'£129' in the column 'total' is no sum of money",
          hint: "write it as 129, 129.00 or 129.00 EUR, or declare 'total' as text",
          notes: ["7️⃣"],
          length: 4
        ),
        Expected(
          marker: "4️⃣",
          code: "table-value",
          message: "the date in the column 'eta' is missing",
          hint: "write it as 2026-03-06, or declare 'eta' as text",
          notes: ["5️⃣"]
        ),
      ]
    )
  }

  @Test("points at the start of a row that goes over several lines")
  func pointsAtTheRow() {
    ContentCheck.expect(
      [
        "actions.yaml": """
        one:
          table: orders.csv
          key: order
          results: {found: {eta: 2️⃣date}, missing: {}}
        """,
        "orders.csv": """
        order,status,eta
        1️⃣A-1,"on its
        way",soon
        """,
      ],
      [
        Expected(
          marker: "1️⃣",
          code: "table-value",
          message: "'soon' in the column 'eta' is no date",
          hint: "write it as 2026-03-06, or declare 'eta' as text",
          notes: ["2️⃣"]
        )
      ]
    )
  }

  @Test("stops at twenty cells of a column")
  func stops() {
    let found = ContentCheck.diagnostics(
      of: ContentCheck.folder([
        "actions.yaml":
          "one: {table: t.csv, key: k, results: {found: {d: date, n: number}, missing: {}}}",
        "t.csv": "k,d,n\n" + (0..<50).map { "\($0),x,y\n" }.joined(),
      ])
    )
    #expect(found.count { $0.code == "table-value" } == 40)
  }
}
