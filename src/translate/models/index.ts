/** The models that drafts can be made with: those that ship, and those that a user brings. */
export { type AddOptions, addModel } from './add.js';
export { type KnownModel, knownModels } from './known-models.js';
export type { ModelKind } from './model-kind.js';
export type {
  FileSum,
  FileSums,
  HubSource,
  ModelLanguages,
} from './model-record.js';
export { type ModelPlaces, modelPlaces } from './places.js';
export { type PulledModel, type PullOptions, pullModel } from './pull.js';
export {
  findModel,
  listModels,
  type ResolvedModel,
  removeModel,
  resolveModel,
  type StoredModel,
} from './store.js';
export { type FileDifference, verifyModel } from './verify-model.js';
