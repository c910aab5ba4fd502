/** What can be done with the link that is selected, at the foot of the page. */
import { useStore } from '../store/context.js';
import { CommandButton } from './command-button.js';

const groups = [
  ['confirm', 'next-doubtful'],
  ['merge-next', 'split', 'boundary-up', 'boundary-down'],
  ['mark', 'link', 'unlink'],
  ['edit', 'bookmark', 'comment', 'exclude', 'evidence'],
] as const;

export function CommandBar() {
  const store = useStore();
  const { shortCommands } = store.words.value.view;
  return (
    <footer class="command-bar">
      {groups.map((commands) => (
        <div key={commands[0]} class="group">
          {commands.map((command) => (
            <CommandButton
              key={command}
              command={command}
              short={shortCommands[command]}
              class={command === 'confirm' ? 'primary' : ''}
            />
          ))}
        </div>
      ))}
    </footer>
  );
}
