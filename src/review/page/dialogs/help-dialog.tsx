/** All commands with their keys, by group. */
import type { ReviewCommandGroup } from '../../../messages/review-words.js';
import { DialogFrame } from './dialog-frame.js';
import type { DialogProps } from './dialog-props.js';

export const groups: readonly ReviewCommandGroup[] = [
  'move',
  'decide',
  'structure',
  'text',
  'notes',
  'find',
  'show',
  'whole',
];

export function HelpDialog({ store }: DialogProps) {
  const words = store.words.value;
  const said = words.dialogs.help;
  return (
    <DialogFrame store={store} title={said.title} kind="help">
      <p class="aside">{said.introduction}</p>
      <p>
        <button type="button" class="small" data-first onClick={() => store.openDialog('keys')}>
          {said.change}
        </button>
      </p>
      <div class="groups">
        {groups.map((group) => (
          <section key={group} aria-labelledby={`help-${group}`}>
            <h3 id={`help-${group}`}>{words.groups[group]}</h3>
            <dl>
              {store.commands
                .filter((command) => command.group === group)
                .map(({ name }) => (
                  <div key={name}>
                    <dt>{words.commands[name]}</dt>
                    <dd>
                      {store.keysOf(name).map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                      {store.keysOf(name).length === 0 && <span class="aside">{said.noKey}</span>}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  );
}
