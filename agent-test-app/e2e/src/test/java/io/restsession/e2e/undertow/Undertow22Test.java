package io.restsession.e2e.undertow;

import io.restsession.e2e.harness.On;

@On(value = "undertow-2.2", oldestAndNewest = true)
class Undertow22Test extends UndertowSuite {
}
