/** Who did what, and when. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ReviewEvent } from '../../model/types.js';
import type { Workspace } from '../store/workspace.js';
import { DialogFrame } from './dialog-frame.js';
import type { DialogProps } from './dialog-props.js';
import { type EventPlace, placeOfEvent } from './event-place.js';

const pageLength = 100;
/** UTF-16 units of a text that are shown. */
const shownLength = 60;

export function HistoryDialog({ store }: DialogProps) {
  const words = store.words.value;
  const said = words.dialogs.history;
  const bitext = store.bitext.value;
  const events = useSignal<readonly ReviewEvent[] | undefined>(undefined);
  const hasMore = useSignal(false);

  const fetchMore = async (from: Workspace) => {
    const before = events.peek()?.at(-1)?.seq;
    try {
      const older = await from.server.history(before, pageLength);
      events.value = [...(events.peek() ?? []), ...older];
      hasMore.value = older.length === pageLength;
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      store.notify('error', words.notices.requestFailed(message));
      events.value ??= [];
    }
  };
  useEffect(() => {
    if (bitext) void fetchMore(bitext);
  }, [bitext]);

  const time = new Intl.DateTimeFormat(words.languageTag, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const actionOf = new Map(events.value?.map(({ id, action }) => [id, action]));
  const titleOf = ({ action, of }: ReviewEvent) => {
    const first = of === undefined ? undefined : actionOf.get(of);
    const about = first === undefined ? '' : ` ${said.of(words.actions[first])}`;
    return `${words.actions[action]}${about}`;
  };
  const go = ({ side, segment }: EventPlace) => {
    store.closeDialog();
    bitext?.go(side, segment);
  };
  return (
    <DialogFrame store={store} title={said.title} kind="history">
      <p class="aside">{said.introduction}</p>
      <p role="status" class="aside">
        {events.value === undefined ? said.loading : events.value.length === 0 ? said.empty : ''}
      </p>
      <ol>
        {bitext &&
          events.value?.map((event) => {
            const place = placeOfEvent(bitext.state, event);
            const text = place && bitext.state.segment(place.side, place.segment)?.text;
            return (
              <li key={event.seq}>
                <button
                  type="button"
                  class="entry"
                  disabled={place === undefined}
                  onClick={() => place && go(place)}
                >
                  <b>{titleOf(event)}</b>{' '}
                  <span class="aside">
                    {said.by(event.author === '' ? said.unnamed : event.author)} ·{' '}
                    <time dateTime={event.time}>{time.format(new Date(event.time))}</time>
                  </span>
                  <span class="text" lang={place?.side === 'source' ? 'zh' : 'en'}>
                    {text !== undefined && text.length > shownLength
                      ? `${text.slice(0, shownLength)}…`
                      : text}
                  </span>
                </button>
              </li>
            );
          })}
      </ol>
      {hasMore.value && bitext && (
        <button type="button" class="small" onClick={() => void fetchMore(bitext)}>
          {said.more}
        </button>
      )}
    </DialogFrame>
  );
}
