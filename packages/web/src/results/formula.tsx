/** A formula with its numbers below the line: C12H22O. */
export function Formula({ text }: { readonly text: string }) {
  const parts = text.split(/(\d+)/).filter((part) => part !== '');
  return (
    <span dir="ltr">
      {parts.map((part, place) => (/^\d/.test(part) ? <sub key={place}>{part}</sub> : <span key={place}>{part}</span>))}
    </span>
  );
}
