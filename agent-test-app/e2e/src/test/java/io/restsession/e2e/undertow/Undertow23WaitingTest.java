package io.restsession.e2e.undertow;

import io.restsession.e2e.harness.On;

@On(value = "undertow-2.3", settings = "store=counting:waiting")
class Undertow23WaitingTest extends WaitingStoreSuite {
}
