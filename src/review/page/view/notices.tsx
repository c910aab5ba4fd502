/** What has just happened, at the edge of the page; screen readers speak it. */
import { useStore } from '../store/context.js';

export function Notices() {
  const store = useStore();
  const words = store.words.value;
  return (
    <section class="notices" aria-label={words.view.notices} aria-live="polite" aria-atomic="false">
      {store.notices.value.map(({ id, kind, text }) => (
        <div
          key={id}
          class={`notice ${kind}`}
          {...(kind === 'error' && { role: 'alert' as const })}
        >
          <p dir="auto">{text}</p>
          <button
            type="button"
            class="plain icon"
            aria-label={words.view.dismiss}
            onClick={() => store.dismiss(id)}
          >
            ×
          </button>
        </div>
      ))}
    </section>
  );
}
