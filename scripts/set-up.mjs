// Makes `npm start` and `npm test` work on a fresh machine: installs what package-lock.json says when it is not there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map((part) => Number.parseInt(part, 10));
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`明算需要 Node 20.19 或更新版本，当前为 ${process.versions.node}。Mingsuan needs Node 20.19 or newer.`);
  process.exit(2);
}
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
const stamp = join(root, 'node_modules', '.mingsuan-installed');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('正在安装依赖（npm ci）… Installing what package-lock.json says …');
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) {
    console.error(
      '依赖安装失败，请检查网络与 npm 源后重试。Installing failed: check the network and the npm registry, then try again.',
    );
    process.exit(2);
  }
  writeFileSync(stamp, lock);
}
