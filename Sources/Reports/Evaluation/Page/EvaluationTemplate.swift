/// The page of an evaluation as a template.
enum EvaluationTemplate {
  /// The whole page.
  static let page =
    head + summary + EvaluationChartTemplate.reliability + EvaluationChartTemplate.risk + work
    + foot

  private static let head = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <title>{{title}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    <header>
    <h1>{{title}}</h1>
    <p class="soft">{{lead}}</p>
    <nav aria-label="On this page"><ul>
    <li><a href="#decisions">Decisions</a></li>
    <li><a href="#reliability">Confidence</a></li>
    <li><a href="#risk">Risk and coverage</a></li>
    <li><a href="#confusions">Confusions</a></li>
    <li><a href="#intents">Intents</a></li>
    </ul></nav>
    </header>
    <main>

    """

  private static let summary = """
    <section aria-label="Summary">
    <dl class="cards">
    {{#cards}}
    <div class="card"><dt>{{label}}</dt><dd><span class="figure">{{figure}}</span><br><span class="soft small">{{note}} <span class="whole">{{range}}</span></span></dd></div>
    {{/cards}}
    </dl>
    </section>

    <section id="decisions" class="keep">
    <h2>What customers would meet</h2>
    <svg class="wide" viewBox="0 0 800 28" preserveAspectRatio="none" role="img" aria-labelledby="bar-title bar-desc">
    <title id="bar-title">What comes of a text</title><desc id="bar-desc">{{outcomeWords}}</desc>
    {{#segments}}
    <rect class="{{part}}" x="{{start}}" y="0" width="{{length}}" height="28"/>
    {{/segments}}
    </svg>
    <div class="scroll" role="region" aria-label="Decisions, table" tabindex="0">
    <table>
    <thead><tr><th scope="col">What comes of a text</th><th scope="col" class="number">Texts</th><th scope="col" class="number">Share</th><th scope="col" class="number">95 % interval</th></tr></thead>
    <tbody>
    {{#outcomes}}
    <tr><th scope="row"><span class="swatch {{kind}}"></span>{{name}}</th><td class="number">{{count}}</td><td class="number">{{share}}</td><td class="number">{{interval}}</td></tr>
    {{/outcomes}}
    </tbody>
    </table>
    </div>
    </section>

    {{#hasExclusions}}
    <section>
    <h2>Texts that must not match an intent</h2>
    <p>What <code>not_samples</code> name, each judged by what was not taught of it. Being answered with another intent is often just right.</p>
    <div class="scroll" role="region" aria-label="not_samples, table" tabindex="0">
    <table>
    <thead><tr><th scope="col">What comes of it</th><th scope="col" class="number">Texts</th><th scope="col" class="number">Share</th><th scope="col" class="number">95 % interval</th></tr></thead>
    <tbody>
    {{#exclusions}}
    <tr><th scope="row">{{name}}</th><td class="number">{{count}}</td><td class="number">{{share}}</td><td class="number">{{interval}}</td></tr>
    {{/exclusions}}
    </tbody>
    </table>
    </div>
    <ul class="mistakes">
    {{#exclusionFaults}}
    <li><bdi class="quote">“{{faultText}}”</bdi> <span class="soft">{{faultAdvice}}</span></li>
    {{/exclusionFaults}}
    </ul>
    </section>
    {{/hasExclusions}}
    {{#hasStrangers}}
    <section>
    <h2>Texts that no intent should answer</h2>
    <div class="scroll" role="region" aria-label="Out of scope, table" tabindex="0">
    <table>
    <thead><tr><th scope="col">What comes of it</th><th scope="col" class="number">Texts</th><th scope="col" class="number">Share</th><th scope="col" class="number">95 % interval</th></tr></thead>
    <tbody>
    {{#strangers}}
    <tr><th scope="row">{{name}}</th><td class="number">{{count}}</td><td class="number">{{share}}</td><td class="number">{{interval}}</td></tr>
    {{/strangers}}
    </tbody>
    </table>
    </div>
    <ul class="mistakes">
    {{#strangerFaults}}
    <li><bdi class="quote">“{{faultText}}”</bdi> <span class="soft">{{faultAdvice}}</span></li>
    {{/strangerFaults}}
    </ul>
    </section>
    {{/hasStrangers}}

    """

  private static let work = """
    <section id="confusions">
    <h2>Taken for one another</h2>
    {{#heat.isShown}}
    <p>Each row is an intent, each column what its texts were taken for; columns are numbered like rows. Grey are the texts that were recognised.</p>
    <div class="scroll" role="region" aria-label="Confusion map, table" tabindex="0">
    <table class="heat">
    <caption class="hidden">How many texts of the row’s intent were taken for the column’s</caption>
    <thead><tr><td></td>{{#heat.rows}}<th scope="col"><span aria-hidden="true">{{number}}</span><span class="hidden">{{heatName}}</span></th>{{/heat.rows}}</tr></thead>
    <tbody>
    {{#heat.rows}}
    <tr><th scope="row"><span class="soft">{{number}}</span> {{heatName}}</th>{{#cells}}<td class="{{level}}">{{heatCount}}</td>{{/cells}}</tr>
    {{/heat.rows}}
    </tbody>
    </table>
    </div>
    {{/heat.isShown}}
    {{^heat.isShown}}
    <p>No text was taken for another intent.</p>
    {{/heat.isShown}}
    <p class="soft">{{pairsNote}}</p>
    {{#pairs}}
    <article class="pair">
    <h3>{{first}} <span aria-hidden="true">→</span><span class="hidden">taken for</span> {{second}}</h3>
    <p class="soft small">{{forward}} texts; the other way {{backward}}; {{wrong}} answered wrongly</p>
    {{#advice}}<p class="advice">{{.}}</p>{{/advice}}
    <ul class="mistakes">
    {{#mistakes}}
    <li><bdi class="quote">“{{text}}”</bdi> <span class="tag {{tag}}">{{fate}}</span><br><span class="soft small">{{meant}} taken for {{taken}}, {{sureness}}{{reason}}</span><br><span class="small quote">{{todo}}</span></li>
    {{/mistakes}}
    </ul>
    <p class="soft small">{{rest}}</p>
    </article>
    {{/pairs}}
    </section>

    <section id="intents">
    <h2>Intents, the worst first</h2>
    <div class="scroll" role="region" aria-label="Intents, table" tabindex="0">
    <table>
    <thead><tr><th scope="col">Intent</th><th scope="col" class="number">Texts</th><th scope="col" class="number">Precision</th><th scope="col" class="number">Recall</th><th scope="col" class="number">F1</th><th scope="col">Taken for</th></tr></thead>
    <tbody>
    {{#intentRows}}
    <tr><th scope="row">{{intent}}</th><td class="number">{{texts}}</td><td class="number">{{precision}}</td><td class="number">{{recall}}</td><td class="number"><span class="meter" aria-hidden="true"><svg viewBox="0 0 100 8" preserveAspectRatio="none"><rect class="dot" x="0" y="0" width="{{meter}}" height="8"/></svg></span>{{f1}}</td><td class="soft">{{takenFor}}</td></tr>
    {{/intentRows}}
    </tbody>
    </table>
    </div>
    </section>

    """

  private static let foot = """
    </main>
    <footer>Made by firstline evaluate. Shares stand with their Wilson 95 % intervals.</footer>
    </body>
    </html>

    """
}
