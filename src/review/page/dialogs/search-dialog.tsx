/** Search in the texts, and replacement. */
import { useEffect, useRef } from 'preact/hooks';
import { goToMatch } from '../commands/finding.js';
import type { PageStore } from '../store/create-store.js';
import type { Match } from '../store/search-desk.js';
import type { Workspace } from '../store/workspace.js';
import { DialogFrame } from './dialog-frame.js';
import type { DialogProps } from './dialog-props.js';

/** Matches that are listed; the keys go through all of them. */
const mostListed = 100;
/** UTF-16 units shown on each side of a match. */
const context = 40;

export function SearchDialog({ store }: DialogProps) {
  const bitext = store.bitext.value;
  return (
    <DialogFrame store={store} title={store.words.value.dialogs.search.title} kind="search">
      {bitext && <SearchForm store={store} bitext={bitext} />}
    </DialogFrame>
  );
}

interface SearchProps {
  readonly store: PageStore;
  readonly bitext: Workspace;
}

function SearchForm({ store, bitext }: SearchProps) {
  const words = store.words.value;
  const said = words.dialogs.search;
  const { search } = bitext;
  useEffect(() => {
    search.isOpen.value = true;
  }, [search]);
  const compiled = search.compiled.value;
  const isInvalid =
    (!compiled.ok && compiled.reason === 'invalid') || search.standing.value === 'slow';
  const count = search.replaceable.value;

  const go = (match: Match) => {
    search.choose(match);
    bitext.go(match.side, match.segment, match.start);
  };
  const replaceCurrent = () => {
    const changed = bitext.change('replace', search.replaceCurrent());
    if (changed) store.notify('info', words.notices.replaced(1));
    goToMatch(store.desk, 'next');
  };
  const replaceEvery = () => {
    const patch = search.replaceEvery();
    const replaced = search.replaceable.peek();
    if (!bitext.change('replace', patch)) return;
    search.choose(undefined);
    store.notify('info', words.notices.replaced(replaced));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        goToMatch(store.desk, 'next');
      }}
    >
      <label>
        {said.pattern}
        <input
          type="text"
          data-first
          autocomplete="off"
          spellcheck={false}
          aria-invalid={isInvalid}
          aria-describedby="search-status"
          value={search.text.value}
          onInput={({ currentTarget }) => {
            search.text.value = currentTarget.value;
            search.choose(undefined);
          }}
        />
      </label>
      <label>
        {said.replacement}
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={search.isRegex.value ? 'search-hint' : undefined}
          value={search.replacement.value}
          onInput={({ currentTarget }) => {
            search.replacement.value = currentTarget.value;
          }}
        />
      </label>
      {search.isRegex.value && (
        <p id="search-hint" class="aside">
          {said.replacementHint}
        </p>
      )}
      <div class="ways">
        {(['isRegex', 'matchCase', 'wholeWords'] as const).map((option) => (
          <label key={option} class="check">
            <input
              type="checkbox"
              checked={search[option].value}
              onChange={({ currentTarget }) => {
                search[option].value = currentTarget.checked;
              }}
            />
            {option === 'isRegex' ? said.regex : said[option]}
          </label>
        ))}
        <label class="check">
          {said.where}
          <select
            value={search.side.value ?? 'both'}
            onChange={({ currentTarget: { value } }) => {
              search.side.value = value === 'source' || value === 'target' ? value : undefined;
            }}
          >
            <option value="both">{said.both}</option>
            <option value="source">{words.sides.source}</option>
            <option value="target">{words.sides.target}</option>
          </select>
        </label>
      </div>
      <p id="search-status" role="status" class={isInvalid ? 'error' : 'aside'}>
        <SearchStatus store={store} bitext={bitext} />
      </p>
      <div class="ways">
        <button type="button" class="small" onClick={() => goToMatch(store.desk, 'previous')}>
          {said.previous}
        </button>
        <button type="submit" class="primary">
          {said.next}
        </button>
        <button
          type="button"
          class="small"
          disabled={!search.isReplaceable.value}
          onClick={replaceCurrent}
        >
          {said.replaceOne}
        </button>
        <button type="button" class="small" disabled={count === 0} onClick={replaceEvery}>
          {said.replaceAll(count)}
        </button>
      </div>
      <MatchList store={store} bitext={bitext} onChoose={go} />
    </form>
  );
}

function SearchStatus({ store, bitext }: SearchProps) {
  const said = store.words.value.dialogs.search;
  const compiled = bitext.search.compiled.value;
  const result = bitext.search.result.value;
  if (!compiled.ok) return <>{compiled.reason === 'empty' ? '' : said.invalid(compiled.detail)}</>;
  if (bitext.search.standing.value === 'slow') return <>{said.slow}</>;
  if (result === undefined) return null;
  if (result.count === 0) return <>{said.none}</>;
  return (
    <>
      {said.found(result.count, result.places.length)}
      {result.isComplete ? '' : ' …'}
    </>
  );
}

function MatchList({
  store,
  bitext,
  onChoose,
}: SearchProps & { readonly onChoose: (match: Match) => void }) {
  const words = store.words.value;
  const said = words.dialogs.search;
  const { search, state } = bitext;
  const result = search.result.value;
  const current = search.current.value;
  bitext.revision.value;
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  if (result === undefined || result.count === 0) return null;
  const matches = result.places
    .slice(0, mostListed)
    .flatMap(({ side, segment, ranges }) =>
      ranges.map((range): Match => ({ side, segment, ...range })),
    );
  const shown = matches.slice(0, mostListed);
  const hasReplacement = search.replacement.value !== '';
  return (
    <section ref={list} aria-label={said.results}>
      <ul class="matches">
        {shown.map((match) => {
          const { side, segment, start, end } = match;
          const text = state.segment(side, segment)?.text ?? '';
          const isCurrent = current?.segment === segment && current.start === start;
          const after = hasReplacement
            ? search.replaced({ side, segment, ranges: [{ start, end }] })
            : undefined;
          const put = after?.slice(start, after.length - (text.length - end));
          return (
            <li key={`${side} ${segment} ${start}`}>
              <button
                type="button"
                class="match"
                aria-current={isCurrent}
                onClick={() => onChoose(match)}
              >
                <span class="side">{words.sides[side]}</span>
                <span lang={side === 'source' ? 'zh' : 'en'}>
                  {start > context && '…'}
                  {text.slice(Math.max(0, start - context), start)}
                  {put === undefined ? (
                    <mark>{text.slice(start, end)}</mark>
                  ) : (
                    <>
                      <del>{text.slice(start, end)}</del>
                      <span class="unseen"> {said.becomes} </span>
                      <ins>{put}</ins>
                    </>
                  )}
                  {text.slice(end, end + context)}
                  {end + context < text.length && '…'}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {result.count > shown.length && <p class="aside">{said.first(shown.length, result.count)}</p>}
    </section>
  );
}
