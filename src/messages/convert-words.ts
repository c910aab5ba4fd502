/** The words of `duizhao convert`. */

/** Why a unit is not, or not as it was, in the file that was written. */
export type ConversionProblem = 'bad-xml' | 'one-language' | 'empty' | 'line-break' | 'too-long';

export interface ConvertWords {
  readonly arguments: {
    readonly input: string;
  };
  readonly options: {
    readonly out: string;
    readonly from: string;
    readonly to: string;
    readonly maxLength: string;
    readonly source: string;
    readonly target: string;
  };
  readonly converted: (units: number, from: string, to: string) => string;
  readonly problems: Readonly<Record<ConversionProblem, (count: number) => string>>;
  readonly firstPlaces: (places: string) => string;
  readonly unknownFormat: (file: string) => string;
  readonly unknownFormatHint: (option: string, formats: string) => string;
  readonly notRead: (format: string) => string;
  readonly notWritten: (format: string) => string;
  readonly needsFile: (format: string) => string;
  readonly needsFileHint: string;
  readonly needsOther: (format: string) => string;
  readonly needsOtherHint: string;
  readonly badPair: (file: string, format: string) => string;
  readonly badPairHint: (chinese: string, english: string) => string;
  readonly needsTexts: (file: string) => string;
  readonly needsTextsHint: string;
  readonly badLength: (written: string) => string;
  readonly badLengthHint: string;
}
