import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { claim } from '../../src/contact/claims.ts';
import type { Enquiry } from '../../src/contact/events.ts';
import { fold } from '../../src/contact/fold.ts';
import { forgetCompany } from '../../src/contact/forget.ts';
import { readLedger } from '../../src/contact/ledger.ts';
import { whyLeftAlone } from '../../src/contact/limits.ts';
import { keepRaw, readRaw } from '../../src/contact/raw-mails.ts';
import { readSuppressed } from '../../src/contact/suppression.ts';
import { claimed, enquiry, event, freshDir, mail, openFor, planned, sending, sent } from '../support/enquiries.ts';

const now = '2026-05-04T12:00:00.000Z';
const other = { enquiry: 'othermail' };

describe('forgetting a company', () => {
  it('drops its lines and mails, leaves the rest as it was, and keeps it from being asked again', async () => {
    const dir = freshDir();
    const ledger = await openFor(dir);
    const [own, both] = [await keepRaw(dir, Buffer.from('own')), await keepRaw(dir, Buffer.from('both'))];
    const first = await claim(dir, enquiry({ brands: ['shop.test'] }), now, 90);
    expect(first.won).toBe(true);
    const events = [
      planned({ brands: ['shop.test'] }),
      claimed,
      planned({ id: 'othermail', domain: 'other.test', to: 'help@other.test', foundOn: 'https://other.test/' }),
      sending,
      event({ ...other, ev: 'claimed', claim: 'd'.repeat(64) }),
      sent,
      mail('reply', now, { rawSha256: own, from: 'Ann Acme <ann@acme.test>' }),
      mail('status', now, { rawSha256: both }),
      { ...mail('reply', now, { rawSha256: both, from: 'help@other.test', subject: 'Other' }), ...other },
      planned({ id: 'acmechat1', domain: 'shop.test', channel: 'chat' }),
    ];
    for (const one of events) await ledger.append(one);
    expect(await forgetCompany(dir, ledger, 'www.shop.test', now)).toBe(2);
    await expect(ledger.append(planned({ id: 'another1' }))).rejects.toThrow('open it again');
    await ledger.close();

    const text = readFileSync(path.join(dir, 'ledger.jsonl'), 'utf8');
    expect(text).not.toMatch(/acme\.test|shop\.test|Ann/);
    const again = await openFor(dir);
    expect([...again.states().values()].map(({ id, stage }) => `${id} ${stage}`)).toEqual([
      'othermail replied',
      'acmemail1 forgotten',
    ]);
    expect(again.states().get('othermail')?.received).toMatchObject([{ rawSha256: both, subject: 'Other' }]);
    await again.close();
    expect([await readRaw(dir, own), await readRaw(dir, both)]).toEqual([undefined, Buffer.from('both')]);
    expect((await claim(dir, enquiry(), now, 90)).won).toBe(false);
  });
  it('keeps hashes of every name and when it was asked, so that it is left alone without its claims too', async () => {
    const dir = freshDir();
    const ledger = await openFor(dir);
    const asked: Partial<Enquiry> = { brands: ['shop.test'], authorisation: 'public-enquiry' };
    for (const one of [planned(asked), claimed, sending, sent]) await ledger.append(one);
    await forgetCompany(dir, ledger, 'acme.test', now);
    await ledger.close();
    const states = fold(await readLedger(dir));
    const config = {
      limits: { perCompanyDays: 90, perDay: 10, minGapSeconds: 600, chatMaxMinutes: 10 },
      hours: 'any',
      companies: {},
    } as const;
    const why = (over: object) =>
      whyLeftAlone(enquiry({ id: 'later123', ...over }), { states, config, suppressed: new Set(), now });
    expect(why({ domain: 'shop.test', to: 'a@shop.test', channel: 'chat' })).toContain('on 2026-05-04');
    expect(why({ domain: 'other.test', to: 'a@other.test' })).toBeUndefined();
  });
  it('goes on being heard when it has asked for no more', async () => {
    const dir = freshDir();
    const ledger = await openFor(dir);
    for (const one of [planned(), claimed, sending, sent, mail('complaint', now)]) await ledger.append(one);
    await forgetCompany(dir, ledger, 'acme.test', now);
    await ledger.close();
    expect([...(await readSuppressed(dir))]).toEqual(['acme.test']);
  });
  it('changes nothing where nothing is kept of it', async () => {
    const dir = freshDir();
    const ledger = await openFor(dir);
    await ledger.append(planned());
    expect(await forgetCompany(dir, ledger, 'other.test', now)).toBe(0);
    expect(await forgetCompany(dir, ledger, '', now)).toBe(0);
    await ledger.append(claimed);
    await ledger.close();
    expect(await readLedger(dir)).toHaveLength(2);
  });
  it('leaves no half-written copy behind, not even of a process that died over it', async () => {
    const dir = freshDir();
    await (await openFor(dir)).close();
    writeFileSync(path.join(dir, 'ledger.jsonl.0123abcd.part'), 'people');
    writeFileSync(path.join(dir, 'ledger.jsonl.bak'), 'mine');
    await (await openFor(dir)).close();
    expect(readdirSync(dir)).toEqual(['.gitignore', 'claims', 'folder-id', 'ledger.jsonl', 'ledger.jsonl.bak', 'raw']);
  });
});
