package io.restsession.e2e.undertow;

import io.restsession.e2e.harness.On;

@On("undertow-2.4")
class Undertow24Test extends UndertowSuite {
}
