package io.restsession.e2e.undertow;

import io.restsession.e2e.harness.On;

@On("undertow-2.0")
class Undertow20Test extends UndertowSuite {
}
