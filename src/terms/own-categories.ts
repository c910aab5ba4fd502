/** Names of the data categories that TBX-Basic lacks; by custom private ones begin with `x-`. */
export const ownCategories = {
  type: 'x-conceptType',
  onlyWhen: 'x-onlyWhen',
  notWhen: 'x-notWhen',
  caseRule: 'x-caseRule',
  from: 'x-from',
  until: 'x-until',
  supersededBy: 'x-supersededBy',
} as const;
