export { contentControls } from './content-controls.js';
export { openParts } from './parts.js';
export { readDocx } from './read-docx.js';
export { tokensOf, type XmlElement, type XmlToken } from './xml.js';
