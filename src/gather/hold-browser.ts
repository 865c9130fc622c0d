import type { Browser, CDPSession } from 'playwright-core';

type Paused = Parameters<Parameters<CDPSession['on']>[1]>[0];
