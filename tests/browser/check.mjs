// Opens every page of a folder in Chromium and reports what only a browser can
// tell: violations of the page's own policy, requests, elements that a text has
// smuggled in, dead links, sideways scrolling, and what axe finds.
//
//   [VIEWS="wide phone"] node check.mjs FOLDER [SHOTS]
//
// SHOTS: a folder for screenshots. VIEWS: some of the views; all without it.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [folder, shots] = process.argv.slice(2);

// Every element that the templates write; any other came out of a text.
const ELEMENTS = new Set(
  `html head meta title style body a article b caption circle code dd div dl dt figcaption
   figure footer g h1 h2 h3 h4 h5 header li main nav ol p path rect section span svg
   symbol table tbody td text tfoot th thead time tr ul use`.split(/\s+/),
);

const VIEWS = [
  { name: "wide", width: 1280, height: 900, colorScheme: "light" },
  { name: "dark", width: 1280, height: 900, colorScheme: "dark" },
  { name: "phone", width: 360, height: 780, colorScheme: "light" },
  { name: "phone-dark", width: 360, height: 780, colorScheme: "dark" },
  { name: "tablet", width: 768, height: 1024, colorScheme: "light" },
  { name: "forced", width: 1280, height: 900, colorScheme: "dark", forcedColors: "active" },
  { name: "contrast", width: 1280, height: 900, colorScheme: "light", contrast: "more" },
  { name: "print", width: 680, height: 1000, colorScheme: "light", media: "print" },
];

const chosen = process.env.VIEWS?.split(" ");

async function main() {
  const browser = await chromium.launch({ executablePath: executable(), args: ["--no-sandbox"] });
  const files = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
  const views = VIEWS.filter((view) => !chosen || chosen.includes(view.name));
  const looks = files.flatMap((file) => views.map((view) => ({ file, view })));
  if (looks.length === 0) throw new Error(`no page in ${folder}`);
  let faults = 0;
  const worker = async () => {
    for (let next = looks.shift(); next; next = looks.shift()) {
      const found = await look(browser, next.file, next.view);
      faults += found.length;
      const verdict = found.length === 0 ? "ok" : "FAULTY";
      console.log([`${next.file} ${next.view.name}: ${verdict}`, ...found].join("\n  "));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  await browser.close();
  process.exitCode = faults === 0 ? 0 : 1;
}

function executable() {
  return process.env.CHROMIUM || "/usr/bin/chromium";
}

async function look(browser, file, view) {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
    forcedColors: view.forcedColors ?? "none",
    contrast: view.contrast ?? "no-preference",
  });
  const page = await context.newPage();
  if (view.media) await page.emulateMedia({ media: view.media, colorScheme: view.colorScheme });
  const found = listen(page);
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(pathToFileURL(resolve(folder, file)).href, { waitUntil: "load" });
  found.push(...(await page.evaluate(inspect, [...ELEMENTS])));
  found.push(...(await page.evaluate(measure)));
  found.push(...(await violations(page)));
  if (shots) await page.screenshot({ path: shot(file, view), fullPage: true });
  await context.close();
  return found;
}

function shot(file, view) {
  return join(shots, `${file.replace(/\.html$/, "")}-${view.name}.png`);
}

// Whatever the page asks for or complains about.
function listen(page) {
  const found = [];
  let asked = 0;
  page.on("request", (request) => {
    asked += 1;
    if (asked > 1) found.push(`request: ${request.url()}`);
  });
  page.on("console", (message) => found.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => found.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  return found;
}

// Runs in the page: its elements, attributes, ids and links.
function inspect(allowed) {
  const found = [...window.violations.map((violation) => `policy: ${violation}`)];
  const ids = new Set();
  for (const element of document.querySelectorAll("*")) {
    if (!allowed.includes(element.localName)) found.push(`element: <${element.localName}>`);
    if (element.id && ids.has(element.id)) found.push(`id twice: ${element.id}`);
    ids.add(element.id);
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || name === "style" || name === "src") found.push(`attribute: ${name}`);
      const isOut = /^https?:\/\//i.test(value) && element.rel === "noopener noreferrer";
      if (name === "href" && !value.startsWith("#") && !isOut) found.push(`link out: ${value}`);
    }
  }
  for (const link of document.querySelectorAll("a[href^='#']")) {
    if (!ids.has(link.getAttribute("href").slice(1))) found.push(`dead link: ${link.hash}`);
  }
  const policy = document.head.firstElementChild;
  if (policy?.httpEquiv !== "Content-Security-Policy") found.push("the policy does not come first");
  return found;
}

// Runs in the page: nothing reaches beyond its sides, and the style holds.
function measure() {
  const found = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth} > ${clientWidth}`);
  if (getComputedStyle(document.body).marginTop !== "0px") found.push("the style is not applied");
  if (matchMedia("print").matches) {
    for (const box of document.querySelectorAll(".scroll")) {
      if (box.scrollWidth > clientWidth) found.push(`cut on paper: ${box.getAttribute("aria-label")}`);
    }
  }
  return found;
}

async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map(({ id, help, nodes }) => {
    return `axe ${id} (${nodes.length}): ${help}: ${nodes[0].target} ${nodes[0].html.slice(0, 120)}`;
  });
}

await main();
