/** The Chinese words of what the review page shows between its dialogs. */
import { entryOf } from '../../core/entry.js';
import type { ReviewViewWords } from '../review-view-words.js';
import { chineseBeadType } from './links.js';

const levels = { high: '高', medium: '中', low: '低' } as const;

const statuses = {
  proposed: '待确认',
  accepted: '已确认',
  edited: '人工修改',
  rejected: '已排除',
} as const;

export const chineseReviewView: ReviewViewWords = {
  shortCommands: {
    confirm: '确认',
    'next-doubtful': '下一个存疑',
    'merge-next': '合并',
    split: '拆分',
    'boundary-up': '分界 ↑',
    'boundary-down': '分界 ↓',
    mark: '标记',
    link: '连接',
    unlink: '解除',
    edit: '编辑',
    bookmark: '书签',
    comment: '批注',
    exclude: '排除',
    evidence: '依据',
  },
  skip: '跳到正文',
  back: '全部文件',
  loading: '正在打开……',
  failed: '无法显示',
  retry: '重试',
  header: {
    progress: '进度',
    confirmed: (count, total) => `已确认 ${count} / ${total}`,
    rest: (seconds) => `约余${duration(seconds)}`,
    done: '全部确认',
    layers: '显示',
    menu: '操作',
    people: '同在此处',
    unnamed: '某人',
    unsaved: (count) => (count === 0 ? '已断开' : `${count} 处未保存`),
    overview: '全文一览：置信度与已确认部分',
  },
  layers: {
    published: '已发布英文',
    draft: '初稿',
    memory: '记忆库匹配',
    findings: '检查结果',
    words: '词对',
  },
  link: {
    label: ({ number, total, beads, score, level, status, labels }) =>
      [
        `第 ${number} 对，共 ${total} 对`,
        chineseBeadType(beads),
        `置信度 ${score}，${levels[level]}`,
        statuses[status],
      ].join('，') + (labels.length === 0 ? '' : `；段号 ${labels.join('、')}`),
    beads: chineseBeadType,
    details: '对应的依据',
    withoutTarget: '无英文',
    withoutSource: '无中文',
    marked: '已标记，待连接',
    bookmark: '书签',
    removeBookmark: '移除书签',
    comment: (author) => (author === '' ? '批注' : `${author}的批注`),
    isHere: (name) => `${name}在此`,
    editText: '句段文字',
  },
  finding: {
    severity: { error: '错误', warning: '警告', info: '提示' },
    use: (replacement) => `改用“${replacement}”`,
    remove: '删去',
  },
  evidence: {
    heading: (score, level) => `置信度 ${score} · ${levels[level]}`,
    speaksFor: '支持',
    speaksAgainst: '反对',
    none: '由人工连接，或取自文件，没有可权衡的依据。',
    loading: '正在权衡……',
  },
  term: {
    heading: '术语库',
    isUsed: '此处用了首选译名。',
    otherUsed: '此处用了其他译名。',
    isMissing: '此处未见其任何译名。',
    status: (status) => entryOf(termStatuses, status) ?? status,
  },
  draft: {
    kinds: { machine: '初稿', memory: '记忆库匹配', edited: '改过的初稿' },
    rate: (percent) => `${percent}%`,
    verdicts: { fine: '可用', look: '需看', redo: '宜重译' },
    identical: '与已发布英文相同',
    use: '采用',
  },
  empty: {
    heading: '没有正文',
    text: '这份对照文本的两边都没有句段。',
  },
  project: {
    files: (count) => `${count} 个文件`,
    search: '查找文件',
    sort: '排序',
    sorts: { name: '名称', state: '状态', progress: '进度' },
    states: { untouched: '未开始', begun: '进行中', done: '已完成', broken: '无法打开' },
    nothingFound: (query) => `没有名称近似“${query}”的文件。`,
    nothing: '此文件夹中没有对照文本',
    nothingHint: '请先对齐两份文本：duizhao align A.zh.txt A.en.txt -o A.tmx',
    list: '文件',
  },
  away: {
    heading: '服务器暂时连不上。',
    waiting: (count) =>
      count === 0
        ? '没有丢失任何内容；恢复后页面自动继续。'
        : `有 ${count} 处改动暂存在浏览器中，恢复后立即保存。`,
  },
  dismiss: '关闭',
  notices: '消息',
};

const termStatuses: Readonly<Record<string, string>> = {
  preferred: '首选',
  admitted: '可用',
  superseded: '已被取代',
  deprecated: '不宜使用',
};

function duration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 90) return ` ${minutes} 分钟`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0 ? ` ${hours} 小时` : ` ${hours} 小时 ${rest} 分钟`;
}
