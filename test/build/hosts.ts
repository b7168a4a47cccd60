import { execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dist } from "./loadBundle";

/** The servers that docs/hosting.md configures, and where Debian puts them. */
export const hosts = { nginx: "/usr/sbin/nginx", caddy: "/usr/bin/caddy" } as const;
export type Host = keyof typeof hosts;

export const hasHost = (host: Host): boolean => {
  if (existsSync(hosts[host])) return true;
  if (process.env.REQUIRE_HOSTS === "1") {
    throw new Error(`REQUIRE_HOSTS is set, but there is no ${hosts[host]}.`);
  }
  return false;
};

/** Starts a server with the very configuration of docs/hosting.md over `dist/`; only name, port, folder and certificate are other ones. */
export async function startHost(host: Host): Promise<{ address: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), `ukauto-${host}-`));
  mkdirSync(join(folder, "www"));
  cpSync(dist, join(folder, "www/ukauto"), { recursive: true });
  const port = await freePort();
  const [certificate, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "1",
      ...subject,
      "-keyout",
      key,
      "-out",
      certificate,
    ],
    { stdio: "ignore" }
  );
  const settings = configurationOf(host, {
    "listen 443 ssl;": `listen 127.0.0.1:${port} ssl;`,
    "server_name figures.example.com;": "server_name localhost;",
    "/etc/ssl/certs/figures.example.com.pem": certificate,
    "/etc/ssl/private/figures.example.com.key": key,
    "root /var/www;": `root ${folder}/www;`,
    "figures.example.com {": `https://localhost:${port} {\n\tbind 127.0.0.1\n\ttls ${certificate} ${key}`,
    "root * /var/www": `root * ${folder}/www`,
  });
  const file = join(folder, host === "nginx" ? "nginx.conf" : "Caddyfile");
  writeFileSync(file, host === "nginx" ? aroundNginx(settings, folder) : aroundCaddy(settings));
  const server = spawn(
    hosts[host],
    host === "nginx"
      ? ["-e", join(folder, "error.log"), "-c", file]
      : ["run", "--config", file, "--adapter", "caddyfile"],
    { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: folder } }
  );
  let said = "";
  server.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const ended = new Promise<void>((done) => server.once("exit", () => done()));
  const address = `https://localhost:${port}/ukauto/`;
  await answering(port, () => server.exitCode !== null && said);
  return {
    address,
    async stop() {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The block of docs/hosting.md with other names in it. */
function configurationOf(host: Host, names: Record<string, string>): string {
  const guide = readFileSync(join(dist, "../docs/hosting.md"), "utf8");
  let text = new RegExp("```" + host + "\\n([\\s\\S]*?)```").exec(guide)?.[1];
  if (!text) throw new Error(`docs/hosting.md has no configuration of ${host}.`);
  for (const [name, other] of Object.entries(names)) text = text.replaceAll(name, () => other);
  return text;
}

function aroundNginx(settings: string, folder: string): string {
  const folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(" ");
  return `daemon off; master_process off; pid ${folder}/nginx.pid; events {}
http { access_log off; ${folders}
${settings}
}`;
}

function aroundCaddy(settings: string): string {
  return `{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}\n${settings}`;
}

async function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Waits until something listens; says why where the server has ended. */
async function answering(port: number, failure: () => string | false): Promise<void> {
  const { connect } = await import("node:net");
  for (let attempt = 0; attempt < 300; attempt++) {
    const reason = failure();
    if (reason !== false) throw new Error(`The server stopped: ${reason}`);
    const open = await new Promise<boolean>((done) => {
      const socket = connect(port, "127.0.0.1", () => done(true)).on("error", () => done(false));
      socket.on("connect", () => socket.destroy());
    });
    if (open) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error("The server does not listen.");
}
