/** What stands in the margin of a band: findings, comments, bookmarks, and who is there. */
import type { ReviewWords } from '../../../messages/review-words.js';
import type { LinkFinding } from '../../model/api.js';
import type { Note } from '../../model/types.js';
import type { CommandPlace } from '../commands/names.js';
import type { Person, Store } from '../store/store.js';

interface BandMarginProps {
  readonly id: string;
  /** With the place where their fix is made. */
  readonly findings: readonly (readonly [LinkFinding, CommandPlace])[];
  readonly notes: readonly Note[];
  readonly people: readonly Person[];
  readonly isSelected: boolean;
  readonly words: ReviewWords;
  readonly store: Store;
}

export function BandMargin(props: BandMarginProps) {
  const { findings, notes, people, words, store } = props;
  const stop = props.isSelected ? 0 : -1;
  return (
    <div id={props.id} class="margin-notes">
      {findings.map(([finding, place]) => (
        <FindingNote
          key={finding.id}
          finding={finding}
          words={words}
          stop={stop}
          onUse={() => store.run('apply-fix', { ...place, finding: finding.id })}
        />
      ))}
      {notes.map((note) => {
        const place = { side: note.side, segment: note.segment };
        return note.kind === 'bookmark' ? (
          <button
            key={note.id}
            type="button"
            class="note bookmark"
            tabIndex={stop}
            title={words.view.link.removeBookmark}
            onClick={() => store.run('bookmark', place)}
          >
            <span aria-hidden="true">⚑</span> {words.view.link.bookmark}
          </button>
        ) : (
          <button
            key={note.id}
            type="button"
            class="note comment"
            tabIndex={stop}
            onClick={() => store.run('comment', { ...place, note: note.id })}
          >
            <span class="by">{words.view.link.comment(note.author)}</span>{' '}
            <span class="said" dir="auto">
              {note.text}
            </span>
          </button>
        );
      })}
      {people.map(({ tab, name }) => (
        <p key={tab} class="person">
          <span aria-hidden="true">●</span>{' '}
          {words.view.link.isHere(name === '' ? words.view.header.unnamed : name)}
        </p>
      ))}
    </div>
  );
}

interface FindingNoteProps {
  readonly finding: LinkFinding;
  readonly words: ReviewWords;
  readonly stop: number;
  readonly onUse: () => void;
}

const severityGlyphs = { error: '✕', warning: '!', info: 'i' } as const;

function FindingNote({ finding, words, stop, onUse }: FindingNoteProps) {
  const { severity, message, fix } = finding;
  const said = words.view.finding;
  return (
    <div class={`note finding-note ${severity}`} data-finding={finding.id}>
      <span class="severity" role="img" aria-label={said.severity[severity]}>
        {severityGlyphs[severity]}
      </span>
      <p>{message}</p>
      {fix !== undefined && (
        <button type="button" class="plain small" tabIndex={stop} onClick={onUse}>
          {fix.replacement === '' ? said.remove : said.use(fix.replacement)}
        </button>
      )}
    </div>
  );
}
