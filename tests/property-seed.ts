/** Makes property tests try the same cases on every machine; `DUIZHAO_SEED` asks for others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.DUIZHAO_SEED ?? 2001) });
