// A static file server for trying and testing the built site. Listens on 127.0.0.1 only, tells every file's type, and
// lets every origin read (a sandboxed frame has the origin "null" and would get neither script nor wasm without it).
//
//   node serve.mjs DIR [--port N] [--csp]      or      import { serve, strict_csp } from "./serve.mjs"
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".ico": "image/x-icon",
};

// What a careful newsroom sends with its pages: nothing but the site's own files, and WebAssembly.
export const strict_csp =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:";

function file_for(folder, path) {
  let file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  try {
    if (statSync(file).isDirectory()) file = join(file, "index.html");
    return statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

// Serves `folder` and, before it, `pages`: a map from a path to { type, body, csp, headers }, which may change at any
// time. `csp` is the policy of every answer, or a function from the path to it; a page's own goes before. A free port is
// taken unless one is given. `requests` lists "METHOD /path".
export async function serve({ folder = null, pages = {}, csp = null, port = 0 } = {}) {
  const root = folder && resolve(folder);
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405).end();

    let path;
    try {
      path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    } catch {
      return response.writeHead(400).end();
    }
    const page = Object.hasOwn(pages, path) ? pages[path] : null;
    const policy = page?.csp ?? (typeof csp === "function" ? csp(path) : csp);
    if (policy) response.setHeader("Content-Security-Policy", policy);
    if (page) {
      response.writeHead(200, { "Content-Type": page.type ?? types[".html"], ...page.headers });
      return response.end(request.method === "HEAD" ? undefined : page.body);
    }
    const is_folder = root && !path.endsWith("/") && file_for(root, path)?.endsWith(`${path}/index.html`);
    if (is_folder) return response.writeHead(301, { Location: `${path}/` }).end();
    const file = root && file_for(root, path);
    if (!file) return response.writeHead(404, { "Content-Type": types[".txt"] }).end(`no such file: ${path}\n`);
    response.writeHead(200, {
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Content-Length": statSync(file).size,
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(file).on("error", () => response.destroy()).pipe(response);
  });
  await new Promise((done, fail) => server.once("error", fail).listen(port, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections?.(); }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const words = process.argv.slice(2);
  const at = words.indexOf("--port");
  const port = at >= 0 ? Number(words[at + 1]) : 0;
  const folder = words.find((word, i) => !word.startsWith("--") && (at < 0 || i !== at + 1));
  if (!folder || !Number.isInteger(port) || port < 0 || port > 65535) {
    console.error("usage: node serve.mjs DIR [--port N] [--csp]");
    process.exit(2);
  }
  try {
    const site = await serve({ folder, port, csp: words.includes("--csp") ? strict_csp : null });
    console.log(`The site is at ${site.origin}/ (Ctrl+C ends it)`);
  } catch (error) {
    console.error(`cannot serve ${folder} on port ${port}: ${error.message}`);
    process.exit(1);
  }
}
