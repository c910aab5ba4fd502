/** Where a comment is written. */
import { useSignal } from '@preact/signals';
import { hereOf } from '../commands/conditions.js';
import { commentPatch } from '../commands/notes.js';
import { DialogFrame } from './dialog-frame.js';
import type { DialogProps } from './dialog-props.js';

export function CommentDialog({ store }: DialogProps) {
  const words = store.words.value;
  const said = words.dialogs.comment;
  const here = hereOf(store.desk);
  const notes = here?.bitext.state.notesOf(here.selection.side, here.selection.segment) ?? [];
  const comments = notes.filter(({ kind }) => kind === 'comment');
  const edited = comments.find(({ id }) => id === store.note.value);
  const text = useSignal(edited?.text ?? '');
  const segment = here?.bitext.state.segment(here.selection.side, here.selection.segment);

  const save = (written: string) => {
    store.closeDialog();
    if (here === undefined) return;
    const author = store.preferences.author.peek();
    here.bitext.change('comment', commentPatch(here, edited, written, author));
  };
  return (
    <DialogFrame store={store} title={edited === undefined ? said.title : said.edit} kind="comment">
      <p class="aside on" lang={here?.selection.side === 'source' ? 'zh' : 'en'}>
        {segment?.text}
      </p>
      {edited === undefined && comments.length > 0 && (
        <section aria-label={said.earlier}>
          <ul class="earlier">
            {comments.map((comment) => (
              <li key={comment.id}>
                <p dir="auto">{comment.text}</p>
                <p class="aside">{comment.author}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save(text.peek());
        }}
      >
        <label>
          {said.text}
          <textarea
            data-first
            dir="auto"
            rows={4}
            maxLength={20_000}
            value={text.value}
            onInput={({ currentTarget }) => {
              text.value = currentTarget.value;
            }}
            onKeyDown={(event) => {
              const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
              if (saves && !event.isComposing) {
                event.preventDefault();
                save(text.peek());
              }
            }}
          />
        </label>
        <div class="ways">
          <button type="submit" class="primary">
            {words.dialogs.save}
          </button>
          <button type="button" class="small" onClick={() => store.closeDialog()}>
            {words.dialogs.cancel}
          </button>
          {edited !== undefined && (
            <button type="button" class="small" onClick={() => save('')}>
              {said.remove}
            </button>
          )}
        </div>
      </form>
    </DialogFrame>
  );
}
