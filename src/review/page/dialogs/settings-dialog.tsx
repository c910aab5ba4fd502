/** What a person sets for the page. */
import type { Signal } from '@preact/signals';
import type { Locale } from '../../../messages/locale.js';
import type { Density, Theme } from '../store/store.js';
import { DialogFrame } from './dialog-frame.js';
import type { DialogProps } from './dialog-props.js';

const locales: readonly Locale[] = ['zh', 'en'];
const themes: readonly Theme[] = ['system', 'light', 'dark'];
const densities: readonly Density[] = ['comfortable', 'compact'];

export function SettingsDialog({ store }: DialogProps) {
  const words = store.words.value;
  const said = words.dialogs.settings;
  const { locale, theme, density, textSize } = store.preferences;
  return (
    <DialogFrame store={store} title={said.title} kind="settings">
      <Choice
        name={said.language}
        value={locale}
        values={locales}
        labelOf={(value) => words.languages[value]}
        isFirst
      />
      <Choice
        name={said.theme}
        value={theme}
        values={themes}
        labelOf={(value) => said.themes[value]}
      />
      <Choice
        name={said.density}
        value={density}
        values={densities}
        labelOf={(value) => said.densities[value]}
      />
      <label>
        {said.textSize}
        <input
          type="range"
          min={70}
          max={250}
          step={10}
          value={textSize.value}
          aria-valuetext={said.percent(textSize.value)}
          onInput={({ currentTarget }) => {
            textSize.value = currentTarget.valueAsNumber;
          }}
        />
        <output>{said.percent(textSize.value)}</output>
      </label>
      <div class="ways">
        <button type="button" class="small" onClick={() => store.openDialog('keys')}>
          {said.keys}
        </button>
      </div>
    </DialogFrame>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly value: Signal<Value>;
  readonly values: readonly Value[];
  readonly labelOf: (value: Value) => string;
  readonly isFirst?: boolean;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { name, value, values, labelOf, isFirst = false } = props;
  return (
    <fieldset>
      <legend>{name}</legend>
      {values.map((one) => (
        <label key={one} class="check">
          <input
            type="radio"
            name={name}
            checked={value.value === one}
            {...(isFirst && value.value === one && { 'data-first': true })}
            onChange={() => {
              value.value = one;
            }}
          />
          {labelOf(one)}
        </label>
      ))}
    </fieldset>
  );
}
