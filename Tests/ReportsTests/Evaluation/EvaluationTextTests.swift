import Conversation
import Evaluation
import Reports
import Testing

@Suite("The text of an evaluation")
struct EvaluationTextTests {
  @Test("shows what a content author can act on, that last")
  func golden() {
    let text = EvaluationText.render(SmallEvaluation.report())
    #expect(text == Self.golden)
  }

  @Test("is short unless all is asked for")
  func length() {
    let many = (0..<30).flatMap { number in
      (0..<4).map {
        SmallEvaluation.prediction(
          "text \($0) " + String(repeating: "long ", count: 30),
          IntentID("intent-\(number)"),
          IntentID("intent-\((number + 1) % 30)"),
          0.9
        )
      }
    }
    let report = SmallEvaluation.report(many)
    let short = EvaluationText.render(report)
    let long = EvaluationText.render(report, showsAll: true)
    #expect(short.contains("Taken for one another, the worst 10 of 30 (--all shows all)\n"))
    #expect(short.contains("Intents, the worst 10 of 30 (--all shows all)\n"))
    #expect(short.contains("    and 2 more (--all shows all)\n"))
    #expect(short.contains("…”: "))
    #expect(short.split(separator: "\n").count < 120)
    #expect(long.contains("Taken for one another\n"))
    #expect(!long.contains("…”") && !long.contains(" more\n"))
    #expect(long.split(separator: "\n").count > 250)
  }

  @Test("lets no text move the terminal's cursor")
  func hostile() {
    let evil = "\u{1B}[2J\r\n\u{7}\u{202E}\u{9B}x"
    let predictions = [
      SmallEvaluation.prediction(
        evil,
        IntentID(evil),
        IntentID(evil + "2"),
        0.9,
        evidence: MisleadingWords(misleading: [evil], telling: [evil])
      ), SmallEvaluation.prediction(evil, "oos", IntentID(evil), 0.9),
    ]
    let report = SmallEvaluation.report(
      predictions,
      notSamples: [
        SmallEvaluation.prediction(evil, IntentID(evil), IntentID(evil), 0.9)
      ]
    )
    for isWhole in [false, true] {
      let harmful = EvaluationText.render(report, showsAll: isWhole).unicodeScalars.filter {
        $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}")
      }
      #expect(harmful.isEmpty)
    }
  }

  @Test("says of an empty evaluation that there is nothing, and not 0 %")
  func empty() {
    let text = EvaluationText.render(SmallEvaluation.report([], notSamples: nil))
    #expect(text.contains("accuracy                –\n"))
    #expect(!text.contains("0.0 %"))
  }

  // By hand: 8 of 10 best intents are right, 7 of 8 answers. F1: fee 2·1/(3+1), cancel 2·3/(3+5), track 1, their
  // mean 0.75. Calibration in fifteen bins: 3·0.05 + 0.91 + 4·0.15 + 0.4 + 0.7 = 2.76 of 10. Risk: 0/3, 1/4, 1/8,
  // 2/9, 2/10, so the area is (3·0 + 0.25 + 4·0.125 + 0.2222 + 0.2) / 10 = 0.1172.
  private static let golden = """
    examples               36  of 3 intents
    accuracy           80.0 %  (49.0–94.3 %)
    macro F1           75.0 %
    calibration error  27.6 %
    right answers      87.5 %  of those given (52.9–97.8 %)
    answers from       75.0 %  confidence on
    training             0.25  CPU seconds

    What customers would meet
      answered right                               7  70.0 %  (39.7–89.2 %)
      answered wrong                               1  10.0 %  (1.8–40.4 %)
      asked back, the right one among the choices  1  10.0 %  (1.8–40.4 %)
      asked back without it                        0   0.0 %  (0.0–27.8 %)
      quoted an article                            0   0.0 %  (0.0–27.8 %)
      passed on, or asked to say it otherwise      1  10.0 %  (1.8–40.4 %)

    not_samples, 2 texts that must not match an intent
      answered with the very intent it excludes      1  50.0 %
      asked back with that intent among the choices  0   0.0 %
      answered with another intent                   1  50.0 %
      asked back without it                          0   0.0 %
      quoted an article                              0   0.0 %
      passed on, or asked to say it otherwise        0   0.0 %
      “cancel my subscription” must not be orders/cancel: add not_samples like it

    Is confidence what it says?
      confidence  texts    mean    right
      30–40 %         1  30.0 %  100.0 %
      40–50 %         1  40.0 %    0.0 %
      80–90 %         4  85.0 %  100.0 %
      90–100 %        4  94.0 %   75.0 %

    If only the surest were answered (area 11.72 %)
      answered   wrong  from confidence
        80.0 %  12.5 %           85.0 %
        90.0 %  22.2 %           40.0 %
       100.0 %  20.0 %           30.0 %

    Intents
      intent         texts  precision   recall       F1  taken for
      orders/fee         3    100.0 %   33.3 %   50.0 %  orders/cancel 2
      orders/cancel      3     60.0 %  100.0 %   75.0 %
      orders/track       4    100.0 %  100.0 %  100.0 %

    Taken for one another
      orders/fee → orders/cancel: 2 of 3, ← 0 of 3; 1 answered wrongly
        → “is it free to cancel”: answered wrongly, 91.0 %, misled by “cancel”
          reads like “cancel 1”: move it to orders/cancel, or else add samples like it, with “free”
        → “what if i cancel”: asked back, with the right one, 40.0 %
          reads like “cancel 1”: move it to orders/cancel, or else add samples like it

    """
}
