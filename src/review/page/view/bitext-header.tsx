/** The head of a bitext's page: what it is, how far it is, whether it is saved, and what is shown. */
import type { CommandName } from '../commands/names.js';
import { useStore } from '../store/context.js';
import { layers, type OpenBitext } from '../store/store.js';
import { CommandButton } from './command-button.js';
import { DropDown } from './drop-down.js';
import { Overview } from './overview.js';
import { ProgressBar } from './progress-bar.js';

const menu: readonly (readonly CommandName[])[] = [
  ['undo', 'redo', 'history'],
  ['search', 'realign', 'confirm-above'],
  ['export', 'report', 'progress'],
  ['language', 'theme', 'settings', 'name', 'keys', 'help'],
];

export function BitextHeader({ bitext }: { readonly bitext: OpenBitext }) {
  const store = useStore();
  const words = store.words.value;
  const pace = bitext.pace.value;
  const project = store.project.value;
  const said = words.view.header;
  return (
    <header class="bitext-header">
      <div class="title">
        {(project?.bitexts.length ?? 0) !== 1 && (
          <a class="back" href="#/" aria-label={words.view.back} title={words.view.back}>
            ‹
          </a>
        )}
        <h1 dir="auto" title={bitext.name}>
          {bitext.name}
        </h1>
      </div>
      <div class="standing">
        <ProgressBar confirmed={pace.confirmed} total={pace.links} words={words} />
        <p>
          <b>{said.confirmed(pace.confirmed, pace.links)}</b>
          {pace.share === 1 && pace.links > 0 ? (
            <span class="aside"> · {said.done}</span>
          ) : (
            pace.rest !== undefined && <span class="aside"> · {said.rest(pace.rest)}</span>
          )}
        </p>
      </div>
      <SavedState bitext={bitext} />
      <People bitext={bitext} />
      <nav class="tools" aria-label={said.menu}>
        <CommandButton command="undo" glyph="↶" class="plain icon" />
        <CommandButton command="redo" glyph="↷" class="plain icon" />
        <CommandButton command="search" glyph="⌕" class="plain icon" />
        <DropDown name={said.layers} class="layers" button={<>{said.layers} ▾</>}>
          {() => <LayerSwitches />}
        </DropDown>
        <DropDown name={said.menu} class="menu" button={<>{said.menu} ▾</>}>
          {(close) =>
            menu.map((commands) => (
              <div key={commands[0]} class="group">
                {commands.map((command) => (
                  <CommandButton key={command} command={command} onRun={close} />
                ))}
              </div>
            ))
          }
        </DropDown>
      </nav>
      <Overview bitext={bitext} />
    </header>
  );
}

function LayerSwitches() {
  const store = useStore();
  const words = store.words.value;
  const shown = store.layers.value;
  return (
    <fieldset>
      <legend class="unseen">{words.view.header.layers}</legend>
      {layers.map((layer) => {
        const key = store.keyOf(`layer-${layer}`);
        return (
          <label key={layer}>
            <input
              type="checkbox"
              checked={shown.has(layer)}
              onChange={() => store.run(`layer-${layer}`)}
            />
            <span class="name">{words.view.layers[layer]}</span>
            {key !== undefined && <kbd>{key}</kbd>}
          </label>
        );
      })}
    </fieldset>
  );
}

const savedGlyphs = { saved: '✓', saving: '…', offline: '⌁', refused: '✕' } as const;

function SavedState({ bitext }: { readonly bitext: OpenBitext }) {
  const { saved: said, view } = useStore().words.value;
  const saved = bitext.saved.value;
  const text = () => {
    switch (saved.kind) {
      case 'saved':
        return said.saved;
      case 'saving':
        return said.saving(saved.count);
      case 'offline':
      case 'refused':
        return view.header.unsaved(saved.count);
    }
  };
  return (
    <p class={`saved ${saved.kind}`}>
      <span aria-hidden="true">{savedGlyphs[saved.kind]}</span> <span class="said">{text()}</span>
    </p>
  );
}

function People({ bitext }: { readonly bitext: OpenBitext }) {
  const words = useStore().words.value;
  const people = bitext.people.value;
  if (people.length === 0) return null;
  return (
    <ul class="people" aria-label={words.view.header.people}>
      {people.slice(0, 5).map(({ tab, name }) => {
        const shown = name === '' ? words.view.header.unnamed : name;
        return (
          <li key={tab} title={shown}>
            <span aria-hidden="true">{[...shown][0]}</span>
            <span class="unseen">{shown}</span>
          </li>
        );
      })}
    </ul>
  );
}
