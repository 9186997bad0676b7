import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

/** The AssemblyScript sources, and the module that the packages import: the compiled bytes as text. */
const SOURCE_FOLDER = fileURLToPath(new URL('.', import.meta.url));
export const MODULE_FILE = fileURLToPath(new URL('../src/warp/warp-module.ts', import.meta.url));

const HEX_DIGITS_A_LINE = 100;

/** Compiles index.ts and what it names to WebAssembly. The same sources give the same bytes. */
export async function compileWarp(): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    ['index.ts', '--outFile', 'warp.wasm', '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'],
    {
      readFile: (name) => {
        const file = join(SOURCE_FOLDER, name);
        return existsSync(file) ? readFileSync(file, 'utf8') : null;
      },
      writeFile: (name, contents) => {
        if (name === 'warp.wasm' && contents instanceof Uint8Array) binary = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || !binary) throw new Error(`The warp does not compile: ${error?.message ?? stderr.toString()}`);
  return binary;
}

/** The text of warp-module.ts for compiled bytes. */
export function moduleText(binary: Uint8Array): string {
  const hex = Buffer.from(binary).toString('hex');
  const lines = hex.match(new RegExp(`.{1,${HEX_DIGITS_A_LINE}}`, 'g')) ?? [];
  return `/**
 * webassembly/index.ts, compiled: bytes in hexadecimal. Made by \`tsx packages/vision/webassembly/build.ts\`; kept in the
 * repository so that Node, tests and browser bundles load it like any other module.
 */
export const WARP_MODULE_HEX = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const binary = await compileWarp();
  writeFileSync(MODULE_FILE, moduleText(binary));
  console.log(`warp: ${binary.length} bytes`);
}
