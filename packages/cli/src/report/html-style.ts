/** Style of the HTML report: light and dark, one column on a phone, whole cards on paper. No fonts or files from outside. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --card: #fff; --ink: #22252a; --soft: #666c75; --line: #e2dfd8;
  --accent: #2f6d5f; --tint: #e5f0ec; --warn: #8a5a00; --warn-tint: #fdf3dd; --drawing: #fff; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181b; --card: #1e2125; --ink: #e8e6e1; --soft: #a0a5ad;
  --line: #33373d; --accent: #7cc4b2; --tint: #1f322e; --warn: #f0c674; --warn-tint: #322a18; --drawing: #f4f3ef; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
h1, h2 { font-weight: 600; line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
h1 { font-size: 1rem; letter-spacing: .02em; color: var(--soft); margin: 0 0 1.5rem; }
h2 { font-size: clamp(1.35rem, 1rem + 2vw, 2rem); margin: 0 0 .25rem; }
section { margin: 0 0 3rem; }
.understood { color: var(--soft); margin: 0 0 1rem; }
.note { border-left: 4px solid var(--warn); background: var(--warn-tint); padding: .75rem 1rem; margin: 0 0 1.5rem;
  border-radius: 0 6px 6px 0; }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
  list-style: none; margin: 0; padding: 0; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; overflow: hidden;
  display: flex; flex-direction: column; }
.drawing { background: var(--drawing); border-bottom: 1px solid var(--line); position: relative; }
.drawing svg { display: block; width: 100%; height: auto; }
.rank { position: absolute; left: .75rem; top: .5rem; color: #777; font-variant-numeric: tabular-nums; }
.novel { position: absolute; right: .75rem; top: .6rem; background: #2f6d5f; color: #fff; font-size: .75rem;
  padding: .1rem .5rem; border-radius: 99px; }
.known { background: #777; }
.body { padding: .75rem 1rem 1rem; display: flex; flex-direction: column; gap: .6rem; flex: 1; }
.fit { display: grid; grid-template-columns: auto 1fr auto; gap: .6rem; align-items: center; font-size: .875rem; }
.track { height: .5rem; background: var(--tint); border-radius: 99px; overflow: hidden; }
.track i { display: block; height: 100%; background: var(--accent); border-radius: 99px; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .1rem .75rem; margin: 0; font-size: .875rem; }
dt { color: var(--soft); }
dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
.smell { margin: 0; font-weight: 600; line-height: 1.35; }
.smell span { color: var(--soft); font-weight: 400; font-size: .8rem; }
.nearest { font-size: .875rem; margin: 0; overflow-wrap: anywhere; }
.nearest span { color: var(--soft); }
code { font: .8rem/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.ids { margin-top: auto; color: var(--soft); display: flex; flex-direction: column; gap: .15rem; }
.ids code:first-child { color: var(--ink); }
footer { border-top: 1px solid var(--line); padding-top: 1rem; color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
footer ul { padding-left: 1.2rem; }
@media print { :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb;
  --tint: #eee; --accent: #444; --warn-tint: #fff; --drawing: #fff; }
  main { padding: 0; max-width: none; } .cards { grid-template-columns: repeat(3, 1fr); gap: .5rem; }
  .card { break-inside: avoid; } section { break-after: page; } section:last-of-type { break-after: auto; }
  body { font-size: 11px; -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
