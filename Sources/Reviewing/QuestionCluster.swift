import Conversation
import Insights

/// Questions that ask for the same thing.
package struct QuestionCluster: Sendable {
  /// Names it as long as its first question is kept: `q-3f9a2c01b4`.
  package let id: String
  /// The words that tell it from the others.
  package let label: String
  /// Its questions, in the order of the log.
  package let questions: [Question]
  /// Their places, the nearest to the cluster's centre first, each text once.
  package let nearest: [Int]

  /// The first question: what is noted on the cluster is noted on it.
  package var founder: Question.Place { questions[0].place }

  /// The texts nearest the centre.
  package func examples(_ count: Int) -> [String] {
    nearest.prefix(count).map { questions[$0].text }
  }

  /// Who asked.
  package var people: Set<ContactDirectory.Person> { Set(questions.map(\.person)) }

  /// The clusters of `questions`, in the order of their first questions.
  package static func clusters(
    of questions: [Question],
    by vectors: QuestionVectors
  ) -> [QuestionCluster] {
    let groups = LeaderClustering.groups(of: vectors, keys: questions.map { $0.text.lowercased() })
    let words = TellingWords(of: questions.map(\.text))
    var members: [[Int]] = []
    for (index, group) in groups.enumerated() {
      if group == members.count { members.append([]) }
      members[group].append(index)
    }
    return members.map { indices in
      let own = indices.map { questions[$0] }
      return QuestionCluster(
        id: id(of: own[0].place),
        label: words.label(of: own.map(\.text)),
        questions: own,
        nearest: ranked(indices.map { vectors.rows[$0] }, texts: own.map(\.text))
      )
    }
  }

  private static func id(of place: Question.Place) -> String {
    let hash = FowlerHash.value(of: "\(place.session.rawValue)\u{1F}\(place.turn)".utf8)
    let digits = String(hash, radix: 16)
    return "q-" + (String(repeating: "0", count: 16 - digits.count) + digits).prefix(10)
  }

  /// The places of different texts by their cosine to the sum of all; ties in the order of the log.
  private static func ranked(_ rows: [[Float]], texts: [String]) -> [Int] {
    var centre = [Float](repeating: 0, count: rows.first?.count ?? 0)
    for row in rows { for place in row.indices { centre[place] += row[place] } }
    var seen: Set<String> = []
    let distinct = rows.indices.filter { seen.insert(texts[$0].lowercased()).inserted }
    let cosines = distinct.map { index in
      (index, zip(rows[index], centre).reduce(Float(0)) { $0 + $1.0 * $1.1 })
    }
    return cosines.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.map(\.0)
  }
}
