/** The few pages a browser sees before there is a studio: plain HTML, no scripts, nothing loaded from elsewhere. */

/** Text that must not be escaped again. */
class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type { Html };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (each) => ENTITIES[each]!);

type Value = string | Html | readonly Html[];

/** Everything put in is escaped, but for what was made by this function. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const shown = values.map((value) => {
    if (typeof value === 'string') return escaped(value);
    return value instanceof Html ? value.text : (value as readonly Html[]).map(({ text }) => text).join('');
  });
  return new Html(String.raw({ raw: parts }, ...shown));
}

/** The paper, ink and bottle green of the studio (packages/web/src/styles.css), in both schemes. */
const STYLE = new Html(
  `:root{--paper:#f3f5f2;--surface:#fcfdfb;--ink:#14201a;--soft:#505d56;--line:#b4beb7;--primary:#1c382d;--on-primary:#fff;--danger:#a3241c;color-scheme:light}
@media(prefers-color-scheme:dark){:root{--paper:#101512;--surface:#171d1a;--ink:#ecf1ed;--soft:#a6b2aa;--line:#4c5851;--primary:#9db5a8;--on-primary:#101512;--danger:#ff8f84;color-scheme:dark}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;align-content:center;justify-items:center;gap:1.5rem;padding:1.5rem;font:16px/1.5 "Hanken Grotesk Variable",system-ui,"Noto Sans",sans-serif;color:var(--ink);background:var(--paper)}
.brand{display:flex;align-items:center;gap:.625rem;font:1.1875rem Spectral,"Noto Serif",Georgia,serif}
main{width:min(26rem,100%);padding:2.25rem;background:var(--surface);border-radius:18px;box-shadow:0 10px 30px rgb(20 32 26/9%),0 2px 6px rgb(20 32 26/5%)}
h1{margin:0 0 1.25rem;font:300 2rem/1.2 Spectral,"Noto Serif",Georgia,serif;letter-spacing:-.015em;overflow-wrap:anywhere}
label{display:block;margin:0 0 1rem;font-size:.9375rem;color:var(--soft)}
input{display:block;width:100%;margin-top:.25rem;padding:.625rem .75rem;font:inherit;font-size:1rem;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:10px}
button{margin-top:.5rem;padding:.625rem 1.375rem;font:inherit;font-weight:600;border:1px solid var(--primary);border-radius:10px;background:var(--primary);color:var(--on-primary);cursor:pointer}
button[name=refuse]{background:none;color:var(--ink);border-color:var(--line)}
input:focus-visible,button:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
[role=alert]{margin:0 0 1.25rem;color:var(--danger)}`,
);

/** The mark of packages/web/public/icon.svg. */
const MARK = new Html(
  `<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><g fill-opacity=".85"><path fill="#e3b505" d="M16 17C9 13 9 6 16 2c7 4 7 11 0 15Z"/><path fill="#d4548a" d="M16 17C9 13 9 6 16 2c7 4 7 11 0 15Z" transform="rotate(120 16 17)"/><path fill="#2f7d62" d="M16 17C9 13 9 6 16 2c7 4 7 11 0 15Z" transform="rotate(240 16 17)"/></g></svg>`,
);

/** @param language of the words, which decides in which direction they run */
export function page(title: string, body: Html, language = 'en'): string {
  return html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body><header class="brand">${MARK}<span>Smell Diffusion Studio</span></header><main><h1>${title}</h1>
${body}
</main></body>
</html>
`.text;
}

/** Headers of every such page: no scripts, no frames, nothing kept, no address passed on to others (but to ourselves, or browsers would hide the
 * origin of forms). `form-action` is left out of the policy because it would also forbid the redirect back to an app. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};
