/** Says that the server is away or cannot write, for as long as it is so. */
import { useStore } from '../store/context.js';
import type { OpenBitext } from '../store/store.js';

export function AwayBanner({ bitext }: { readonly bitext: OpenBitext }) {
  const words = useStore().words.value;
  const saved = bitext.saved.value;
  if (saved.kind !== 'offline' && saved.kind !== 'refused') return null;
  return (
    <div class={`banner ${saved.kind}`} role="alert">
      {saved.kind === 'offline' ? (
        <p>
          <b>{words.view.away.heading}</b> {words.view.away.waiting(saved.count)}
        </p>
      ) : (
        <p>{words.saved.refused(saved.count, saved.message)}</p>
      )}
    </div>
  );
}
