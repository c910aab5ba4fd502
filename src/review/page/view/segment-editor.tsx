/** A text being edited, in the place of the text. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReviewWords } from '../../../messages/review-words.js';
import type { Editing } from '../store/store.js';

interface SegmentEditorProps {
  readonly editing: Editing;
  readonly words: ReviewWords;
  /** Where the caret starts, UTF-16 units. */
  readonly caret: number;
}

/** As high as its text; takes the focus when it comes. The store's keys save it or give it up. */
export function SegmentEditor({ editing, words, caret }: SegmentEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const start = useRef(caret);
  const text = editing.text.value;
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(start.current, start.current);
  }, []);
  useLayoutEffect(() => {
    if (field.current === null) return;
    field.current.style.blockSize = 'auto';
    field.current.style.blockSize = `${field.current.scrollHeight}px`;
  }, [text]);
  return (
    <textarea
      ref={field}
      class="editor"
      aria-label={words.view.link.editText}
      rows={1}
      spellcheck={editing.side === 'target'}
      value={text}
      onInput={({ currentTarget }) => {
        editing.text.value = currentTarget.value;
      }}
    />
  );
}
