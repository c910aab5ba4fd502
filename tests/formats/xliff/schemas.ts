/** Holds files against the schemas of XLIFF. */
import { readFileSync } from 'node:fs';
import {
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

const read = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../schemas/${name}`, import.meta.url)));

const imported = [
  'xml.xsd',
  'xliff-core-2.0.xsd',
  'xliff-matches.xsd',
  'xliff-glossary.xsd',
  'xliff-metadata.xsd',
];
// What the schemas of OASIS import by other names.
const aliases = [
  'http://www.w3.org/2001/xml.xsd',
  'informativeCopiesOf3rdPartySchemas/w3c/xml.xsd',
];
xmlRegisterInputProvider(
  new XmlBufferInputProvider(
    Object.fromEntries([
      ...imported.map((name) => [name, read(name)] as const),
      ...aliases.map((name) => [name, read('xml.xsd')] as const),
    ]),
  ),
);

/** A function that throws what libxml2 has to say against a file by a schema. */
export function createValidator(schema: string): (xml: Uint8Array) => void {
  const document = XmlDocument.fromBuffer(read(schema), { url: schema });
  const validator = XsdValidator.fromDoc(document);
  return (xml) => {
    const file = XmlDocument.fromBuffer(xml);
    try {
      validator.validate(file);
    } finally {
      file.dispose();
    }
  };
}
