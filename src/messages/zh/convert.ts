/** The words of `duizhao convert` in Chinese. */
import type { ConvertWords } from '../convert-words.js';

export const chineseConvert: ConvertWords = {
  arguments: {
    input: '要转换的文件；- 表示标准输入；Moses 双文件给其中任一个，或两者共同的名称',
  },
  options: {
    out: '要写的文件；默认写到标准输出',
    from: '输入的格式；默认由文件名判断',
    to: '要写的格式；默认由文件名判断',
    maxLength:
      '文本超过此长度（UTF-16 单位）的单元不写；两侧段数相同的按段切开；供会截断文本的工具使用，例如 2000',
    source: '输入为按位置的对齐时，其中文句子：每行一句，或 InterText 文本',
    target: '英文句子，同上',
  },
  converted: (units, from, to) => `${units} 个单元，${from} 转为 ${to}`,
  problems: {
    'bad-xml': (number) => `${number} 个单元的 XML 不合规范`,
    'one-language': (number) => `${number} 个单元缺少中文或英文`,
    empty: (number) => `${number} 个单元没有文字`,
    'line-break': (number) => `${number} 个单元含换行，已改为空格`,
    'too-long': (number) => `${number} 个单元超过 --max-length，未写`,
  },
  firstPlaces: (places) => `最前面的：${places}`,
  unknownFormat: (file) => `由文件名 ${file} 判断不出格式`,
  unknownFormatHint: (option, formats) => `请用 ${option} 给出其中之一：${formats}。`,
  notRead: (format) => `${format} 只能写，不能读`,
  notWritten: (format) => `${format} 只能读，不能写`,
  needsFile: (format) => `${format} 不能写到标准输出`,
  needsFileHint: '请用 -o 给出文件名。',
  needsOther: (format) => `${format} 是两个文件，不能从标准输入读取`,
  needsOtherHint: '请给出两个文件之一。',
  badPair: (file, format) => `${file} 不是 ${format} 的文件名`,
  badPairHint: (chinese, english) => `请给出以 ${chinese} 或 ${english} 结尾的文件名。`,
  needsTexts: (file) => `${file} 是按位置的对齐，缺少其句子`,
  needsTextsHint: '请用 --source 和 --target 给出。',
  badLength: (written) => `--max-length ${written}：这不是长度`,
  badLengthHint: '请给出 1 以上的整数，例如 --max-length 2000。',
};
