/** The page of one bitext. */
import { useStore } from '../store/context.js';
import type { OpenBitext } from '../store/store.js';
import { AwayBanner } from './away-banner.js';
import { BandList } from './band-list.js';
import { BitextHeader } from './bitext-header.js';
import { CommandBar } from './command-bar.js';

export function BitextView({ bitext }: { readonly bitext: OpenBitext }) {
  const words = useStore().words.value;
  const isEmpty = bitext.bands.value.length === 0;
  return (
    <div class="bitext-page">
      <button type="button" class="skip" onClick={skipToText}>
        {words.view.skip}
      </button>
      <BitextHeader bitext={bitext} />
      <AwayBanner bitext={bitext} />
      <main class="bitext">
        {isEmpty ? (
          <div class="empty">
            <h2>{words.view.empty.heading}</h2>
            <p>{words.view.empty.text}</p>
          </div>
        ) : (
          <BandList key={bitext.id} bitext={bitext} />
        )}
      </main>
      <CommandBar />
    </div>
  );
}

function skipToText(): void {
  document.querySelector<HTMLElement>('.band[tabindex="0"]')?.focus();
}
