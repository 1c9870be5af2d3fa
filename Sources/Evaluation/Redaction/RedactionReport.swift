import TextAnalysis

/// How well personal data is found, and how much else is taken out.
package struct RedactionReport: Sendable, Hashable {
  /// What became of each message, file by file.
  package let judgements: [RedactionJudgement]

  /// Redacts and judges every message.
  package init(_ files: [RedactionFile], redactor: Redactor = Redactor()) {
    judgements = files.flatMap { file in
      file.lines.map { RedactionJudgement($0, in: file, by: redactor) }
    }
  }

  /// The figures of a part of the messages or classes.
  package struct Figures: Sendable, Hashable {
    /// Which part: a class, a language, or `all`.
    package let name: String
    /// Of the marked data, how much was taken out whole, as whatever class.
    package let recall: Proportion
    /// Of the marked data, how much was taken out as another class.
    package let otherClass: Proportion
    /// Of what was taken out, how much is marked.
    package let precision: Proportion
    /// Of the messages without marks, how many were left as they were; the same for every class.
    package let untouched: Proportion
  }

  /// The figures over all.
  package var total: Figures { figures("all", judgements) { _ in true } }

  /// The figures of each class, in the order of the classes.
  package var byClass: [Figures] {
    RedactionClass.allCases.filter(RedactionClass.recognizable.contains)
      .map { kind in figures(kind.rawValue, judgements) { $0 == kind } }
  }

  /// The figures of each language, by its name.
  package var byLanguage: [Figures] {
    Set(judgements.map(\.language)).sorted()
      .map { language in
        figures(language, judgements.filter { $0.language == language }) { _ in true }
      }
  }

  /// Marked data of which something was left, or that was taken for another class, in the order of the files.
  package var misses: [(judgement: RedactionJudgement, mark: MarkedLine.Mark)] {
    marks(where: { $0 == .missed })
  }

  /// Marked data that was taken out as another class, in the order of the files.
  package var mistaken: [(judgement: RedactionJudgement, mark: MarkedLine.Mark)] {
    marks(where: { $0 == .otherClass })
  }

  /// What was taken out and is not marked, in the order of the files.
  package var wrong: [(judgement: RedactionJudgement, span: RedactedSpan)] {
    judgements.flatMap { judgement in judgement.wrongSpans.map { (judgement, $0) } }
  }

  private func marks(
    where isMeant: (RedactionJudgement.Fate) -> Bool
  ) -> [(judgement: RedactionJudgement, mark: MarkedLine.Mark)] {
    judgements.flatMap { judgement in
      zip(judgement.line.marks, judgement.fates).filter { isMeant($0.1) }
        .map { (judgement, $0.0) }
    }
  }

  private func figures(
    _ name: String,
    _ judgements: [RedactionJudgement],
    of isMeant: (RedactionClass) -> Bool
  ) -> Figures {
    let fates = judgements.flatMap { judgement in
      zip(judgement.line.marks, judgement.fates).filter { isMeant($0.0.kind) }.map { $0.1 }
    }
    let spans = judgements.flatMap { judgement in
      judgement.spans.filter { isMeant($0.kind) }.map(judgement.isMarked)
    }
    let clean = judgements.filter(\.line.marks.isEmpty)
    return Figures(
      name: name,
      recall: Proportion(fates.count { $0 != .missed }, of: fates.count),
      otherClass: Proportion(fates.count { $0 == .otherClass }, of: fates.count),
      precision: Proportion(spans.count { $0 }, of: spans.count),
      untouched: Proportion(
        clean.count { !$0.spans.contains { isMeant($0.kind) } },
        of: clean.count
      )
    )
  }
}
