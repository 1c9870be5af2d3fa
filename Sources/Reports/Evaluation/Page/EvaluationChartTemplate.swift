/// The charts of an evaluation's page as templates, each with its figures as a table beside it.
enum EvaluationChartTemplate {
  /// The reliability diagram.
  static let reliability = """
    <section id="reliability" class="keep">
    <h2>Is confidence what it says?</h2>
    <p>Of the texts the agent is 70 % sure of, seven in ten should be right. Where bars stay below the line it is too sure of itself.</p>
    <div class="pair-of-columns">
    <svg viewBox="0 0 408 330" role="img" aria-labelledby="reliability-title reliability-desc">
    <title id="reliability-title">Reliability diagram</title><desc id="reliability-desc">{{reliability.summary}}</desc>
    {{#reliability.rows}}
    <line class="grid-line" x1="44" x2="390" y1="{{at}}" y2="{{at}}"/><text x="38" y="{{at}}" dy="4" text-anchor="end">{{tickLabel}}</text>
    {{/reliability.rows}}
    {{#reliability.columns}}
    <text x="{{at}}" y="266" text-anchor="middle">{{tickLabel}}</text>
    {{/reliability.columns}}
    <line class="ideal" x1="44" y1="250" x2="390" y2="12"/>
    {{#reliability.bins}}
    <rect class="bar" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/>
    {{/reliability.bins}}
    {{#reliability.bins}}
    <line class="whisker" x1="{{dotX}}" x2="{{dotX}}" y1="{{low}}" y2="{{high}}"/><circle class="dot" cx="{{dotX}}" cy="{{y}}" r="3.5"/>
    <rect class="histogram" x="{{x}}" y="{{countY}}" width="{{width}}" height="{{countHeight}}"/>
    {{/reliability.bins}}
    <line class="axis" x1="44" x2="390" y1="312" y2="312"/>
    <text x="217" y="326" text-anchor="middle">confidence; below, how many texts</text>
    </svg>
    <div class="scroll" role="region" aria-label="Reliability, table" tabindex="0">
    <table class="slim">
    <thead><tr><th scope="col">Confidence</th><th scope="col" class="number">Texts</th><th scope="col" class="number">Mean</th><th scope="col" class="number">Right</th><th scope="col" class="number">95 % interval</th></tr></thead>
    <tbody>
    {{#reliability.bins}}
    <tr><th scope="row">{{binRange}}</th><td class="number">{{binCount}}</td><td class="number">{{confidence}}</td><td class="number">{{right}}</td><td class="number">{{binInterval}}</td></tr>
    {{/reliability.bins}}
    </tbody>
    </table>
    </div>
    </div>
    </section>

    """

  /// The risk–coverage curve.
  static let risk = """
    <section id="risk" class="keep">
    <h2>If only the surest were answered</h2>
    <p>Answer fewer texts, and fewer answers are wrong. The mark is the threshold in force, novelty and rivals aside.</p>
    <div class="pair-of-columns">
    <svg viewBox="0 0 408 290" role="img" aria-labelledby="risk-title risk-desc">
    <title id="risk-title">Risk–coverage curve</title><desc id="risk-desc">{{risk.summary}}</desc>
    {{#risk.rows}}
    <line class="grid-line" x1="44" x2="390" y1="{{at}}" y2="{{at}}"/><text x="38" y="{{at}}" dy="4" text-anchor="end">{{tickLabel}}</text>
    {{/risk.rows}}
    {{#risk.columns}}
    <text x="{{at}}" y="266" text-anchor="middle">{{tickLabel}}</text>
    {{/risk.columns}}
    <path class="under" d="{{risk.area}}"/><path class="curve" d="{{risk.curve}}"/>
    {{#risk.mark}}
    <line class="mark" x1="{{markX}}" x2="{{markX}}" y1="12" y2="250"/><circle class="mark-dot" cx="{{markX}}" cy="{{markY}}" r="4"/><text class="mark-text" x="{{textX}}" y="24" text-anchor="{{anchor}}">{{markLabel}}</text><text class="mark-text" x="{{textX}}" y="38" text-anchor="{{anchor}}">{{markFigures}}</text>
    {{/risk.mark}}
    <text x="217" y="284" text-anchor="middle">share of texts answered; upwards, share of answers that is wrong</text>
    </svg>
    <div class="scroll" role="region" aria-label="Risk and coverage, table" tabindex="0">
    <table class="auto">
    <thead><tr><th scope="col" class="number">Answered</th><th scope="col" class="number">Wrong</th><th scope="col" class="number">From confidence</th></tr></thead>
    <tbody>
    {{#risk.table}}
    <tr><td class="number">{{answeredShare}}</td><td class="number">{{wrongShare}}</td><td class="number">{{fromThreshold}}</td></tr>
    {{/risk.table}}
    </tbody>
    </table>
    </div>
    </div>
    </section>

    """
}
