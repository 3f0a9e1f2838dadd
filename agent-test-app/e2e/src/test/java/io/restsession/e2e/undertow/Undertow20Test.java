package io.restsession.e2e.undertow;

import io.restsession.e2e.harness.On;

@On(value = "undertow-2.0", oldestAndNewest = true)
class Undertow20Test extends UndertowSuite {
}
