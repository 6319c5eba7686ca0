export { type DemoAuthority, type DemoOptions, makeDemoAuthority } from './make-demo-authority.js';
