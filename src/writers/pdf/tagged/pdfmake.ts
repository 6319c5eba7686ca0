/// <reference path="./pdfmake.d.ts" />
/// <reference path="./pdfmake-stages.d.ts" />
/// <reference path="../flow/pdfmake.d.ts" />
import docMeasure from 'pdfmake/js/DocMeasure.js';
import docPreprocessor from 'pdfmake/js/DocPreprocessor.js';
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import renderer from 'pdfmake/js/Renderer.js';
import svgMeasure from 'pdfmake/js/SVGMeasure.js';
import textDecorator from 'pdfmake/js/TextDecorator.js';

/*
 * pdfmake lays out and draws, but of tagged PDF it writes no more than an empty tree. Its three stages are classes that can
 * be reached and refined; the version is pinned, and a test tells when a method that is refined here changes.
 */
export const { default: DocMeasure } = docMeasure;
export const { default: DocPreprocessor } = docPreprocessor;
export const { default: LayoutBuilder } = layoutBuilder;
export const { default: PdfMakeDocument } = pdfDocument;
export const { default: Renderer } = renderer;
export const { default: SvgMeasure } = svgMeasure;
export const { default: TextDecorator } = textDecorator;

export type DocMeasure = InstanceType<typeof DocMeasure>;
export type PdfMakeDocument = InstanceType<typeof PdfMakeDocument>;
export type { MeasuredList, PlacedItem, PlacedPage, Repeatable } from 'pdfmake/js/LayoutBuilder.js';
export type {
  AnnotationParent,
  DocumentOptions,
  Font,
  ImageRecorder,
  NameTree,
  OutlineItem,
  PlacedImage,
  Reference,
} from 'pdfmake/js/PDFDocument.js';
export type { Inline, Line, Origin, PlacedPicture, PlacedVector } from 'pdfmake/js/Renderer.js';
