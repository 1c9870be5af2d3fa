/// What an evaluation's page adds to the style of all pages.
enum EvaluationStyle {
  /// The style sheet of charts, heat map and pairs.
  static let css = """
    .answered_right { fill: var(--good); background: var(--good); }
    .asked_with_right { fill: var(--fair); background: var(--fair); }
    .asked_without_right { fill: var(--doubt); background: var(--doubt); }
    .answered_wrong { fill: var(--bad); background: var(--bad); }
    .searched { fill: var(--idle); background: var(--idle); }
    .refused { fill: var(--quiet); background: var(--quiet); }
    .bar { fill: var(--accent); opacity: .35; }
    .histogram { fill: var(--idle); opacity: .6; }
    .dot { fill: var(--accent); }
    .whisker, .curve { stroke: var(--accent); fill: none; }
    .whisker { stroke-width: 1.5; }
    .curve { stroke-width: 2; }
    .under { fill: var(--accent); opacity: .15; }
    .ideal { stroke: var(--soft); stroke-dasharray: 4 4; }
    .mark { stroke: var(--bad); stroke-dasharray: 3 3; }
    .mark-dot { fill: var(--bad); }
    svg text.mark-text { fill: var(--ink); }
    .heat { width: auto; }
    .heat td, .heat thead th { text-align: center; padding: .3rem .4rem; min-width: 2.2rem; border: 1px solid var(--line); }
    .heat tbody th { padding-right: 1rem; min-width: 13rem; }
    .heat .own { color: var(--soft); background: var(--panel); }
    .heat .h1 { background: rgb(var(--heat) / .15); }
    .heat .h2 { background: rgb(var(--heat) / .3); }
    .heat .h3 { background: rgb(var(--heat) / .45); }
    .heat .h4 { background: rgb(var(--heat) / .6); font-weight: 600; }
    .pair { border-top: 1px solid var(--line); padding: 1rem 0 .5rem; }
    .pair:first-of-type { border-top: 0; }
    .advice { background: var(--panel); border-left: .25rem solid var(--doubt); padding: .4rem .75rem; margin: .5rem 0; max-width: 44rem; }
    .mistakes { list-style: none; margin: .5rem 0 0; padding: 0; }
    .mistakes li { margin: 0 0 .75rem; max-width: 56rem; }
    .tag { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem; font-size: .75rem; white-space: nowrap; }
    .tag.harm { color: var(--bad); }
    .tag.mild { color: var(--soft); }
    .meter { display: inline-block; width: 4rem; height: .5rem; border-radius: .25rem; background: var(--line); margin-right: .5rem; vertical-align: middle; }
    .meter svg { display: block; width: 100%; height: 100%; max-width: none; border-radius: .25rem; }
    @media print { .meter { display: none; } }
    """
}
