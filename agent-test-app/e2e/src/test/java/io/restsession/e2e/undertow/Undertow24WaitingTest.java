package io.restsession.e2e.undertow;

import io.restsession.e2e.harness.On;

@On(value = "undertow-2.4", settings = "store=counting:waiting")
class Undertow24WaitingTest extends WaitingStoreSuite {
}
