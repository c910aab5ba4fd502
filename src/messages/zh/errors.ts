/** What can go wrong, and what to do about it, in Chinese. */
import type { ErrorCode } from '../../core/errors.js';
import type { ErrorText } from '../messages.js';

export const chineseErrors: Readonly<Record<ErrorCode, ErrorText>> = {
  BAD_USAGE: { title: '用法有误', hint: '请看 duizhao --help。' },
  FILE_NOT_FOUND: { title: '找不到文件', hint: '请检查路径。' },
  FILE_UNREADABLE: { title: '文件无法读取', hint: '请检查是否有读取权限。' },
  FILE_UNWRITABLE: { title: '文件无法写入', hint: '请检查文件夹是否存在、是否有写入权限。' },
  INPUT_EMPTY: { title: '文本是空的', hint: '请提供有内容的文件。' },
  INPUT_BINARY: { title: '不是文本文件', hint: '请先将文件另存为纯文本。' },
  INPUT_UNDECODABLE: { title: '无法识别字符编码', hint: '请将文本存为 UTF-8 后重试。' },
  INPUT_WRONG_LANGUAGE: { title: '语言不符', hint: '请先给中文文本，再给英文文本。' },
  FORMAT_UNKNOWN: { title: '未知格式', hint: '可用格式见 duizhao --help。' },
  FORMAT_INVALID: { title: '文件不合其格式的规定', hint: '请从原来的程序重新导出。' },
  TERMBASE_INVALID: {
    title: '术语库无法使用',
    hint: '请检查是否为含中英文术语的 TBX 文件。',
  },
  DICTIONARY_INVALID: {
    title: '词典无法使用',
    hint: '随附的文件已损坏，请重新安装 duizhao。',
  },
  MODEL_NOT_FOUND: {
    title: '找不到翻译模型',
    hint: '请指定模型所在的文件夹；没有模型就没有机器译稿。',
  },
  MODEL_INVALID: {
    title: '翻译模型无法使用',
    hint: '请检查模型文件夹中的文件是否齐全。',
  },
};
