import AgentCore
import CanonicalJSON
import Evaluation
import Reports

extension CheckCommand {
  /// Says which thresholds are in force, and what they will cost.
  func showThresholds(of definition: AgentDefinition) {
    let report = EvaluateCommand.crossValidation(of: definition, encoder, store, progress)
    let forecast = ThresholdForecast(report, target: definition.target)
    switch format {
    case .text: Console.printRaw(ThresholdText.render(forecast))
    case .json: Console.print(JSONWriter.text(of: forecast.json))
    }
  }
}
