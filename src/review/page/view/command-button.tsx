/** A button for a command, with its key. */
import type { CommandName } from '../commands/names.js';
import { useStore } from '../store/context.js';

interface CommandButtonProps {
  readonly command: CommandName;
  /** Fewer words, where there is little room. */
  readonly short?: string;
  /** A sign in place of words. */
  readonly glyph?: string;
  readonly class?: string;
  readonly onRun?: () => void;
}

/** Out of order while the command cannot be done; it stays where the focus may be on it. */
export function CommandButton(props: CommandButtonProps) {
  const { command, short, glyph } = props;
  const store = useStore();
  const label = store.labelOf(command);
  const key = store.keyOf(command);
  const full = key === undefined ? label : `${label} (${key})`;
  return (
    <button
      type="button"
      class={`command ${props.class ?? ''}`}
      aria-disabled={!store.isPossible(command)}
      aria-keyshortcuts={store.ariaKeyOf(command)}
      aria-label={glyph === undefined ? undefined : label}
      title={short === undefined && glyph === undefined ? undefined : full}
      onClick={() => {
        store.run(command);
        props.onRun?.();
      }}
    >
      <span class="name">{glyph ?? short ?? label}</span>
      {glyph === undefined && key !== undefined && (
        <span aria-hidden="true">
          <kbd>{key}</kbd>
        </span>
      )}
    </button>
  );
}
