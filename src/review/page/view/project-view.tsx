/** The list of the bitexts of a project. */
import { useMemo, useState } from 'preact/hooks';
import type { ReviewWords } from '../../../messages/review-words.js';
import type { BitextSummary, Project } from '../../model/api.js';
import { useStore } from '../store/context.js';
import { CommandButton } from './command-button.js';
import { ProgressBar } from './progress-bar.js';

const orders = ['name', 'state', 'progress'] as const;
type Order = (typeof orders)[number];

const stateGlyphs = { untouched: '○', begun: '◐', done: '●', broken: '✕' } as const;

export function ProjectView({ project }: { readonly project: Project }) {
  const words = useStore().words.value;
  const said = words.view.project;
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<Order>('name');
  const shown = useMemo(
    () => arrange(project.bitexts, query, order),
    [project.bitexts, query, order],
  );
  return (
    <div class="project-page">
      <header class="project-header">
        <p class="kicker">{words.product}</p>
        <h1 dir="auto">{project.name}</h1>
        <p class="aside">{standingOf(project, words)}</p>
        <nav class="tools" aria-label={words.view.header.menu}>
          <CommandButton command="language" class="plain" />
          <CommandButton command="theme" class="plain" />
          <CommandButton command="settings" class="plain" />
          <CommandButton command="help" class="plain" />
        </nav>
      </header>
      <main>
        {project.bitexts.length === 0 ? (
          <div class="empty">
            <h2>{said.nothing}</h2>
            <p>{said.nothingHint}</p>
          </div>
        ) : (
          <>
            <div class="filters">
              <label>
                <span>{said.search}</span>
                <input
                  type="search"
                  value={query}
                  onInput={({ currentTarget }) => setQuery(currentTarget.value)}
                />
              </label>
              <label>
                <span>{said.sort}</span>
                <select
                  value={order}
                  onChange={({ currentTarget }) =>
                    setOrder(orders.find((one) => one === currentTarget.value) ?? 'name')
                  }
                >
                  {orders.map((one) => (
                    <option key={one} value={one}>
                      {said.sorts[one]}
                    </option>
                  ))}
                </select>
              </label>
            </div>
            {shown.length === 0 && (
              <p class="empty" role="status">
                {said.nothingFound(query)}
              </p>
            )}
            <ul class="files" aria-label={said.list}>
              {shown.map((bitext) => (
                <FileRow key={bitext.id} bitext={bitext} words={words} />
              ))}
            </ul>
          </>
        )}
      </main>
    </div>
  );
}

interface FileRowProps {
  readonly bitext: BitextSummary;
  readonly words: ReviewWords;
}

function FileRow({ bitext, words }: FileRowProps) {
  const { id, name, file, state, reason, progress } = bitext;
  const said = words.view.project;
  return (
    <li class={`file ${state}`}>
      <span class="state-glyph" aria-hidden="true">
        {stateGlyphs[state]}
      </span>
      <div class="names">
        {state === 'broken' ? (
          <span class="name" dir="auto">
            {name}
          </span>
        ) : (
          <a class="name" dir="auto" href={`#/b/${encodeURIComponent(id)}`}>
            {name}
          </a>
        )}
        {file !== name && (
          <span class="aside" dir="auto">
            {file}
          </span>
        )}
        {reason !== undefined && <p class="reason">{reason}</p>}
      </div>
      <p class="state">{said.states[state]}</p>
      {state !== 'broken' && (
        <div class="progress">
          <ProgressBar confirmed={progress.confirmed} total={progress.links} words={words} />
          <span>{words.view.header.confirmed(progress.confirmed, progress.links)}</span>
        </div>
      )}
    </li>
  );
}

function standingOf({ bitexts }: Project, words: ReviewWords): string {
  const links = bitexts.reduce((sum, { progress }) => sum + progress.links, 0);
  const confirmed = bitexts.reduce((sum, { progress }) => sum + progress.confirmed, 0);
  return `${words.view.project.files(bitexts.length)} · ${words.view.header.confirmed(confirmed, links)}`;
}

const stateOrder = ['begun', 'untouched', 'done', 'broken'];

function arrange(
  bitexts: readonly BitextSummary[],
  query: string,
  order: Order,
): readonly BitextSummary[] {
  const wanted = query.trim().toLowerCase();
  const found = bitexts.filter(({ name, file }) =>
    `${name}\n${file}`.toLowerCase().includes(wanted),
  );
  const byName = (a: BitextSummary, b: BitextSummary) =>
    a.name.localeCompare(b.name, undefined, { numeric: true });
  return found.sort((a, b) => {
    if (order === 'state') {
      return stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) || byName(a, b);
    }
    if (order === 'progress') return shareOf(a) - shareOf(b) || byName(a, b);
    return byName(a, b);
  });
}

function shareOf({ progress: { links, confirmed } }: BitextSummary): number {
  return links === 0 ? 0 : confirmed / links;
}
