/** The door to how terms were really translated. */
export {
  type ConceptUsage,
  countUsage,
  type UsageCounter,
  type UsageExample,
  type UsageOptions,
  type Variant,
  type VariantKind,
  variantKinds,
} from './count-usage.js';
export { usageJson, usageTsv } from './write-usage.js';
