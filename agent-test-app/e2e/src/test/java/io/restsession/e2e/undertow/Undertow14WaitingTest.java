package io.restsession.e2e.undertow;

import io.restsession.e2e.harness.On;

@On(value = "undertow-1.4", settings = "store=counting:waiting")
class Undertow14WaitingTest extends WaitingStoreSuite {
}
