/** The unit that files are converted through: two texts that say the same, and all that is known of them. */
import { z } from 'zod';

/** A code of a document's formatting that stands inside a text, e.g. `<bpt i="1">&lt;b&gt;</bpt>`. */
const inlineCode = z.object({
  /** Where it stands: UTF-16 units into the text. */
  at: z.number().int().min(0),
  /** UTF-16 units of the text that stand for it, a space for a line break; none for most codes. */
  length: z.number().int().min(0).optional(),
  /** The XML of the file it was read from; an element that has text in it is two codes, its tags. */
  markup: z.string(),
  /** The format whose markup it is; only this format can write it again. */
  format: z.enum(['tmx', 'xliff12', 'xliff2']),
});
export type InlineCode = Readonly<z.infer<typeof inlineCode>>;

const exchangeText = z.object({
  /** BCP 47, e.g. `zh-CN`. */
  language: z.string().regex(/^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/iu),
  /** Empty where this side has no counterpart. */
  text: z.string(),
  /** In the order of the text; left out where there are none. */
  codes: z.array(inlineCode).min(1).readonly().optional(),
});
export type ExchangeText = Readonly<z.infer<typeof exchangeText>>;

const candidate = z.object({
  /** A model made it, it comes out of a translation memory, or a person wrote it over a draft. */
  kind: z.enum(['machine', 'memory', 'edited']),
  text: z.string(),
  /** Engine, memory or editor, by kind. */
  origin: z.string(),
  /** Match rate of a memory, in whole per cent: 101 in context, 100 exact, below that fuzzy. */
  rate: z.number().int().min(0).max(101).optional(),
  /** The source text of the memory's unit. */
  matched: z.string().optional(),
  /** The memory's own translation, where numbers or dates of it were changed to make `text`. */
  unchanged: z.string().optional(),
  /** How good the engine thinks it is: chrF (0–100) to be expected against a published translation. */
  quality: z.number().min(0).max(100).optional(),
});
/** A text that is offered for the target and was not published as such. */
export type Candidate = Readonly<z.infer<typeof candidate>>;

const unitNote = z.object({ text: z.string(), author: z.string().optional() });
/** A remark that people read. */
export type UnitNote = Readonly<z.infer<typeof unitNote>>;

const unitProperty = z.object({ type: z.string(), value: z.string() });
const unitTerm = z.object({ source: z.string(), target: z.string() });
/** A term that stands in the source, and what it is to be translated by. */
export type UnitTerm = Readonly<z.infer<typeof unitTerm>>;

export const exchangeUnit = z.object({
  /** Stable, most often unique in its file; its 1-based number where the file gives none. */
  id: z.string().min(1),
  /** Name of the text it comes from, where the file tells. */
  document: z.string().optional(),
  source: exchangeText,
  /** The published or confirmed translation, never a draft. */
  target: exchangeText,
  /** Drafts, matches of memories, and what people made of them. */
  candidates: z.array(candidate).readonly(),
  status: z.enum(['proposed', 'accepted', 'edited', 'rejected']).optional(),
  /** Probability that the texts belong together, 0–1. */
  score: z.number().min(0).max(1).optional(),
  notes: z.array(unitNote).readonly(),
  terms: z.array(unitTerm).readonly(),
  /** As TMX writes dates: `20011219T093000Z`. */
  created: z.string().optional(),
  changed: z.string().optional(),
  creator: z.string().optional(),
  /** Whatever else is said of it, in the order of the file. */
  properties: z.array(unitProperty).readonly(),
});

export type ExchangeUnit = Readonly<z.infer<typeof exchangeUnit>>;

/** A unit without anything but its texts. */
export function plainUnit(id: string, source: ExchangeText, target: ExchangeText): ExchangeUnit {
  return { id, source, target, candidates: [], notes: [], terms: [], properties: [] };
}
