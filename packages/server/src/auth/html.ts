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

const STYLE = new Html(
  `body{font:16px/1.5 system-ui,sans-serif;max-width:24rem;margin:10vh auto;padding:0 1rem;color:#1d1d1f;background:#fff}
label{display:block;margin:1rem 0}input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.5rem;border:1px solid #767676;border-radius:4px}
button{font:inherit;padding:.5rem 1.25rem;border:0;border-radius:4px;background:#3b3f8f;color:#fff}button[name=refuse]{background:#5c5c66}
[role=alert]{color:#a3130b}@media(prefers-color-scheme:dark){body{color:#eee;background:#1b1b1f}input{color:inherit;background:#2a2a30}[role=alert]{color:#ff9d94}}`,
);

export function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>
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
