/** The function words of both languages, which say nothing about what a text is about. */

function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}

/** English function words, lower-case. */
export const englishStopWords: ReadonlySet<string> = wordSet(
  'a an the this that these those such its it their they them his her he she him who whom whose',
  'which what we our us you your i my me one ones oneself itself themselves other others',
  'and or but nor so yet if then than as because while when where whether though although',
  'of in on at by to for from with without into onto upon within through throughout during',
  'between among against about above below under over after before since until till toward',
  'towards per via thereof thereto therein thereby therefrom therewith hereby herein',
  'is are was were be been being am has have had having do does did done can could may might',
  'must shall should will would not no none never also only very more most less least both each',
  'every all any some many much few several same own again further there here out up down off',
  'too just ever how why well however thus hence therefore etc inter alia',
  "s t don't doesn't isn't aren't cannot",
);

/** Chinese function words, Simplified. */
export const chineseStopWords: ReadonlySet<string> = wordSet(
  '的 地 得 了 着 过 之 所 其 该 此 这 那 这些 那些 这个 那个 这种 此种 各 各个 每 某 本 我 我们 你 你们 他 她 它 他们 她们 它们 自己',
  '和 与 及 以及 并 并且 而 而且 或 或者 但 但是 虽然 因为 因此 所以 如 如果 则 若 即 既 又 也 亦 还 都 均 只 就 才 便 再 更 最 很 太 不 没 没有 未 无 非',
  '在 于 自 从 由 对 对于 关于 向 往 到 至 为 为了 以 用 按 按照 依照 根据 把 将 被 让 使 给 同 跟 比 当 经 通过 随着 除 除了 除外',
  '是 有 会 能 能够 可 可以 可能 应 应当 应该 须 必须 要 来 去 上 下 中 里 内 外 前 后 间 时 等 等等 一 一个 一种 一些 一项 者 们 个 种 项 名 次 地方 方面',
  '， 。 、 ； ： “ ” ‘ ’ 《 》 （ ） — … ！ ？ · , . ; : ( ) " \' / -',
);
