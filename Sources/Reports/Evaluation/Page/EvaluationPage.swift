import Evaluation
import Mustache

/// An evaluation as one page that stands by itself: no script, no other file, light or dark, and on paper.
package enum EvaluationPage {
  /// The page of `report`.
  /// - Parameters:
  ///   - subject: what was evaluated, such as the name of the content.
  ///   - showsAll: whether every pair and text is shown, not only the worst.
  /// - Throws: Never, as long as the template of this module is one.
  package static func render(
    _ report: IntentReport,
    subject: String,
    showsAll: Bool = false
  ) throws -> String {
    let model = EvaluationPageModel(report, subject: subject, showsAll: showsAll)
    return try HTMLText.template(EvaluationTemplate.page).render(model)
  }
}
