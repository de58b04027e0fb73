// The program under test: an invented shop, built once and copied for whoever needs one of their own.

import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PEOPLE = '300';
const READY_MS = 120_000;

export class Programs {
  #program;
  #folder;
  #shop;
  #running = new Set();
  #copies = 0;

  constructor(program) {
    this.#program = program;
    // Whatever ends us, nothing of ours goes on.
    process.once('exit', () => this.#running.forEach((child) => child.kill('SIGKILL')));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  }

  // A new folder that goes when the run ends.
  async folder(name) {
    this.#folder ??= await mkdtemp(join(tmpdir(), 'waarborg-browser-'));
    return join(this.#folder, name);
  }

  // Builds the shop that is copied.
  async build() {
    this.#shop = await this.folder('shop');
    await this.run(['demo', '--folder', this.#shop, '--people', PEOPLE, '--no-serve']);
  }

  // Runs a command to its end; what it printed.
  run(words) {
    return new Promise((resolve, reject) => {
      const child = this.#start(words);
      let told = '';
      child.stdout.on('data', (piece) => (told += piece));
      child.on('close', (code) => {
        if (code === 0) resolve(told);
        else reject(new Error(`waarborg ${words[0]} ended with ${code}: ${child.complaint}`));
      });
    });
  }

  // A shop of one's own: its folder.
  async copy() {
    this.#copies += 1;
    const folder = await this.folder(`shop-${this.#copies}`);
    await cp(this.#shop, folder, { recursive: true, preserveTimestamps: true });
    return folder;
  }

  // The same, served: its origin, the link that signs its owner in, its folder, and how it is stopped.
  async shop() {
    const folder = await this.copy();
    return this.serve(['demo', '--folder', folder, '--people', PEOPLE], folder);
  }

  // Serves, and waits until it says where.
  serve(words, folder) {
    return new Promise((resolve, reject) => {
      const child = this.#start(words);
      let told = '';
      const late = setTimeout(() => reject(new Error(`waarborg ${words[0]} printed no link in time: ${told}`)), READY_MS);
      const stop = () => this.#stop(child);
      child.stdout.on('data', (piece) => {
        told += piece;
        const link = told.match(/(https?:\/\/[^/\s]+)\/\S+\n/);
        if (!link) return;
        clearTimeout(late);
        resolve({ origin: link[1], link: link[0].trim(), folder, stop, complaint: () => child.complaint });
      });
      child.on('close', (code) => {
        clearTimeout(late);
        reject(new Error(`waarborg ${words[0]} ended with ${code}: ${child.complaint}`));
      });
    });
  }

  // Stops all, and takes their folders away.
  async end() {
    await Promise.all([...this.#running].map((child) => this.#stop(child)));
    if (this.#folder) await rm(this.#folder, { recursive: true, force: true });
  }

  #start(words) {
    const environment = { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1' };
    const child = spawn(this.#program, ['--lang', 'nl', ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment,
    });
    this.#running.add(child);
    child.complaint = '';
    child.stderr.on('data', (piece) => (child.complaint = (child.complaint + piece).slice(-20_000)));
    child.on('close', () => this.#running.delete(child));
    return child;
  }

  #stop(child) {
    return new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
      child.once('close', () => {
        clearTimeout(hard);
        resolve();
      });
      child.kill('SIGTERM');
    });
  }
}
