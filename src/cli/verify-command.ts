import type { Command } from 'commander';
import { EXIT } from './exit-codes.js';
import { type Language, languageOption } from './language.js';
import { addOpeningOptions, type OpeningOptions, openingOf } from './opening.js';
import { standardOutput } from './output.js';
import { exitWith, refuse } from './refusals.js';

interface VerifyOptions extends OpeningOptions {
  readonly lang: Language;
}

export function addVerifyCommand(program: Command, version: string): void {
  const command = program
    .command('verify')
    .description('验证核对证明  verify a certificate')
    .argument('<certificate>', '核对证明（JSON）  the certificate')
    .argument('[path...]', '证明所指的文件  the files that it is about')
    .addOption(languageOption());
  addOpeningOptions(command).action((file: string, paths: string[], options: VerifyOptions) =>
    verify(file, paths, options, version),
  );
}

async function verify(file: string, paths: readonly string[], options: VerifyOptions, version: string): Promise<void> {
  const { readCertificate, verifyCertificate } = await import('../app/verify-certificate.js');
  const certificate = readCertificate(file);
  if (!certificate.ok) return refuse(certificate.refusal);
  for await (const { holds, words } of verifyCertificate(certificate.value, paths, version, openingOf(options))) {
    if (!holds) exitWith(EXIT.errorsFound);
    standardOutput.write(`${holds ? '✓' : '✗'} ${words[options.lang]}\n`);
  }
}
