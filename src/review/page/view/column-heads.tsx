/** The heads of the columns, each with the layers that it can show. */
import { useStore } from '../store/context.js';
import type { Layer } from '../store/store.js';

/** A row of the grid, above the bands. */
export function ColumnHeads() {
  const words = useStore().words.value;
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: a table cannot be a virtual list.
    // biome-ignore-start lint/a11y/useFocusableInteractive: its buttons have the focus.
    <div class="column-heads" role="row" aria-rowindex={1}>
      <span role="columnheader" class="source">
        <span class="heading">{words.sides.source}</span>
        <LayerSwitch layer="words" />
      </span>
      <span role="columnheader" class="gutter">
        <span class="unseen">{words.view.link.details}</span>
      </span>
      <span role="columnheader" class="target">
        <span class="heading">{words.sides.target}</span>
        <LayerSwitch layer="published" />
        <LayerSwitch layer="draft" />
        <LayerSwitch layer="memory" />
      </span>
      <span role="columnheader" class="margin">
        <LayerSwitch layer="findings" />
      </span>
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: its buttons have the focus.
    // biome-ignore-end lint/a11y/useSemanticElements: a table cannot be a virtual list.
  );
}

function LayerSwitch({ layer }: { readonly layer: Layer }) {
  const store = useStore();
  const command = `layer-${layer}` as const;
  const key = store.keyOf(command);
  return (
    <button
      type="button"
      class="layer-switch"
      aria-pressed={store.layers.value.has(layer)}
      aria-keyshortcuts={store.ariaKeyOf(command)}
      title={key}
      onClick={() => store.run(command)}
    >
      {store.words.value.view.layers[layer]}
    </button>
  );
}
