/** Puts the store of the page together. */
import { batch, computed, effect, type Signal, signal } from '@preact/signals';
import { englishReview } from '../../../messages/en/review.js';
import type { ReviewCommand, ReviewWords } from '../../../messages/review-words.js';
import { chineseReview } from '../../../messages/zh/review.js';
import type { Project } from '../../model/api.js';
import { commandOf, commands } from '../commands/commands.js';
import type { Command, Desk } from '../commands/desk.js';
import { keysOf } from '../commands/keymap.js';
import { ariaKey, isSingleKey, shownKey } from '../commands/keys.js';
import type { CommandPlace } from '../commands/names.js';
import { newId } from './changes.js';
import type { KeptPreferences } from './preferences.js';
import { createRegexTrial } from './regex-trial.js';
import { writeRoute } from './route.js';
import { askProject, bitextServer, ServerProblem } from './server.js';
import type { DialogName, Notice, Route, Store } from './store.js';
import { createUnsent, type KeyStore } from './unsent.js';
import { createWorkspace, type Workspace, type WorkspaceNews } from './workspace.js';

/** What of the browser the store needs. */
export interface StoreParts {
  readonly preferences: KeptPreferences;
  readonly storage: KeyStore | undefined;
  readonly route: Signal<Route>;
  readonly isMac: boolean;
  /** Puts a route into the address; `replaces` leaves no step to go back to. */
  navigate(hash: string, replaces: boolean): void;
  show(address: string): void;
}

/** The store, with what the dialogs and the page's start need of it. */
export interface PageStore extends Store {
  readonly bitext: Signal<Workspace | undefined>;
  readonly preferences: KeptPreferences;
  readonly note: Signal<string | undefined>;
  readonly commands: readonly Command[];
  readonly desk: Desk;
  readonly isMac: boolean;
  /** Keys of a command as people read them. */
  keysOf(command: Command['name']): readonly string[];
  /** Says that what was written was for this person: their name. */
  setAuthor(name: string): void;
  /** Fetches the list of files again. */
  refreshProject(): Promise<void>;
}

const catalogues: Readonly<Record<'en' | 'zh', ReviewWords>> = {
  en: englishReview,
  zh: chineseReview,
};

/** Notices are shown this many milliseconds; those of errors until they are dismissed. */
const noticeTime = 5_000;
const mostNotices = 3;

export function createStore(parts: StoreParts): PageStore {
  const { preferences, route } = parts;
  const words = computed(() => catalogues[preferences.locale.value]);
  const project = signal<Project | undefined>(undefined);
  const bitext = signal<Workspace | undefined>(undefined);
  const failure = signal<{ readonly message: string; readonly hint: string } | undefined>(
    undefined,
  );
  const dialog = signal<DialogName | undefined>(undefined);
  const note = signal<string | undefined>(undefined);
  const notices = signal<readonly Notice[]>([]);
  let lastNotice = 0;

  function notify(kind: Notice['kind'], text: string): void {
    lastNotice += 1;
    const id = lastNotice;
    // What is only said takes the place of what was said before.
    const others = notices
      .peek()
      .filter((other) => other.text !== text && (kind === 'error' || other.kind === 'error'));
    notices.value = [...others, { id, kind, text }].slice(-mostNotices);
    if (kind === 'info') setTimeout(() => dismiss(id), noticeTime);
  }

  function dismiss(id: number): void {
    const left = notices.peek().filter((other) => other.id !== id);
    if (left.length < notices.peek().length) notices.value = left;
  }

  function fail(error: unknown): void {
    const isAway = !(error instanceof ServerProblem) || error.status === 0;
    const isOut = error instanceof ServerProblem && error.status === 401;
    if (isOut) failure.value = { message: words.peek().notices.signedOut, hint: '' };
    else if (isAway) failure.value = { message: words.peek().saved.offline(0), hint: '' };
    else failure.value = { message: error.message, hint: error.hint };
  }

  async function refreshProject(): Promise<void> {
    try {
      const now = await askProject();
      if (preferences.author.peek() === '') preferences.author.value = now.author;
      project.value = now;
    } catch (error) {
      if (project.peek() === undefined) fail(error);
    }
  }

  function tell(news: WorkspaceNews): void {
    const said = words.peek().notices;
    if (news.kind === 'restored') notify('info', said.restored(news.count));
    else if (news.kind === 'dropped') notify('error', said.conflict(news.count));
    else if (news.kind === 'not-stored') notify('info', said.notStored);
    else if (news.kind === 'edit-lost') notify('error', said.editLost);
    else {
      notify('info', said.reloaded);
      void openBitext(bitext.peek()?.id ?? '');
    }
  }

  let opening = 0;

  async function openBitext(id: string): Promise<void> {
    opening += 1;
    const turn = opening;
    bitext.peek()?.close();
    bitext.value = undefined;
    const server = bitextServer(id);
    try {
      const opened = await server.open();
      if (turn !== opening) return;
      const tab = newId();
      const known = project.peek();
      bitext.value = createWorkspace({
        id,
        opened,
        server,
        unsent: createUnsent(parts.storage, id, tab),
        tab,
        author: preferences.author,
        locale: preferences.locale,
        editSource: known?.editSource ?? false,
        shared: known?.shared ?? false,
        trial: createRegexTrial(),
        signedOut: () => words.peek().notices.signedOut,
        tell,
      });
    } catch (error) {
      if (turn === opening) fail(error);
    }
  }

  function leaveBitext(): void {
    opening += 1;
    bitext.peek()?.close();
    bitext.value = undefined;
  }

  async function follow(now: Route): Promise<void> {
    batch(() => {
      failure.value = undefined;
      dialog.value = undefined;
    });
    if (now.kind === 'project') leaveBitext();
    if (now.kind === 'project' || project.peek() === undefined) await refreshProject();
    if (route.peek() !== now || project.peek() === undefined) return;
    if (project.peek()?.shared === true && preferences.author.peek() === '') dialog.value = 'name';
    const [only, ...more] = project.peek()?.bitexts ?? [];
    if (now.kind === 'bitext') await openBitext(now.bitext);
    else if (only !== undefined && more.length === 0 && only.state !== 'broken') {
      parts.navigate(writeRoute({ kind: 'bitext', bitext: only.id }), true);
    }
  }

  const desk: Desk = {
    preferences,
    project,
    bitext,
    dialog,
    note,
    words: () => words.value,
    notify,
    openDialog(name) {
      dialog.value = name;
    },
    go: (to) => parts.navigate(writeRoute(to), false),
    show: parts.show,
  };

  function run(name: ReviewCommand, place?: CommandPlace): void {
    batch(() => {
      if (place) bitext.peek()?.select(place.side, place.segment);
    });
    const command = commandOf(name);
    if (command.isPossible(desk)) command.run(desk, place);
    else if (bitext.peek() !== undefined) {
      const { notices: said, commands: labels } = words.peek();
      notify('info', isLocked(command) ? said.sourceLocked : said.cannotDo(labels[name]));
    }
  }

  /** Whether it is not possible only because the original is not to be changed. */
  function isLocked({ name }: Command): boolean {
    const now = bitext.peek();
    const changesText: readonly ReviewCommand[] = ['edit', 'split-text', 'join-text'];
    return (
      now?.editSource === false &&
      now.selection.peek()?.side === 'source' &&
      changesText.includes(name)
    );
  }

  function usableKeys(name: ReviewCommand): readonly string[] {
    const keys = keysOf(commandOf(name), preferences.ownKeys.value);
    return preferences.singleKeys.value ? keys : keys.filter((key) => !isSingleKey(key));
  }

  effect(() => {
    const now = route.value;
    void follow(now);
  });

  return {
    route,
    project,
    bitext,
    failure,
    preferences,
    words,
    layers: preferences.layers,
    dialog,
    note,
    notices,
    commands,
    desk,
    isMac: parts.isMac,
    run,
    isPossible: (name) => commandOf(name).isPossible(desk),
    labelOf: (name) => words.value.commands[name],
    keyOf: (name) => usableKeys(name).map((key) => shownKey(key, parts.isMac))[0],
    ariaKeyOf: (name) => usableKeys(name).map((key) => ariaKey(key, parts.isMac))[0],
    keysOf: (name) => usableKeys(name).map((key) => shownKey(key, parts.isMac)),
    notify,
    dismiss,
    openDialog: desk.openDialog,
    closeDialog() {
      dialog.value = undefined;
    },
    setAuthor(name) {
      preferences.author.value = name.trim().slice(0, 80);
    },
    refreshProject,
  };
}
