// SPDX-License-Identifier: Apache-2.0

extension Picture {
  /// The stylesheet of every chart: print it once in the page, or let a standalone file carry it.
  ///
  /// Each colour is a custom property with a default of no specificity, so a page that sets
  /// `--accent` or `--ink` on its root has its way. A printed page is always light.
  public static let stylesheet: String = """
    :where(:root) {
      --accent: #1d5f8a; --accent-soft: #c9deec; --on-accent: #ffffff;
      --ink: #1b1f23; --muted: #59616a; --grey: #87909a;
      --wash: #eceff1; --rule: #d8dde1; --paper: #ffffff;
    }
    @media screen and (prefers-color-scheme: dark) {
      :where(:root) {
        --accent: #74b5e0; --accent-soft: #24475f; --on-accent: #0d1720;
        --ink: #e6e9ec; --muted: #a7afb8; --grey: #7f8993;
        --wash: #23282d; --rule: #353c43; --paper: #14171a;
      }
    }
    svg.drawing { display: block; height: auto; max-width: 100%; overflow: visible; }
    .drawing text {
      font-family: var(--font, system-ui, "Noto Sans", sans-serif);
      font-variant-numeric: tabular-nums lining-nums;
    }
    .drawing text:lang(ko) {
      font-family: var(--font, system-ui, "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", sans-serif);
    }
    .drawing text:lang(ja) {
      font-family: var(--font, system-ui, "Noto Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif);
    }
    .drawing .accent { fill: var(--accent); }
    .drawing .soft { fill: var(--accent-soft); }
    .drawing .on-accent { fill: var(--on-accent); }
    .drawing .ink { fill: var(--ink); }
    .drawing .muted { fill: var(--muted); }
    .drawing .grey { fill: var(--grey); }
    .drawing .wash { fill: var(--wash); }
    .drawing .rule { fill: var(--rule); }
    .drawing .paper { fill: var(--paper); }
    .drawing .line-accent { stroke: var(--accent); }
    .drawing .line-soft { stroke: var(--accent-soft); }
    .drawing .line-ink { stroke: var(--ink); }
    .drawing .line-muted { stroke: var(--muted); }
    .drawing .line-grey { stroke: var(--grey); }
    .drawing .line-wash { stroke: var(--wash); }
    .drawing .line-rule { stroke: var(--rule); }
    .drawing .line-paper { stroke: var(--paper); }
    .drawing a { cursor: pointer; }
    .drawing a:hover text { text-decoration: underline; text-underline-offset: 2px; }
    .drawing a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    @media print { .drawing { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }

    """
}
