/** Finds paragraphs whose numbers are left out, given twice or out of order. */
import type { Document } from '../../core/document.js';
import { type OrderFault, orderFaults } from '../numbered-paragraphs.js';
import type { Complaint, RunningRule } from '../rule.js';

export const paragraphOrderRule: RunningRule = {
  name: 'paragraph-order',
  category: 'design-and-markup/numbering',
  example: {
    chinese: '1. 欢迎秘书长的报告；\n2. 请会员国提供自愿捐款；\n3. 又请秘书长提出报告。',
    english:
      '1. Welcomes the report of the Secretary-General;\n1. Invites Member States to make voluntary contributions;\n3. Also requests the Secretary-General to submit a report.',
    mended:
      '1. Welcomes the report of the Secretary-General;\n2. Invites Member States to make voluntary contributions;\n3. Also requests the Secretary-General to submit a report.',
  },
  needs: 'any-text',
  begin({ documents }) {
    const english = faultsById(documents?.target);
    const chinese = faultsById(documents?.source);
    return {
      look: ({ checked, source, target }) => {
        if (checked === 'draft' || english.size === 0) return [];
        const ofChinese = source.segments.flatMap(({ id }) => chinese.get(id) ?? []);
        return target.segments.flatMap(({ id, start }): Complaint[] => {
          const fault = english.get(id);
          // What the Chinese has as well is not for the translator to mend.
          if (fault === undefined || ofChinese.some(({ kind }) => kind === fault.kind)) return [];
          return [
            {
              severity: 'error',
              ...(source.segments.length > 0 && { source: { start: 0, end: 0 } }),
              target: { start, end: start },
              expected: fault.expected,
              found: fault.block.number?.label ?? '',
            },
          ];
        });
      },
    };
  },
};

function faultsById(document: Document | undefined): ReadonlyMap<string, OrderFault> {
  if (document === undefined) return new Map();
  return new Map(orderFaults(document).map((fault) => [fault.block.id, fault]));
}
