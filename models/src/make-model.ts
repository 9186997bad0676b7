import { writeOnnxModel } from '@posebox/onnx';
import type { ModelRecipe } from './model-list.ts';
import { convertToOnnx } from './onnx-conversion.ts';
import { fasterGraph } from './rewrites/faster-graph.ts';
import { readTfliteModel } from './tflite-model.ts';
import { pruneTflite } from './tflite-pruning.ts';

/** The bytes of one built model. The same source gives the same bytes. */
export function makeModel(recipe: ModelRecipe, source: Uint8Array): Uint8Array {
  switch (recipe.make) {
    case 'copy':
      return source;
    case 'pruned-tflite':
      return pruneTflite(source, recipe.outputs);
    case 'onnx': {
      const name = recipe.file.replace(/\.onnx$/, '');
      return writeOnnxModel(fasterGraph(convertToOnnx(readTfliteModel(source), name, recipe.outputs)));
    }
  }
}
