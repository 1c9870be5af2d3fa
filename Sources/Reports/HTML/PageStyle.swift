/// How pages look: light or dark as the reader's system is, and on paper.
enum PageStyle {
  /// The style sheet; it names no other file.
  static let css = """
    :root {
      --page: #ffffff; --panel: #f5f6f8; --ink: #1b1f24; --soft: #565f6b; --line: #d5dae1;
      --link: #1f5fbf; --accent: #2563c4; --good: #2c8a57; --fair: #8fc7a6; --doubt: #d9a62b;
      --bad: #c2452f; --idle: #9aa4b1; --quiet: #c9d0d9; --heat: 194 69 47;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: #14171b; --panel: #1e232a; --ink: #e7eaee; --soft: #a7b0bc; --line: #353d47;
        --link: #86b4ff; --accent: #6aa2ff; --good: #4fb37d; --fair: #2f6b4b; --doubt: #d0a23a;
        --bad: #e6705a; --idle: #6d7885; --quiet: #434c57; --heat: 230 112 90;
      }
    }
    @media print {
      :root {
        --page: #ffffff; --panel: #f5f6f8; --ink: #000000; --soft: #444444; --line: #bbbbbb;
        --link: #000000; --accent: #2563c4; --good: #2c8a57; --fair: #8fc7a6; --doubt: #d9a62b;
        --bad: #c2452f; --idle: #9aa4b1; --quiet: #c9d0d9; --heat: 194 69 47;
      }
    }
    * { box-sizing: border-box; }
    html { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; max-width: 72rem; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 4rem;
      background: var(--page); color: var(--ink);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .25rem; }
    h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
    p { margin: .25rem 0 .75rem; max-width: 44rem; }
    a { color: var(--link); }
    a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .soft { color: var(--soft); }
    .small { font-size: .875rem; }
    .hidden {
      position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap;
    }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 1rem 0 0; padding: 0; }
    section { margin-top: 2.5rem; }
    .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.75rem, 1fr)); gap: .75rem; margin: 1rem 0 0; }
    .card { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; }
    .card dt { color: var(--soft); font-size: .875rem; }
    .card dd { margin: 0; }
    .card .figure { font-size: 1.5rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
    .pair-of-columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; align-items: start; }
    @media (min-width: 52rem) { .pair-of-columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
    svg { display: block; width: 100%; max-width: 34rem; height: auto; }
    svg.wide { max-width: none; height: 1.75rem; border-radius: .25rem; }
    svg text { fill: var(--soft); font: 11px system-ui, sans-serif; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .875rem; }
    th, td { padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
    thead th { color: var(--soft); font-weight: 500; vertical-align: bottom; }
    tbody th { font-weight: 500; overflow-wrap: anywhere; min-width: 9rem; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    caption { text-align: left; color: var(--soft); padding-bottom: .25rem; }
    table.slim tbody th { min-width: 0; white-space: nowrap; }
    table.auto { width: auto; } table.auto th, table.auto td { padding-right: 2rem; }
    .whole { white-space: nowrap; }
    .swatch { display: inline-block; width: .75rem; height: .75rem; border-radius: .2rem; margin-right: .4rem; }
    .quote { overflow-wrap: anywhere; }
    .grid-line { stroke: var(--line); stroke-width: 1; }
    .axis { stroke: var(--soft); stroke-width: 1; }
    footer { margin-top: 3rem; color: var(--soft); font-size: .875rem; }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; }
      nav { display: none; }
      section { margin-top: 1.25rem; }
      h2, h3 { break-after: avoid; }
      .pair-of-columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
      .keep, tr, .card { break-inside: avoid; }
      .scroll { overflow: visible; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
