import SourceDiagnostics

/// Business hours that cannot be read.
struct InvalidHoursRule: ContentRule {
  func diagnostics(in model: ContentModel) -> [Diagnostic] {
    guard let hours = model.agent?.hours else { return [] }
    return [zone(hours), holidays(hours, in: model)].compactMap { $0 } + hours.days.flatMap(day)
  }

  private func zone(_ hours: AgentDraft.Hours) -> Diagnostic? {
    guard let node = hours.zone, let name = node.scalar, HoursReader.zone(name) == nil else {
      return nil
    }
    return node.diagnostic(
      "invalid-hours",
      "unknown time zone '\(name)'",
      hint: "such as Europe/London or UTC"
    )
  }

  private func holidays(_ hours: AgentDraft.Hours, in model: ContentModel) -> Diagnostic? {
    guard let node = hours.holidays, let path = node.scalar else { return nil }
    guard let days = HolidayCalendar.days(at: path, in: model.folder) else {
      return node.diagnostic(
        "missing-file",
        "there is no file '\(path)'",
        hint: "paths are counted from the content folder"
      )
    }
    guard days.isEmpty else { return nil }
    return node.diagnostic(
      "invalid-hours",
      "'\(path)' holds no whole-day events",
      hint: "a holiday is an event with 'DTSTART;VALUE=DATE:20260101'"
    )
  }

  private func day(_ member: ContentNode.Member) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let key = member.key.scalar ?? ""
    if HoursReader.days(of: key) == nil {
      found.append(
        member.key.diagnostic(
          "invalid-hours",
          "'\(key)' names no days",
          hint: DidYouMean.hint(for: key, among: ["zone", "holidays"])
            ?? "such as mon, sat-sun or mon-fri"
        )
      )
    }
    let text = member.value.scalar ?? ""
    if HoursReader.spans(of: text) == nil {
      found.append(
        member.value.diagnostic(
          "invalid-hours",
          "'\(text)' are no hours",
          hint: "such as \"09:00-17:30\", \"09:00-12:00, 13:00-17:00\" or closed"
        )
      )
    }
    return found
  }
}
