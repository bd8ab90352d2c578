/** Takes away what stands beside it. */
import classes from './cross-button.module.css';

export function CrossButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className={classes.cross} aria-label={label} onClick={onClick}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        <path d="M1 1l8 8M9 1l-8 8" stroke="currentcolor" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
    </button>
  );
}
