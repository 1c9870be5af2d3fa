/// What a report's page adds to the style of all pages.
enum ReportStyle {
  /// The style sheet of bars, lines and tables of figures.
  static let css = """
    .skip { position: absolute; left: -100vw; background: var(--page); padding: .5rem 1rem; }
    .skip:focus { left: 1rem; top: 1rem; outline: 3px solid var(--accent); }
    main:focus { outline: none; }
    summary { cursor: pointer; color: var(--link); padding: .25rem 0; }
    summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    figure { margin: 1rem 0; min-width: 0; }
    figcaption { font-weight: 500; margin-bottom: .25rem; }
    .key { font-weight: 400; color: var(--soft); white-space: nowrap; margin-left: .75rem; }
    .changes { padding-left: 1.25rem; max-width: 48rem; }
    .changes li { margin-bottom: .5rem; }
    .part { display: inline-block; margin-right: .4rem; }
    h3 { margin-top: 1.5rem; }
    .bars { width: 40%; min-width: 7rem; padding-top: .5rem; }
    .bars svg { height: .85rem; max-width: none; }
    .scroll { margin: .5rem 0; }
    .track { fill: var(--panel); }
    .fill { fill: var(--accent); }
    .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
    .first { fill: var(--accent); background: var(--accent); stroke: var(--accent); }
    .second { fill: var(--bad); background: var(--bad); stroke: var(--bad); stroke-dasharray: 5 3; }
    .line.first, .line.second { fill: none; }
    .whisker { fill: none; stroke: var(--ink); stroke-width: 1.5; }
    .confirmed { fill: var(--good); background: var(--good); }
    .assumed { fill: var(--fair); background: var(--fair); }
    .abandoned { fill: var(--doubt); background: var(--doubt); }
    .escalated { fill: var(--bad); background: var(--bad); }
    @media print { .skip, summary { display: none; } details:not([open]) { display: none; } }
    """
}
