export { type RestoredRegister, type RestoreOptions, restoreRegister } from './restore-register.js';
