/** The words of `duizhao review` in Chinese. */
import type { ReviewCommandWords } from '../review-command-words.js';

export const chineseReviewCommand: ReviewCommandWords = {
  arguments: {
    first:
      '中文或英文文本文件；或对照文本（.jsonl、.tmx、.tsv），或存放对照文本的文件夹；不给时使用随附的决议',
    second: '同一文件的另一语文文本',
  },
  options: {
    out: '对照文本的文件；默认在中文文本旁，以 .bitext.jsonl 结尾；与 --export 同用时为所写出的文件',
    level: '对齐的单位',
    memory: '翻译记忆库（见 duizhao memory），其匹配显示在文本旁',
    drafts: '先起草中文的译稿，以便与英文本对照',
    editSource: '原文也可修改、拆分与合并',
    host: '监听的地址，供网络上的其他人加入；默认只限本机',
    port: '监听的端口',
    open: '在浏览器中打开页面',
    noOpen: '不打开页面；这是默认',
    export: '按目前状况写出对照文本（含所有更改），然后结束',
  },
  aligned: (file, links) => `已对齐：${links} 个对应，写到 ${file}`,
  goesOn: (file, confirmed, links) => `接着审校 ${file}：${links} 个对应中已确认 ${confirmed} 个`,
  bitexts: (count) => `${count} 份对照文本`,
  ready: (url) => `请在此审校：${url}`,
  howToEnd: '每项更改随即保存。按 Ctrl-C 结束。',
  ended: '已结束；所有更改均已保存。',
  shared: '网络上的其他人凭链接即可查看并更改这些文本，且连接未加密',
  sharedUrl: (url) => `供其他人使用：${url}`,
  noDesktop: '没有可以打开浏览器的桌面',
  errors: {
    textsChanged: (bitext) => `现有文本与 ${bitext} 所据文本不同`,
    textsChangedHint: (bitext) =>
      `未作任何改动。可用 duizhao review ${bitext} 接着原来的审校，或用 -o 将新文本对齐到另一文件。`,
    otherLevel: (bitext, level) => `${bitext} 已存在，对齐单位为 ${level}`,
    otherLevelHint: '请去掉 --level 接着审校，或用 -o 另选文件。',
    notOurs: (bitext) => `${bitext} 已存在，但不是对照文本`,
    notOursHint: '未作任何改动。请用 -o 另选文件。',
    needsOut: '中文文本来自标准输入，无法在其旁存放对照文本',
    needsOutHint: '请用 -o 指定对照文本的文件。',
    ofTexts: (option) => `${option} 用于对齐两个文本，而给出的是对照文本`,
    ofTextsHint: '请去掉该选项，或给出中文和英文两个文本。',
    exportNeedsFile: (format) => `${format} 不能写到终端`,
    exportNeedsFileHint: '请用 -o 给出文件名。',
    exportOfFolder: '--export 写出一份对照文本，而给出的是文件夹',
    exportOfFolderHint: '请给出对照文本的文件。',
    badPort: (written) => `--port ${written}：这不是端口`,
    badPortHint: '请给出 0 到 65535 的整数；0 表示任何空闲端口。',
  },
};
