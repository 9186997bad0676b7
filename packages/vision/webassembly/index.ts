// AssemblyScript: what the compiled module offers.
export { planesToRgba } from './planes-to-rgba';
export { warp } from './warp';
