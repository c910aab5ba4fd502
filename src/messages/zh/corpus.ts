/** The words of `duizhao corpus build` in Chinese. */
import type { CorpusWords } from '../corpus-words.js';

export const chineseCorpus: CorpusWords = {
  build: '用文件和双语文件建平行语料库',
  arguments: {
    sources: '文件、文件夹、通配符、压缩包、清单（.csv、.tsv、.jsonl）、文号或双语文件',
  },
  options: {
    out: '语料库文件夹',
    config: '设置（含过滤器）：.json、.ts 或 .js',
    level: '单元为何',
    workers: '线程数；默认每个处理器一个',
    memory: '全部可用内存（MB）',
    patience: '每份文件最多用时（秒）',
    store: '结果文件夹，可供多个语料库共用；默认在语料库文件夹内',
    decontaminate: '保留的测试文本，任何单元不得与之重复',
    against: '已有的语料库或双语文件，其中的单元不再收入',
    formats: 'parquet、jsonl、tmx、moses；可用逗号分隔多个',
    shard: '每个文件最多单元数',
    seed: '划分所用种子',
    retryFailed: '重试上次失败的文件',
    strict: '有文件失败时退出码为 1',
    queue: 'Redis（redis://主机:6379），由其工作进程处理',
    queueName: 'Redis 键名前缀，构建与工作进程须一致；默认 duizhao',
  },
  badNumber: (option, written, least) => `${option} 应为不小于 ${least} 的整数，而非“${written}”`,
  badNumberHint: '见 duizhao corpus build --help。',
  badFormat: (written, formats) => `“${written}”不是语料库格式：${formats}`,
  badFormatHint: '请给出其中一个或多个，用逗号分隔。',
  summary: {
    documents: (aligned, rejected, failed) =>
      `文件        对齐 ${aligned}，弃用 ${rejected}，失败 ${failed}`,
    lone: (count) => `            无对应文件 ${count}（lone.jsonl）`,
    refused: (count) => `            无法使用 ${count}（quarantine.jsonl）`,
    units: (kept, found) => `单元        ${found} 个中保留 ${kept} 个`,
    removed: (reasons) => `            剔除：${reasons}`,
    splits: (train, dev, test) => `划分        train ${train}，dev ${dev}，test ${test}`,
    reused: (count) => `            已有结果 ${count} 项`,
    written: (folder) => `写入        ${folder}`,
    failures: (file) => `失败原因见 ${file}；--retry-failed 可重试。`,
  },
  noWorkers: (command) => `有任务等待，尚无工作进程；可用 ${command} 启动`,
  interrupted: '已中断；再次执行同一命令即从此处继续。',
  pace: (stage, done, total, rate, left) =>
    `${stage}：${done} / ${total}，每秒 ${rate}，还需 ${left}`,
  paceWithoutEnd: (stage, done, rate) => `${stage}：${done}，每秒 ${rate}`,
};
