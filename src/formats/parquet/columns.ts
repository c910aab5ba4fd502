/** The columns of the Parquet files that duizhao writes. */
import type { KeyValue, SchemaElement } from 'hyparquet-writer';

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const;

/** The schema of a row. The languages stand in the order in which Hugging Face sorts them. */
export const schema: SchemaElement[] = [
  { name: 'root', num_children: 8 },
  { ...text, name: 'id' },
  { name: 'translation', repetition_type: 'OPTIONAL', num_children: 2 },
  { ...text, name: 'en' },
  { ...text, name: 'zh' },
  { ...text, name: 'source_language' },
  { ...text, name: 'target_language' },
  { name: 'score', type: 'DOUBLE', repetition_type: 'OPTIONAL' },
  { ...text, name: 'status' },
  { ...text, name: 'document' },
  { ...text, name: 'extra' },
];

/** The columns in their order. */
export const columnNames = [
  'id',
  'translation',
  'source_language',
  'target_language',
  'score',
  'status',
  'document',
  'extra',
] as const;

export type ColumnName = (typeof columnNames)[number];

const value = (dtype: string) => ({ dtype, _type: 'Value' });

/** What the Hugging Face library reads the types of the columns from. */
const huggingFaceMetadata: KeyValue = {
  key: 'huggingface',
  value: JSON.stringify({
    info: {
      features: {
        id: value('string'),
        translation: { languages: ['en', 'zh'], _type: 'Translation' },
        source_language: value('string'),
        target_language: value('string'),
        score: value('float64'),
        status: value('string'),
        document: value('string'),
        extra: value('string'),
      },
    },
  }),
};

/** Says that the columns are those above, in which version. */
export const ownMetadata: KeyValue = { key: 'duizhao', value: 'duizhao-parquet/1' };

/** What stands in the file beside its columns. */
export const metadata: KeyValue[] = [ownMetadata, huggingFaceMetadata];
